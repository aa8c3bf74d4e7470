// The values that `const` and `enum` list, and the open enum of values of any kind.

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

/// An open enum of values of several kinds, or of numbers with fractions.
package struct ValueEnum: Equatable, Sendable {
    package struct Case: Equatable, Sendable {
        package var symbol: SymbolID
        package var value: ListedValue
        package var documentation: Documentation

        package init(symbol: SymbolID, value: ListedValue, documentation: Documentation) {
            self.symbol = symbol
            self.value = value
            self.documentation = documentation
        }
    }

    package var symbol: SymbolID
    package var cases: [Case]
    package var documentation: Documentation

    package init(symbol: SymbolID, cases: [Case], documentation: Documentation) {
        self.symbol = symbol
        self.cases = cases
        self.documentation = documentation
    }
}

extension ListedValue {
    /// The value on one line, as JSON has it.
    package var json: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        case .array(let elements): "[" + elements.map(\.json).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { ListedValue.string($0.name).json + ": " + $0.value.json }.joined(separator: ", ") + "}"
        }
    }
}
