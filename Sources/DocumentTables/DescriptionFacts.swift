// What a description says beside its words: values, default, limits, lengths, a time's format, a unit.
package import PageMarkup

/// The facts of one description cell.
package struct DescriptionFacts: Hashable, Sendable {
    package var values: [String] = []
    package var defaultValue: String?
    package var minimum: String?
    package var maximum: String?
    package var minimumLength: Int?
    package var maximumLength: Int?
    package var timeFormat: String?
    package var unit: String?

    package init() {}

    /// Reads the words of a description. `name` is the field's, for descriptions that speak of it.
    package static func read(_ cell: MarkupCell, of name: String, type: TypeCell) -> DescriptionFacts {
        DescriptionFacts()
    }
}
