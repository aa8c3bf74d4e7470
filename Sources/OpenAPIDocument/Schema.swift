// One JSON Schema object as OpenAPI 3.1 understands it.
package import YAMLTree

package struct SchemaTypes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let null = SchemaTypes(rawValue: 1)
    package static let boolean = SchemaTypes(rawValue: 2)
    package static let integer = SchemaTypes(rawValue: 4)
    package static let number = SchemaTypes(rawValue: 8)
    package static let string = SchemaTypes(rawValue: 16)
    package static let array = SchemaTypes(rawValue: 32)
    package static let object = SchemaTypes(rawValue: 64)
}

package struct Schema: Sendable {
    package struct Property: Sendable {
        package var name: String
        package var schema: SchemaID
        /// Of the key.
        package var origin: Origin

        package init(name: String, schema: SchemaID, origin: Origin) {
            self.name = name
            self.schema = schema
            self.origin = origin
        }
    }

    package struct EnumValue: Sendable {
        /// Of an array or an object, its text.
        package var value: YAMLScalar
        /// The scalar as written; of an array or an object its JSON on one line.
        package var text: String
        package var origin: Origin
        /// The array or object that the value is; nil for scalars.
        package var container: YAMLNode?
        /// From `x-enum-descriptions`.
        package var description: String?
        /// From `x-enum-varnames` or `x-enumNames`: what the case is to be called.
        package var name: String?
    }

    package enum AdditionalProperties: Sendable {
        case unstated
        case allowed
        case forbidden
        case schema(SchemaID)
    }

    package struct Discriminator: Sendable {
        package var propertyName: String
        package var mapping: [Mapping]
        /// From `defaultMapping`, since 3.2: what any other value means, or none.
        package var rest: SchemaID?
        package var origin: Origin

        package struct Mapping: Sendable {
            package var value: String
            package var schema: SchemaID
            package var origin: Origin
        }
    }

    package var origin: Origin
    /// The target of `$ref`. Keywords beside a `$ref` (3.1) stand in this schema's other properties.
    package var reference: SchemaID?
    /// Empty where the schema states no `type`. 3.0's `nullable: true` is `.null` here; where the schema has no `type`
    /// but a reference, a composition, an enumeration or parts, `.null` alone means "that, or null".
    package var types: SchemaTypes
    package var format: String?
    package var title: String?
    package var description: String?
    package var isDeprecated: Bool
    package var isReadOnly: Bool
    package var isWriteOnly: Bool

    /// The node of `default`, as written.
    package var defaultValue: YAMLNode?
    /// `enum`, or the one value of `const`. A null among the values stands as `.null` in `types` too.
    package var enumeration: [EnumValue]?

    package var minimum: Double?
    package var maximum: Double?
    package var exclusiveMinimum: Double?
    package var exclusiveMaximum: Double?
    package var multipleOf: Double?
    package var minLength: Int?
    package var maxLength: Int?
    package var pattern: String?
    package var minItems: Int?
    package var maxItems: Int?
    package var hasUniqueItems: Bool

    package var items: SchemaID?
    package var prefixItems: [SchemaID]
    /// Whether the array ends with `prefixItems`: `items: false`.
    package var hasNoFurtherItems = false
    /// Whether this is the schema `false`.
    package var takesNoValue = false
    package var properties: [Property]
    /// By their exact letters: composed and decomposed ones are two names.
    package var required: Set<ExactText>
    package var additionalProperties: AdditionalProperties

    package var allOf: [SchemaID]
    package var oneOf: [SchemaID]
    package var anyOf: [SchemaID]
    package var discriminator: Discriminator?

    /// What the schema says beyond what a type expresses.
    package var facts: SchemaFacts
    /// The numbers of `minimum` and its like as written, where a `Double` does not hold them exactly, by keyword.
    package var exactNumbers: [String: String]

    /// `x-driftless-time-format`: a pattern such as `yyyyMMddHHmmss`, in Unicode TR 35's letters.
    package var timeFormat: String?
    /// `x-driftless-unit`: `B` or `kB`.
    package var unit: Unit?
    package var documentReference: DocumentReference?

    /// A schema that takes any value.
    package init(origin: Origin) {
        self.origin = origin
        types = []
        isDeprecated = false
        isReadOnly = false
        isWriteOnly = false
        hasUniqueItems = false
        prefixItems = []
        properties = []
        required = []
        additionalProperties = .unstated
        allOf = []
        oneOf = []
        anyOf = []
        facts = SchemaFacts()
        exactNumbers = [:]
    }

    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case bytes = "B"
        case kilobytes = "kB"
    }
}
