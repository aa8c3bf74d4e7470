// The values that `const` and `enum` list.
import Diagnostics

/// A value of `const` or `enum`.
package enum ListedValue: Hashable, Sendable {
    /// A member of an object.
    package struct Member: Hashable, Sendable {
        package var name: String
        package var value: ListedValue

        package init(name: String, value: ListedValue) {
            self.name = name
            self.value = value
        }
    }

    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([ListedValue])
    case object([Member])
}

extension ListedValue {
    /// The value on one line, as JSON has it.
    package var json: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): JSONText.quoted(value)
        case .array(let elements): "[" + elements.map(\.json).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { JSONText.quoted($0.name) + ": " + $0.value.json }.joined(separator: ", ") + "}"
        }
    }
}
