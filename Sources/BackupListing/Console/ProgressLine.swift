// How far a listing has come, in one line that is written over and leaves no trace.

/// The progress of a listing, shown where people see it and nowhere else.
package struct ProgressLine: Sendable {
    private let console: Console
    private var isShown = false

    private static let wipe = "\r\u{1B}[2K"

    package init(_ console: Console) {
        self.console = console
    }

    /// Shows how many records have come.
    package mutating func show(_ target: ListingTarget, received: Int, total: Int?) {
        guard let terminal = console.messages.terminal else { return }
        let count =
            switch (received, total) {
            case (0, _): "…"
            case (_, let total?) where total >= received: "\(received) of \(total)"
            default: "\(received)"
            }
        let text = "\(target.service.title) \(DisplayText.harmless(target.instanceID)): \(count)"
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
}
