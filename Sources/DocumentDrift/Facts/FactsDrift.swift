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
        var comparison = FactsComparison(current, page: page, file: file)
        let renumbered = comparison.takingStatus(of: current, in: former)
        comparison.compare(FactStatements(current), with: FactStatements(renumbered))
        // What cannot be read is not gone.
        if current.isPartial, !former.isPartial {
            return comparison.drifts.filter { $0.diagnostic.code != .factsRemoved }
        }
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
    /// The path of the normal response now and before, where the page gave it another status.
    private var normalPath: (now: FactPath, before: FactPath)?
    /// By what a fact stands within: a fact of the page that stands there in a table.
    private let neighbours: [FactPath: FactPath]
    /// Where the facts checked in have their first path of a kind: of query parameters, of error codes.
    private let firstOfKind: [Substring: SourceSpan]

    /// What is said of each field in few words: its type, and whether it is required.
    private let summaries: [FactPath: String]

    init(_ facts: DocumentFacts, page: DocumentPage?, file: FactsFile) {
        summaries = facts.locatedFields.reduce(into: [:]) { summaries, located in
            if summaries[located.path] == nil { summaries[located.path] = located.field.brief }
        }
        self.page = page
        self.file = file
        let inTables = page?.places.filter { $0.value.table != nil }.keys.sorted() ?? []
        neighbours = inTables.reduce(into: [:]) { known, path in
            if let owner = path.ancestors.first, known[owner] == nil { known[owner] = path }
        }
        firstOfKind = file.spans.reduce(into: [:]) { known, entry in
            let kind = entry.key.kind
            if entry.value.start.line < known[kind]?.start.line ?? .max { known[kind] = entry.value }
        }
    }

    /// The former facts with the status that the normal response has now. That it has another is one statement: all that
    /// the response holds would else have gone, and come again.
    mutating func takingStatus(of current: DocumentFacts, in former: DocumentFacts) -> DocumentFacts {
        guard let now = current.normalResponse, let before = former.normalResponse, now.status != before.status else {
            return former
        }
        normalPath = (.response(now.status), .response(before.status))
        func phrase(_ status: Int?) -> String { status.map { "'\($0)'" } ?? "not stated" }
        report(
            .factsChanged,
            "the status of the normal response was \(phrase(before.status)), and is \(phrase(now.status)) on the page",
            at: now.status.map { .status($0) } ?? .response(nil),
            formerly: .response(before.status),
            page: now.status.map { String($0) },
            former: before.status.map { String($0) }
        )
        var former = former
        former.operation?.responses[before.index].status = now.status
        return former
    }

    mutating func compare(_ current: FactStatements, with former: FactStatements) {
        let former = takingNames(of: current, in: former)
        for path in former.paths where current.aspects[path] == nil {
            reportWhole(.factsRemoved, "the page no longer has '\(path)'", at: path)
        }
        for path in current.paths where former.aspects[path] == nil {
            let message = "the page has '\(path)', which the facts checked in do not have"
            reportWhole(.factsAdded, message, at: path, page: summaries[path])
        }
        for path in current.paths {
            guard let now = current.aspects[path], let before = former.aspects[path] else { continue }
            let old = before.map(\.aspect)
            var aspects = old + now.map(\.aspect).filter { !old.contains($0) }
            // Of a row that came or went, its cells are not told one by one.
            if old.contains(.row) != now.contains(where: { $0.aspect == .row }) {
                aspects.removeAll { $0 != .row && $0 != .place }
            }
            for aspect in aspects { compare(aspect, current, former, at: path) }
        }
    }

    private mutating func compare(
        _ aspect: FactAspect,
        _ current: FactStatements,
        _ former: FactStatements,
        at path: FactPath
    ) {
        let now = current.values(of: aspect, at: path)
        let before = former.values(of: aspect, at: path)
        if now.sorted() == before.sorted() { return }
        let subject = aspect.subject(at: path)
        let code: DiagnosticCode
        let message: String
        switch (now.isEmpty, before.isEmpty) {
        case (true, _):
            code = .factsRemoved
            message = "the page no longer \(aspect.verb) \(subject)\(aspect.end(before))"
        case (_, true):
            code = .factsAdded
            message = "the page \(aspect.verb) \(subject)\(aspect.end(now)), which is new"
        default:
            code = .factsChanged
            message = "\(subject) was \(aspect.list(before)), and is \(aspect.list(now)) on the page"
        }
        report(code, message, at: path, page: aspect.bare(now), former: aspect.bare(before))
    }

    /// Reports a path unless what it belongs to has been reported as a whole.
    private mutating func reportWhole(
        _ code: DiagnosticCode,
        _ message: String,
        at path: FactPath,
        page: String? = nil
    ) {
        let isPart = path.ancestors.contains { whole.contains($0) }
        whole.insert(path)
        if !isPart { report(code, message, at: path, page: page) }
    }

    /// The former statements with the names that fields have now: a field in another spelling is one change.
    private mutating func takingNames(of current: FactStatements, in former: FactStatements) -> FactStatements {
        // A row can be gone, and the printed URI still have the name.
        let now = Set(current.paths.filter { current.isDescribed($0) || !former.isDescribed($0) })
        let before = Set(former.paths.filter { former.isDescribed($0) || !current.isDescribed($0) })
        var gone = Dictionary(grouping: former.paths.filter { !now.contains($0) }, by: \.owner)
        var names: [FactPath: FactPath] = [:]
        for (owner, paths) in Dictionary(grouping: current.paths.filter { !before.contains($0) }, by: \.owner) {
            guard let owner, let removed = gone.removeValue(forKey: owner) else { continue }
            // What a text only says, such as a status or a code, has no spelling.
            let isNamed = { (path: FactPath) in ["status", "error", "sample"].allSatisfy { $0 != path.kind } }
            let pairs = NameMatching.pairs(
                removed.filter(isNamed).map(\.ownName),
                paths.filter(isNamed).map(\.ownName)
            )
            for (old, new) in pairs { names[owner.field(old)] = owner.field(new) }
        }
        for (old, new) in names.sorted(by: { $0.value < $1.value }) {
            report(
                .factsChanged,
                "the page calls '\(old)' '\(new.ownName)' now",
                at: new,
                formerly: old,
                page: new.ownName,
                former: old.ownName
            )
        }
        let printed = names.keys.filter { current.aspects[$0] != nil }
        return former.renamed(names, stillPrinted: Set(printed))
    }

    /// - Parameters:
    ///   - formerly: The path that the facts checked in have for it, where that is another.
    ///   - page, former: See `Drift`.
    mutating func report(
        _ code: DiagnosticCode,
        _ message: String,
        at path: FactPath,
        formerly: FactPath? = nil,
        page said: String? = nil,
        former: String? = nil
    ) {
        let start = SourcePosition(line: 1, column: 1)
        let note = page?.note(of: path) ?? page?.absence(beside: path.ancestors.first.map { neighbours[$0] ?? $0 })
        let diagnostic = Diagnostic(
            .error,
            code,
            message,
            at: span(of: formerly ?? path) ?? SourceSpan(file: file.source.path, start: start, length: 1),
            notes: note.map { [$0] } ?? []
        )
        drifts.append(Drift(path: path, diagnostic: diagnostic, page: said, former: former))
    }

    /// Where the facts checked in say it, or what it belongs to; else the first that is of the same kind.
    private func span(of path: FactPath) -> SourceSpan? {
        let former = normalPath.flatMap { path.replacing($0.now, with: $0.before) }
        let nearest = [path] + (former.map { [$0] + $0.ancestors } ?? []) + path.ancestors
        if let own = nearest.lazy.compactMap({ file.spans[$0] }).first { return own }
        return firstOfKind[path.kind]
    }
}

