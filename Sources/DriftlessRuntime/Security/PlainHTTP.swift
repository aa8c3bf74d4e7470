// Which connections anybody on the way can read.

package enum PlainHTTP {
    /// Whether requests to the authority leave this machine in the clear.
    package static func isReadable(scheme: String, authority: String) -> Bool {
        scheme.lowercased() != "https" && !isLoopback(authority)
    }

    /// `localhost` and names below it (RFC 6761 §6.3), 127.0.0.0/8 and ::1.
    private static func isLoopback(_ authority: String) -> Bool {
        let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        if place.hasPrefix("[") {
            return place.hasPrefix("[::1]")
        }
        let host = place.prefix { $0 != ":" }.lowercased()
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isAddress = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
        return isAddress ? parts[0] == "127" : host == "localhost" || host.hasSuffix(".localhost")
    }
}
