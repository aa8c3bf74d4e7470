// What the filters of driftless.yaml select in a document, and which of their entries fit nothing.
import Diagnostics
import OpenAPIDocument

/// The operations and schemas that filters leave.
struct FilterSelection {
    /// What is chosen.
    private(set) var operations: [Operation] = []
    /// The places of the schemas that are named.
    private(set) var schemas: Set<Place> = []
    /// The schemas that may not be generated, with the entry that says so.
    private(set) var unwanted: [Place: WrittenText] = [:]
    private(set) var log = DiagnosticLog()

    private let document: OpenAPIDocument
    /// Those that do not belong to another operation.
    private let candidates: [(operation: Operation, webhook: String?)]

    init(
        _ only: GeneratorConfiguration.Filter?,
        _ without: GeneratorConfiguration.Filter?,
        in document: OpenAPIDocument
    ) {
        self.document = document
        candidates =
            document.operations.map { ($0, nil) }
            + document.webhooks.flatMap { webhook in webhook.operations.map { ($0, webhook.name) } }
        var isChosen = [Bool](repeating: only == nil, count: candidates.count)
        if let only {
            for index in matches(only) { isChosen[index] = true }
            for (place, _) in named(only.schemas) { schemas.insert(place) }
        }
        if let without {
            for index in matches(without) { isChosen[index] = false }
            unwanted = named(without.schemas)
        }
        operations = zip(candidates, isChosen).filter(\.1).map(\.0.operation)
        if operations.isEmpty, schemas.isEmpty, !log.hasErrors {
            log.error(
                .emptyFilter,
                "the filters leave nothing of the document",
                at: (only ?? without)?.span,
                hint: "what 'only' names is taken away by 'without'"
            )
        }
    }

    /// The places of what is chosen.
    var chosen: Set<Place> { Set(operations.map(\.origin.place)).union(schemas) }

    /// How many operations stay out.
    var filteredOperations: Int { candidates.count - operations.count }

    // MARK: Operations

    private mutating func matches(_ filter: GeneratorConfiguration.Filter) -> [Int] {
        var found: Set<Int> = []
        if !filter.tags.isEmpty { found.formUnion(matches(filter.tags, "tag", by: index { $0.tags })) }
        if !filter.operations.isEmpty {
            found.formUnion(matches(filter.operations, "operation", by: index(spellings)))
        }
        found.formUnion(matches(filter.paths))
        found.formUnion(webhooks(filter.webhooks))
        return found.sorted()
    }

    private typealias Index = [String: [Int]]

    private func spellings(_ operation: Operation) -> [String] {
        [operation.operationID, operation.requestMethod + " " + operation.path].compactMap { $0 }
    }

    private func index(_ names: (Operation) -> [String]) -> Index {
        var index: Index = [:]
        for (number, candidate) in candidates.enumerated() {
            for name in names(candidate.operation) { index[name, default: []].append(number) }
        }
        return index
    }

    private mutating func matches(_ entries: [WrittenText], _ noun: String, by index: Index) -> [Int] {
        var all: [Int] = []
        for entry in entries {
            if let found = index[Self.normalised(entry.text)] {
                all += found
            } else {
                reportUnmatched(entry, noun, among: index.keys.sorted())
            }
        }
        return all
    }

    /// `get /pets` is `GET /pets`.
    private static func normalised(_ text: String) -> String {
        guard let space = text.firstIndex(of: " "), text[text.index(after: space)...].hasPrefix("/") else {
            return text
        }
        let method = text[..<space]
        return method.lowercased() == method ? method.uppercased() + text[space...] : text
    }

    private mutating func matches(_ paths: [WrittenText]) -> [Int] {
        var all: [Int] = []
        for entry in paths {
            let glob = PathGlob(entry.text)
            let found = candidates.indices.filter {
                candidates[$0].webhook == nil && glob.matches(candidates[$0].operation.path)
            }
            if found.isEmpty { reportUnmatched(entry, "path", among: Set(document.operations.map(\.path)).sorted()) }
            all += found
        }
        return all
    }

    private mutating func webhooks(_ names: [WrittenText]) -> [Int] {
        var all: [Int] = []
        for entry in names {
            let found = candidates.indices.filter { candidates[$0].webhook == entry.text }
            if found.isEmpty { reportUnmatched(entry, "webhook", among: document.webhooks.map(\.name)) }
            all += found
        }
        return all
    }

    // MARK: Schemas

    private mutating func named(_ entries: [WrittenText]) -> [Place: WrittenText] {
        guard !entries.isEmpty else { return [:] }
        var places: [String: [Place]] = [:]
        for named in document.namedSchemas {
            places[named.name, default: []].append(document[named.id].origin.place)
        }
        var found: [Place: WrittenText] = [:]
        for entry in entries {
            guard let own = places[entry.text] else {
                reportUnmatched(entry, "schema", among: places.keys.sorted())
                continue
            }
            for place in own { found[place] = entry }
        }
        return found
    }

    // MARK: Problems

    private mutating func reportUnmatched(_ entry: WrittenText, _ noun: String, among known: [String]) {
        let shown = 8
        let near = closestSpelling(to: entry.text, among: known).map { "did you mean '\($0)'?" }
        let list = known.prefix(shown).joined(separator: ", ") + (known.count > shown ? ", …" : "")
        log.error(
            .unmatchedFilter,
            "the document has no \(noun) '\(entry.text)'",
            at: entry.span,
            hint: near ?? (known.isEmpty ? "it has none at all" : "it has \(list)")
        )
    }
}
