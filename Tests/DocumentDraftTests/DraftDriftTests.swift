// A draft says what its page says: the drift check finds nothing between them.
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentTables
import OpenAPIDocument
import Testing

@Suite("Drafts against their pages")
struct DraftDriftTests {
    private static let item = ShapeFacts.object([
        FieldFacts(name: "id", shape: .string, minimumLength: 1, maximumLength: 64),
        FieldFacts(name: "status", shape: .string, values: ["BUILDING", "COMPLETED"]),
        FieldFacts(name: "size", shape: .long, unit: "KB"),
        FieldFacts(name: "age", shape: .integer, unit: "天"),
        FieldFacts(name: "created_at", shape: .string, timeFormat: "yyyy-mm-ddThh:mm:ssZ"),
        FieldFacts(name: "tags", shape: .array(.string), values: ["a", "b"]),
        FieldFacts(name: "extra", shape: .map),
        FieldFacts(name: "anything", shape: .unsaid),
        FieldFacts(name: "empty", shape: .object([])),
        FieldFacts(
            name: "choice",
            shape: .alternatives([
                .object([FieldFacts(name: "cat", shape: .string)]), .object([FieldFacts(name: "dog", shape: .boolean)]),
            ])
        ),
        FieldFacts(name: "children", shape: .array(.enclosing("Item"))),
    ])

    private static let listing = OperationFacts(
        name: "ListItems",
        method: "GET",
        path: "/v2/{project_id}/items",
        queryNames: ["filter"],
        parameters: [
            ParameterFacts(location: .path, field: FieldFacts(name: "project_id", shape: .string, isRequired: true)),
            ParameterFacts(
                location: .query,
                field: FieldFacts(name: "offset", shape: .integer, isRequired: false, defaultValue: "0", minimum: "0")
            ),
            ParameterFacts(
                location: .query,
                field: FieldFacts(
                    name: "limit",
                    shape: .integer,
                    isRequired: false,
                    defaultValue: "100",
                    minimum: "1",
                    maximum: "100"
                )
            ),
            ParameterFacts(
                location: .header,
                field: FieldFacts(name: "X-Auth-Token", shape: .string, isRequired: true)
            ),
            ParameterFacts(
                location: .query,
                field: FieldFacts(name: "begin_time", shape: .string, isRequired: true, timeFormat: "yyyyMMddHHmmss")
            ),
        ],
        responses: [
            ResponseFacts(
                status: 200,
                body: .object([
                    FieldFacts(name: "items", shape: .array(item)), FieldFacts(name: "total_count", shape: .integer),
                ]),
                headers: [
                    FieldFacts(name: "X-Request-Id", shape: .string, maximumLength: 64),
                    FieldFacts(name: "X-Remaining", shape: .integer, minimum: "0"),
                ]
            ),
            ResponseFacts(
                status: 400,
                body: .object([FieldFacts(name: "error_code", shape: .string, maximumLength: 9)])
            ),
            ResponseFacts(
                status: 500,
                body: .object([FieldFacts(name: "error_code", shape: .string, maximumLength: 9)])
            ),
            ResponseFacts(status: 404),
        ]
    )

    private static let creating = OperationFacts(
        method: "POST",
        path: "/v3/{project_id}/instances/{instance_id}/action",
        parameters: ["project_id", "instance_id"].map {
            ParameterFacts(location: .path, field: FieldFacts(name: $0, shape: .unsaid, isRequired: true))
        },
        request: .object([
            FieldFacts(name: "restart", shape: .object([]), isRequired: true),
            FieldFacts(name: "delay", shape: .boolean, isRequired: false, defaultValue: "False"),
        ]),
        responses: [ResponseFacts(status: nil, body: .object([FieldFacts(name: "job_id", shape: .string)]))]
    )

    @Test("the drift check finds no difference", arguments: [listing, creating])
    func noDrift(_ operation: OperationFacts) throws {
        var page = DocumentPage(operation)
        page.facts.errorCodes = [ErrorCodeFacts(code: "DBS.200022"), ErrorCodeFacts(code: "111400060")]
        let run = try DraftRun(page)
        #expect(run.errors == "")
        // A name that only the URI has is for the maintainer to look at, in the draft and in the check.
        let found = try drifts(of: run).filter { $0.path != .parameter(.query, "filter") }.map {
            "\($0.path): \($0.diagnostic.message)"
        }.joined(separator: "\n")
        #expect(found.isEmpty, "\(found)")
    }

    @Test("the drift check sees a page that changed after its draft")
    func drift() throws {
        let run = try DraftRun(DocumentPage(Self.listing))
        var changed = run.page.facts
        changed.operation?.path += "/more"
        let document = try document(of: run)
        #expect(!DriftCheck.differences(changed, page: nil, from: document).isEmpty)
    }

    @Test("the drift check sees headers of responses that the spec lacks, has in excess or describes otherwise")
    func headers() throws {
        let run = try DraftRun(DocumentPage(Self.listing))
        let document = try document(of: run)
        func codes(_ change: (inout [FieldFacts]) -> Void) throws -> [String] {
            var facts = run.page.facts
            let index = try #require(facts.operation?.responses.firstIndex { $0.status == 200 })
            if var headers = facts.operation?.responses[index].headers {
                change(&headers)
                facts.operation?.responses[index].headers = headers
            }
            let drifts = DriftCheck.differences(facts, page: nil, from: document)
            return drifts.filter { $0.path != .parameter(.query, "filter") }.map {
                "\($0.diagnostic.code.rawValue) \($0.path)"
            }
        }
        #expect(try codes { _ in } == [])
        #expect(
            try codes { $0.append(FieldFacts(name: "X-New", shape: .string)) }
                == ["page-field-missing response-header.200.X-New"]
        )
        #expect(
            try codes { $0.removeAll { $0.name == "X-Remaining" } }
                == ["page-field-invented response-header.200.X-Remaining"]
        )
        #expect(
            try codes { for index in $0.indices { $0[index].shape = .string } }
                == ["page-type response-header.200.X-Remaining"]
        )
    }

    private func drifts(of run: DraftRun) throws -> [Drift] {
        DriftCheck.differences(run.page.facts, page: run.page, from: try document(of: run))
    }

    private func document(of run: DraftRun) throws -> OpenAPIDocument {
        var log = DiagnosticLog()
        let file = SourceFile(path: "openapi.yaml", bytes: Array(run.text.utf8))
        return try #require(OpenAPIDocumentReader.read(file, loader: DocumentLoader { _ in nil }, into: &log))
    }
}
