// Which tables describe the fields of which field: by links, by captions, and by being the only ones left.
import DocumentFacts
import PageMarkup

struct StructureLinks {
    struct Place: Hashable {
        var table: Int
        /// A position in the table's fields.
        var field: Int
    }

    /// The tables of fields that a field refers to, in the page's order.
    private(set) var structures: [Place: [Int]] = [:]
    /// The tables of error codes whose codes are a field's values.
    private(set) var codes: [Place: [Int]] = [:]
    /// Tables that something refers to.
    private(set) var linked: Set<Int> = []
    private let tables: PageTables
    /// All fields of all tables.
    private let places: [(Place, FieldRow)]
    /// The positions among `places` of each name as captions spell it, and of each word of a type.
    private let byName: [String: [Int]]
    private let byTypeWord: [String: [Int]]
    /// For each table, the first field that refers to it, and the fields of maps whose values it describes.
    private(set) var firstPlaces: [Int: Place] = [:]

    /// Reads links only: what captions mean depends on which tables are nobody's.
    init(_ tables: PageTables) {
        self.tables = tables
        places = tables.tables.enumerated().flatMap { index, table in
            (table.fields ?? []).enumerated().map { (Place(table: index, field: $0.offset), $0.element) }
        }
        byName = Dictionary(grouping: places.indices) { [places] in Self.loose(places[$0].1.field.name) }
        var byTypeWord: [String: [Int]] = [:]
        for (index, (_, row)) in places.enumerated() {
            for word in Set(Self.words(of: row.typeText)) { byTypeWord[word, default: []].append(index) }
        }
        self.byTypeWord = byTypeWord
        for (place, row) in places { take(row, at: place) }
    }

    private mutating func take(_ row: FieldRow, at place: Place) {
        var isLinked = false
        for anchor in row.type.anchors + row.descriptionAnchors {
            guard let target = tables.table(at: anchor) else { continue }
            isLinked = true
            take(target, for: place, row: row, isFromType: row.type.anchors.contains(anchor))
        }
        guard !isLinked, Self.canRefer(row.type.shape) else { return }
        // `For details, see Table 3`, and no link.
        for (text, isFromType) in [(row.typeText, true), (row.description, false)] {
            for number in TableNumber.references(in: text, besides: row.foreignLinks) {
                guard let target = tables.table(numbered: number), target != place.table else { continue }
                // A field without a type that a caller sends has no fields of a response.
                if row.type.shape == .unsaid, isResponse(target), !isResponse(place.table) { continue }
                take(target, for: place, row: row, isFromType: isFromType)
            }
        }
    }

    private mutating func take(_ target: Int, for place: Place, row: FieldRow, isFromType: Bool) {
        switch tables.tables[target].rows {
        case .errorCodes:
            if codes[place]?.contains(target) != true { codes[place, default: []].append(target) }
        case .fields:
            guard Self.canRefer(row.type.shape), isFromType || !isParameters(target) else { return }
            if row.type.shape == .map, row.typeText.contains(where: { "<＜".contains($0) }) {
                // The table is of the values of `Map<String, Lamp>`, whose keys nobody knows.
                note(target, for: place)
            } else {
                link(target, to: place)
            }
        case .statuses, .operation: break
        }
    }

    private mutating func link(_ target: Int, to place: Place) {
        guard structures[place]?.contains(target) != true else { return }
        structures[place, default: []].append(target)
        note(target, for: place)
    }

    private mutating func note(_ target: Int, for place: Place) {
        linked.insert(target)
        if let first = firstPlaces[target], (first.table, first.field) <= (place.table, place.field) { return }
        firstPlaces[target] = place
    }

    /// A description can refer to a table of parameters for other reasons than its fields.
    private func isParameters(_ target: Int) -> Bool {
        if case .parameters = tables.tables[target].outlined.caption?.meaning { return true }
        return tables.tables[target].outlined.context.topic == .uri
    }

    /// Whether a field of the type can refer to a table: a `Map` that does has the keys that the table lists.
    private static func canRefer(_ shape: ShapeFacts) -> Bool {
        shape == .map || canHold(shape)
    }

    /// Whether the type leaves room for a table's fields.
    static func canHold(_ shape: ShapeFacts) -> Bool {
        switch shape {
        case .object(let fields): fields.isEmpty
        case .array(.unsaid), .unsaid: true
        case .array(let item): canHold(item)
        default: false
        }
    }

    // MARK: Without links

    /// Gives a table that has a name to the fields of that name in the same part of the page. False where there are none.
    mutating func link(_ table: Int, named name: String) -> Bool {
        let exact = name.split(separator: ".").last.map(String.init) ?? name
        let loose = Self.loose(exact)
        var equal: [Place] = []
        var similar: [Place] = []
        for index in Set((byName[loose] ?? []) + (byTypeWord[exact] ?? [])).sorted() {
            let (place, row) = places[index]
            guard place.table != table, isOpen(place, row), isNear(place.table, table) else { continue }
            similar.append(place)
            if row.field.name == exact { equal.append(place) }
        }
        let fitting = equal.isEmpty ? similar : equal
        for place in fitting { link(table, to: place) }
        return !fitting.isEmpty
    }

    /// Gives a table without a name to the only field near it that has none. False where there are none or several.
    mutating func linkToOnlyOpenField(_ table: Int) -> Bool {
        let open = places.filter { place, row in
            guard place.table < table, isOpen(place, row), isNear(place.table, table) else { return false }
            if case .unsaid = row.type.shape { return false }
            return true
        }
        guard open.count == 1, let only = open.first else { return false }
        link(table, to: only.0)
        return true
    }

    /// A field that refers to nothing by itself. Tables of one name (`entities` for each task) may share it.
    private func isOpen(_ place: Place, _ row: FieldRow) -> Bool {
        guard Self.canHold(row.type.shape) else { return false }
        let given = structures[place] ?? []
        return given.allSatisfy { given in
            row.type.anchors.isEmpty && row.descriptionAnchors.allSatisfy { tables.table(at: $0) != given }
        }
    }

    private func isNear(_ a: Int, _ b: Int) -> Bool {
        let first = tables.tables[a].outlined.context
        let second = tables.tables[b].outlined.context
        return (first.topic?.isResponse == true) == (second.topic?.isResponse == true) && first.status == second.status
    }

    private func isResponse(_ table: Int) -> Bool {
        tables.tables[table].outlined.context.topic?.isResponse == true
    }

    /// `instances`, `instance`, `instance_list`: captions are not exact.
    private static func loose(_ name: String) -> String {
        var name = name.lowercased().filter { $0 != "_" && $0 != "-" }
        if name.hasSuffix("list"), name.count > 4 { name.removeLast(4) }
        if name.hasSuffix("s"), name.count > 1 { name.removeLast() }
        return name
    }

    /// `Array of BackupItem objects` has the name of a structure among its words.
    private static func words(of type: String) -> [String] {
        type.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    }
}
