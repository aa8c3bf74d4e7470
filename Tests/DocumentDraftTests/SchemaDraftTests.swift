// What each statement of a page becomes in a schema, and which ones become gaps.
import DocumentFacts
import DocumentTables
import Testing

@Suite("Schemas of drafts")
struct SchemaDraftTests {
    /// The lines of one property of the response, and the gaps among them.
    private func property(_ field: FieldFacts) throws -> [String] {
        let operation = OperationFacts(
            method: "GET",
            path: "/v1/things",
            responses: [ResponseFacts(status: 200, body: .object([field]))]
        )
        let run = try DraftRun(DocumentPage(operation))
        #expect(run.errors == "")
        return run.block("\(field.name):")
    }

    @Test(
        "a type is the schema's, and a type that is not said is a gap",
        arguments: [
            (.string, ["type: string"]), (.integer, ["type: integer"]), (.long, ["type: integer", "format: int64"]),
            (.number, ["type: number"]), (.boolean, ["type: boolean"]),
            (.array(.string), ["type: array", "items:", "type: string"]),
            (
                .object([]),
                ["# gap: the page does not describe the fields of this object; see the samples", "type: object"]
            ),
            (
                .map,
                [
                    "# gap: the page does not say what the values of this map are; see the samples", "type: object",
                    "additionalProperties: true",
                ]
            ),
        ] as [(ShapeFacts, [String])]
    )
    func types(_ shape: ShapeFacts, _ lines: [String]) throws {
        #expect(try property(FieldFacts(name: "thing", shape: shape)) == lines)
    }

