// What of a page a draft asks for: its words, the table of each fact, and the order of rows.
import Diagnostics
import DocumentFacts
import DocumentTables

struct PageView: Sendable {
    let page: DocumentPage
    private let tableOfPaths: [FactPath: [Int]]

    init(_ page: DocumentPage) {
        self.page = page
        var tables: [FactPath: [Int]] = [:]
        for (index, table) in page.tables.enumerated() {
            for path in Set(table.paths.compactMap { $0 }) { tables[path, default: []].append(index) }
        }
        tableOfPaths = tables
    }

    /// The last part of the page's path.
    var fileName: String {
        let name = page.source.path.split(separator: "/").last.map(String.init) ?? page.source.path
        return PlainText.line(of: name)
    }

    func description(of path: FactPath) -> String? { page.descriptions[path] }

    /// The table that all of the fields stand in, or most of them.
    func table(of fields: [FieldFacts], at path: FactPath) -> Int? {
        var counts: [Int: Int] = [:]
        for field in fields {
            let own = path.field(field.name)
            // A table that two fields refer to has one path a row: the place knows the other one's.
            let tables = Set(tableOfPaths[own] ?? []).union([page.places[own]?.table].compactMap { $0 })
            for table in tables where page.tables.indices.contains(table) { counts[table, default: 0] += 1 }
        }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    func table(_ index: Int?) -> PageTable? {
        guard let index, page.tables.indices.contains(index) else { return nil }
        return page.tables[index]
    }

    /// What `x-driftless-document` says of a table, or of the page alone.
    func reference(to table: Int?) -> DraftNode {
        var mapping = DraftMapping()
        mapping.add("page", text: fileName)
        if let table = self.table(table) { mapping.add("table", text: Self.label(of: table)) }
        return .mapping(mapping)
    }

    /// `3` of `表 3  backups字段数据结构说明`; the whole name where it has no number.
    private static func label(of table: PageTable) -> String {
        let name = PlainText.line(of: table.name)
        let isNumbered = name.hasPrefix("表") || name.lowercased().hasPrefix("table")
        let digits = name.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
        let isCaption = name.prefix { !$0.isNumber }.allSatisfy { "表Tableable ".contains($0) }
        return isNumbered && isCaption && !digits.isEmpty ? String(digits) : name
    }

    /// The words that name a structure, from its table: none of what all such captions have.
    func structureWords(of table: Int?) -> NameWords {
        guard let table = self.table(table) else { return NameWords("") }
        var name = table.name
        if case .structure(let own) = table.meaning { name = own }
        let words = NameWords(name).without(Self.captionWords)
        return words.words.count > 4 ? NameWords("") : words
    }

    private static let captionWords: Set<String> = [
        "a", "array", "body", "data", "description", "element", "elements", "field", "fields", "for", "in", "line",
        "list", "object", "objects", "of", "parameter", "parameters", "request", "response", "structure", "table", "the",
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
    ]

    /// The fields as the page's rows have them; facts are in the order of their names.
    func inPageOrder(_ fields: [FieldFacts], at path: FactPath) -> [FieldFacts] {
        inPageOrder(fields) { path.field($0.name) }
    }

    func inPageOrder<Item>(_ items: [Item], _ path: (Item) -> FactPath) -> [Item] {
        let keyed = items.enumerated().map { index, item in
            let place = page.places[path(item)]
            return (key: [place?.table ?? .max, place?.row ?? .max, index], item: item)
        }
        return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.item)
    }
}
