// What a media type is called without what follows it.

/// The name of a media type (RFC 9110, section 8.3.1).
package enum MediaTypeText {
    /// The type without its parameters, in lower case.
    package static func essence(of name: String) -> String {
        // Nearly all are written so already, and to take a text apart into characters is slow.
        let isEssence = name.utf8.allSatisfy {
            0x21...0x7E ~= $0 && $0 != UInt8(ascii: ";") && !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0)
        }
        return isEssence ? name : name.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }
}
