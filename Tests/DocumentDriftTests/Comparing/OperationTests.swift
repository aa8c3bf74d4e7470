// Which operation a page is compared with, and what is said of its address, parameters and responses.
import DocumentDrift
import DocumentFacts
import Testing

@Suite("Operations")
struct OperationTests {
    private static let spec = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /v1/{project_id}/instances/{id}/backups:
            get:
              parameters:
                - {name: project_id, in: path, required: true, schema: {type: string}}
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: limit, in: query, schema: {type: integer}}
              responses:
                '200': {description: D}
                4XX:
                  description: D
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          error_code: {type: string, enum: [A.1, A.2]}
                          error_msg: {type: string, description: 'See B.7, or B.8.'}
          /v1/{project_id}/other:
            post:
              parameters: [{name: project_id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: D}}
        components:
          securitySchemes: {token: {type: apiKey, in: header, name: X-Auth-Token}}
        """

    private static let facts = DocumentFacts(
        title: "T",
        operation: OperationFacts(
            method: "GET",
            path: "/v1/{project_id}/instances/{id}/backups",
            queryNames: ["limit"],
            parameters: [
                parameter(.path, "project_id", .string, isRequired: true),
                parameter(.path, "id", .string, isRequired: true),
                parameter(.query, "limit", .integer, isRequired: false),
            ],
            responses: [ResponseFacts(status: 200)]
        )
    )

    private static func parameter(
        _ location: ParameterFacts.Location,
        _ name: String,
        _ shape: ShapeFacts,
        isRequired: Bool
    ) -> ParameterFacts {
        ParameterFacts(location: location, field: FieldFacts(name: name, shape: shape, isRequired: isRequired))
    }

    private func lines(_ change: (inout OperationFacts) -> Void) throws -> [String] {
        var facts = Self.facts
        if var operation = facts.operation {
            change(&operation)
            facts.operation = operation
        }
        return try DriftReading.lines(facts.sorted(), Self.spec)
    }

    @Test("the same operation has no drift")
    func same() throws {
        #expect(try lines { _ in } == [])
    }

    @Test("a drifted address is compared with the nearest operation, each at its line")
    func address() throws {
        #expect(try lines { $0.method = "POST" } == ["page-method method 5:5"])
        #expect(try lines { $0.path = "/v1/{project_id}/instances/{other}/backups" } == ["page-path path 4:3"])
        #expect(try lines { $0.path = "/v2/{project_id}/instances/{id}/backups" } == ["page-path path 4:3"])
        #expect(try lines { $0.path = "/nothing/like/it" } == ["page-operation path 3:1"])
    }

    @Test("parameters are missing, invented, renamed, moved, or required otherwise")
    func parameters() throws {
        #expect(
            try lines { $0.parameters.append(Self.parameter(.query, "offset", .integer, isRequired: false)) }
                == ["page-field-missing query.offset 6:7"]
        )
        #expect(
            try lines {
                $0.queryNames = []
                $0.parameters.removeAll { $0.field.name == "limit" }
            } == ["page-field-invented query.limit 9:18"]
        )
        #expect(
            try lines { operation in
                operation.queryNames = []
                operation.parameters[2].field.name = "limits"
            } == ["page-name query.limits 9:18"]
        )
        #expect(try lines { $0.parameters[2].location = .header } == ["page-location header.limit 9:29"])
        #expect(try lines { $0.parameters[2].field.isRequired = true } == ["page-required query.limit 9:11"])
        #expect(try lines { $0.parameters[0].field.isRequired = false } == ["page-required path.project_id 7:40"])
    }

    @Test("a query name in the URI without a row has to be in the spec, whatever the spec says of it")
    func queryNames() throws {
        #expect(try lines { $0.queryNames.append("offset") } == ["page-field-missing query.offset 6:7"])
        #expect(
            try lines { $0.parameters.removeAll { $0.field.name == "limit" } } == []
        )
    }

    @Test("headers that OpenAPI says elsewhere are not missing")
    func headers() throws {
        for name in ["X-Auth-Token", "Content-Type"] {
            #expect(try lines { $0.parameters.append(Self.parameter(.header, name, .string, isRequired: true)) } == [])
        }
        #expect(
            try lines { $0.parameters.append(Self.parameter(.header, "X-Language", .string, isRequired: false)) }
                == ["page-field-missing header.X-Language 6:7"]
        )
    }

    @Test("statuses need a response of their own or of their range")
    func statuses() throws {
        #expect(try lines { $0.responses.append(ResponseFacts(status: 404)) } == [])
        #expect(try lines { $0.responses.append(ResponseFacts(status: 500)) } == ["page-status status.500 10:7"])
        #expect(
            try lines { $0.responses = [ResponseFacts(status: 202)] }
                == ["page-status status.202 11:9"],
            "one response with another status"
        )
        #expect(
            try lines { $0.responses = [ResponseFacts(status: 200), ResponseFacts(status: 202)] }
                == ["page-status status.202 10:7"]
        )
    }

    @Test("the bodies of errors are compared where the page describes them")
    func errorBodies() throws {
        let body = ShapeFacts.object([FieldFacts(name: "error_msg", shape: .string)])
        #expect(
            try lines { $0.responses.append(ResponseFacts(status: 400, body: body)) }
                == ["page-field-invented response.400.error_code 19:19"]
        )
    }

    @Test("error codes are values or words of the error responses")
    func errorCodes() throws {
        var facts = Self.facts
        facts.errorCodes = ["A.1", "A.2", "B.7", "B.8"].map { ErrorCodeFacts(code: $0) }
        #expect(try DriftReading.lines(facts, Self.spec) == [])
        facts.errorCodes[0].code = "A.3"
        #expect(
            try DriftReading.lines(facts, Self.spec)
                == ["page-error-code error.A.3 19:19", "page-error-code error.A.1 19:53"]
        )
    }

    @Test("a page without an operation, and a spec without any")
    func none() throws {
        #expect(
            try DriftReading.lines(DocumentFacts(title: "Codes"), Self.spec) == ["page-operation path 3:1"]
        )
        let empty = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
        #expect(try DriftReading.lines(Self.facts, empty) == ["page-operation path 3:1"])
    }
}
