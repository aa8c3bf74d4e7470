// What a description says beside its words: values, default, limits, lengths, a time's format, a unit.
import DocumentFacts
package import PageMarkup

/// The facts of one description cell.
package struct DescriptionFacts: Hashable, Sendable {
    /// In the page's order, each once. Those of an array's items, where the field is an array; none of a Boolean, whose
    /// values are its type.
    package var values: [String] = []
    package var defaultValue: String?
    /// Of numbers, of an array's numbers, and of fields whose type the page does not say.
    package var minimum: String?
    package var maximum: String?
    /// A maximum that the description says can be exceeded by those who ask for it.
    package var usualMaximum: String?
    /// Of strings, and of fields whose type the page does not say.
    package var minimumLength: Int?
    package var maximumLength: Int?
    package var timeFormat: String?
    package var unit: String?
    /// What the description says in several ways, or in more than can be said of a field: of those, nothing is read.
    package var contested: Set<UnreadWords> = []

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
        if values.isContested { facts.contested.insert(.values) }
        let standard = DefaultClause.read(text, of: name, shape: type.shape, values: values)
        facts.defaultValue = standard.value
        if standard.isContested { facts.contested.insert(.defaultValue) }
        if type.shape.canBeNumber {
            let isWhole = type.shape == .integer || type.shape == .long
            facts.unit = UnitClause.read(text, isNumber: true)
            let limits = LimitClause.read(text, of: name, unit: facts.unit, isWhole: isWhole)
            facts.minimum = limits.minimum
            facts.maximum = limits.maximum
            if let most = limits.maximum, text.goesBeyondOnRequest(most) {
                (facts.maximum, facts.usualMaximum) = (nil, most)
            }
            facts.unit = facts.unit ?? limits.unit
            if limits.isContested, type.shape != .unsaid { facts.contested.insert(.limits) }
        } else if let isWhole = type.shape.hasWholeItems {
            let limits = LimitClause.ofItems(text, named: name, isWhole: isWhole)
            (facts.minimum, facts.maximum) = (limits.minimum, limits.maximum)
            if limits.isContested { facts.contested.insert(.limits) }
        } else if type.shape == .string {
            facts.unit = UnitClause.read(text, isNumber: facts.values.isEmpty)
        }
        if type.shape.canBeString {
            let lengths = LengthClause.read(text, shape: type.shape)
            (facts.minimumLength, facts.maximumLength) = (lengths.minimum, lengths.maximum)
            if lengths.isContested { facts.contested.insert(.length) }
            // Times that are listed say more than how they are written.
            facts.timeFormat = facts.values.isEmpty ? TimeFormatClause.read(text) : nil
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

    /// Of an array of numbers, whether they are whole; nil of anything else.
    fileprivate var hasWholeItems: Bool? {
        var shape = self
        while case .array(let item) = shape { shape = item }
        if shape == self { return nil }
        switch shape {
        case .integer, .long: return true
        case .number: return false
        default: return nil
        }
    }

    fileprivate var canBeString: Bool {
        self == .string || self == .unsaid
    }
}
