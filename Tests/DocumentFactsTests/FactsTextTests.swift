// Facts are written as YAML that reads well, and read back as they were.
import Diagnostics
import Testing

@testable import DocumentFacts

@Suite("Facts as YAML")
struct FactsTextTests {
    static let page = DocumentFacts(
        title: "查询任务",
        operation: OperationFacts(
            name: "ListTasks",
            method: "GET",
            path: "/v1.0/{project_id}/tasks",
            queryNames: ["limit", "begin"],
            parameters: [
                ParameterFacts(
                    location: .query,
                    field: FieldFacts(
                        name: "limit",
                        shape: .integer,
                        isRequired: false,
                        defaultValue: "10",
                        minimum: "1",
                        maximum: "100"
                    )
                ),
                ParameterFacts(
                    location: .path,
                    field: FieldFacts(name: "project_id", shape: .string, isRequired: true)
                ),
            ],
            request: .array(.array(.integer)),
            responses: [
                ResponseFacts(
                    status: 400,
                    headers: [
                        FieldFacts(name: "X-Request-Id", shape: .string, maximumLength: 64),
                        FieldFacts(name: "Retry-After", shape: .integer, unit: "s"),
                    ]
                ),
                ResponseFacts(
                    status: nil,
                    body: .object([
                        FieldFacts(
                            name: "tasks",
                            shape: .array(
                                .object([
                                    FieldFacts(name: "size", shape: .long, unit: "kB"),
                                    FieldFacts(name: "parent", shape: .enclosing("Task")),
                                    FieldFacts(
                                        name: "ended",
                                        shape: .string,
                                        values: ["b", "TRUE", "1"],
                                        minimumLength: 1,
                                        maximumLength: 36,
                                        timeFormat: "yyyy-mm-ddThh:mm:ssZ"
                                    ),
                                ])
                            )
                        ),
                        FieldFacts(name: "entity", shape: .alternatives([.object([]), .map])),
                    ])
                ),
            ],
            samples: [
                SampleFacts(direction: .request, content: .http),
                SampleFacts(direction: .response, status: 200, content: .brokenJSON),
            ]
        ),
        structures: [StructureFacts(name: "v3", fields: [FieldFacts(name: "error_code", shape: .string)])],
        errorCodes: [ErrorCodeFacts(code: "T.2", status: 404), ErrorCodeFacts(code: "T.1")],
        statusCodes: [101, 100]
    )

