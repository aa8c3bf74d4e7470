// What people are told of drift: one line for each kind of it as it comes, and at the end how many there were.

import Synchronization

/// Says what servers send although no document says it.
final class DriftNotices: Sendable {
    private let console: Console
    private let count = Mutex(0)

    init(console: Console) {
        self.console = console
    }

    /// Called on any task, once for each kind of drift.
    func say(_ drift: String) {
        count.withLock { $0 += 1 }
        console.say("list-backups: drift: \(DisplayText.harmless(drift))\n")
    }

    /// Says how many kinds of drift there were.
    func summarize() {
        let text =
            switch count.withLock({ $0 }) {
            case 0: "no drift: the servers sent nothing that their documents do not say"
            case 1: "1 kind of drift"
            case let count: "\(count) kinds of drift"
            }
        console.say("list-backups: \(text).\n")
    }
}
