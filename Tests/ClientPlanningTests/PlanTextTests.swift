// The plan as YAML: readable by a reader of YAML, the same for the same plan, and different for every fact.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import Testing
import YAMLTree

@Suite("The text of a plan")
struct PlanTextTests {
    private static let parts = """
        servers:
          - {url: 'https://{region}.example.com/v1', description: Main, variables: {region: {default: eu, enum: [eu, us], description: Where}}}
          - {url: /relative}
        paths:
          /things/{id}?kind=all:
            put:
              operationId: putThing
              summary: Puts a thing.
              servers: [{url: 'https://upload.example.com'}]
              parameters:
                - {name: id, in: path, required: true, schema: {type: string, minLength: 3}}
                - {name: sort, in: query, style: form, explode: false, schema: {type: array, items: {type: string, enum: [a, b]}}}
                - {name: since, in: query, schema: {type: string, format: date-time}}
                - {name: X-Tenant, in: header, required: true, schema: {type: string}, x-driftless-client-parameter: true}
                - {name: version, in: query, required: true, schema: {type: string, enum: [V3]}}
              requestBody:
                required: true
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                  image/*: {}
              responses:
                '200': {description: Done, headers: {ETag: {schema: {type: string}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                '404': {description: Missing}
                default: {description: Other}
          /list:
            get:
              operationId: list
              x-driftless-pagination: {style: offset, position: offset, limit: limit, base: 0, items: things, total: total}
              parameters:
                - {name: offset, in: query, schema: {type: integer, minimum: 0}}
                - {name: limit, in: query, schema: {type: integer, maximum: 10}}
              responses:
                '200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
        components:
          schemas:
            Page: {type: object, required: [things], properties: {things: {type: array, items: {$ref: '#/components/schemas/Thing'}}, total: {type: integer, format: int32}}}
            Thing:
              type: object
              required: [id]
              description: A thing.
              properties:
                id: {type: string, readOnly: true}
                secret: {type: string, writeOnly: true, deprecated: true}
                kind: {type: string, enum: [small, large]}
                level: {type: integer, enum: [1, 2]}
                note: {type: [string, 'null']}
                choice: {$ref: '#/components/schemas/Choice'}
                flag: {type: string, enum: ['TRUE', 'FALSE']}
                size: {type: integer, x-driftless-unit: kB}
              additionalProperties: {type: number, format: decimal}
            Choice: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: pet, mapping: {cat: Cat}}}
            Cat: {type: object, required: [pet], properties: {pet: {type: string}}, additionalProperties: false}
            Dog: {type: object, required: [pet], properties: {pet: {type: string}}}
            Names: {type: array, items: {type: string}}
        """

    private func yaml(_ parts: String) throws -> String {
        try Planning.clean(Text.document(parts)).yaml
    }

    private func root(_ yaml: String) throws -> YAMLNode {
        var log = DiagnosticLog()
        let file = SourceFile(path: "plan.yaml", bytes: Array(yaml.utf8))
        let tree = YAMLParser.parse(file, into: &log)
        #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
        return try #require(tree)
    }

    @Test("the text is YAML, with the parts of the plan in it")
    func parses() throws {
        let root = try root(yaml(Self.parts))
        #expect(root.entries.map(\.name) == ["title", "root", "client", "servers", "operations", "types"])
        let names = root.entries.first { $0.name == "operations" }?.value.elements.map { $0["name"]?.text }
        #expect(names == ["putThing", "list"])
    }

    @Test("equal plans have equal texts")
    func equal() throws {
        #expect(try yaml(Self.parts) == yaml(Self.parts))
    }

