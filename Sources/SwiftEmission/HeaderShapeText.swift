// The shape of a value in a header or a query, as a literal of the runtime's `HeaderShape`.
import ClientPlan

struct HeaderShapeText {
    let text: PlanText

    func shape(of header: HeaderPlan) -> String {
        switch header.codec {
        case .json: ".json"
        case .simple: shape(of: header.type, ".joined")
        case .simpleExploded: shape(of: header.type, ".exploded")
        }
    }

    func shape(of type: TypeUse, _ style: String) -> String {
        switch text.resolved(type) {
        case .array(let element): ".list(\(elementShape(element)))"
        case .map(let value): ".object([:], others: \(elementShape(value)), \(style))"
        case .nullable(let inner), .boxed(let inner): shape(of: inner, style)
        case .named(let id):
            switch text.plan[id] {
            case .structure(let structure): shape(of: structure, style)
            case .union(let union): shape(of: union, style)
            case .stringEnum, .integerEnum, .valueEnum, .alias: elementShape(type)
            }
        default: elementShape(type)
        }
    }

    private func shape(of structure: Structure, _ style: String) -> String {
        if structure.form == .array { return ".list(.any)" }
        let members = structure.properties.map { "\(SwiftText.literal($0.key)): \(elementShape($0.type))" }
        return ".object([\(members.isEmpty ? ":" : members.joined(separator: ", "))], others: .any, \(style))"
    }

    /// What only some texts can be goes before what every text is.
    private func shape(of union: Union, _ style: String) -> String {
        var shapes: [String] = []
        for shape in union.branches.map({ self.shape(of: $0.type, style) }) where !shapes.contains(shape) {
            shapes.append(shape)
        }
        let order = [".integer", ".number", ".boolean", ".text", ".any"]
        let ranked = shapes.enumerated().sorted { left, right in
            let leftRank = order.firstIndex(of: left.element) ?? order.count
            let rightRank = order.firstIndex(of: right.element) ?? order.count
            return (leftRank, left.offset) < (rightRank, right.offset)
        }
        return ".oneOf([\(ranked.map(\.element).joined(separator: ", "))])"
    }

    /// The shape of what stands by itself, in a list or in an object.
    private func elementShape(_ type: TypeUse) -> String {
        switch text.resolved(type) {
        case .string, .bytes, .file, .timestamp, .booleanText, .decimalText, .formatted: ".text"
        case .boolean: ".boolean"
        case .int32, .integer, .unsigned, .unsigned32, .dataSize: ".integer"
        case .number, .decimalNumber: ".number"
        case .any: ".any"
        case .array, .map: ".json"
        case .nullable(let inner), .boxed(let inner): elementShape(inner)
        case .named(let id):
            switch text.plan[id] {
            case .stringEnum: ".text"
            case .integerEnum: ".integer"
            case .union, .valueEnum: ".any"
            case .structure, .alias: ".json"
            }
        }
    }
}
