// What each table is for: parameters, the body of a request or a response, a structure, codes.
import Diagnostics
import DocumentFacts
import PageMarkup

struct TableMeanings {
    /// By table.
    private(set) var meanings: [PageTable.Meaning?] = []
    private(set) var links: StructureLinks
    private let tables: PageTables
    private let operation: OperationLine?
    /// What the page's samples send.
    private let sent: SampleKeys
    /// Of structures, each with how many have it.
    private var names: [String: Int] = [:]
    private var statuses: Set<Int?> = []

    init(_ tables: PageTables, operation: OperationLine?, sent: SampleKeys, into report: inout PageReport) {
        self.tables = tables
        self.sent = sent
        self.operation = operation
        links = StructureLinks(tables)
        meanings = tables.tables.map { _ in nil }
        var named: [(Int, [String])] = []
        var unnamed: [Int] = []
        for (index, table) in tables.tables.enumerated() {
            switch table.rows {
            case .statuses: meanings[index] = .statusCodes
            case .errorCodes: meanings[index] = .errorCodes
            case .operation: break
            case .fields(let rows):
                let isStructure = isLinkedFromBefore(index)
                switch (isStructure ? nil : root(table.outlined, rows), table.outlined.caption?.meaning) {
                case (let root?, _): meanings[index] = root
                case (nil, .structure(let name)): named.append((index, [name]))
                case (nil, .structures(let names)): named.append((index, names))
                case (nil, _): if isStructure { named.append((index, [])) } else { unnamed.append(index) }
                }
            }
        }
        for (index, names) in named {
            let name = names.first ?? ""
            let isOpen = !links.linked.contains(index) && operation != nil
            for name in isOpen || names.count > 1 ? names : [] { _ = links.link(index, named: name) }
            meanings[index] = .structure(uniqueName(name.isEmpty ? fieldName(for: index) : name, of: index))
        }
        for index in unnamed { takeUnnamed(index, isOnly: unnamed.count == 1, into: &report) }
    }

    /// Only a link from a table before it makes a table a part of another; one from below goes back to an enclosing one.
    private func isLinkedFromBefore(_ index: Int) -> Bool {
        links.firstPlaces[index].map { $0.table < index } ?? false
    }

    private mutating func root(_ table: OutlinedTable, _ rows: [FieldRow]) -> PageTable.Meaning? {
        guard let operation else { return nil }
        switch table.caption?.meaning {
        case .structure, .structures: return nil
        case .parameters(let location): return .parameters(location)
        case .request: return table.context.topic?.isResponse == true ? response(table) : .request
        case .response: return response(table)
        case .responseHeaders: return .responseHeaders(status: table.context.status)
        case .generic, .codes, nil: break
        }
        switch table.context.topic {
        case .uri, .uriSample: return .parameters(nil)
        case .request, .requestSample:
            let isSent = rows.contains { sent.body.contains($0.field.name) }
            return operation.hasBody || isSent ? .request : .parameters(nil)
        // No header is an object: what stands behind the headers under a label that is not known is the body.
        case .requestHeaders: return rows.contains { $0.field.shape.hasObjects } ? .request : .parameters(.header)
        case .response, .responseSample: return response(table)
        case .responseHeaders: return .responseHeaders(status: table.context.status)
        default: return nil
        }
    }

    /// The first one for a status: others are parts of it.
    private mutating func response(_ table: OutlinedTable) -> PageTable.Meaning? {
        statuses.insert(table.context.status).inserted ? .response(status: table.context.status) : nil
    }

    private mutating func takeUnnamed(_ index: Int, isOnly: Bool, into report: inout PageReport) {
        let table = tables.tables[index].outlined
        if operation != nil, table.context.topic != .abnormal {
            guard isOnly, links.linkToOnlyOpenField(index) else {
                let reason =
                    "nothing says what it describes: neither its section nor its caption, and no field refers to it"
                report.fault(.pageTable, in: table, row: nil, reason)
                return
            }
            meanings[index] = .structure(uniqueName(fieldName(for: index), of: index))
            return
        }
        let words = [table.context.heading, table.caption?.title ?? ""].filter { !$0.isEmpty }
        meanings[index] = .structure(uniqueName(words.joined(separator: " "), of: index))
    }

    /// The name of the first field that refers to a table.
    private func fieldName(for index: Int) -> String {
        links.firstPlaces[index].flatMap { tables.tables[$0.table].fields?[$0.field].field.name } ?? ""
    }

    private mutating func uniqueName(_ name: String, of index: Int) -> String {
        let base = name.isEmpty ? "table \(index + 1)" : name
        var count = names[base, default: 0] + 1
        while count > 1, names["\(base) \(count)"] != nil { count += 1 }
        names[base] = count
        guard count > 1 else { return base }
        names["\(base) \(count)"] = 1
        return "\(base) \(count)"
    }
}

extension ShapeFacts {
    fileprivate var hasObjects: Bool {
        switch self {
        case .object, .map: true
        case .array(let item): item.hasObjects
        default: false
        }
    }
}
