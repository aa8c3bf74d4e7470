// What a page says of one parameter or field.

package struct FieldFacts: Hashable, Sendable {
    package var name: String
    package var shape: ShapeFacts
    /// Nil where the table has no column for it, as tables of responses have none.
    package var isRequired: Bool?
    /// The values that the field can have, as printed, where the page lists them: those of an enumeration, or the error
    /// codes of a table that the field refers to. In ascending order.
    package var values: [String]
    /// As printed.
    package var defaultValue: String?
    /// As printed, in digits with an optional sign and fraction.
    package var minimum: String?
    package var maximum: String?
    /// In characters.
    package var minimumLength: Int?
    package var maximumLength: Int?
    /// The pattern of a time, as printed: `yyyyMMddHHmmss`, `yyyy-mm-ddThh:mm:ssZ`.
    package var timeFormat: String?
    /// The unit of a number, as printed: `Byte`, `kB`, `day`.
    package var unit: String?
    /// What holds in some cases only. In ascending order.
    package var cases: [CaseFacts]

    package init(
        name: String,
        shape: ShapeFacts,
        isRequired: Bool? = nil,
        values: [String] = [],
        defaultValue: String? = nil,
        minimum: String? = nil,
        maximum: String? = nil,
        minimumLength: Int? = nil,
        maximumLength: Int? = nil,
        timeFormat: String? = nil,
        unit: String? = nil,
        cases: [CaseFacts] = []
    ) {
        self.name = name
        self.shape = shape
        self.isRequired = isRequired
        self.values = values
        self.defaultValue = defaultValue
        self.minimum = minimum
        self.maximum = maximum
        self.minimumLength = minimumLength
        self.maximumLength = maximumLength
        self.timeFormat = timeFormat
        self.unit = unit
        self.cases = cases
    }
}

/// The type of a field or a body, with the fields of its objects.
package indirect enum ShapeFacts: Hashable, Sendable {
    /// The page does not say.
    case unsaid
    case string
    /// `Integer`, `Int`.
    case integer
    /// An integer of 64 bits: `Long`.
    case long
    /// `Float`, `Double`, `Number`.
    case number
    case boolean
    /// An object with the fields of the tables that it refers to; no fields where the page describes none.
    case object([FieldFacts])
    /// An object of the page's own words `Map`: any keys.
    case map
    case array(ShapeFacts)
    /// One of several objects, each described by a table of its own.
    case alternatives([ShapeFacts])
    /// The structure of this name, which this shape stands within: a page's table can refer to itself.
    case enclosing(String)
}
