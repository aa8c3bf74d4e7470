// Whether an operation lists pages: a position, a limit, one array of objects and a total.
import DocumentFacts

struct PaginationDraft: Hashable, Sendable {
    private var position: String
    private var limit: String
    private var base: Int
    private var items: String
    private var total: String

    private static let totals = [
        "total_count", "totalCount", "total_num", "totalNum", "total", "total_record", "totalRecord", "count",
        "record_count", "recordCount",
    ]

    /// Nil where one of them is missing, or two could be meant.
    init?(query: [FieldFacts], page: [FieldFacts]?) {
        guard let page, let limit = query.first(where: { $0.name == "limit" && $0.isPlainInteger }),
            let position = ["offset", "start"].lazy.compactMap({ name in query.first { $0.name == name } }).first,
            position.isPlainInteger
        else { return nil }
        let lists = page.filter(\.isArrayOfObjects)
        guard let items = lists.first, lists.count == 1, page.filter({ $0.name == items.name }).count == 1,
            let total = Self.totals.lazy.compactMap({ name in page.first { $0.name == name } }).first,
            total.isPlainInteger
        else { return nil }
        self.position = position.name
        self.limit = limit.name
        self.items = items.name
        self.total = total.name
        let first = position.defaultValue ?? position.minimum ?? (position.name == "start" ? "1" : "0")
        base = DecimalText(first)?.integer == 1 ? 1 : 0
    }

    func add(to operation: inout DraftMapping) {
        var mapping = DraftMapping()
        mapping.add("style", .literal("offset"))
        mapping.add("position", text: position)
        mapping.add("limit", text: limit)
        mapping.add("base", .literal(String(base)))
        mapping.add("items", text: items)
        mapping.add("total", text: total)
        operation.add(
            "x-driftless-pagination",
            .mapping(mapping),
            [
                .gap(
                    "taken from the names: does '\(position)' count records from \(base) (or pages: style page), and "
                        + "is '\(total)' the number of all records?"
                )
            ]
        )
    }
}

extension FieldFacts {
    /// A number that is no enumeration and no size.
    fileprivate var isPlainInteger: Bool {
        (shape == .integer || shape == .long) && values.isEmpty && unit.flatMap { PrintedUnit(word: $0.trimmed) } == nil
    }

    fileprivate var isArrayOfObjects: Bool {
        guard case .array(let item) = shape else { return false }
        switch item {
        case .object, .alternatives, .enclosing: return true
        default: return false
        }
    }
}
