// How a user's name and password become a token that is always fresh.
public import DriftlessRuntime

/// Gets a token from the identity service (IAM) for a user's name and password, keeps it, and renews it before it ends.
///
/// However many calls need a token at a time, IAM is asked once. A token is renewed five minutes before its end; where that
/// fails, the old one goes on being used while it lasts, and the renewal is tried again after 30 seconds. Where IAM refuses
/// the password, that response stands for a minute, because a user who fails too often is locked. A token that has ended already
/// when it comes is used for half a minute before IAM is asked again, and where a server refuses one token after the other, a
/// new one is got after half a minute, then after one, up to ten.
///
/// The password is sent over `https`, or to this machine. Anything else is an error unless `transportSecurity` allows it.
///
/// ```swift
/// credentials: .password(user: "backup-reader", password: Secret(password), domain: "my-account",
///                        region: "cn-north-4", transport: transport)
/// ```
public struct PasswordCredentials: CredentialsProvider {
    /// What the token is to be good for.
    public enum Scope: Hashable, Sendable {
        /// The project that every region has and that bears the region's name.
        case region(Region)
        /// The project of that name, such as `cn-north-4_backups`.
        case project(name: String)
        /// The project of that ID.
        case projectID(String)
    }

    /// The user's name.
    public let user: String
    /// The name of the account that the user belongs to.
    public let domain: String
    /// What the token is good for.
    public let scope: Scope
    private let password: Secret
    private let issued: RenewedValue<IssuedToken>

    /// - Parameters:
    ///   - user: The user's name.
    ///   - password: The user's password.
    ///   - domain: The name of the account that the user belongs to.
    ///   - scope: What the token is good for.
    ///   - iam: Where IAM is.
    ///   - transport: What sends the requests to IAM.
    ///   - middlewares: What sees those requests, such as one that retries. None may ask for credentials of this provider.
    ///   - limits: How long IAM may take, and how large its response may be: 30 seconds and 4 MiB unless said otherwise.
    ///   - time: The clock by which tokens are renewed.
    ///   - transportSecurity: Whether the password may go over `http` to another machine.
    public init(
        user: String,
        password: Secret,
        domain: String,
        scope: Scope,
        iam: Endpoint,
        transport: any Transport,
        middlewares: [any ClientMiddleware] = [],
        limits: TransportLimits = TransportLimits(timeout: .seconds(30), maximumBodySize: 4 << 20),
        time: any TimeSource = .system,
        transportSecurity: TransportSecurity = .required
    ) {
        self.user = user
        self.password = password
        self.domain = domain
        self.scope = scope
        let issuer = TokenIssuer(
            user: user,
            password: password,
            domain: domain,
            scope: scope,
            iam: iam,
            transport: transport,
            middlewares: middlewares,
            limits: limits,
            time: time,
            transportSecurity: transportSecurity
        )
        issued = RenewedValue(
            policy: RenewalPolicy(margin: .seconds(300), pause: Self.pause),
            time: time,
            fetch: issuer.issue
        )
    }

    /// - Throws: ``CredentialsError`` where IAM refuses or does not answer as it should, `ClientError.transport` where it
    ///   is not reached, `CancellationError` where the task is cancelled. None of them shows the password.
    public func credentials() async throws -> Credentials {
        .token(try await issued.value().token)
    }

    /// A token that is not the refused one: the one that was fetched meanwhile, or a new one.
    public func replacement(for refused: Credentials) async throws -> Credentials? {
        let other = Credentials.token(try await issued.value { .token($0.token) == refused }.token)
        return other == refused ? nil : other
    }

    /// The password.
    public var secrets: [Secret] { [password] }

    /// The ID of the project that the token is good for.
    public func projectID() async throws -> String? {
        if case .projectID(let id) = scope {
            return id
        }
        return try await issued.value().projectID
    }

    private static func pause(after error: any Error) -> Duration {
        (error as? CredentialsError)?.reason == .refused ? .seconds(60) : .zero
    }
}

extension PasswordCredentials: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["user": user, "domain": domain, "scope": scope]) }
}

extension CredentialsProvider where Self == PasswordCredentials {
    /// A user's name and password, for the project of a region, which is also where IAM is asked.
    public static func password(
        user: String,
        password: Secret,
        domain: String,
        region: Region,
        transport: any Transport,
        time: any TimeSource = .system
    ) -> PasswordCredentials {
        PasswordCredentials(
            user: user,
            password: password,
            domain: domain,
            scope: .region(region),
            iam: .region(region),
            transport: transport,
            time: time
        )
    }
}
