// What the view knows of: every part of a schema, and the direction of a property.
import OpenAPIDocument
import SchemaView
import Testing

@Suite("Coverage")
struct CoverageTests {
    /// Whoever adds a keyword to the model decides here, too, what two parts with it say together.
    @Test("every keyword of a schema is intersected, or belongs to the place alone")
    func keywords() {
        let intersected: Set<String> = [
            "types", "format", "isDeprecated", "isReadOnly", "isWriteOnly", "defaultValue", "enumeration", "minimum",
            "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
            "minItems", "maxItems", "hasUniqueItems", "items", "prefixItems", "hasNoFurtherItems", "takesNoValue",
            "properties", "required",
            "additionalProperties", "oneOf", "anyOf", "discriminator", "timeFormat", "unit", "description",
        ]
        // Keywords that no type expresses are told where they stand.
        let ofThePlace: Set<String> = ["origin", "title", "documentReference", "facts", "exactNumbers"]
        let followed: Set<String> = ["reference", "allOf"]
        let labels = Mirror(reflecting: Schema(origin: .nowhere)).children.compactMap(\.label)
        #expect(Set(labels) == intersected.union(ofThePlace).union(followed))
    }

    @Test(
        "a property is read only or write only by what stands beside its reference or at its end",
        arguments: [
            ("{$ref: '#/components/schemas/R'}", true, false),
            ("{$ref: '#/components/schemas/N', readOnly: true}", true, false),
            ("{$ref: '#/components/schemas/N'}", false, false), ("{$ref: '#/components/schemas/L'}", true, false),
            ("{writeOnly: true, allOf: [{$ref: '#/components/schemas/N'}]}", false, true),
            ("{allOf: [{$ref: '#/components/schemas/N'}, {writeOnly: true}]}", false, true),
            ("{allOf: [{$ref: '#/components/schemas/N'}, {$ref: '#/components/schemas/R'}]}", true, false),
            ("{type: string, writeOnly: true}", false, true),
        ]
    )
    func access(_ schema: String, _ isReadOnly: Bool, _ isWriteOnly: Bool) throws {
        let view = try ViewOf(
            """
            S: {properties: {p: \(schema)}}
            N: {type: object, properties: {x: {type: string}}}
            R: {type: object, readOnly: true, properties: {x: {type: string}}}
            L: {$ref: '#/components/schemas/N', readOnly: true}
            """
        )
        let access = view.view.access(of: try view.property("p", of: "S"))
        #expect(access == PropertyAccess(isReadOnly: isReadOnly, isWriteOnly: isWriteOnly))
    }

    @Test("every part that was folded in is listed, references on the way included")
    func parts() throws {
        let view = try ViewOf(
            """
            S: {allOf: [{$ref: '#/components/schemas/L'}, {properties: {p: {type: string}}}]}
            L: {$ref: '#/components/schemas/N', description: d}
            N: {type: object, properties: {p: {maxLength: 3}}}
            """
        )
        let places = { (id: SchemaID) in
            view.view.merged(id).parts.map { view.view[$0].origin.pointer.replacing("/components/schemas/", with: "") }
        }
        #expect(try places(view.id("S")) == ["S", "S/allOf/0", "L", "N", "S/allOf/1"])
        let property = try view.property("p", of: "S")
        #expect(Set(places(property).dropFirst()) == ["S/allOf/1/properties/p", "N/properties/p"])
    }
}
