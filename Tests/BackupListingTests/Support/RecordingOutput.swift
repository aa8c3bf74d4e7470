// An output that keeps what it is given, and can fail or pass for a terminal.
import BackupListing
import Synchronization

final class RecordingOutput: ByteOutput {
    let terminal: Terminal?
    private let failure: OutputError?
    /// After so many writes, the failure.
    private let goodWrites: Int
    private let state = Mutex<(bytes: [UInt8], writes: Int)>(([], 0))

    init(columns: Int? = nil, failure: OutputError? = nil, afterWrites goodWrites: Int = 0) {
        terminal = columns.map { Terminal(columns: $0) }
        self.failure = failure
        self.goodWrites = goodWrites
    }

    func write(_ bytes: [UInt8]) throws(OutputError) {
        let writes = state.withLock { state in
            if failure == nil || state.writes < goodWrites { state.bytes += bytes }
            state.writes += 1
            return state.writes
        }
        if let failure, writes > goodWrites { throw failure }
    }

    var text: String { String(decoding: state.withLock { $0.bytes }, as: UTF8.self) }

    var writeCount: Int { state.withLock { $0.writes } }
}

/// Both outputs of a run, and where to look at them afterwards.
struct RecordingConsole {
    let output: RecordingOutput
    let messages: RecordingOutput

    init(output: RecordingOutput = RecordingOutput(), messages: RecordingOutput = RecordingOutput()) {
        self.output = output
        self.messages = messages
    }

    var console: Console { Console(output: output, messages: messages) }
}
