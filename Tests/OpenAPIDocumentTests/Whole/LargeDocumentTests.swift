// Documents that are large in one direction: the time grows with their length, whatever they hold.
import Diagnostics
import OpenAPIDocument
import Testing

/// Each would take minutes or more with anything that is quadratic; the limit is generous.
@Suite("Large documents", .timeLimit(.minutes(10)))
struct LargeDocumentTests {
    private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"

    @Test("a chain of references is walked once, in each kind of component")
    func chains() throws {
        let count = 8_000
        for (section, last, object) in [
            ("schemas", "{type: string}", "Schema"), ("parameters", "{name: a, in: query, schema: {}}", "Parameter"),
            ("responses", "{description: d}", "Response"), ("headers", "{schema: {}}", "Header"),
            ("requestBodies", "{content: {}}", "Request"),
        ] {
            let chain = (0..<count).map { "    A\($0): {$ref: '#/components/\(section)/A\($0 + 1)'}\n" }.joined()
            let text = Self.head + "paths: {}\ncomponents:\n  \(section):\n" + chain + "    A\(count): \(last)\n"
            #expect(Reading(text).problems == [], "\(object)")
        }
    }

    @Test("a chain that ends nowhere, and one that leads back, are reported once")
    func brokenChains() {
        let count = 8_000
        for last in ["{$ref: '#/components/parameters/none'}", "{$ref: '#/components/parameters/A0'}"] {
            let chain = (0..<count).map { "    A\($0): {$ref: '#/components/parameters/A\($0 + 1)'}\n" }.joined()
            let text = Self.head + "paths: {}\ncomponents:\n  parameters:\n" + chain + "    A\(count): \(last)\n"
            #expect(Reading(text).problems.count == 1)
        }
    }

    @Test("unknown keys are reported each, in every kind of object")
    func unknownKeys() {
        let keys = (0..<20_000).map { "unknown\($0): 1" }.joined(separator: ", ")
        let inInfo = "openapi: 3.1.0\ninfo: {title: T, version: '1', \(keys)}\npaths: {}\n"
        #expect(Reading(inInfo).problems.count == 20_000)
        let inSchema = Self.head + "paths: {}\ncomponents: {schemas: {A: {\(keys)}}}\n"
        #expect(Reading(inSchema).problems.count == 20_000)
        let inOperation = Self.head + "paths: {/a: {get: {responses: {default: {description: d}}, \(keys)}}}\n"
        #expect(Reading(inOperation).problems.count == 20_000)
    }

    @Test("parameters that many operations share end in one error, and in no document to plan from")
    func sharedParameters() {
        let parameters = (0..<45_000).map { "{name: q\($0), in: query, schema: {}}" }.joined(separator: ", ")
        let operations = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
            .map { "    \($0): {responses: {default: {description: d}}}\n" }
        let start = Self.head + "paths:\n  /a:\n    parameters: [\(parameters)]\n"
        let reading = Reading(start + operations.joined())
        #expect(reading.problems.map { $0.contains("error document-size: the operations have more than") } == [true])
        #expect(reading.document == nil)
    }

    @Test("references to nothing are reported each")
    func unresolved() {
        let count = 10_000
        let good = (0..<count).map { "    A\($0): {type: string}\n" }.joined()
        let bad = (0..<count).map { "    B\($0): {$ref: '#/components/schemas/AB\($0)'}\n" }.joined()
        let text = Self.head + "paths: {}\ncomponents:\n  schemas:\n" + good + bad
        #expect(Reading(text).problems.count == count)
    }

    @Test("a schema may have 100,000 properties, required ones too")
    func properties() throws {
        let count = 100_000
        let properties = (0..<count).map { "        p\($0): {type: string}\n" }.joined()
        let required = (0..<count).map { "p\($0)" }.joined(separator: ", ")
        let text =
            Self.head + "paths: {}\ncomponents:\n  schemas:\n    A:\n      required: [\(required)]\n      properties:\n"
            + properties
        #expect(try Reading.clean(text).schema("A").properties.count == count)
    }

    @Test("a document may have 20,000 operations with parameters and tags")
    func operations() throws {
        let paths = (0..<20_000).map { number in
            "  /a\(number)/{id}: {get: {operationId: o\(number), tags: [t], parameters: [{$ref: '#/components/parameters/Id'}], "
                + "responses: {'200': {$ref: '#/components/responses/R'}}}}\n"
        }.joined()
        let components =
            "components: {parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}, "
            + "responses: {R: {description: d, content: {application/json: {schema: {type: object}}}}}}\n"
        #expect(try Reading.clean(Self.head + "paths:\n" + paths + components).operations.count == 20_000)
    }

    @Test("10,000 circles are reported, each once")
    func cycles() {
        let circles = (0..<10_000).map { "    A\($0): {allOf: [{$ref: '#/components/schemas/A\($0)'}]}\n" }.joined()
        let text = Self.head + "paths: {}\ncomponents:\n  schemas:\n" + circles
        #expect(Reading(text).problems.count == 10_000)
    }

    @Test("required properties that a shared base does not have are looked for in time")
    func undeclared() {
        let base = (0..<2_000).map { "        p\($0): {type: string}\n" }.joined()
        let children = (0..<2_000).map {
            "    C\($0): {allOf: [{$ref: '#/components/schemas/Base'}], required: [q\($0)]}\n"
        }
        .joined()
        let text =
            Self.head + "paths: {}\ncomponents:\n  schemas:\n    Base:\n      properties:\n" + base + children
        #expect(Reading(text).problems.count == 2_000)
    }

    @Test("parameters of one list, rules between them, and the template of their path")
    func parameters() throws {
        let count = 5_000
        let template = (0..<count).map { "/{p\($0)}" }.joined()
        let parameters = (0..<count).map { "        - {name: p\($0), in: path, required: true, schema: {}}\n" }.joined()
        let rule = (0..<count).map { "p\($0)" }.joined(separator: ", ")
        let text =
            Self.head
            + "paths:\n  ? \(template)\n  :\n    get:\n      x-driftless-parameter-rules: {together: [\(rule)]}\n"
            + "      parameters:\n" + parameters + "      responses: {default: {description: d}}\n"
        #expect(try Reading.clean(text).operations.first?.parameters.count == count)
        let twice = text.replacing("name: p1, ", with: "name: p0, ")
        #expect(Reading(twice).problems.count >= 1)
    }

    @Test("a long key around many parts costs no more than its length, or is refused")
    func longKeys() {
        let key = String(repeating: "k", count: 200_000)
        let properties = (0..<20_000).map { "p\($0): {}" }.joined(separator: ", ")
        let text = Self.head + "paths: {}\ncomponents: {schemas: {? '\(key)' : {properties: {\(properties)}}}}\n"
        let codes = Reading(text).log.diagnostics.map(\.code)
        #expect(codes.contains(.documentSize))
        let unknown = (0..<20_000).map { "u\($0): 1" }.joined(separator: ", ")
        let slips = Self.head + "paths: {}\nx-a: 1\ncomponents: {schemas: {? '\(key)' : {\(unknown)}}}\n"
        #expect(Reading(slips).log.diagnostics.count == 20_000)
    }

    @Test("a document with many aliases of nothing")
    func aliases() {
        let anchors = (0..<5_000).map { "  - &a\($0) x\n" }.joined()
        let aliases = (0..<5_000).map { "  - *b\($0)\n" }.joined()
        let text = Self.head + "paths: {}\nx-a:\n" + anchors + aliases
        #expect(Reading(text).problems.count == 5_000)
    }
}
