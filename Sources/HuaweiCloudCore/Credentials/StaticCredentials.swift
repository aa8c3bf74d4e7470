// Credentials that the app has already, which never change.

/// Gives the same credentials every time.
///
/// ```swift
/// credentials: .keys(access: "…", secret: Secret(secret))
/// credentials: .token(Secret(token))
/// ```
public struct StaticCredentials: CredentialsProvider {
    private let fixed: Credentials
    private let project: String?

    /// - Parameters:
    ///   - credentials: Given to each request.
    ///   - projectID: The project that the credentials are meant for; nil to have it looked up.
    public init(_ credentials: Credentials, projectID: String? = nil) {
        fixed = credentials
        project = projectID
    }

    public func credentials() async throws -> Credentials { fixed }

    public func projectID() async throws -> String? { project }
}

extension CredentialsProvider where Self == StaticCredentials {
    /// An access key and its secret key (AK/SK); with temporary keys, also their security token.
    public static func keys(
        access: String,
        secret: Secret,
        securityToken: Secret? = nil,
        projectID: String? = nil
    ) -> StaticCredentials {
        let keys = AccessKeys(accessKey: access, secretKey: secret, securityToken: securityToken)
        return StaticCredentials(.accessKeys(keys), projectID: projectID)
    }

    /// A token of the identity service. It is used until it stops working, 24 hours after it was made at the latest.
    public static func token(_ token: Secret, projectID: String? = nil) -> StaticCredentials {
        StaticCredentials(.token(AuthToken(token)), projectID: projectID)
    }
}
