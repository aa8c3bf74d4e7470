// What is unsafe about how credentials are kept or sent, without being an error.
import Synchronization

/// Something about credentials that somebody should change.
public enum SecurityNotice: Hashable, Sendable {
    /// Requests with credentials go to this host over `http`: whoever is on the way can read what they carry, and use a token.
    case credentialsInTheClear(host: String)
    /// Other users of the machine can read the profile file at this path.
    case readableProfile(path: String)
}

extension SecurityNotice: CustomStringConvertible {
    public var description: String {
        switch self {
        case .credentialsInTheClear(let host):
            "credentials are sent to \(host) over http, which anybody on the way can read: use https"
        case .readableProfile(let path):
            "other users of this machine can read the profile file '\(path)': take their rights away with chmod 600"
        }
    }
}

/// Tells each notice once, however many calls lead to it.
public final class SecurityNotices: Sendable {
    /// Receives notices on the task of the call that led to them: to be quick about it.
    public typealias Observer = @Sendable (SecurityNotice) -> Void

    /// A server cannot make this grow without end.
    private static let keptNotices = 1000

    private let known = Mutex<Set<SecurityNotice>>([])
    private let observer: Observer

    /// Creates a place for notices; the observer receives each once.
    public init(observer: @escaping Observer = { _ in }) {
        self.observer = observer
    }

    func tell(_ notice: SecurityNotice) {
        let isNew = known.withLock { $0.count < Self.keptNotices && $0.insert(notice).inserted }
        if isNew { observer(notice) }
    }
}
