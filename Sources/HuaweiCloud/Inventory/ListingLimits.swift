// How much of a listing is wanted at most, for lists that may be longer than anybody can use.

/// How much is listed at most; what is nil has no bound.
public struct ListingLimits: Hashable, Sendable {
    /// The newest so many backups of each instance.
    public var backupsPerInstance: Int?
    /// How long listing may take in all. A request that is under way is not broken off; `TransportLimits` bound it.
    public var time: Duration?

    /// Creates limits; what is left out is not limited.
    public init(backupsPerInstance: Int? = nil, time: Duration? = nil) {
        self.backupsPerInstance = backupsPerInstance
        self.time = time
    }
}

/// Why an instance was not listed to its end although nothing failed.
public enum ListingLimit: Hashable, Sendable {
    /// So many of its backups have come.
    case backups(Int)
    /// The time for the listing is over.
    case time(Duration)
}
