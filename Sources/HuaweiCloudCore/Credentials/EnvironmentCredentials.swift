// Which environment variables hold credentials.
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Credentials of the process's environment.
///
/// | variable | meaning |
/// |---|---|
/// | `HUAWEICLOUD_SDK_AK`, `HUAWEICLOUD_SDK_SK` | an access key and its secret key |
/// | `HUAWEICLOUD_SDK_SECURITY_TOKEN` | the security token of temporary keys |
/// | `HUAWEICLOUD_SDK_TOKEN` | a token, which goes before keys where both are set; the official SDKs do not know it |
/// | `HUAWEICLOUD_SDK_PROJECT_ID` | the project; without it, it is looked up |
///
/// An empty variable counts as unset, and blanks around a value do not belong to it.
public struct EnvironmentCredentials: CredentialsProvider {
    private let fields: CredentialFields

    /// Reads the variables, once.
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        func value(_ name: String) -> String? { environment[name]?.trimmedOrNil }
        fields = CredentialFields(
            accessKey: value("HUAWEICLOUD_SDK_AK"),
            secretKey: value("HUAWEICLOUD_SDK_SK").map { Secret($0) },
            securityToken: value("HUAWEICLOUD_SDK_SECURITY_TOKEN").map { Secret($0) },
            token: value("HUAWEICLOUD_SDK_TOKEN").map { Secret($0) },
            projectID: value("HUAWEICLOUD_SDK_PROJECT_ID")
        )
    }

    /// - Throws: ``CredentialsError`` where no variable is set, or not all that belong together.
    public func credentials() async throws -> Credentials {
        guard let credentials = try fields.credentials(Self.names) else {
            throw CredentialsError(
                "The environment has no credentials: set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or HUAWEICLOUD_SDK_TOKEN.",
                reason: .notConfigured
            )
        }
        return credentials
    }

    public func projectID() async throws -> String? { fields.projectID }

    private static let names = CredentialFields.Names(
        accessKey: "HUAWEICLOUD_SDK_AK",
        secretKey: "HUAWEICLOUD_SDK_SK",
        securityToken: "HUAWEICLOUD_SDK_SECURITY_TOKEN",
        token: "HUAWEICLOUD_SDK_TOKEN"
    )
}

extension CredentialsProvider where Self == EnvironmentCredentials {
    /// The credentials of the process's environment: `HUAWEICLOUD_SDK_AK`, `HUAWEICLOUD_SDK_SK` and others.
    public static var environment: EnvironmentCredentials { EnvironmentCredentials() }
}
