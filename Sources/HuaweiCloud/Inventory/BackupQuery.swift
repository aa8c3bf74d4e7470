// Which backups of an instance are asked for, whichever service keeps them.
public import DriftlessRuntime

/// Which backups of each instance are listed; what is left out narrows nothing.
public struct BackupQuery: Hashable, Sendable {
    /// Only backups that began at this time or later.
    public var since: Timestamp?
    /// Only backups that began at this time or earlier.
    public var until: Timestamp?
    /// Only backups of this kind. DCS cannot be asked for one: its others are left out after they came.
    public var kind: BackupKind?
    /// Records a page: RDS 1 to 100, else 100; DCS 1 or more, else 10.
    public var pageSize: Int?

    /// Creates a query; what is left out fits every backup.
    public init(
        since: Timestamp? = nil,
        until: Timestamp? = nil,
        kind: BackupKind? = nil,
        pageSize: Int? = nil
    ) {
        self.since = since
        self.until = until
        self.kind = kind
        self.pageSize = pageSize
    }

    /// Before any backup.
    private static let beginning = Timestamp(secondsSinceEpoch: 0)

    /// Both ends of the period, or none: RDS takes no single one. It begins in 1970 and ends now where nothing else is said.
    func closedPeriod(now: Timestamp) -> (since: Timestamp?, until: Timestamp?) {
        guard since != nil || until != nil else { return (nil, nil) }
        return (since ?? Self.beginning, until ?? now)
    }
}
