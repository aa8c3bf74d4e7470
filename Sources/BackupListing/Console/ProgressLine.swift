// How far a listing has come, in one line that is written over and leaves no trace.

package import HuaweiCloud

/// The progress of a listing, shown where people see it and nowhere else.
package struct ProgressLine: Sendable {
    private let console: Console
    private let instanceCount: Int
    /// How many instances there are of which nothing more comes.
    package var finished = 0
    private var receivedCount = 0
    /// The instance whose page came last, and what has come of it.
    private var current: (instance: BackupInstance, received: Int, total: Int?)?
    private var isShown = false

    private static let wipe = "\r\u{1B}[2K"

    package init(_ console: Console, instances instanceCount: Int) {
        self.console = console
        self.instanceCount = instanceCount
    }

    /// Counts what came.
    package mutating func received(_ page: InventoryPage) {
        receivedCount += page.receivedCount
        let before = current?.instance == page.instance ? current?.received ?? 0 : 0
        current = (page.instance, before + page.receivedCount, page.total)
    }

    /// Shows how many records have come.
    package mutating func show() {
        guard let terminal = console.messages.terminal else { return }
        // A line as wide as the terminal would wrap, and only its last part would be wiped.
        console.say(Self.wipe + DisplayText.shortened(text, to: terminal.columns - 1))
        isShown = true
    }

    /// Makes room for other text.
    package mutating func hide() {
        guard isShown else { return }
        console.say(Self.wipe)
        isShown = false
    }

    private var text: String {
        guard instanceCount == 1 else {
            return "\(finished) of \(instanceCount) instances, \(receivedCount) backups …"
        }
        return switch current {
        case nil: "…"
        case (_, let received, let total?)? where total >= received: "\(received) of \(total) backups"
        case (_, let received, _)?: "\(received) backups"
        }
    }
}
