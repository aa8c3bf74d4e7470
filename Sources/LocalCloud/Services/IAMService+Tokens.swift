// A token is issued to a known user with the right password, for a project that is there exactly once.

/// What IAM says about a token that it has issued.
struct TokenGrant: Sendable {
    let user: CloudUser
    /// Nil where the token is for the whole domain.
    let project: CloudProject?
    /// Milliseconds since the epoch.
    let issuedAt: Int64
    /// Milliseconds since the epoch.
    let expiresAt: Int64

    init(
        _ request: TokenRequest,
        from accounts: CloudAccounts,
        at now: Int64,
        lifetime: Duration
    ) throws(ServiceFailure) {
        let user = accounts.users.first { $0.name == request.userName && $0.domain == request.domainName }
        guard let user, user.password == request.password else { throw .wrongPassword }
        self.user = user
        project =
            switch request.project {
            case nil: nil
            case .id(let id): try Self.only(accounts.projects.filter { $0.id == id })
            case .name(let name): try Self.only(accounts.projects.filter { $0.name == name })
            }
        issuedAt = now
        expiresAt = now.adding(lifetime)
    }

    private static func only(_ projects: [CloudProject]) throws(ServiceFailure) -> CloudProject {
        guard projects.count == 1, let project = projects.first else { throw .unknownProject }
        return project
    }

    var json: JSONValue {
        let domain: JSONValue = ["name": .string(user.domain), "id": .string(CloudProject(id: "", name: "").domainID)]
        var token: [JSONValue.Member] = [
            .init("catalog", []),
            .init("expires_at", .string(CivilTime(millisecondsSinceEpoch: expiresAt).iamText)),
            .init("issued_at", .string(CivilTime(millisecondsSinceEpoch: issuedAt).iamText)),
            .init("methods", ["password"]),
        ]
        if let project {
            let named: JSONValue = ["domain": domain, "id": .string(project.id), "name": .string(project.name)]
            token.append(.init("project", named))
        } else {
            token.append(.init("domain", domain))
        }
        token += [
            .init("roles", [["id": "0", "name": "op_gated_backups"]]),
            .init("user", ["domain": domain, "id": .string(user.name), "name": .string(user.name)]),
        ]
        return ["token": .object(token)]
    }
}

extension CivilTime {
    /// `2019-02-13T06:52:13.855000Z`, as IAM responses.
    var iamText: String { "\(dcsText.dropLast())000Z" }
}

extension ServiceFailure {
    static func iam(status: Int, message: String) -> Self {
        Self(status: status, shape: .iam, code: String(status), message: message)
    }

    static let malformedTokenRequest = iam(
        status: 400,
        message: "Expecting to find identity in auth. The server could not comply with the request since it is either "
            + "malformed or otherwise incorrect. The client is assumed to be in error."
    )
    static let wrongPassword = iam(status: 401, message: "The username or password is wrong.")
    static let unknownProject = iam(status: 401, message: "The request you have made requires authentication.")
}
