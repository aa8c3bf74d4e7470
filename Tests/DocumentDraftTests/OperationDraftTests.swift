// The operation of a draft: name, path, parameters, responses, pages, and the document around it.
import ClientGenerator
import Diagnostics
import DocumentDraft
import DocumentFacts
import DocumentTables
import Testing

@Suite("Operations of drafts")
struct OperationDraftTests {
    @Test(
        "an operation has the provider's name, or one made of its method and path",
        arguments: [
            ("ListBackups", "GET", "/v1/x", "listBackups"),
            (nil, "GET", "/v1.0/{p}/instances/{i}/backups", "listBackups"),
            (nil, "GET", "/v3/{p}/backups/{id}", "getBackup"), (nil, "POST", "/v3/{p}/backups", "createBackup"),
            (nil, "DELETE", "/v3/backups/{id}", "deleteBackup"),
            (nil, "PUT", "/v3/configurations/{id}", "updateConfiguration"),
            (nil, "POST", "/v3/{p}/instances/{id}/restart", "restartInstance"),
            (nil, "GET", "/v3/{p}/instances/{id}/backup-policy", "getBackupPolicy"),
            (nil, "GET", "/{a}", "getResource"),
            ("查询备份", "GET", "/v3/backups", "listBackups"),
        ] as [(String?, String, String, String)]
    )
    func names(_ name: String?, _ method: String, _ path: String, _ expected: String) throws {
        let run = try DraftRun(DocumentPage(OperationFacts(name: name, method: method, path: path)))
        #expect(run.errors == "")
        #expect(run.lines.contains("operationId: " + expected))
        #expect(run.gaps.contains { $0.contains("made of the method") } == (name != "ListBackups"))
    }

    @Test("a path parameter that Swift cannot tell from another gets another name, which is not sent")
    func twins() throws {
        let run = try DraftRun(
            DocumentPage(
                OperationFacts(
                    method: "GET",
                    path: "/v2/{hash}/items/{hashValue}",
                    parameters: [
                        ParameterFacts(location: .path, field: FieldFacts(name: "hash", shape: .string)),
                        ParameterFacts(location: .path, field: FieldFacts(name: "hashValue", shape: .integer)),
                    ]
                )
            )
        )
        #expect(run.errors == "")
        #expect(run.lines.filter { $0.hasPrefix("- name: ") } == ["- name: hash", "- name: hashValue_2"])
        #expect(run.lines.contains("/v2/{hash}/items/{hashValue_2}:"))
        #expect(run.gaps.contains { $0.contains("'hashValue'") })
    }

    @Test("headers of responses are drafted, and the drift check finds them")
    func responseHeaders() throws {
        let header = FieldFacts(name: "X-Request-Id", shape: .string, maximumLength: 64)
        let body = ShapeFacts.object([FieldFacts(name: "code", shape: .string)])
        let run = try DraftRun(
            DocumentPage(
                OperationFacts(
                    method: "GET",
                    path: "/v2/items",
                    responses: [
                        ResponseFacts(status: 200, headers: [header]),
                        ResponseFacts(status: 400, body: body, headers: [header]),
                        ResponseFacts(status: 404, body: body),
                    ]
                )
            )
        )
        #expect(run.errors == "")
        #expect(run.lines.filter { $0 == "X-Request-Id:" }.count == 2)
    }

    @Test("path parameters are those of the path, however the table calls them")
    func pathParameters() throws {
        let run = try DraftRun(
            DocumentPage(
                OperationFacts(
                    method: "GET",
                    path: "/v2/{project_id}/instances/{instanceId}/{unknown}",
                    parameters: [
                        ParameterFacts(location: .path, field: FieldFacts(name: "instance_id", shape: .string)),
                        ParameterFacts(location: .path, field: FieldFacts(name: "project_id", shape: .string)),
                        ParameterFacts(location: .path, field: FieldFacts(name: "project_id", shape: .string)),
                        ParameterFacts(location: .path, field: FieldFacts(name: "stray", shape: .string)),
                    ]
                )
            )
        )
        #expect(run.errors == "")
        let names = run.lines.filter { $0.hasPrefix("- name: ") }
        #expect(names == ["- name: project_id", "- name: instanceId", "- name: unknown"])
        #expect(run.gaps.contains { $0.hasPrefix("the page's table calls this 'instance_id'") })
        #expect(run.gaps.contains { $0.hasPrefix("the page's path has {unknown}") })
        #expect(run.gaps.contains { $0.contains("'stray'") })
        #expect(run.lines.filter { $0 == "x-driftless-client-parameter: true" }.count == 1)
    }