    @Test(
        "whatever changes in the plan changes the text",
        arguments: [
            ("{region}.example", "{region}.example2"), ("Main", "Other"), ("default: eu", "default: us"),
            ("enum: [eu, us]", "enum: [eu, de]"), ("Where", "There"), ("kind=all", "kind=some"),
            ("/things/", "/thing/"),
            ("put:", "patch:"), ("putThing", "storeThing"), ("Puts a thing", "Stores a thing"),
            ("upload.", "download."),
            ("minLength: 3", "minLength: 4"), ("explode: false", "explode: true"), ("enum: [a, b]", "enum: [a, c]"),
            (
                "{name: since, in: query, schema: {type: string, format: date-time}}",
                "{name: since, in: query, schema: {type: string, x-driftless-time-format: yyyy}}"
            ),
            (", x-driftless-client-parameter: true", ""), ("[V3]", "[V4]"), ("image/*", "image/png"),
            (
                "application/json: {schema: {$ref: '#/components/schemas/Thing'}}\n",
                "application/hal+json: {schema: {$ref: '#/components/schemas/Thing'}}\n"
            ),
            ("headers: {ETag: {", "headers: {ETag: {required: true, "), ("'404'", "'410'"), ("Missing", "Gone"),
            ("default: {description: Other}", "5XX: {description: Other}"), ("style: offset", "style: page"),
            ("base: 0", "base: 1"), (", total: total}", "}"), ("minimum: 0", "minimum: 1"),
            ("format: int32", "format: int64"),
            ("readOnly: true", "writeOnly: true"), (", deprecated: true", ""), ("[small, large]", "[small, tiny]"),
            ("enum: [1, 2]", "enum: [1, 3]"), ("type: [string, 'null']", "type: string"), ("cat: Cat", "tom: Cat"),
            ("propertyName: pet", "propertyName: kind"), ("x-driftless-unit: kB", "x-driftless-unit: B"),
            ("['TRUE', 'FALSE']", "['true', 'false']"), ("additionalProperties: false", "additionalProperties: true"),
            ("additionalProperties: {type: number, format: decimal}", "additionalProperties: {type: number}"),
            ("description: A thing.", "description: The thing."), ("required: [id]", "required: [kind]"),
            ("Names: {type: array, items: {type: string}}", "Names: {type: array, items: {type: boolean}}"),
            ("summary: Puts a thing.", "deprecated: true"),
        ]
    )
    func differs(_ old: String, _ new: String) throws {
        #expect(Self.parts.contains(old), "there is no '\(old)'")
        #expect(try yaml(Self.parts) != yaml(Self.parts.replacing(old, with: new, maxReplacements: 1)))
    }

    @Test(
        "no text of a document ends its quotes or becomes another value",
        arguments: [
            "true", "null", "~", "1", "1.5", "- a", "a: b", "a #b", "#", "'", "\"", "\\", "\\\"", "{", "[", "]", "&a",
            "*a", "!a",
            "|", ">", "%", "@", "`", "", " ", "\n", "\r\n", "\t", "\u{0}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}",
            "e\u{301}", "é", "名前", "😀", "\u{10FFFF}", "---", "...", "? a", "a:", "yes", "0x1F", "=", "<<", "2020-01-01",
        ]
    )
    func hostile(_ text: String) throws {
        let names = SymbolNames(
            symbols: [Symbol(role: .client, source: text, place: Place(document: text, pointer: text))],
            spellings: ["C"]
        )
        let words = Documentation([text, text], place: Place(document: "x", pointer: text))
        let client = ClientDeclaration(symbol: SymbolID(index: 0), documentation: words, parameters: [])
        let api = APIPlan(title: text, root: "api.yaml", client: client, servers: [], types: [], operations: [])
        let root = try root(ClientPlan(api: api, names: names).yaml)
        let bytes = Array(text.utf8)
        #expect(root["title"]?.text.map { Array($0.utf8) } == bytes)
        let read = try #require(root["client"])
        #expect(read["source"]?.text.map { Array($0.utf8) } == bytes)
        #expect(read["documentation"]?.elements.map { $0.text.map { Array($0.utf8) } } == [bytes, bytes])
    }

    @Test(
        "places are told from the root document",
        arguments: [
            ("specs/api.yaml", "specs/api.yaml", "#/p"), ("specs/api.yaml", "specs/common/a.yaml", "common/a.yaml#/p"),
            ("specs/v1/api.yaml", "specs/common/a.yaml", "../common/a.yaml#/p"), ("api.yaml", "a.yaml", "a.yaml#/p"),
            ("/x/specs/api.yaml", "/x/specs/a.yaml", "a.yaml#/p"),
        ]
    )
    func places(_ root: String, _ document: String, _ expected: String) throws {
        let place = Place(document: document, pointer: "/p")
        let names = SymbolNames(symbols: [Symbol(role: .client, source: "C", place: place)], spellings: ["C"])
        let client = ClientDeclaration(
            symbol: SymbolID(index: 0),
            documentation: Documentation(place: place),
            parameters: []
        )
        let api = APIPlan(title: "T", root: root, client: client, servers: [], types: [], operations: [])
        let read = try self.root(ClientPlan(api: api, names: names).yaml)
        #expect(read["client"]?["place"]?.text == expected)
    }
}
