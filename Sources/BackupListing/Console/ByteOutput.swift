// Where the list and the messages go; tests put their own in the place of the process's.

/// Takes bytes.
package protocol ByteOutput: Sendable {
    /// The terminal that shows the bytes; nil where they go elsewhere.
    var terminal: Terminal? { get }

    /// Returns when all bytes are taken.
    func write(_ bytes: [UInt8]) throws(OutputError)
}

/// What is known of a terminal.
package struct Terminal: Hashable, Sendable {
    /// How many characters fit on a line, at least 1.
    package var columns: Int

    package init(columns: Int) {
        self.columns = max(columns, 1)
    }
}

/// Why bytes could not be written.
package enum OutputError: Error, Hashable, Sendable {
    /// Nobody reads any more, as when the list goes to `head`.
    case closed
    /// The system's reason, such as that a disk is full.
    case failed(reason: String)
}

/// The two outputs of a process.
package struct Console: Sendable {
    /// Takes the list and nothing else.
    package var output: any ByteOutput
    /// Takes progress and errors.
    package var messages: any ByteOutput

    package init(output: any ByteOutput, messages: any ByteOutput) {
        self.output = output
        self.messages = messages
    }

    /// Says something to people. That nobody listens changes nothing.
    func say(_ text: String) {
        try? messages.write(Array(text.utf8))
    }
}
