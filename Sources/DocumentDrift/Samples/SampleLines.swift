// From a place in a sample to its place on the page, which may have moved the sample to the right.
import Diagnostics
import DocumentTables

struct SampleLines {
    private let page: DocumentPage
    private let lines: [Substring]

    init(page: DocumentPage) {
        self.page = page
        let text = page.samples.isEmpty ? "" : String(decoding: page.source.bytes, as: UTF8.self)
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    func span(of misfit: SampleMisfit, in sample: PageSample) -> SourceSpan {
        let start = misfit.position ?? SourcePosition(line: 1, column: 1)
        let line = sample.line + start.line - 1
        let own = sample.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var column = start.column
        if lines.indices.contains(line - 1), own.indices.contains(start.line - 1) {
            let page = lines[line - 1]
            if let range = page.firstRange(of: own[start.line - 1]) {
                column += page[..<range.lowerBound].unicodeScalars.count
            }
        }
        return SourceSpan(
            file: page.source.path,
            start: SourcePosition(line: line, column: column),
            length: misfit.length
        )
    }
}
