// What the clients of one connection have in common beside where they go and who they are.
public import DriftlessRuntime
public import HuaweiCloudCore
public import Logging

/// How calls are made: limits, retries, what is reported.
public struct ClientSettings: Sendable {
    /// The time and size limits of each attempt.
    public var limits: TransportLimits
    /// What is tried again, and how often. The default is `RetryPolicy.standard`.
    public var retries: RetryPolicy
    /// What becomes of responses that the document does not describe. The default is ``WireDrift/tolerated``.
    public var drift: WireDrift
    /// The header `User-Agent`.
    public var userAgent: String
    /// Gets a line for each call and retry; nil for none. Secrets, bodies and queries are never in it.
    public var logger: Logger?
    /// What texts about calls must not show beside the credentials, which register themselves in it. Insert secrets of your own
    /// that servers may repeat.
    public var secrets: SecretsInUse
    /// Told once of each thing about credentials that is unsafe, such as `http` to another machine; the logger gets it too.
    public var securityNotice: SecurityNotices.Observer
    /// Middlewares of your own, outside of all others.
    public var middlewares: [any ClientMiddleware]
    /// Tells the time for signatures, and waits before retries.
    public var time: any TimeSource

    /// Creates settings; what is left out has the value that the property tells.
    public init(
        limits: TransportLimits = TransportLimits(),
        retries: RetryPolicy = .standard,
        drift: WireDrift = .tolerated,
        userAgent: String = ClientSettings.defaultUserAgent,
        logger: Logger? = nil,
        secrets: SecretsInUse = SecretsInUse(),
        securityNotice: @escaping SecurityNotices.Observer = { _ in },
        middlewares: [any ClientMiddleware] = [],
        time: any TimeSource = .system
    ) {
        self.limits = limits
        self.retries = retries
        self.drift = drift
        self.userAgent = userAgent
        self.logger = logger
        self.secrets = secrets
        self.securityNotice = securityNotice
        self.middlewares = middlewares
        self.time = time
    }

    /// `driftless/0.1`.
    public static let defaultUserAgent = "driftless/0.1"
}
