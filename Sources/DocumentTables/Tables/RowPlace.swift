// Where in a call the field of a row stands, where a column or a row of headings in the middle of the table says so.
import DocumentFacts
import PageMarkup

enum RowPlace: Hashable {
    case parameter(ParameterFacts.Location)
    case body

    var word: String {
        switch self {
        case .parameter(let location): location.rawValue
        case .body: "body"
        }
    }

    /// `Path`, `Request header`, `请求Body参数`, `query参数`; nil for other words.
    static func named(_ text: String) -> RowPlace? {
        let words = PageWords.normalised(text)
        switch PageWords.captions[words] {
        case .parameters(let location?): return .parameter(location)
        case .request, .response: return .body
        default: break
        }
        if let location = ParameterFacts.Location.allCases.first(where: { words.hasPrefix($0.rawValue) }) {
            return .parameter(location)
        }
        switch PageTopic.of(words) {
        case .requestHeaders: return .parameter(.header)
        case .request where words.contains("body") || words.contains("体"): return .body
        default: return words.hasPrefix("body") || words == "请求体" ? .body : nil
        }
    }

    /// The words of a row that is one cell over all columns: a heading within the table, and no field.
    static func heading(_ row: MarkupRow) -> String? {
        guard row.cells.count > 2, let first = row.cells.first, !first.text.isEmpty,
            row.cells.dropFirst().allSatisfy({ $0 == first })
        else { return nil }
        return first.text
    }
}
