// What a new version of a page changed: every difference from the facts checked in, at their file's line.
import Diagnostics
package import DocumentFacts
package import DocumentTables

package enum FactsDrift {
    /// Every difference between the page and the facts that were checked in when the spec was written from it.
    ///
    /// Empty exactly when both say the same. Of a table or a field that came or went as a whole, its parts are not
    /// reported one by one.
    package static func differences(_ page: DocumentPage, from file: FactsFile) -> [Drift] {
        differences(page.facts, page: page, from: file)
    }

    /// The same for facts of which no page is at hand: the notes with the page's rows are missing then.
    package static func differences(
        _ facts: DocumentFacts,
        page: DocumentPage?,
        from file: FactsFile
    ) -> [Drift] {
        let (current, former) = (facts.sorted(), file.facts.sorted())
        guard current != former else { return [] }
        var comparison = FactsComparison(page: page, file: file)
        comparison.compare(FactStatements(current), with: FactStatements(former))
        // Facts that are the same by their statements and yet not equal have to be seen nevertheless.
        if comparison.drifts.isEmpty { comparison.report(.factsChanged, "the page's facts have changed", at: .path) }
        return comparison.drifts
    }
}

private struct FactsComparison {
    let page: DocumentPage?
    let file: FactsFile
    private(set) var drifts: [Drift] = []
    private var whole: Set<FactPath> = []

    init(page: DocumentPage?, file: FactsFile) {
        self.page = page
        self.file = file
    }

    mutating func compare(_ current: FactStatements, with former: FactStatements) {
        for path in former.paths where current.aspects[path] == nil {
            reportWhole(.factsRemoved, "the page no longer has '\(path)'", at: path)
        }
        for path in current.paths where former.aspects[path] == nil {
            reportWhole(.factsAdded, "the page has '\(path)', which the facts checked in do not have", at: path)
        }
        for path in current.paths {
            guard let now = current.aspects[path], let before = former.aspects[path] else { continue }
            let names = before.map(\.name) + now.map(\.name).filter { name in !before.contains { $0.name == name } }
            for name in names { compare(name, current, former, at: path) }
        }
    }

    private mutating func compare(
        _ aspect: String,
        _ current: FactStatements,
        _ former: FactStatements,
        at path: FactPath
    ) {
        let now = current.values(of: aspect, at: path)
        let before = former.values(of: aspect, at: path)
        if now.sorted() == before.sorted() { return }
        func list(_ values: [String]) -> String { values.map { "'\($0)'" }.joined(separator: ", ") }
        let subject = "the \(aspect) of '\(path)'"
        switch (now.isEmpty, before.isEmpty) {
        case (true, _): report(.factsRemoved, "the page no longer states \(subject), \(list(before))", at: path)
        case (_, true): report(.factsAdded, "the page states \(subject), \(list(now)), which is new", at: path)
        default: report(.factsChanged, "\(subject) was \(list(before)), and is \(list(now)) on the page", at: path)
        }
    }

    /// Reports a path unless what it belongs to has been reported as a whole.
    private mutating func reportWhole(_ code: DiagnosticCode, _ message: String, at path: FactPath) {
        let isPart = path.ancestors.contains { whole.contains($0) }
        whole.insert(path)
        if !isPart { report(code, message, at: path) }
    }

    mutating func report(_ code: DiagnosticCode, _ message: String, at path: FactPath) {
        let start = SourcePosition(line: 1, column: 1)
        let nearest = ([path] + path.ancestors).first { file.spans[$0] != nil }
        let span =
            nearest.flatMap { file.spans[$0] }
            ?? SourceSpan(file: file.source.path, start: start, length: 1)
        let place = page?.places[path]
        let note = place.flatMap { place in
            page.map { Diagnostic.Note("the page says it here: \($0.name(of: place))", at: place.span) }
        }
        let diagnostic = Diagnostic(.error, code, message, at: span, notes: note.map { [$0] } ?? [])
        drifts.append(Drift(path: path, diagnostic: diagnostic))
    }
}

extension FactPath {
    /// What the path could stand within, the nearest first. A dot in a name gives one more, which names nothing.
    fileprivate var ancestors: [FactPath] {
        var result: [FactPath] = []
        var rest = text[...]
        while let end = rest.lastIndex(where: { $0 == "." || $0 == "[" }) {
            rest = rest[..<end]
            result.append(FactPath(String(rest)))
        }
        return result
    }
}
