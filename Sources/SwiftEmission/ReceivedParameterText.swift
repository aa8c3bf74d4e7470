// How a parameter of a request that came in is read: by the shape of one text, or by the kind of a value in a style.
import ClientPlan

struct ReceivedParameterText {
    let parameter: ParameterPlan
    let operation: OperationPlan
    let text: PlanText

    /// `optionalQuery("since", .text)`
    var reading: String {
        "\(function)(\(([SwiftText.literal(parameter.name)] + arguments).joined(separator: ", ")))"
    }

    private var function: String {
        let name = parameter.location.rawValue
        return parameter.need == .optional ? "optional" + name.prefix(1).uppercased() + name.dropFirst() : name
    }

    private var arguments: [String] {
        switch parameter.location {
        case .path: ["of: " + SwiftText.literal(template), text.kind(parameter.type)] + pathStyle
        case .cookie where isJSON: [text.kind(parameter.type), ".json"]
        case .cookie: [text.kind(parameter.type)] + style + escaping + besides
        case .query where isStyled: [text.kind(parameter.type)] + style + besides
        case .query: [shape] + delimiter
        case .header: [shape]
        }
    }

    private var isJSON: Bool { parameter.encoding == .json || parameter.encoding == .wholeJSON }

    // MARK: Texts by their shape

    private var shape: String {
        let shapes = HeaderShapeText(text: text)
        switch parameter.encoding {
        case .json, .wholeJSON: return ".json"
        case .object(.assignments), .value(.assignments, _): return shapes.shape(of: parameter.type, ".exploded")
        default: return shapes.shape(of: parameter.type, ".joined")
        }
    }

    /// What stands between the elements of a list; nothing where each is a parameter of its own.
    private var delimiter: [String] {
        switch parameter.encoding {
        case .list(.commas), .value(.commas, _): [".comma"]
        case .list(.spaces), .value(.spaces, _): [".space"]
        case .list(.pipes), .value(.pipes, _): [".pipe"]
        default: []
        }
    }

    // MARK: Values by their style

    /// Whether the parameter may be an object.
    private var isStyled: Bool {
        switch parameter.encoding {
        case .object, .value(.deepObject, _), .value(.deepObjectIndices, _), .value(.deepObjectRepeated, _): true
        case .value: mayBeObject(parameter.type, depth: 0)
        case .text, .textKeepingReserved, .labelText, .matrixText, .list, .json, .wholeText, .wholeJSON: false
        }
    }

    private func mayBeObject(_ type: TypeUse, depth: Int) -> Bool {
        guard depth < 8 else { return true }
        switch text.resolved(type) {
        case .map: return true
        case .nullable(let inner), .boxed(let inner): return mayBeObject(inner, depth: depth + 1)
        case .named(let id):
            switch text.plan[id] {
            case .structure(let structure): return structure.form != .array
            case .union(let union): return union.branches.contains { mayBeObject($0.type, depth: depth + 1) }
            case .alias, .stringEnum, .integerEnum, .valueEnum: return false
            }
        default: return false
        }
    }

    private var layout: ParameterEncoding.Layout? {
        switch parameter.encoding {
        case .list(let layout), .object(let layout), .value(let layout, _): layout
        case .text, .textKeepingReserved, .labelText, .matrixText, .json, .wholeText, .wholeJSON: nil
        }
    }

    /// Nothing for a single text.
    private var style: [String] {
        switch layout {
        case .exploded, .repeated: [".exploded"]
        case .commas: [".joined(\",\")"]
        case .spaces: [".joined(\"%20\")"]
        case .pipes: [".joined(\"%7C\")"]
        case .deepObject: [".deepObject(.brackets)"]
        case .deepObjectIndices: [".deepObject(.indices)"]
        case .deepObjectRepeated: [".deepObject(.repeated)"]
        case .assignments, .label, .labelExploded, .matrix, .matrixExploded, nil: []
        }
    }

    private var escaping: [String] {
        if case .value(_, .none) = parameter.encoding { return ["escaping: .none"] }
        return []
    }

    /// The names that are none of an object's members.
    private var besides: [String] {
        guard layout == .exploded || layout == .repeated else { return [] }
        let others = operation.parameters(in: parameter.location).filter { $0.symbol != parameter.symbol }
        var names: [String] = []
        for name in others.flatMap({ [$0.name] + members(of: $0) }) where !names.contains(name) { names.append(name) }
        return names.isEmpty ? [] : ["besides: [" + names.map(SwiftText.literal).joined(separator: ", ") + "]"]
    }

    /// The pairs of an exploded object are named after its members.
    private func members(of parameter: ParameterPlan) -> [String] {
        guard parameter.encoding == .object(.exploded) || parameter.encoding == .value(.exploded, .all),
            case .named(let id) = text.resolved(parameter.type), case .structure(let structure) = text.plan[id]
        else { return [] }
        return structure.properties.map(\.key)
    }

    // MARK: Paths

    private var template: String {
        operation.route.segments.compactMap { if case .literal(let text) = $0 { text } else { nil } }.joined()
    }

    private var pathStyle: [String] {
        switch parameter.encoding {
        case .labelText: return [".label"]
        case .matrixText: return [".matrix"]
        default: break
        }
        switch layout {
        case .assignments: return [".simpleExploded"]
        case .label: return [".label"]
        case .labelExploded: return [".labelExploded"]
        case .matrix: return [".matrix"]
        case .matrixExploded: return [".matrixExploded"]
        default: return []
        }
    }
}
