// Who may ask is kept apart from what is held, so that replacing either leaves the other alone.

/// The users, access keys and projects that the cloud knows.
public struct CloudAccounts: Hashable, Sendable {
    /// Who can get a token with a password.
    public var users: [CloudUser]
    /// Who can sign requests. Of two with the same access key, the first counts.
    public var accessKeys: [CloudAccessKey]
    /// The projects that IAM lists. Names may repeat, as a client has to notice.
    public var projects: [CloudProject]

    /// Gathers accounts.
    public init(users: [CloudUser] = [], accessKeys: [CloudAccessKey] = [], projects: [CloudProject] = []) {
        self.users = users
        self.accessKeys = accessKeys
        self.projects = projects
    }

    /// One user, one permanent and one temporary access key, and the project of ``CloudContents/demo``, whose name is
    /// that of its region, `cn-north-4`. All secrets are made up.
    public static let demo = CloudAccounts(
        users: [CloudUser(name: "demo-user", password: "demo-password", domain: "demo-domain")],
        accessKeys: [
            CloudAccessKey(id: "DEMOACCESSKEY0000001", secret: "DemoSecretKeyForLoopbackOnly000000000001"),
            CloudAccessKey(
                id: "DEMOTEMPORARYKEY0001",
                secret: "DemoSecretKeyForLoopbackOnly000000000002",
                securityToken: "DemoSecurityTokenForLoopbackOnly"
            ),
        ],
        projects: [CloudProject(id: "97b026aa9cc4417888c14c84a1ad9860", name: "cn-north-4")]
    )
}

/// A user who has a password.
public struct CloudUser: Hashable, Sendable {
    /// The user's name, unique within its domain.
    public var name: String
    /// The password.
    public var password: String
    /// The name of the domain, which is the account that the user belongs to.
    public var domain: String

    /// Describes a user.
    public init(name: String, password: String, domain: String) {
        self.name = name
        self.password = password
        self.domain = domain
    }
}

/// A key pair that signs requests.
public struct CloudAccessKey: Hashable, Sendable {
    /// The access key (AK).
    public var id: String
    /// The secret key (SK).
    public var secret: String
    /// What X-Security-Token must say with a temporary key; nil for a permanent key.
    public var securityToken: String?

    /// Describes a key pair.
    public init(id: String, secret: String, securityToken: String? = nil) {
        self.id = id
        self.secret = secret
        self.securityToken = securityToken
    }
}

/// A project, which real accounts have one of for each region.
public struct CloudProject: Hashable, Sendable {
    /// The id: 32 hexadecimal digits.
    public var id: String
    /// The name, such as `cn-north-4` or `cn-north-4_sandbox`.
    public var name: String
    /// The id of the domain that owns it.
    public var domainID: String
    /// Whether it can be used: `enabled`.
    public var state: State

    /// Whether a project can be used.
    public enum State: Hashable, Sendable {
        /// It can be used.
        case enabled
        /// It cannot be used.
        case disabled
    }

    /// Describes a project.
    public init(
        id: String,
        name: String,
        domainID: String = "d78cbac186b744899480f25bd022f468",
        state: State = .enabled
    ) {
        self.id = id
        self.name = name
        self.domainID = domainID
        self.state = state
    }
}
