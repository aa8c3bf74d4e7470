// Who may ask is decided by one value, which a test can replace while the cloud runs.

/// Decides whether a request is let in before a service looks at it. Passwords are checked under every policy.
public struct AccessPolicy: Hashable, Sendable {
    /// Whose requests are answered.
    public enum Admission: Hashable, Sendable {
        /// Everyone's: credentials are not looked at.
        case everyone
        /// Those that carry a valid signature of an access key in ``CloudAccounts``, or a token that this cloud issued.
        case accounts
    }

    /// What follows failed signatures.
    public enum Lockout: Hashable, Sendable {
        /// Nothing.
        case never
        /// A key that failed so often in a row is refused for so long, valid signatures included.
        case after(failures: Int, duration: Duration)

        /// As the real gateway has it: five failures, five minutes.
        public static let asGateway = Self.after(failures: 5, duration: .seconds(300))
    }

    /// Whose requests are answered.
    public var admission: Admission
    /// How long a token is valid from its issue; 24 hours by default.
    public var tokenLifetime: Duration
    /// What follows failed signatures; nothing by default.
    public var lockout: Lockout

    /// Puts a policy together.
    public init(_ admission: Admission, tokenLifetime: Duration = .seconds(86_400), lockout: Lockout = .never) {
        self.admission = admission
        self.tokenLifetime = tokenLifetime
        self.lockout = lockout
    }

    /// Everyone may ask.
    public static let everyone = AccessPolicy(.everyone)

    /// Signatures and tokens are verified.
    public static let accountsOnly = AccessPolicy(.accounts)
}
