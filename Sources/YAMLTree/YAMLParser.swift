// From the bytes of a file to its tree: the checks before, the reading, and what is said when nothing is there.
package import Diagnostics

/// The reader of YAML documents, and of JSON documents, which the file's name tells apart.
package enum YAMLParser {
    /// The root of a document; nil where the text has no usable tree.
    ///
    /// Every problem goes into the log, as many as one reading finds. A tree comes back even with errors as long as
    /// it has no holes: of a duplicate key the first entry is kept, of several documents the first.
    package static func parse(
        _ file: SourceFile,
        limits: YAMLLimits = .standard,
        into log: inout DiagnosticLog
    ) -> YAMLNode? {
        guard file.bytes.count <= limits.bytes else {
            let message = "the file has \(file.bytes.count) bytes; the limit is \(limits.bytes)"
            let start = SourceSpan(file: file.path, start: SourcePosition(line: 1, column: 1), length: 1)
            log.report(Diagnostic(.error, .yamlSize, message, at: start))
            return nil
        }
        let lines = LineTable(file.bytes)
        let isJSON = JSONTextReader.isJSON(file.path)
        // JSON has no forbidden characters but those that its own reader refuses.
        if let problem = TextProblem.first(in: file.bytes), !isJSON || !problem.isForbiddenCharacter {
            log.report(problem.diagnostic(span: lines.span(of: problem.range, in: file.path)))
            return nil
        }
        var builder = TreeBuilder(path: file.path, lines: lines, limits: limits)
        if isJSON {
            JSONTextReader.read(file.bytes, into: &builder)
        } else if !JSONTextReader.readAsJSON(file.bytes, into: &builder) {
            LibYAMLReader.read(file.bytes, into: &builder)
        }
        log.append(contentsOf: builder.log)
        return builder.finish()
    }

    /// With spaces in place of a byte-order mark, which RFC 8259 section 8.1 lets a reader ignore: what follows keeps its place.
    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard bytes.starts(with: mark) else { return bytes }
        return mark.map { _ in UInt8(ascii: " ") } + bytes.dropFirst(mark.count)
    }
}
