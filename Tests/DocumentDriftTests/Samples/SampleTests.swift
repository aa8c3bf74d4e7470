// The samples of a page against the spec's schemas, each misfit at the page's line.
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentTables
import OpenAPIDocument
import Testing

@Suite("Samples")
struct SampleTests {
    private static let spec = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /{version}/backups:
            post:
              parameters:
                - {name: version, in: path, required: true, schema: {type: string, enum: [v3]}}
                - {name: instance_id, in: query, required: true, schema: {type: string}}
                - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                - {name: from, in: query, schema: {type: string, x-driftless-time-format: "yyyy-MM-dd'T'HH:mm:ssxx"}}
              requestBody:
                content:
                  application/json:
                    schema: {type: object, required: [name], properties: {name: {type: string, minLength: 4}}}
              responses:
                '200':
                  description: D
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [backups]
                        properties:
                          backups: {type: array, items: {$ref: '#/components/schemas/Backup'}}
                          total: {type: integer}
                default:
                  description: D
                  content:
                    application/json:
                      schema: {type: object, properties: {error_code: {type: string}}}
        components:
          schemas:
            Backup:
              type: object
              required: [id]
              properties:
                id: {type: string}
                size: {type: integer}
                kind: {type: string, enum: [auto, manual]}
                note: {type: [string, 'null']}
                at: {type: string, format: date-time}
                share: {type: number, maximum: 1}
        """

    /// `sample.response.1 5:3 the page's sample …`, of a page on which the sample begins in line 5.
    private func problems(
        _ text: String,
        _ direction: SampleFacts.Direction = .response,
        _ content: SampleFacts.Content = .json,
        status: Int? = nil
    ) throws -> [String] {
        let sample = SampleFacts(direction: direction, status: status, content: content)
        let path = FactPath.sample(direction, 1)
        let source =
            String(repeating: "\n", count: 4) + text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let operation = OperationFacts(
            method: "POST",
            path: "/{version}/backups",
            parameters: [
                ParameterFacts(
                    location: .query,
                    field: FieldFacts(name: "instance_id", shape: .string, isRequired: true)
                )
            ],
            samples: [sample]
        )
        let page = DocumentPage(
            facts: DocumentFacts(title: "T", operation: operation),
            samples: [PageSample(facts: sample, path: path, text: text, line: 5)],
            source: SourceFile(path: "page.md", bytes: Array(source.utf8))
        )
        let document = try DriftReading.document(Self.spec)
        let drifts = DriftCheck.differences(page.facts, page: page, from: document).filter { $0.path == path }
        return drifts.map { drift in
            let start = drift.diagnostic.span?.start
            #expect(drift.diagnostic.span?.file == "page.md")
            let isSyntax = drift.diagnostic.code.rawValue == "page-sample-syntax"
            return "\(start?.line ?? 0):\(start?.column ?? 0)\(isSyntax ? " syntax" : "") "
                + drift.diagnostic.message.replacing("the page's sample ", with: "")
        }
    }

    @Test("a response that fits")
    func fits() throws {
        let text = """
            {"backups": [{"id": "a", "size": 1, "kind": "auto", "note": null, "at": "2018-04-15T22:00:00.780Z"},
                         {"id": "b", "kind": "{kind}", "share": 0.5}], "total": 2.0}
            """
        #expect(try problems(text) == [])
        #expect(try problems(#"{"error_code": "A.1"}"#) == [], "an error that no heading names")
        #expect(try problems(#"{"error_code": "A.1"}"#, status: 404) == [])
    }

    @Test(
        "what does not fit has its pointer, and a list of records has it once",
        arguments: [
            (
                #"{"backups": [{"id": 1}, {"id": 2}, {"id": "c"}]}"#,
                ["5:23 at '/backups/0/id' is an integer, and a string in the spec, and 1 more like it"]
            ),
            (#"{"backups": [], "count": 0}"#, ["5:19 at '/count' is a field that the spec does not have"]),
            (#"{"total": 0}"#, ["5:3 at '/backups' lacks the field, which the spec requires"]),
            (#"{"backups": [{"id": null}]}"#, ["5:23 at '/backups/0/id' is null, which the spec does not allow"]),
            (
                #"{"backups": [{"id": "a", "kind": "other"}]}"#,
                ["5:36 at '/backups/0/kind' has the value 'other', which the spec does not list"]
            ),
            (
                #"{"backups": [{"id": "a", "share": 1.5}]}"#,
                ["5:37 at '/backups/0/share' has the value 1.5, above the spec's maximum"]
            ),
            (
                #"{"backups": [{"id": "a", "size": 1.5}]}"#,
                ["5:36 at '/backups/0/size' is a number with a fraction, and an integer in the spec"]
            ),
            (#"{"backups": [{"id": "a", "at": "2018-08-06T12:41:14+0800"}]}"#, []),
            (
                #"{"backups": [{"id": "a", "at": "20180806"}]}"#,
                ["5:34 at '/backups/0/at' has the value '20180806', which is no date-time of RFC 3339"]
            ),
            (#"[]"#, ["5:3 is an array, and an object in the spec"]),
        ] as [(String, [String])]
    )
    func misfits(_ text: String, _ expected: [String]) throws {
        #expect(try problems(text) == expected)
    }

    @Test("a text that is no JSON has the reader's place and reason")
    func broken() throws {
        let problems = try problems("{\n\u{201C}backups\u{201D}: []}", .response, .brokenJSON)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("6:3 syntax is no JSON: expected") == true, "\(problems)")
        let number = try self.problems("{\"backups\": [], \"total\": 2803.}", .response, .brokenJSON)
        #expect(number.count == 1 && number.first?.contains("syntax") == true, "\(number)")
    }

    @Test(
        "a request line",
        arguments: [
            ("POST https://{endpoint}/v3/backups?instance_id=a&limit={limit}", []),
            ("POST /v3/backups?instance_id=a&from=2018-08-06T10:41:14%2B0800 HTTP/1.1", []),
            ("GET /v3/backups?instance_id=a", ["5:3 has the method GET, and the spec POST"]),
            ("POST /v3 /backups?instance_id=a", ["5:3 syntax has a blank inside its request line"]),
            (
                "POST /v4/backups?instance_id=a",
                ["5:3 in the parameter 'version' has the value 'v4', which the spec does not list"]
            ),
            ("POST /v3/copies?instance_id=a", ["5:3 has the path '/v3/copies', and the spec '/{version}/backups'"]),
            ("POST /v3/backups", ["5:3 lacks the query parameter 'instance_id', which the spec requires"]),
            (
                "POST /v3/backups?instance_id=a&limits=1",
                ["5:3 has the query parameter 'limits', which is not one of the spec, which has 'limit'"]
            ),
            (
                "POST /v3/backups?instance_id=a&limit=0",
                ["5:3 in the parameter 'limit' has the value 0, below the spec's minimum"]
            ),
            (
                "POST /v3/backups?instance_id=a&limit=ten",
                ["5:3 in the parameter 'limit' has 'ten', and the spec an integer"]
            ),
            (
                "POST /v3/backups?instance_id=a&from=20180806",
                ["5:3 in the parameter 'from' has the time '20180806', which is not written 'yyyy-MM-dd'T'HH:mm:ssxx'"]
            ),
            ("POST /v3/backups?instance_id=a\n{\"name\": \"abcd\"}", []),
            (
                "POST /v3/backups?instance_id=a\n{\"name\": \"abc\"}",
                ["6:12 at '/name' has 3 characters, fewer than the spec's 4"]
            ),
        ] as [(String, [String])]
    )
    func requests(_ text: String, _ expected: [String]) throws {
        #expect(try problems(text, .request, .http) == expected)
    }

    @Test("hostile samples come to an end", arguments: ["", "{", "\u{0}", "[[[[", "%%%", "POST", "POST ://?&=%zz"])
    func hostile(_ text: String) throws {
        for content in SampleFacts.Content.allCases {
            for direction in SampleFacts.Direction.allCases { _ = try problems(text, direction, content) }
        }
    }
}
