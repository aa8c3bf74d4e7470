// Who asks: what the command line says comes first, then the environment, then the profile file.

import DriftlessRuntime
import HuaweiCloudCore

/// What requests are authenticated with, before it is known whether it is any good.
struct CloudIdentity: Sendable {
    let provider: any CredentialsProvider
    /// The project that the command line names, or the environment.
    let projectID: String?

    /// - Parameter transport: What sends the requests for a token, where a user's password is given.
    /// - Throws: A `ListingFailure` of the status `refusedArgument` where something is named in part only.
    init(
        _ address: CloudAddress,
        environment: [String: String],
        region: Region,
        identityService: Endpoint,
        transport: any Transport
    ) throws(ListingFailure) {
        // A profile names a project of its own keys; the environment's is that of other keys.
        projectID = address.projectID ?? (address.profile == nil ? environment.value(of: .projectID) : nil)
        if let token = address.token {
            provider = StaticCredentials.token(token)
        } else if let profile = address.profile {
            provider = ProfileCredentials(profile: profile, environment: environment)
        } else {
            var providers: [any CredentialsProvider] = [EnvironmentCredentials(environment: environment)]
            let scope: PasswordCredentials.Scope = projectID.map { .projectID($0) } ?? .region(region)
            if let login = try Login(environment) {
                providers.append(
                    PasswordCredentials(
                        user: login.user,
                        password: login.password,
                        domain: login.domain,
                        scope: scope,
                        iam: identityService,
                        transport: transport
                    )
                )
            }
            providers.append(ProfileCredentials(environment: environment))
            provider = ChainedCredentials(providers)
        }
    }

    /// Looks whether there are credentials, so that this is said once and not for each instance.
    /// - Throws: A `ListingFailure` that says what to do.
    func check() async throws {
        do {
            _ = try await provider.credentials()
        } catch let error as CredentialsError {
            throw ListingFailure(error)
        } catch let error as ClientError {
            let failure = ListingFailure(HuaweiCloudError(error))
            throw ListingFailure(failure.status, "The identity service gave no token. \(failure.message)")
        }
    }
}

/// A user's name and password, with the account that the user belongs to.
private struct Login {
    let user: String
    let password: Secret
    let domain: String

    /// Nil where the environment has none of the three.
    init?(_ environment: [String: String]) throws(ListingFailure) {
        let variables: [EnvironmentVariable] = [.user, .password, .domain]
        let values = variables.compactMap { environment.value(of: $0) }
        guard !values.isEmpty else { return nil }
        guard values.count == variables.count else {
            let missing = variables.filter { environment.value(of: $0) == nil }.map(\.rawValue)
            throw ListingFailure(
                .refusedArgument,
                "The environment names a user in part only: set \(missing.joined(separator: " and ")) as well. It takes the "
                    + "user's name, the password, and the name of the account (domain) that the user belongs to."
            )
        }
        user = values[0]
        password = Secret(values[1])
        domain = values[2]
    }
}

extension ListingFailure {
    /// Why there are no credentials.
    fileprivate init(_ error: CredentialsError) {
        let message = DisplayText.harmless(error.message)
        switch error.reason {
        case .notConfigured:
            self.init(
                .refusedArgument,
                "There are no credentials. Set \(EnvironmentVariable.accessKey.rawValue) and "
                    + "\(EnvironmentVariable.secretKey.rawValue) to an access key and its secret key, or "
                    + "\(EnvironmentVariable.token.rawValue) to a token of the identity service, or "
                    + "\(EnvironmentVariable.user.rawValue), \(EnvironmentVariable.password.rawValue) and "
                    + "\(EnvironmentVariable.domain.rawValue), or write ak and sk into the section [basic] of "
                    + "~/.huaweicloud/credentials. To see made-up data without credentials, use --demo."
            )
        case .invalid: self.init(.refusedArgument, message)
        case .refused, .unavailable: self.init(.serverError, message)
        }
    }

    package static let malformedToken = Self(
        .refusedArgument,
        "The token is empty or has characters that a header cannot carry. It is the value of X-Subject-Token, on one "
            + "line, as the identity service gave it."
    )
}
