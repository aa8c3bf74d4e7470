// What a description says beside its words: values, default, limits, lengths, a time's format, a unit.
import DocumentFacts
package import PageMarkup

/// The facts of one description cell.
package struct DescriptionFacts: Hashable, Sendable {
    /// In the page's order, each once. Those of an array's items, where the field is an array; none of a Boolean, whose
    /// values are its type.
    package var values: [String] = []
    package var defaultValue: String?
    /// Of numbers, and of fields whose type the page does not say.
    package var minimum: String?
    package var maximum: String?
    /// Of strings, and of fields whose type the page does not say.
    package var minimumLength: Int?
    package var maximumLength: Int?
    package var timeFormat: String?
    package var unit: String?

    package init() {}

    /// Reads the words of a description. `name` is the field's, for descriptions that speak of it.
    ///
    /// What holds in some cases only, what is an example, and what two places say differently is no fact: a missing fact is
    /// seen where the page is compared, a wrong one misleads.
    package static func read(_ cell: MarkupCell, of name: String, type: TypeCell) -> DescriptionFacts {
        read(DescriptionText(cell), of: name, type: type)
    }

    static func read(_ text: DescriptionText, of name: String, type: TypeCell) -> DescriptionFacts {
        let values = ValueList.read(text, of: name, shape: type.shape)
        var facts = DescriptionFacts()
        facts.values = values.values
        facts.defaultValue = DefaultClause.read(text, of: name, shape: type.shape, values: values)
        if type.shape.canBeNumber {
            let limits = LimitClause.read(text, of: name)
            facts.minimum = limits.minimum
            facts.maximum = limits.maximum
            facts.unit = UnitClause.read(text) ?? limits.unit
        } else if type.shape == .string {
            facts.unit = UnitClause.read(text)
        }
        if type.shape.canBeString {
            (facts.minimumLength, facts.maximumLength) = LengthClause.read(text, shape: type.shape)
            facts.timeFormat = TimeFormatClause.read(text)
        }
        // A time that is written out is no number.
        if facts.timeFormat != nil { (facts.minimum, facts.maximum, facts.unit) = (nil, nil, nil) }
        return facts
    }
}

extension ShapeFacts {
    fileprivate var canBeNumber: Bool {
        switch self {
        case .integer, .long, .number, .unsaid: true
        default: false
        }
    }

    fileprivate var canBeString: Bool {
        self == .string || self == .unsaid
    }
}
