// Where a request to an authorization server goes.
@_spi(Generated) import DriftlessRuntime

/// Whether tokens and secrets need a connection that is encrypted (RFC 6749, section 1.6).
public enum OAuthTransportSecurity: Hashable, Sendable {
    /// `https`, or a server on this machine.
    case required
    /// `http` to any server: whoever is on the way can read them.
    case notRequired
}

/// The address of one endpoint: a server, and the path with its query as it goes over the wire.
struct EndpointAddress: Sendable {
    var server: ServerURL
    /// The path and the query.
    var target: String

    init(_ url: String, _ security: OAuthTransportSecurity) throws(OAuthError) {
        guard let mark = url.indexBehind("://"), url.utf8.allSatisfy({ 0x21...0x7E ~= $0 }), !url.contains("#") else {
            throw OAuthError(.address, "'\(url.prefix(200))' is no URL without a fragment")
        }
        let path = url[mark...].firstIndex { $0 == "/" || $0 == "?" } ?? url.endIndex
        do {
            server = try ServerURL(String(url[..<path]))
        } catch {
            throw OAuthError(.address, "'\(url.prefix(200))' is no URL of a server", underlying: error)
        }
        target = (url[path...].first == "/" ? "" : "/") + url[path...]
        if security == .required, PlainHTTP.isReadable(scheme: server.scheme, authority: server.authority) {
            throw OAuthError(.address, "anybody on the way to \(server.authority) could read what is secret: use https")
        }
    }
}

extension String {
    /// Behind the first occurrence of a text of ASCII.
    fileprivate func indexBehind(_ text: String) -> Index? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