    @Test("a header that OpenAPI says elsewhere is a note, and a query that no table describes a gap")
    func otherParameters() throws {
        let run = try DraftRun(
            DocumentPage(
                OperationFacts(
                    method: "GET",
                    path: "/v2/things",
                    queryNames: ["filter"],
                    parameters: ["X-Auth-Token", "Content-Type", "X-Language"].map {
                        ParameterFacts(location: .header, field: FieldFacts(name: $0, shape: .string, isRequired: true))
                    }
                )
            )
        )
        #expect(run.errors == "")
        #expect(run.lines.filter { $0.hasPrefix("- name: ") } == ["- name: X-Language", "- name: filter"])
        #expect(run.text.contains("'X-Auth-Token' is no parameter"))
        #expect(run.gaps.contains { $0.hasPrefix("the page's URI has this parameter") })
    }

    @Test(
        "a list with a position, a limit and a total has pages",
        arguments: [("offset", nil, 0), ("start", nil, 1), ("start", "0", 0), ("offset", "1", 1)]
            as [(String, String?, Int)]
    )
    func pages(_ position: String, _ first: String?, _ base: Int) throws {
        let item = ShapeFacts.object([FieldFacts(name: "id", shape: .string)])
        let run = try DraftRun(
            DocumentPage(
                OperationFacts(
                    method: "GET",
                    path: "/v2/things",
                    parameters: [
                        ParameterFacts(
                            location: .query,
                            field: FieldFacts(name: position, shape: .integer, defaultValue: first)
                        ),
                        ParameterFacts(location: .query, field: FieldFacts(name: "limit", shape: .integer)),
                    ],
                    responses: [
                        ResponseFacts(
                            status: 200,
                            body: .object([
                                FieldFacts(name: "things", shape: .array(item)),
                                FieldFacts(name: "total_count", shape: .integer),
                            ])
                        )
                    ]
                )
            )
        )
        #expect(run.errors == "")
        #expect(
            run.block("x-driftless-pagination:") == [
                "style: offset", "position: \(position)", "limit: limit", "base: \(base)", "items: things",
                "total: total_count",
            ]
        )
    }

    @Test("errors of one body are one component, and the normal response without a status is 200 with a gap")
    func responses() throws {
        let error = ShapeFacts.object([FieldFacts(name: "error_code", shape: .string)])
        let run = try DraftRun(
            DocumentPage(
                OperationFacts(
                    method: "GET",
                    path: "/v2/things",
                    responses: [400, 401, 500].map { ResponseFacts(status: $0, body: error) } + [
                        ResponseFacts(status: nil)
                    ]
                )
            )
        )
        #expect(run.errors == "")
        #expect(run.lines.filter { $0 == "$ref: '#/components/responses/Error'" }.count == 3)
        #expect(run.lines.contains("'200':"))
        #expect(run.gaps.contains("the page does not say the status of the normal response; 200 is taken"))
    }

    @Test(
        "the server is the host that the page prints",
        arguments: [
            (
                "GET https://dcs.cn-north-1.myhuaweicloud.com/v1/x", "url: https://dcs.{region}.myhuaweicloud.com",
                "HuaweiCloudDCSListThings"
            ),
            (
                "GET https://{rds_endpoint}/v1/x", "url: https://rds.{region}.myhuaweicloud.com",
                "HuaweiCloudRDSListThings"
            ),
            (
                "[API](https://x.y/doc?product=ECS&api=z)", "url: https://ecs.{region}.myhuaweicloud.com",
                "HuaweiCloudECSListThings"
            ),
            ("https://support.huaweicloud.com/", "url: https://{endpoint}", "ListThingsAPI"),
        ]
    )
    func servers(_ text: String, _ url: String, _ module: String) throws {
        let page = DocumentPage(
            facts: DocumentFacts(
                title: "t",
                operation: OperationFacts(name: "ListThings", method: "GET", path: "/v1/x")
            ),
            source: SourceFile(path: "a.md", bytes: Array(text.utf8))
        )
        let run = try DraftRun(page)
        #expect(run.errors == "")
        #expect(run.text.contains(url))
        #expect(run.generation.module == module)
    }

    @Test("the header counts the gaps and names the page")
    func header() throws {
        let run = try DraftRun(DocumentPage(OperationFacts(method: "GET", path: "/v1/x"), file: "a page.md"))
        #expect(
            run.lines.first
                == "# A draft, made from the page a page.md. It has \(run.gaps.count) gaps: what the page does not say."
        )
        #expect(run.gaps.count > 2)
    }

    @Test("words of the page cannot leave their place")
    func descriptions() throws {
        var page = DocumentPage(OperationFacts(method: "GET", path: "/v1/x", responses: [ResponseFacts(status: 200)]))
        page.descriptions = [
            .path: "  # no comment\n\n- no item: \"quoted\"\r\nkey: value\u{2028}\u{0}--- \u{85}end\u{FEFF}",
            .status(200): "'", .response(200): "x",
        ]
        let run = try DraftRun(page)
        #expect(run.errors == "")
        #expect(run.block("description: |").first == "# no comment")
    }

    @Test("a page without an operation has no draft")
    func noOperation() {
        let page = DocumentPage(facts: DocumentFacts(title: "t"), source: SourceFile(path: "a.md", bytes: []))
        #expect(DraftText.text(of: page) == nil)
        #expect(DraftText.configuration(of: page) == nil)
    }
}
