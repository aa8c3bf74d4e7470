// How the list gets to the output: without what a terminal would obey, and with a failure that says why it did not.

/// Writes a list.
struct ListOutput: Sendable {
    let output: any ByteOutput

    /// - Throws: `OutputError.closed` where nobody reads the list any more, else a `ListingFailure`.
    func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        do throws(OutputError) {
            try output.write(shown(bytes))
        } catch {
            switch error {
            case .closed: throw error
            case .failed(let reason): throw ListingFailure(.unwritable, "The list could not be written: \(reason).")
            }
        }
    }

    /// JSON and CSV carry names as they are, control characters included; a terminal would obey them.
    private func shown(_ bytes: [UInt8]) -> [UInt8] {
        guard output.terminal != nil else { return bytes }
        return Array(DisplayText.harmlessLines(String(decoding: bytes, as: UTF8.self)).utf8)
    }
}
