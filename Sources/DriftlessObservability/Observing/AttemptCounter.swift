// How the middleware around a call and the one around each of its attempts know of each other.
import Synchronization

/// Counts the attempts of one call. The outer middleware gives it to the inner one by the task, since a request has no place
/// for it.
final class AttemptCounter: Sendable {
    private let operation: String
    private let attempts = Mutex(0)

    init(of operation: String) {
        self.operation = operation
    }

    /// How many attempts have begun.
    var count: Int { attempts.withLock { $0 } }

    /// The number of the attempt that begins now, from 1; nil for another operation, such as a call for a token that is
    /// made on the way.
    func begin(_ operation: String) -> Int? {
        guard operation == self.operation else {
            return nil
        }
        return attempts.withLock { attempts in
            attempts += 1
            return attempts
        }
    }
}

extension AttemptCounter {
    // One for each kind of middleware: two that shared one would count each attempt twice.
    @TaskLocal static var logged: AttemptCounter?
    #if Observability
        @TaskLocal static var measured: AttemptCounter?
        @TaskLocal static var traced: AttemptCounter?
    #endif
}