extension FactAspect {
    func subject(at path: FactPath) -> String {
        switch self {
        case .value(let name): "the \(name) of '\(path)'"
        case .itself: path == .name ? "the operation's name" : "the \(path)"
        case .need, .place, .row: "'\(path)'"
        case .listed(let value): "the value '\(value)' of '\(path)'"
        }
    }

    /// What the page does with it.
    var verb: String {
        switch self {
        case .listed: "lists"
        case .row: "describes"
        case .place: "names"
        case .value, .itself, .need: "states"
        }
    }

    /// The end of the sentence: where the page does it, or the values where the subject does not name them.
    func end(_ values: [String]) -> String {
        switch self {
        case .value, .itself: ", " + list(values)
        case .need: " to be " + list(values)
        case .row: " in a table"
        case .place: " in its URI"
        case .listed: ""
        }
    }

    /// The values as an entry of known differences has those of the spec: with the word that tells the least from the
    /// greatest, without quotes.
    func bare(_ values: [String]) -> String? {
        guard !values.isEmpty else { return nil }
        let text = values.joined(separator: ", ")
        switch self {
        case .value(let name) where ["minimum", "maximum"].contains(name): return name + " " + text
        default: return text
        }
    }

    func list(_ values: [String]) -> String {
        values.map { self == .need ? $0 : "'\($0)'" }.joined(separator: ", ")
    }
}

extension DocumentFacts {
    /// The only response with a body that is a success; nil where there are several, so that none is the normal one.
    fileprivate var normalResponse: (index: Int, status: Int?)? {
        let responses = operation?.responses ?? []
        let found = responses.indices.filter { index in
            responses[index].body != nil && (responses[index].status.map { 200..<300 ~= $0 } ?? true)
        }
        guard found.count == 1, let index = found.first else { return nil }
        return (index, responses[index].status)
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

    /// What the last name stands within: `query` of `query.limit`; nil where the path is one name.
    fileprivate var owner: FactPath? {
        text.lastIndex(of: ".").map { FactPath(String(text[..<$0])) }
    }

    fileprivate var ownName: String {
        text.lastIndex(of: ".").map { String(text[text.index(after: $0)...]) } ?? text
    }

    /// The first part: `query` of `query.limit`.
    fileprivate var kind: Substring { text.prefix { $0 != "." } }

    /// The path within `other` instead of `owner`; nil for one that does not stand within it.
    fileprivate func replacing(_ owner: FactPath, with other: FactPath) -> FactPath? {
        guard self == owner || text.hasPrefix(owner.text + ".") || text.hasPrefix(owner.text + "[") else { return nil }
        let rest = text.dropFirst(owner.text.count)
        // Responses with a status stand beside the normal one, not within it.
        if owner == .response(nil), let name = rest.split(separator: ".").first, Int(name) != nil { return nil }
        return FactPath(other.text + rest)
    }
}
