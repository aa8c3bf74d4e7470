// The runtime's JSON reader as another source of a tree's events: JSON has escapes and key lengths that YAML has not.
import Diagnostics
import DriftlessJSON

/// Feeds a builder with the parts of a JSON text.
enum JSONTextReader {
    /// Whether a file is JSON by its name.
    static func isJSON(_ path: String) -> Bool {
        path.lowercased().hasSuffix(".json")
    }

    /// Reads a text that its file's name says is JSON.
    static func read(_ bytes: [UInt8], into builder: inout TreeBuilder) {
        if let error = feed(bytes, into: &builder) { report(error, bytes.count, into: &builder) }
    }

    /// Reads a text that may be JSON, whatever its file is called: JSON has escapes and key lengths that YAML has not. False, and
    /// nothing has happened, where it is none.
    static func readAsJSON(_ bytes: [UInt8], into builder: inout TreeBuilder) -> Bool {
        let start = markLength(of: bytes)
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        guard bytes[start...].first(where: { !blanks.contains($0) }) == UInt8(ascii: "{") else { return false }
        var attempt = builder
        guard feed(bytes, into: &attempt) == nil else { return false }
        builder = attempt
        return true
    }

    /// A byte order mark, which RFC 8259 lets a reader ignore (section 8.1).
    private static func markLength(of bytes: [UInt8]) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The error of the text, if it has one. What the builder refuses is in its log.
    private static func feed(_ bytes: [UInt8], into builder: inout TreeBuilder) -> JSONError? {
        let start = markLength(of: bytes)
        var isRefused = false
        var failure: JSONError?
        do throws(JSONError) {
            try JSONEventReader.read(start == 0 ? bytes : Array(bytes[start...])) { event in
                guard !isRefused else { return }
                do throws(TreeRefused) {
                    try feed(event, from: start, into: &builder)
                } catch {
                    isRefused = true
                }
            }
        } catch {
            if !isRefused { failure = error }
            isRefused = true
        }
        if isRefused { builder.abandon() }
        return failure
    }

    private static func feed(
        _ event: JSONEvent,
        from start: Int,
        into builder: inout TreeBuilder
    ) throws(TreeRefused) {
        let range = event.bytes.lowerBound + start..<event.bytes.upperBound + start
        switch event.content {
        case .startObject: try builder.startCollection(.mapping, at: range.lowerBound, style: .flow)
        case .startArray: try builder.startCollection(.sequence, at: range.lowerBound, style: .flow)
        case .endObject, .endArray: builder.endCollection()
        case .key(let text), .string(let text): try builder.scalar(text, at: range, style: .quoted)
        case .number(let text): try builder.scalar(text, at: range, style: .plain)
        case .boolean(let value): try builder.scalar(value ? "true" : "false", at: range, style: .plain)
        case .null: try builder.scalar("null", at: range, style: .plain)
        }
    }

    private static func report(_ error: JSONError, _ count: Int, into builder: inout TreeBuilder) {
        let offset = min(max(error.byteOffset + (builder.lines.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0), 0), max(count - 1, 0))
        builder.log.report(
            Diagnostic(
                .error,
                .jsonSyntax,
                "expected \(error.expected), found \(error.found)",
                at: builder.span(offset..<offset + 1),
                hint: "the file's name ends in .json, so it is read as JSON"
            )
        )
    }
}
