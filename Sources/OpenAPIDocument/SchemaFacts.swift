// What JSON Schema 2020-12 and OpenAPI say of values that no Swift type says, as stated.

/// Keywords that are stated and that types do not express.
package struct SchemaFacts: Sendable {
    /// A schema for the values of all names that a regular expression matches.
    package struct PatternProperty: Sendable {
        package var pattern: String
        package var schema: SchemaID
        package var origin: Origin
    }

    /// What holds where a property is there.
    package struct Dependency: Sendable {
        package var property: String
        package var required: [String]
        package var schema: SchemaID?
        package var origin: Origin
    }

    /// How a value is written in XML.
    package struct XML: Sendable {
        package var name: String?
        package var namespace: String?
        package var prefix: String?
        package var isAttribute: Bool
        /// Since 3.2: `element`, `attribute`, `text`, `cdata` or `none`.
        package var nodeType: String?
        package var isWrapped: Bool
        package var origin: Origin
    }

    package var not: SchemaID?
    package var ifSchema: SchemaID?
    package var thenSchema: SchemaID?
    package var elseSchema: SchemaID?
    package var contains: SchemaID?
    package var minContains: Int?
    package var maxContains: Int?
    package var minProperties: Int?
    package var maxProperties: Int?
    package var propertyNames: SchemaID?
    package var patternProperties: [PatternProperty] = []
    /// `dependentRequired`, `dependentSchemas` and the older `dependencies`.
    package var dependencies: [Dependency] = []
    package var unevaluatedItems: Schema.AdditionalProperties = .unstated
    package var unevaluatedProperties: Schema.AdditionalProperties = .unstated
    package var additionalItems: Schema.AdditionalProperties = .unstated
    package var contentEncoding: String?
    package var contentMediaType: String?
    package var contentSchema: SchemaID?
    package var xml: XML?
    package var externalDocs: ExternalDocs?
    package var hasExamples = false

    /// The schemas that are asked of the same value in some cases.
    var conditions: [SchemaID] {
        [not, ifSchema, thenSchema, elseSchema].compactMap { $0 } + dependencies.compactMap(\.schema)
    }

    package init() {}
}

extension Schema {
    package typealias Facts = SchemaFacts
}
