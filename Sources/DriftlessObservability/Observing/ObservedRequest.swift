// What observers may tell of a request: no header, no body, no query.
import DriftlessRuntime
import HTTPTypes

/// The parts of a request that are no secrets.
struct ObservedRequest: Sendable {
    let operation: String
    let method: String
    let scheme: String
    /// Without the port, and without brackets around an IPv6 address.
    let host: String
    /// The port as written, else the scheme's own.
    let port: Int
    /// Without the query: any parameter of it may be a secret, whatever its name.
    let path: String
    /// In bytes; nil for a stream of unknown length.
    let bodySize: Int?

    init(_ request: TransportRequest) {
        operation = request.operation.excerpt(limit: 200)
        method = request.method.rawValue
        scheme = request.scheme
        (host, port) = Self.address(in: request.authority, scheme: request.scheme)
        path = String(request.path.prefix { $0 != "?" && $0 != "#" }).excerpt(limit: 1000)
        bodySize = request.body.length
    }

    /// Without the query, and without a password before the host.
    var url: String {
        let isOwnPort = port == Self.ownPort(of: scheme)
        let address = host.contains(":") ? "[\(host)]" : host
        return "\(scheme)://\(address)\(isOwnPort ? "" : ":\(port)")\(path)"
    }

    private static func ownPort(of scheme: String) -> Int {
        scheme == "http" ? 80 : 443
    }

    private static func address(in authority: String, scheme: String) -> (host: String, port: Int) {
        let ownPort = ownPort(of: scheme)
        // A password may stand before an @ where someone writes the authority by hand.
        let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let afterAddress = place.lastIndex(of: "]") ?? place.startIndex
        guard let colon = place[afterAddress...].lastIndex(of: ":") else {
            return (host(place), ownPort)
        }
        return (host(place[..<colon]), Int(place[place.index(after: colon)...]) ?? ownPort)
    }

    private static func host(_ text: Substring) -> String {
        let isBracketed = text.hasPrefix("[") && text.hasSuffix("]") && text.count > 1
        return String(isBracketed ? text.dropFirst().dropLast() : text).excerpt(limit: 260)
    }
}
