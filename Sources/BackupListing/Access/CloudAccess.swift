// What a listing in the cloud needs, and which of it the environment gives where the command line does not.

import DriftlessRuntime

/// Everything that requests to the cloud need but a transport.
struct CloudAccess: Sendable {
    let endpoint: String?
    let region: String?
    let projectID: String
    let token: Token

    /// - Throws: A failure of the status `refusedArgument` that says what to set.
    init(_ address: CloudAddress, environment: [String: String]) throws(ListingFailure) {
        endpoint = address.endpoint
        region = address.region
        token = try Self.token(address, environment)
        projectID = try Self.projectID(address, environment)
    }

    private static func token(
        _ address: CloudAddress,
        _ environment: [String: String]
    ) throws(ListingFailure) -> Token {
        if let token = address.token { return token }
        if let text = environment.value(of: .token) {
            guard let token = Token(text) else { throw .malformedToken }
            return token
        }
        guard environment.value(of: .accessKey) == nil, environment.value(of: .secretKey) == nil else {
            throw .onlyKeys
        }
        throw .noCredentials
    }

    private static func projectID(
        _ address: CloudAddress,
        _ environment: [String: String]
    ) throws(ListingFailure) -> String {
        if let projectID = address.projectID, !projectID.isEmpty { return projectID }
        guard let projectID = environment.value(of: .projectID) else { throw .noProject }
        return projectID
    }
}

/// The environment's variables that are read; but for the first, they are those of the provider's own SDKs.
package enum EnvironmentVariable: String {
    case token = "HUAWEICLOUD_SDK_TOKEN"
    case projectID = "HUAWEICLOUD_SDK_PROJECT_ID"
    case accessKey = "HUAWEICLOUD_SDK_AK"
    case secretKey = "HUAWEICLOUD_SDK_SK"
}

extension [String: String] {
    /// A variable that is set to nothing counts as not set.
    fileprivate func value(of variable: EnvironmentVariable) -> String? {
        self[variable.rawValue].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension ListingFailure {
    package static let malformedToken = Self(
        .refusedArgument,
        "The token is empty or has characters that a header cannot carry. It is the value of X-Subject-Token, on one "
            + "line, as the identity service gave it."
    )

    fileprivate static let noCredentials = Self(
        .refusedArgument,
        "There are no credentials. Set \(EnvironmentVariable.token.rawValue) to a token of the identity service "
            + "(X-Subject-Token of POST /v3/auth/tokens, valid for 24 hours), or give it with --token. To see made-up "
            + "data without credentials, use --demo."
    )

    fileprivate static let onlyKeys = Self(
        .refusedArgument,
        "The environment has an access key and secret key (HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK), but this version "
            + "cannot sign requests with them yet; the next one will. Until then, set "
            + "\(EnvironmentVariable.token.rawValue) to a token of the identity service, or give it with --token. To "
            + "see made-up data without credentials, use --demo."
    )

    fileprivate static let noProject = Self(
        .refusedArgument,
        "There is no project ID. Give the one of the region with --project-id, or set "
            + "\(EnvironmentVariable.projectID.rawValue)."
    )
}
