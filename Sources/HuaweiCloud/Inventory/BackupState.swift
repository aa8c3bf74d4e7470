// What has become of a backup, in words that both services share.

/// What has become of a backup. The services' own words are in ``Backup/status``.
public enum BackupState: Hashable, Sendable {
    /// It waits or is being made.
    case inProgress
    /// It is complete, and instances can be restored from it.
    case completed
    /// It could not be made.
    case failed
    /// It was complete and is past the time for which it is kept; DCS only.
    case expired
    /// It is being deleted; RDS only.
    case deleting
    /// It was deleted, and only its record is left; DCS only.
    case deleted
    /// A word that the documents do not list.
    case unrecognized(String)
}

extension BackupState {
    /// Whether the backup's data takes space. Of a state that is not known, it is taken to do so.
    public var takesSpace: Bool {
        switch self {
        case .expired, .deleted: false
        case .inProgress, .completed, .failed, .deleting, .unrecognized: true
        }
    }
}
