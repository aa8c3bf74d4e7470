// Enums whose values the document lists: of strings, of integers, or of any kind.

/// An open enum: values that the document does not list are kept.
package struct OpenEnum<Value: Equatable & Sendable>: Equatable, Sendable {
    package struct Case: Equatable, Sendable {
        package var symbol: SymbolID
        package var value: Value
        package var documentation: Documentation

        package init(symbol: SymbolID, value: Value, documentation: Documentation) {
            self.symbol = symbol
            self.value = value
            self.documentation = documentation
        }
    }

    package var symbol: SymbolID
    package var cases: [Case]
    /// Whether other values are errors.
    package var others: OtherValues = .kept
    package var documentation: Documentation

    package init(symbol: SymbolID, cases: [Case], documentation: Documentation) {
        self.symbol = symbol
        self.cases = cases
        self.documentation = documentation
    }
}

/// What becomes of values that an enum does not list.
package enum OtherValues: Hashable, Sendable { case kept, refused }

package typealias StringEnum = OpenEnum<String>

package typealias IntegerEnum = OpenEnum<Int>

/// Of values of several kinds, or of numbers with fractions.
package typealias ValueEnum = OpenEnum<ListedValue>
