// Documents that multiply: a limit with a word, and work in proportion to the document below it.
import Diagnostics
import OpenAPIDocument
import SchemaView
import Testing

@Suite("Hostile sizes", .serialized, .timeLimit(.minutes(10)))
struct HostileTests {
    private static func reference(_ name: String) -> String { "{$ref: '#/components/schemas/\(name)'}" }

    /// `FORM` for each level, with `NEXT` for the reference to the next one and `N` for its number.
    private func chain(_ length: Int, _ form: String) -> String {
        let levels = (0..<length).map { level in
            "A\(level): "
                + form.replacing("NEXT", with: Self.reference("A\(level + 1)")).replacing("N", with: "\(level)")
        }
        return levels.joined(separator: "\n") + "\nA\(length): {type: object, properties: {p: {type: string}}}"
    }

    @Test("chains that add nothing are no longer than any")
    func wrappers() throws {
        for form in ["NEXT", "{allOf: [NEXT]}", "{$ref: '#/components/schemas/A0', type: object}"] {
            let form = form.replacing("{$ref: '#/components/schemas/A0'", with: "{allOf: [NEXT]")
            let view = try ViewOf(chain(2_000, form))
            #expect(view.messages == [])
            #expect(try view.merged("A0").properties.map(\.name) == ["p"])
            #expect(try view.view.merged(view.id("A0")).parts.count > 2_000)
        }
    }

    @Test("a property a level is inherited up to a limit, and an error says where it is reached")
    func inheritance() throws {
        let view = try ViewOf(chain(400, "{allOf: [NEXT, {properties: {pN: {type: string}}}]}"))
        #expect(view.messages == [])
        #expect(try view.merged("A0").properties.count == 401)
        let longer = try ViewOf(chain(2_000, "{allOf: [NEXT, {properties: {pN: {type: string}}}]}"))
        #expect(longer.messages.map { $0.prefix(15) } == ["error too-large"])
        let total = longer.document.namedSchemas.reduce(0) { $0 + longer.view.merged($1.id).schema.properties.count }
        #expect(total < 250_000)
    }

    @Test("a property that each level narrows is one intersection a level, up to a limit")
    func narrowing() throws {
        let view = try ViewOf(chain(300, "{allOf: [NEXT, {properties: {p: {maxLength: N}}}]}"))
        #expect(view.messages == [])
        #expect(try view.facts("A0") == "object {p?: string maxLength 0}")
        #expect(view.view.schemas.count - view.document.schemas.count == 300)
        let longer = try ViewOf(chain(2_000, "{allOf: [NEXT, {properties: {p: {maxLength: N}}}]}"))
        #expect(longer.messages.map { $0.prefix(15) } == ["error too-large"])
    }

    @Test("schemas with many parts take each part once")
    func manyParts() throws {
        let parts = { (part: (Int) -> String) in "{allOf: [" + (0..<5_000).map(part).joined(separator: ", ") + "]}" }
        let view = try ViewOf(
            """
            Properties: \(parts { "{properties: {p\($0): {type: string}}}" })
            One: \(parts { "{properties: {p: {minLength: \($0)}}}" })
            Types: \(parts { "{type: \($0.isMultiple(of: 2) ? "string" : "integer")}" })
            """
        )
        #expect(try view.merged("Properties").properties.count == 5_000)
        #expect(try view.facts("One") == "{p?: minLength 4999}")
        #expect(view.messages.count == 1)
    }

    @Test("schemas that lead to sets of schemas end, though the sets double with each step")
    func subsets() throws {
        let last = 20
        var schemas = [
            "S: {allOf: [\(Self.reference("Q0")), \(Self.reference("R"))]}",
            "R: {properties: {a: \(Self.reference("Q0")), b: \(Self.reference("Q1"))}}",
            "Q0: {properties: {a: \(Self.reference("Q0")), b: {allOf: [\(Self.reference("Q0")), \(Self.reference("Q1"))]}}}",
            "Q\(last): {properties: {z: {type: string}}}",
        ]
        for level in 1..<last {
            let next = Self.reference("Q\(level + 1)")
            schemas.append("Q\(level): {properties: {x\(level): {type: string}, a: \(next), b: \(next)}}")
        }
        let view = try ViewOf(schemas.joined(separator: "\n"))
        #expect(view.messages.map { $0.prefix(15) } == ["error too-large"])
        #expect(view.view.schemas.count < 100_000)
    }

    @Test("unions that are each other's branches end")
    func unions() throws {
        let names = (0..<12).map { "A\($0)" }
        let all = names.map(Self.reference).joined(separator: ", ")
        let schemas = names.map { "\($0): {properties: {p\($0): {type: string}}, oneOf: [\(all)]}" }
        let view = try ViewOf(schemas.joined(separator: "\n"))
        #expect(view.view.schemas.count < 100_000)
    }

    @Test("a union a level is too much after a few levels, and costs no more than the levels")
    func unionsOfLevels() throws {
        let union = "oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]"
        let view = try ViewOf(chain(2_000, "{allOf: [NEXT], \(union)}"))
        #expect(try view.facts("A0") == "any")
        #expect(view.messages.allSatisfy { $0.hasPrefix("warning too-large") })
        #expect(view.messages.count < 70)
        let parts = (0..<2_000).map { _ in "{\(union)}" }.joined(separator: ", ")
        #expect(try ViewOf("S: {allOf: [\(parts)]}").messages.count == 1)
    }

    @Test("a base that lists its many children is a union, and each child is none")
    func listedChildren() throws {
        let names = (0..<3_000).map { "C\($0)" }
        let children = names.map { "\($0): {allOf: [\(Self.reference("Base")), {properties: {x: {type: string}}}]}" }
        let base =
            "Base: {properties: {k: {type: string}}, oneOf: [\(names.map(Self.reference).joined(separator: ", "))]}"
        let view = try ViewOf(base + "\n" + children.joined(separator: "\n"))
        #expect(view.messages == [])
        #expect(try view.merged("Base").oneOf.map { view.view.named(view.view.target(of: $0)) } == names)
        for name in names { #expect(try view.merged(name).oneOf.isEmpty) }
    }

    @Test("a base of a thousand children is asked for them once each")
    func children() throws {
        let children = (0..<1_000).map { "C\($0): {allOf: [\(Self.reference($0 == 0 ? "Base" : "C\($0 - 1)"))]}" }
        let base = "Base: {type: object, properties: {k: {type: string}}, discriminator: {propertyName: k}}"
        let view = try ViewOf(base + "\n" + children.joined(separator: "\n"))
        #expect(try view.view.children(of: view.id("Base")).count == 1_000)
    }

    @Test("an allOf that contains itself is told and comes to an end, even where reading let it pass")
    func circles() throws {
        var view = try ViewOf(
            "A: {allOf: [\(Self.reference("B")), {properties: {x: {type: string}}}]}\nB: {type: object}"
        )
        let (a, b) = (try view.id("A"), try view.id("B"))
        view.document.schemas[b.index].allOf = [a]
        let circle = SchemaView(document: view.document)
        #expect(circle.log.diagnostics.map(\.code) == [.recursiveAllOf])
        #expect(circle.merged(a).schema.properties.map(\.name) == ["x"])
        view.document.schemas[a.index].reference = a
        view.document.schemas[b.index].reference = b
        #expect(SchemaView(document: view.document).target(of: a) == a)
    }
}
