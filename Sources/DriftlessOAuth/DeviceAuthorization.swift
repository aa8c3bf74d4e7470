// The device flow (RFC 8628): a device without a browser shows a code, and the user types it in elsewhere.
public import DriftlessRuntime

/// What a user has to be shown, and the wait for what they do with it.
///
/// ```swift
/// let device = try await DeviceAuthorization.start(
///     at: "https://id.example.com/device",
///     of: app,
///     scopes: ["pets.read"],
///     over: connection
/// )
/// print("Open \(device.verificationURI) and enter \(device.userCode)")
/// let token = try await device.token(at: "https://id.example.com/token")
/// let tokens = OAuthTokens(.token(token), of: app, at: "https://id.example.com/token", over: connection)
/// ```
public struct DeviceAuthorization: Sendable {
    /// What the user types in.
    public let userCode: String
    /// Where.
    public let verificationURI: String
    /// The same address with the code in it, for a QR code; nil where the server has none.
    public let verificationURIComplete: String?
    /// When the codes end.
    public let expiresAt: Timestamp
    /// How long the server wants to be left alone between two requests, at first.
    public let interval: Duration
    private let deviceCode: String
    private let request: TokenRequest

    /// Asks for a code (section 3.1).
    ///
    /// - Parameters:
    ///   - url: `deviceAuthorizationUrl` of the document's flow.
    ///   - client: Who the app is.
    ///   - scopes: What the token shall be good for; the server decides where there are none.
    ///   - connection: How the server is reached.
    ///   - time: The clock by which codes end and requests wait.
    /// - Throws: `OAuthError`.
    public static func start(
        at url: String,
        of client: OAuthClient,
        scopes: [String] = [],
        over connection: OAuthConnection,
        time: any TimeSource = .system
    ) async throws(OAuthError) -> DeviceAuthorization {
        let request = TokenRequest(client: client, connection: connection, time: time)
        let now = time.now
        let fields = scopes.isEmpty ? [] : [(name: "scope", value: scopes.joined(separator: " "))]
        // A public app says who it is in the body; all others as at the token endpoint.
        let (json, status) = try await request.object(
            fields,
            hiding: [],
            operation: "device authorization",
            to: url
        )
        guard let deviceCode = json["device_code"]?.string, !deviceCode.isEmpty,
            let userCode = json["user_code"]?.string, !userCode.isEmpty,
            // The older name is that of the drafts, which some servers still have.
            let address = (json["verification_uri"] ?? json["verification_url"])?.string, isPage(address),
            let lifetime = json.seconds("expires_in")
        else {
            let wanted = "'device_code', 'user_code', 'verification_uri' and 'expires_in'"
            throw OAuthError(.invalidResponse, "it lacks one of \(wanted)", status: status)
        }
        return DeviceAuthorization(
            userCode: userCode,
            verificationURI: address,
            verificationURIComplete: json["verification_uri_complete"]?.string.flatMap { isPage($0) ? $0 : nil },
            expiresAt: now.advanced(by: lifetime),
            // Nobody asks without a pause, whatever a server says.
            interval: max(json.seconds("interval") ?? .seconds(5), .seconds(1)),
            deviceCode: deviceCode,
            request: request
        )
    }

    /// Waits until the user has consented, as often as the server allows (sections 3.4 and 3.5).
    ///
    /// - Parameter tokenURL: `tokenUrl` of the document's flow.
    /// - Throws: ``OAuthError``: `.refused` with the `code` `access_denied` where the user says no, `.ended` where they took too
    ///   long; or `CancellationError` where the task is cancelled.
    public func token(at tokenURL: String) async throws -> OAuthToken {
        let fields = [
            (name: "grant_type", value: "urn:ietf:params:oauth:grant-type:device_code"),
            (name: "device_code", value: deviceCode),
        ]
        var pause = interval
        while true {
            guard request.time.now.advanced(by: pause) < expiresAt else { throw Self.ended }
            try await request.time.sleep(for: pause)
            do {
                return try await request.send(fields, hiding: [deviceCode], to: tokenURL)
            } catch {
                try Task.checkCancellation()
                switch (error.kind, error.code) {
                case (.refused, "authorization_pending"): break
                case (.refused, "slow_down"): pause += .seconds(5)
                case (.refused, "expired_token"): throw Self.ended
                // The server may be overwhelmed: each time it is left alone for twice as long (section 3.5).
                case (.unreachable, _): pause *= 2
                default: throw error
                }
            }
        }
    }

    private static let ended = OAuthError(.ended, "nobody entered the code in time", code: "expired_token")

    /// Whether an app may open the address: a server could name a file or a program otherwise.
    private static func isPage(_ address: String) -> Bool {
        let isVisible = address.utf8.allSatisfy { 0x21...0x7E ~= $0 }
        return isVisible && (address.hasPrefix("https://") || address.hasPrefix("http://"))
    }
}

extension DeviceAuthorization: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The page, without the codes.
    public var description: String { "device authorization at \(verificationURI.prefix { $0 != "?" })" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
