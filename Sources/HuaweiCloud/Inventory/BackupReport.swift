// What people who look after backups ask: what failed, which instance has no recent backup, how much space it takes.
public import DriftlessRuntime
public import HuaweiCloudCore

/// The state of the backups of some instances at one time.
public struct BackupReport: Sendable {
    /// One instance's part.
    public struct Entry: Sendable {
        /// The instance that the entry is about.
        public let instance: BackupInstance
        /// How many backups fit the query.
        public fileprivate(set) var backupCount = 0
        /// The failed ones, newest first as the services have it.
        public fileprivate(set) var failed: [Backup] = []
        /// The backup that was completed last.
        public fileprivate(set) var lastCompleted: Backup?
        /// Bytes of all backups that take space; those whose size is not known count nothing.
        public fileprivate(set) var sizeInBytes: Int64 = 0
        /// The limit at which the listing of the instance ended; nil where all of its backups came.
        public fileprivate(set) var limit: ListingLimit?
        /// Why the instance could not be listed to its end: what is said of it may be too little then.
        public fileprivate(set) var error: HuaweiCloudError?
    }

    /// When the report was made.
    public let time: Timestamp
    /// How old the last completed backup may be; nil where nobody asked.
    public let staleAfter: Duration?
    /// One for each instance, in the order given.
    public private(set) var entries: [Entry]
    private var positions: [BackupInstance: Int] = [:]
}

extension BackupReport {
    /// The failed backups of all instances.
    public var failed: [Backup] { entries.flatMap(\.failed) }

    /// The instances without a completed backup in the time asked for. One that could not be listed is among those of
    /// ``unlisted`` instead, unless what came of it shows a recent backup.
    public var stale: [Entry] { entries.filter { isStale($0) && $0.error == nil } }

    /// The instances that could not be listed to their end.
    public var unlisted: [Entry] { entries.filter { $0.error != nil } }

    /// Bytes of all backups that take space.
    public var sizeInBytes: Int64 {
        entries.reduce(0) { $0.addingClamped($1.sizeInBytes) }
    }

    /// Whether somebody should look: a backup failed, or an instance is stale or could not be listed.
    public var needsAttention: Bool {
        entries.contains { !$0.failed.isEmpty || $0.error != nil || isStale($0) }
    }

    /// Whether the instance has no completed backup in the time asked for; never, where nobody asked.
    public func isStale(_ entry: Entry) -> Bool {
        guard let staleAfter else { return false }
        guard let completed = entry.lastCompleted?.completedAt else { return true }
        return completed.duration(to: time) > staleAfter
    }
}

extension BackupReport {
    /// A report on instances of which nothing is known yet; ``add(_:)`` what comes of them.
    ///
    /// - Parameters:
    ///   - instances: Named twice, reported once.
    ///   - staleAfter: How old the last completed backup may be; nil where it does not matter.
    ///   - time: The present, from which staleness is counted.
    public init(on instances: [BackupInstance], staleAfter: Duration? = nil, at time: Timestamp) {
        self.time = time
        self.staleAfter = staleAfter
        entries = []
        for instance in instances where positions[instance] == nil {
            positions[instance] = entries.count
            entries.append(Entry(instance: instance))
        }
    }

    /// Takes in what happened while the instances were listed; an event of another instance changes nothing.
    public mutating func add(_ event: InventoryEvent) {
        guard let position = positions[event.instance] else { return }
        switch event {
        case .page(let page):
            for backup in page.backups { entries[position].add(backup) }
        case .finished:
            break
        case .limited(_, let limit):
            entries[position].limit = limit
        case .failed(_, let error):
            entries[position].error = error
        }
    }
}

extension BackupReport.Entry {
    fileprivate mutating func add(_ backup: Backup) {
        backupCount += 1
        if backup.state == .failed { failed.append(backup) }
        if backup.state.takesSpace, let bytes = backup.sizeInBytes {
            sizeInBytes = sizeInBytes.addingClamped(bytes)
        }
        guard let completed = backup.completedAt else { return }
        if let last = lastCompleted?.completedAt, last >= completed { return }
        lastCompleted = backup
    }
}

extension Int64 {
    /// The sum, or the greatest number where it is beyond: sizes come from outside.
    func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? .max : sum
    }
}
