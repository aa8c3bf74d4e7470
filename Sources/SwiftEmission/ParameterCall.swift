// Which function of the runtime writes a parameter, by its location and its encoding.
import ClientPlan

struct ParameterCall {
    /// `queryList`
    var function: String
    /// What stands behind the name and the value.
    var arguments: [String]

    init(_ parameter: ParameterPlan, in location: ParameterPlan.Location) {
        var styles = Self.styles[location] ?? [:]
        if case .value(.deepObject, _) = parameter.encoding { styles[.deepObject] = ".deepObject(.brackets)" }
        let style = styles[parameter.encoding.layout].map { [$0] } ?? []
        function = Self.function(parameter.encoding, in: location)
        arguments = Self.hasStyle(parameter.encoding, in: location) ? style : []
        if case .value(_, let escaping) = parameter.encoding, escaping != .all {
            arguments.append("escaping: ." + escaping.rawValue)
        }
    }

    private static func function(_ encoding: ParameterEncoding, in location: ParameterPlan.Location) -> String {
        switch (encoding, location) {
        case (.text, .path), (.textKeepingReserved, .path), (.labelText, _), (.matrixText, _): "pathSegment"
        case (.textKeepingReserved, .query): "queryKeepingReserved"
        case (.text, _), (.textKeepingReserved, _): location.rawValue
        case (.list, _): location.rawValue + "List"
        case (.object, _): location.rawValue + "Object"
        case (.value, _): location.rawValue + "Value"
        case (.json, _): location.rawValue + "JSON"
        case (.wholeText, _): "wholeQuery"
        case (.wholeJSON, _): "wholeQueryJSON"
        }
    }

    /// A list in a header or a cookie has one layout, and so has an object in a cookie.
    private static func hasStyle(_ encoding: ParameterEncoding, in location: ParameterPlan.Location) -> Bool {
        switch (encoding, location) {
        case (.list, .header), (.list, .cookie), (.object, .cookie): false
        default: true
        }
    }

    private static let styles: [ParameterPlan.Location: [ParameterEncoding.Layout?: String]] = [
        .path: [
            .assignments: ".simpleExploded", .label: ".label", .labelExploded: ".labelExploded", .matrix: ".matrix",
            .matrixExploded: ".matrixExploded",
        ],
        .query: [
            .commas: ".joined(\",\")", .spaces: ".joined(\"%20\")", .pipes: ".joined(\"%7C\")",
            .exploded: ".exploded", .deepObject: ".deepObject", .deepObjectIndices: ".deepObject(.indices)",
            .deepObjectRepeated: ".deepObject(.repeated)",
        ],
        .header: [.commas: ".joined", .assignments: ".exploded"],
        .cookie: [.commas: ".joined", .exploded: ".exploded", .repeated: ".repeated"],
    ]
}

extension ParameterEncoding {
    fileprivate var layout: Layout? {
        switch self {
        case .list(let layout), .object(let layout), .value(let layout, _): layout
        case .labelText: .label
        case .matrixText: .matrix
        case .text, .textKeepingReserved, .json, .wholeText, .wholeJSON: nil
        }
    }
}
