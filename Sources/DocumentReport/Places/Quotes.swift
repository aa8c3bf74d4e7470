// What is quoted beside a row: the spec's lines, the declarations, and which of their lines differ.
import Diagnostics
import DocumentFacts
import DocumentTables
import OpenAPIDocument
import SwiftEmission

struct Quotes {
    private let texts: SourceTexts
    private let specLines: SpecLines
    private let swift: SwiftLocator
    private let pageFile: String

    /// A field can be meant by many rows of a spec; a row that shows more of them is no longer read.
    private static let mostPlaces = 6

    init(_ input: ReportPage) {
        texts = SourceTexts(input.document.sourceFiles + input.sources + [input.page.source])
        specLines = SpecLines(texts: texts)
        swift = SwiftLocator(files: input.files)
        pageFile = input.page.source.path
    }

    func excerpts(
        of places: [SpecPlace],
        isOperation: Bool,
        differences: [(NumberedDrift, Diagnostic)]
    ) -> (spec: [Excerpt], swift: [Excerpt]) {
        let mark = Self.mark(of: differences)
        var origins: [Origin] = []
        var pointers: [String] = []
        for place in places.prefix(Self.mostPlaces) {
            for origin in place.origins where !origins.contains(origin) { origins.append(origin) }
            for pointer in place.pointers where !pointers.contains(pointer) { pointers.append(pointer) }
        }
        var spec = isOperation ? origins.compactMap(heading) : origins.compactMap(excerpt)
        markSpec(&spec, differences)
        return (spec, swift.excerpts(of: pointers, mark: mark, comment: isOperation ? .left : .shown))
    }

    /// The sample as the page prints it, with the lines that do not fit.
    func sample(_ sample: PageSample, differences: [(NumberedDrift, Diagnostic)]) -> Excerpt {
        let texts = sample.text.split(separator: "\n", omittingEmptySubsequences: false)
        let isJSON = sample.facts.content == .json || sample.facts.content == .brokenJSON
        var excerpt = Excerpt(
            file: pageFile,
            language: isJSON ? .json : .text,
            lines: texts.enumerated().map { index, text in
                Excerpt.Line(number: sample.line + index, text: String(text), mark: .none)
            }
        )
        for (difference, diagnostic) in differences {
            let spans = [diagnostic.span].compactMap { $0 } + diagnostic.notes.compactMap(\.span)
            for span in spans where span.file == pageFile {
                Self.mark(span.start.line, in: &excerpt, difference.isAccepted ? .accepted : .drift)
            }
        }
        return excerpt
    }

    private func excerpt(_ origin: Origin) -> Excerpt? {
        specLines.lines(of: origin).map { excerpt(origin.span.file, Array($0)) }
    }

    /// Of an operation, the lines of its path and its method.
    private func heading(_ origin: Origin) -> Excerpt? {
        guard texts.has(origin.span.file) else { return nil }
        let around = specLines.lineAround(origin.span).map { [$0] } ?? []
        return excerpt(origin.span.file, around + [origin.span.start.line])
    }

    private func excerpt(_ file: String, _ lines: [Int]) -> Excerpt {
        let isJSON = file.hasSuffix(".json")
        return Excerpt(
            file: file,
            language: isJSON ? .json : .yaml,
            lines: lines.map { Excerpt.Line(number: $0, text: texts.text(ofLine: $0, in: file), mark: .none) }
        )
    }

    /// The lines that the diagnostics name; a line that no excerpt has is quoted on its own, and where no diagnostic
    /// names any, the first line stands for the node.
    private func markSpec(_ excerpts: inout [Excerpt], _ differences: [(NumberedDrift, Diagnostic)]) {
        for (difference, diagnostic) in differences {
            let mark: Excerpt.Line.Mark = difference.isAccepted ? .accepted : .drift
            guard let span = diagnostic.span, span.file != pageFile, texts.has(span.file) else {
                if let line = excerpts.first?.lines.first?.number { Self.mark(line, in: &excerpts[0], mark) }
                continue
            }
            let line = span.start.line
            let index = excerpts.firstIndex { $0.file == span.file && $0.lines.contains { $0.number == line } }
            if let index {
                Self.mark(line, in: &excerpts[index], mark)
            } else {
                excerpts.append(excerpt(span.file, [line]))
                Self.mark(line, in: &excerpts[excerpts.count - 1], mark)
            }
        }
    }

    private static func mark(_ line: Int, in excerpt: inout Excerpt, _ mark: Excerpt.Line.Mark) {
        guard let index = excerpt.lines.firstIndex(where: { $0.number == line }) else { return }
        if excerpt.lines[index].mark != .drift { excerpt.lines[index].mark = mark }
    }

    private static func mark(of differences: [(NumberedDrift, Diagnostic)]) -> Excerpt.Line.Mark {
        if differences.isEmpty { return .none }
        return differences.contains { !$0.0.isAccepted } ? .drift : .accepted
    }
}
