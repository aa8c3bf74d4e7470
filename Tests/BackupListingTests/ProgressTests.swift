// Progress is for people at a terminal, and leaves no trace.
import BackupListing
import HuaweiCloud
import Testing

@Suite struct ProgressTests {
    private func page(_ id: String, _ received: Int, of total: Int? = nil) -> InventoryPage {
        InventoryPage(instance: .rds(id), backups: [], receivedCount: received, total: total)
    }

    @Test("where no terminal shows it, nothing is written")
    func elsewhere() {
        let recording = RecordingConsole()
        var progress = ProgressLine(recording.console, instances: 1)
        progress.show()
        progress.hide()
        #expect(recording.messages.writeCount == 0)
    }

    @Test("each step is written over the one before, and the last one is wiped")
    func terminal() {
        let recording = RecordingConsole(messages: RecordingOutput(columns: 80))
        var progress = ProgressLine(recording.console, instances: 1)
        progress.show()
        progress.received(page("a", 100, of: 120))
        progress.show()
        progress.received(page("a", 20, of: 100))
        progress.show()
        progress.hide()
        progress.hide()
        let wipe = "\r\u{1B}[2K"
        let lines = ["…", "100 of 120 backups", "120 backups"].map { wipe + $0 }
        #expect(recording.messages.text == lines.joined() + wipe)
        #expect(recording.output.writeCount == 0)
    }

    @Test("of many instances, it shows how many are done")
    func many() {
        let recording = RecordingConsole(messages: RecordingOutput(columns: 80))
        var progress = ProgressLine(recording.console, instances: 200)
        progress.received(page("a", 100))
        progress.received(page("b", 1))
        progress.finished = 1
        progress.show()
        #expect(recording.messages.text == "\r\u{1B}[2K1 of 200 instances, 101 backups …")
    }

    @Test("no step is as wide as the terminal", arguments: [1, 2, 20, 80])
    func narrow(_ columns: Int) {
        let recording = RecordingConsole(messages: RecordingOutput(columns: columns))
        var progress = ProgressLine(recording.console, instances: 2)
        progress.received(page("a", .max / 2))
        progress.show()
        let text = recording.messages.text.dropFirst("\r\u{1B}[2K".unicodeScalars.count)
        #expect(DisplayText.width(of: String(text)) < max(columns, 2))
    }
}
