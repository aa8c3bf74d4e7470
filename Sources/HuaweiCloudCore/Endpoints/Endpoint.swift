// Where a service is called: at the public host of a region, or at any URL at all.
public import DriftlessRuntime

/// Where a service is.
///
/// ```swift
/// Endpoint.region("cn-north-4")
/// try Endpoint.url("http://rds.internal:8080")
/// ```
public enum Endpoint: Hashable, Sendable {
    /// The service's public host in the region.
    case region(Region)
    /// A private endpoint, a proxy or a server on this machine; `http` is accepted as well as `https`.
    case url(ServerURL)

    /// The endpoint at a URL.
    ///
    /// - Throws: `ClientError.invalidArgument` where the text is no URL of a server.
    public static func url(_ text: String) throws(ClientError) -> Endpoint {
        .url(try ServerURL(text))
    }

    /// The URL to send the service's requests to: `https://rds.cn-north-4.myhuaweicloud.com`.
    ///
    /// - Throws: `ClientError.invalidArgument` where the region or the service is no label of a host's name.
    public func server(for service: CloudService) throws(ClientError) -> ServerURL {
        switch self {
        case .url(let server):
            return server
        case .region(let region):
            let violations = [("service", service.rawValue), ("region", region.rawValue)]
                .filter { !Self.isHostLabel($0.1) }
                .map { ArgumentViolation(parameter: $0.0, rule: Self.rule, value: $0.1) }
            guard violations.isEmpty else {
                throw .invalidArgument(ArgumentError(operation: "Endpoint", violations: violations))
            }
            return try ServerURL("https://\(service).\(region).\(Self.domain(of: service, in: region))")
        }
    }

    private static let rule =
        "1 to 63 letters, digits and hyphens, such as 'cn-north-4'; give a whole URL as Endpoint.url"

    /// A part of a host's name between two dots (RFC 1123 §2.1).
    private static func isHostLabel(_ text: String) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return 1...63 ~= text.utf8.count && text.utf8.first != hyphen && text.utf8.last != hyphen
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, hyphen: true
                default: false
                }
            }
    }

    /// The European cloud has a top-level domain of its own, which not every service has moved to.
    private static func domain(of service: CloudService, in region: Region) -> String {
        let isEuropean = region.rawValue.lowercased() == "eu-west-101" && (service == .rds || service == .iam)
        return isEuropean ? "myhuaweicloud.eu" : "myhuaweicloud.com"
    }
}

extension Endpoint: CustomStringConvertible {
    public var description: String {
        switch self {
        case .region(let region): region.description
        case .url(let server): server.description
        }
    }
}
