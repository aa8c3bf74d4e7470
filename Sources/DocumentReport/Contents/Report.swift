// Everything that the report says, put together from its inputs, in the order in which it is shown.
import DocumentFacts
import DocumentTables

struct Report {
    var title: String
    var pageFile: String
    var specFile: String
    var specTitle: String
    var sections: [ReportSection]
    var samples: [ReportSample]

    /// In the order in which they are shown.
    var differences: [NumberedDrift] {
        (sections.flatMap { $0.rows.flatMap(\.differences) } + samples.flatMap(\.differences))
            .sorted { $0.number < $1.number }
    }

    var tables: [ReportSection] { sections.filter { $0.kind == .table } }

    /// How many differences of each kind there are, in ascending order of the kinds.
    static func counts(_ differences: [NumberedDrift]) -> [(kind: String, count: Int)] {
        Dictionary(grouping: differences, by: \.kind).map { (kind: $0.key, count: $0.value.count) }
            .sorted { $0.kind < $1.kind }
    }
}

extension PageTable.Meaning {
    /// In words, as the report says it.
    var words: String {
        switch self {
        case .parameters(let location?): "\(location.rawValue) parameters"
        case .parameters(nil): "parameters"
        case .request: "fields of the request"
        case .response(let status?): "fields of the response \(status)"
        case .response(nil): "fields of the normal response"
        case .responseHeaders(let status?): "headers of the response \(status)"
        case .responseHeaders(nil): "headers of the normal response"
        case .structure(let name): "fields of \(name)"
        case .statusCodes: "status codes"
        case .errorCodes: "error codes"
        }
    }
}
