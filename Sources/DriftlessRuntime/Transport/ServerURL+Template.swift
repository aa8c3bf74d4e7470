// How a server URL of a document, with variables in braces, becomes an address.

extension ServerURL {
    /// Puts values into a server URL such as `https://rds.{region}.myhuaweicloud.com` (OpenAPI's Server Object).
    ///
    /// - Throws: `ClientError.invalidArgument` where a variable has no value, where a value has characters that would
    ///   lead out of its place in the URL, or where the result is no server URL.
    public init(template: String, variables: [(name: String, value: String)]) throws(ClientError) {
        var url = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            url += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = variables.first(where: { $0.name == name })?.value else {
                throw ServerURL.error(name, "given: the server's URL is '\(template)'", value: nil)
            }
            try Self.check(value, of: name, after: url)
            url += value
            rest = rest[rest.index(after: close)...]
        }
        try self.init(url + rest)
    }

    /// A value may be a name, a port, a host with a port or a part of a path; what is left of the URL stays what it is.
    private static func check(_ value: String, of name: String, after url: String) throws(ClientError) {
        let isInHost = url.firstRange(ofText: "://").map { !url[$0.upperBound...].contains("/") } ?? false
        let breaksOut = value.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "\\"): true
            case UInt8(ascii: "/"): isInHost
            default: byte <= 0x20 || byte == 0x7F
            }
        }
        if value.isEmpty || breaksOut {
            let place = isInHost ? "a part of a host's name" : "a part of a URL"
            throw ServerURL.error(name, "\(place), without delimiters and blanks", value: value)
        }
    }
}
