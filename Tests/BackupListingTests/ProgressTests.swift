// Progress is for people at a terminal, and leaves no trace.
import BackupListing
import Testing

@Suite struct ProgressTests {
    private let target = ListingTarget(.rds, Samples.rdsInstanceID)

    @Test("where no terminal shows it, nothing is written")
    func elsewhere() {
        let recording = RecordingConsole()
        var progress = ProgressLine(recording.console)
        progress.show(target, received: 0, total: nil)
        progress.hide()
        #expect(recording.messages.writeCount == 0)
    }

    @Test("each step is written over the one before, and the last one is wiped")
    func terminal() {
        let recording = RecordingConsole(messages: RecordingOutput(columns: 80))
        var progress = ProgressLine(recording.console)
        progress.show(target, received: 0, total: nil)
        progress.show(target, received: 100, total: 120)
        progress.show(target, received: 120, total: 100)
        progress.hide()
        progress.hide()
        let wipe = "\r\u{1B}[2K"
        let lines = ["…", "100 of 120", "120"].map { "\(wipe)RDS c0c9f155c7b7423a9d30f0175998b63bin01: \($0)" }
        #expect(recording.messages.text == lines.joined() + wipe)
        #expect(recording.output.writeCount == 0)
    }

    @Test(
        "no step is as wide as the terminal, however long or hostile the instance's name is",
        arguments: [1, 2, 20, 80]
    )
    func narrow(_ columns: Int) {
        let recording = RecordingConsole(messages: RecordingOutput(columns: columns))
        var progress = ProgressLine(recording.console)
        let id = String(repeating: "\u{1B}升", count: 100)
        progress.show(ListingTarget(.dcs, id), received: 1, total: nil)
        let text = recording.messages.text.dropFirst("\r\u{1B}[2K".unicodeScalars.count)
        #expect(!text.contains("\u{1B}"))
        #expect(DisplayText.width(of: String(text)) < max(columns, 2))
    }
}