    @Test("the text reads well")
    func text() {
        #expect(
            FactsText.text(of: Self.page) == """
                title: 查询任务
                operation:
                  name: ListTasks
                  method: GET
                  path: /v1.0/{project_id}/tasks
                  query: [begin, limit]
                parameters:
                  - name: project_id
                    location: path
                    required: true
                    type: string
                  - name: limit
                    location: query
                    required: false
                    default: 10
                    minimum: 1
                    maximum: 100
                    type: integer
                request:
                  type: array of array of integer
                responses:
                  - status: normal
                    body:
                      type: object
                      fields:
                        - name: entity
                          type: alternatives
                          alternatives:
                            - type: object
                            - type: map
                        - name: tasks
                          type: array of object
                          fields:
                            - name: ended
                              values: ['1', 'TRUE', b]
                              minimum_length: 1
                              maximum_length: 36
                              time_format: yyyy-mm-ddThh:mm:ssZ
                              type: string
                            - name: parent
                              type: enclosing
                              structure: Task
                            - name: size
                              unit: kB
                              type: long
                  - status: 400
                    headers:
                      - name: Retry-After
                        unit: s
                        type: integer
                      - name: X-Request-Id
                        maximum_length: 64
                        type: string
                samples:
                  - of: request
                    content: http
                  - of: response
                    status: 200
                    content: broken json
                structures:
                  - name: v3
                    fields:
                      - name: error_code
                        type: string
                error_codes:
                  - code: T.1
                  - code: T.2
                    status: 404
                status_codes: [100, 101]

                """
        )
    }

    @Test("what was written is read back, with the line of each fact")
    func roundTrip() throws {
        let file = try #require(read(FactsText.text(of: Self.page)))
        #expect(file.facts == Self.page.sorted())
        #expect(file.spans[.method]?.start.line == 4)
        #expect(file.spans[.parameter(.query, "limit")]?.start.line == 12)
        #expect(file.spans[FactPath("response.tasks[].size")]?.start.line == 43)
        #expect(file.spans[.sample(.response, 1)]?.start.line == 57)
        #expect(file.spans[.error("T.2")]?.start.line == 67)
        for located in file.facts.locatedFields { #expect(file.spans[located.path] != nil, "\(located.path)") }
    }

    @Test(
        "any text survives",
        arguments: [
            "", " ", "a ", " a", "yes", "NO", "null", "~", "1", "-1.5", "0x1F", "1e3", ".5", "1.", "12:30", "a: b",
            "a:",
            "a #b", "#a", "a,b", "[a]", "{a}", "'", "''", "\"", "\\", "- a", "? a", "&a", "*a", "!a", "|", ">", "%",
            "@", "`",
            "a\nb", "a\tb", "\u{0}", "\u{1B}[31m", "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}", "😀", "e\u{301}", "是否",
            "\u{FFFF}", "---", "...", "\u{E000}", "\u{10FFFF}", "a\r\nb", "1_000", "2020-01-01", "=", "<<",
        ]
    )
    func hostile(_ text: String) throws {
        let field = FieldFacts(
            name: text,
            shape: .enclosing(text),
            values: [text],
            defaultValue: text,
            minimum: text,
            timeFormat: text,
            unit: text
        )
        let facts = DocumentFacts(
            title: text,
            operation: OperationFacts(
                name: text,
                method: text,
                path: text,
                queryNames: [text],
                parameters: [ParameterFacts(location: .query, field: field)]
            ),
            structures: [StructureFacts(name: text, fields: [field, field])],
            errorCodes: [ErrorCodeFacts(code: text)]
        )
        let written = FactsText.text(of: facts)
        #expect(read(written)?.facts == facts.sorted(), "\(written)")
    }

    @Test("the order of rows is no fact")
    func order() {
        var moved = Self.page
        moved.operation?.parameters.reverse()
        moved.operation?.responses.reverse()
        moved.errorCodes.reverse()
        #expect(FactsText.text(of: moved) == FactsText.text(of: Self.page))
    }

    @Test(
        "what no facts file has is refused at its line",
        arguments: [
            ("title: a\ntitel: b\n", 2, "unknown key 'titel'"),
            ("operation: {method: GET, path: /}\n", 1, "the key 'title' is missing"),
            ("title: a\nparameters: []\n", 2, "'parameters' belongs to an operation, and there is none"),
            (
                "title: a\noperation: {method: GET, path: /}\nparameters:\n  - {name: a, location: body, type: string}\n",
                4, "'body' is no location of a parameter"
            ),
            (
                "title: a\noperation: {method: GET, path: /}\nparameters:\n  - {name: a, location: path, type: text}\n",
                4, "unknown type 'text'"
            ),
            ("title: a\nerror_codes:\n  - code: x\n    status: often\n", 4, "expected a whole number"),
            ("title: a\nstatus_codes: 3\n", 2, "'status_codes' must be a list"),
            (
                "title: a\noperation: {method: GET, path: /}\nresponses:\n  - status: fine\n", 4,
                "'fine' is no status: expected a number, or 'normal'"
            ),
            ("- a\n", 1, "expected a mapping with title, partial, operation, parameters, request"),
            ("title: [\n", 2, ""),
        ]
    )
    func refused(_ text: String, _ line: Int, _ message: String) throws {
        var log = DiagnosticLog()
        #expect(FactsText.read(SourceFile(path: "document.yaml", bytes: Array(text.utf8)), into: &log) == nil)
        let first = try #require(log.diagnostics.first)
        #expect(first.message.hasPrefix(message), "\(first.message)")
        #expect(message.isEmpty || first.span?.start.line == line)
    }

    @Test("a type of a million arrays is refused, not followed")
    func deepType() {
        let type = String(repeating: ShapeWord.array, count: 1_000_000) + "string"
        #expect(read("title: a\noperation: {method: GET, path: /}\nrequest: {type: \(type)}\n") == nil)
    }

    private func read(_ text: String) -> FactsFile? {
        var log = DiagnosticLog()
        let file = FactsText.read(SourceFile(path: "document.yaml", bytes: Array(text.utf8)), into: &log)
        return file
    }
}
