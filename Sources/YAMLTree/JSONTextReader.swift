// The runtime's JSON reader as another source of a tree's events: JSON has escapes and key lengths that YAML has not.
import Diagnostics
import DriftlessJSON

/// Feeds a builder with the parts of a JSON text.
enum JSONTextReader {
    /// Whether a file is JSON by its name.
    static func isJSON(_ path: String) -> Bool {
        path.lowercased().hasSuffix(".json")
    }

    /// Reads the text, which has no byte-order mark.
    static func read(_ bytes: [UInt8], into builder: inout TreeBuilder) {
        var isRefused = false
        do throws(JSONError) {
            try JSONEventReader.read(bytes) { event in
                guard !isRefused else { return }
                do throws(TreeRefused) {
                    try feed(event, into: &builder)
                } catch {
                    isRefused = true
                }
            }
        } catch {
            if !isRefused { report(error, bytes.count, into: &builder) }
            isRefused = true
        }
        if isRefused { builder.abandon() }
    }

    private static func feed(_ event: JSONEvent, into builder: inout TreeBuilder) throws(TreeRefused) {
        let range = event.bytes
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
        let offset = min(max(error.byteOffset, 0), max(count - 1, 0))
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
