// A listed value as a Swift literal of `JSONValue`.
import ClientPlan

extension SwiftText {
    static func literal(_ value: ListedValue) -> String {
        switch value {
        case .null: ".null"
        case .boolean(let boolean): "\(boolean)"
        case .integer(let integer): "\(integer)"
        case .number(let number): "\(number)"
        case .string(let string): literal(string)
        case .array(let elements): "[" + elements.map(literal).joined(separator: ", ") + "]"
        case .object(let members):
            members.isEmpty
                ? "[:]" : "[" + members.map { literal($0.name) + ": " + literal($0.value) }.joined(separator: ", ") + "]"
        }
    }
}