    @Test("what holds in some cases only is a gap, and nothing checks it")
    func cases() throws {
        var field = FieldFacts(name: "glow", shape: .string)
        field.cases = [CaseFacts(when: "当灯型为a时", fact: "values x, y"), CaseFacts(when: nil, fact: "-1 to 1")]
        let lines = try property(field)
        #expect(
            Set(lines) == [
                "# gap: not checked, where '当灯型为a时': values x, y", "# gap: not checked, of the text: -1 to 1",
                "type: string",
            ],
            "\(lines)"
        )
    }

    @Test("what a number can be beyond its usual maximum is a gap, and nothing checks the maximum")
    func usualMaximum() throws {
        var field = FieldFacts(name: "glow", shape: .integer)
        field.minimum = "0"
        field.cases = [CaseFacts(when: nil, fact: "usually at most 10")]
        let lines = try property(field)
        #expect(lines.contains("# gap: not checked: usually at most 10"), "\(lines)")
        #expect(lines.contains("minimum: 0") && !lines.contains { $0.hasPrefix("maximum") })
    }

    @Test("limits of an array's numbers are its items'")
    func limitsOfItems() throws {
        let field = FieldFacts(name: "days", shape: .array(.integer), minimum: "1", maximum: "7")
        #expect(
            try property(field) == ["type: array", "items:", "type: integer", "minimum: 1", "maximum: 7"]
        )
    }

    @Test("a field of no stated type has an empty schema below its gap")
    func unsaid() throws {
        let operation = OperationFacts(
            method: "GET",
            path: "/v1/things",
            responses: [ResponseFacts(status: 200, body: .object([FieldFacts(name: "thing", shape: .unsaid)]))]
        )
        let run = try DraftRun(DocumentPage(operation))
        let index = try #require(run.lines.firstIndex(of: "thing: {}"))
        #expect(run.lines[index - 1] == "# gap: the page does not say the type; see the samples")
    }

    @Test(
        "values have the type's form, and those that do not fit it are a gap",
        arguments: [
            (.string, ["auto", "1", "true", "a b"], "enum: ['1', a b, auto, 'true']"),
            (.integer, ["1", "02", "2"], "enum: [1, 2]"), (.number, ["0.5", "1"], "enum: [0.5, 1]"),
            (.boolean, ["True", "false"], "enum: [true, false]"), (.array(.string), ["a", "b"], "enum: [a, b]"),
            (.integer, ["1", "many"], nil), (.boolean, ["yes"], nil), (.number, ["1e5"], nil),
        ] as [(ShapeFacts, [String], String?)]
    )
    func values(_ shape: ShapeFacts, _ values: [String], _ line: String?) throws {
        let lines = try property(FieldFacts(name: "thing", shape: shape, values: values))
        if let line {
            #expect(lines.contains(line), "\(lines)")
        } else {
            #expect(!lines.contains { $0.hasPrefix("enum") })
            #expect(lines.contains { $0.hasPrefix("# gap: the page lists values that do not fit the type") })
        }
    }

    @Test(
        "a default that fits is the schema's, any other is a gap",
        arguments: [
            (FieldFacts(name: "t", shape: .integer, defaultValue: "10"), "default: 10"),
            (FieldFacts(name: "t", shape: .string, defaultValue: "10"), "default: '10'"),
            (FieldFacts(name: "t", shape: .boolean, defaultValue: "False"), "default: false"),
            (FieldFacts(name: "t", shape: .integer, defaultValue: "none"), nil),
            (FieldFacts(name: "t", shape: .integer, defaultValue: "0", minimum: "1"), nil),
            (FieldFacts(name: "t", shape: .integer, defaultValue: "9", maximum: "8"), nil),
            (FieldFacts(name: "t", shape: .string, values: ["a"], defaultValue: "b"), nil),
        ] as [(FieldFacts, String?)]
    )
    func defaults(_ field: FieldFacts, _ line: String?) throws {
        let lines = try property(field)
        #expect(lines.first { $0.hasPrefix("default") } == line)
        #expect(lines.contains { $0.hasPrefix("# gap: the page's default") } == (line == nil))
    }

    @Test(
        "limits that agree are the schema's, and those that contradict each other are a gap",
        arguments: [
            ("1", "100", ["minimum: 1", "maximum: 100"]), ("-05", nil, ["minimum: -5"]),
            (nil, "+1.5", ["maximum: 1.5"]),
            ("10", "1", []), ("one", nil, []),
        ] as [(String?, String?, [String])]
    )
    func limits(_ least: String?, _ most: String?, _ expected: [String]) throws {
        let lines = try property(FieldFacts(name: "thing", shape: .number, minimum: least, maximum: most))
        #expect(lines.filter { $0.hasPrefix("m") } == expected)
        #expect(lines.contains { $0.hasPrefix("# gap") } == expected.isEmpty)
    }

    @Test(
        "lengths are the schema's where they agree",
        arguments: [(1, 64, ["minLength: 1", "maxLength: 64"]), (2, 1, []), (-1, nil, [])] as [(Int?, Int?, [String])]
    )
    func lengths(_ least: Int?, _ most: Int?, _ expected: [String]) throws {
        let field = FieldFacts(name: "thing", shape: .string, minimumLength: least, maximumLength: most)
        #expect(try property(field).filter { $0.hasPrefix("m") } == expected)
    }

    @Test(
        "a unit that the extension knows is the schema's, any other is a gap",
        arguments: [("Byte", "B"), ("字节", "B"), ("KB", "kB"), ("GB", nil), ("天", nil)] as [(String, String?)]
    )
    func units(_ printed: String, _ unit: String?) throws {
        let lines = try property(FieldFacts(name: "size", shape: .long, unit: printed))
        #expect(lines.first { $0.hasPrefix("x-driftless-unit") } == unit.map { "x-driftless-unit: " + $0 })
        #expect(lines.contains { $0.hasPrefix("# gap: the page's unit") } == (unit == nil))
    }

    @Test(
        "a pattern of a time is in the extension's letters",
        arguments: [
            ("yyyyMMddHHmmss", "yyyyMMddHHmmss"), ("yyyy-mm-ddThh:mm:ssZ", "yyyy-MM-dd'T'HH:mm:ssxx"),
            ("YYYY-MM-DDTHH:MM:SS.SSSXX", "yyyy-MM-dd'T'HH:mm:ss.SSSXX"), ("yyyy-mm-dd", "yyyy-MM-dd"),
            ("yyyy-MM-dd HH:mm:ss+08:00", "yyyy-MM-dd HH:mm:ssxxx"), ("HH:mm-HH:mm", nil), ("UTC", nil), ("'", nil),
        ] as [(String, String?)]
    )
    func times(_ printed: String, _ pattern: String?) throws {
        let lines = try property(FieldFacts(name: "created_at", shape: .string, timeFormat: printed))
        #expect(
            lines.first { $0.hasPrefix("x-driftless-time-format") } == pattern.map { "x-driftless-time-format: " + $0 }
        )
    }

    @Test(
        "a sample tells what the Z of a pattern stands for",
        arguments: [
            ("2024-03-01T00:00:00Z", "XX"), ("2024-03-01T00:00:00+0800", "xx"), ("2024-03-01T00:00:00+08:00", "xxx"),
        ]
    )
    func offsets(_ value: String, _ letters: String) throws {
        let field = FieldFacts(name: "at", shape: .string, timeFormat: "yyyy-mm-ddThh:mm:ssZ")
        var page = DocumentPage(
            OperationFacts(
                method: "GET",
                path: "/v1/things",
                responses: [ResponseFacts(status: 200, body: .object([field]))]
            )
        )
        page.samples = [
            PageSample(
                facts: SampleFacts(direction: .response, content: .brokenJSON),
                path: .sample(.response, 1),
                text: "{“at” : “\(value)”}",
                line: 1
            )
        ]
        let run = try DraftRun(page)
        #expect(run.block("at:").contains("x-driftless-time-format: yyyy-MM-dd'T'HH:mm:ss" + letters))
        #expect(!run.gaps.contains { $0.contains("is Z an offset") })
    }

    @Test("fields that the page gives twice are written once, with a gap")
    func duplicates() throws {
        let twice = [FieldFacts(name: "id", shape: .string), FieldFacts(name: "id", shape: .integer)]
        let run = try DraftRun(
            DocumentPage(
                OperationFacts(
                    method: "GET",
                    path: "/v1/x",
                    responses: [ResponseFacts(status: 200, body: .object(twice))]
                )
            )
        )
        #expect(run.errors == "")
        #expect(run.lines.filter { $0 == "id:" }.count == 1)
        #expect(run.gaps.contains("the page describes 'id' twice; the second row is left out"))
    }

    @Test("objects are components: those of one kind once, one within itself by reference, alternatives as a choice")
    func components() throws {
        let tag = ShapeFacts.object([FieldFacts(name: "key", shape: .string)])
        let node = ShapeFacts.object([
            FieldFacts(name: "name", shape: .string), FieldFacts(name: "children", shape: .array(.enclosing("Node"))),
        ])
        let choice = ShapeFacts.alternatives([
            .object([FieldFacts(name: "cat", shape: .string)]), .object([FieldFacts(name: "dog", shape: .string)]),
        ])
        let body = ShapeFacts.object([
            FieldFacts(name: "tags", shape: .array(tag)), FieldFacts(name: "tag", shape: tag),
            FieldFacts(name: "nodes", shape: .array(node)), FieldFacts(name: "pet", shape: choice),
            FieldFacts(name: "实例", shape: .object([FieldFacts(name: "名称", shape: .string)])),
        ])
        let run = try DraftRun(
            DocumentPage(
                OperationFacts(
                    name: "ListThings",
                    method: "GET",
                    path: "/v1/things",
                    responses: [ResponseFacts(status: 200, body: body)]
                )
            )
        )
        #expect(run.errors == "")
        #expect(run.lines.filter { $0 == "$ref: '#/components/schemas/Tag'" }.count == 2)
        #expect(run.lines.filter { $0 == "$ref: '#/components/schemas/Node'" }.count == 2)
        #expect(run.lines.contains("ListThingsResponse:"))
        #expect(run.block("pet:").contains("oneOf:"))
        #expect(!run.text.contains("schemas/实例"))
    }

    @Test("what is required is listed where the page says so, and is one gap an object where it does not")
    func required() throws {
        let request = ShapeFacts.object([
            FieldFacts(name: "name", shape: .string, isRequired: true),
            FieldFacts(name: "size", shape: .integer, isRequired: false),
        ])
        let response = ShapeFacts.object([FieldFacts(name: "a", shape: .string), FieldFacts(name: "b", shape: .string)])
        let run = try DraftRun(
            DocumentPage(
                OperationFacts(
                    method: "POST",
                    path: "/v1/things",
                    request: request,
                    responses: [ResponseFacts(status: 202, body: response)]
                )
            )
        )
        #expect(run.block("CreateThingRequest:").contains("required: [name]"))
        #expect(run.gaps.filter { $0.hasPrefix("the page does not say which fields are always there") }.count == 1)
    }
}
