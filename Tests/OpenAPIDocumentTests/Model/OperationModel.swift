// What a sound document's paths become.
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("The model of operations")
struct OperationModel {
    private static let text = Text.document(
        """
        x-driftless-document: {page: List of pets}
        servers:
        - url: https://{region}.example.com
          variables: {region: {default: a, enum: [a, b], description: where}}
        paths:
          /stores/{store}/pets:
            summary: pets of a store
            servers: [{url: /v2}]
            parameters:
            - {name: store, in: path, required: true, schema: {type: string}, x-driftless-client-parameter: true}
            - {name: limit, in: query, schema: {type: integer}}
            get:
              operationId: listPets
              tags: [pets, 1]
              deprecated: true
              x-driftless-document: {page: p, table: 1.10}
              x-driftless-pagination: {style: offset, position: start, limit: limit, base: 1, items: pets, total: count}
              x-driftless-parameter-rules:
                together: [start, until]
                ascending: [[start, until], [until, limit]]
              parameters:
              - {$ref: '#/components/parameters/Start', description: overridden}
              - {name: limit, in: query, description: own, schema: {type: integer}, x-driftless-document: page}
              - {name: until, in: query, style: pipeDelimited, schema: {type: array}, allowReserved: true}
              - {name: filter, in: query, content: {application/json: {schema: {type: object}}}}
              responses:
                default: {description: failed}
                4XX: {$ref: '#/components/responses/Refused'}
                '200':
                  description: a page
                  headers:
                    X-Next: {required: true, schema: {type: string}}
                  content:
                    application/json; charset=utf-8:
                      schema:
                        allOf: [{$ref: '#/components/schemas/Counted'}]
                        properties: {pets: {type: array}}
            post:
              servers: [{url: /v3}]
              description: adds a pet
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema: {type: object}
                    encoding: {photo: {contentType: 'image/png, image/jpeg', explode: false}}
                  text/plain: {}
        components:
          parameters:
            Start: {name: start, in: query, deprecated: true, schema: {type: integer}}
          responses:
            Refused: {description: refused}
          schemas:
            Counted: {properties: {count: {type: integer}}}
        """
    )

    @Test("info, servers and the page of the whole document")
    func document() throws {
        let document = try Reading.clean(Self.text)
        #expect(document.info.title == "T")
        #expect(document.info.version == "1")
        #expect(document.documentReference == DocumentReference(page: "List of pets", table: nil))
        let server = try #require(document.servers.first)
        #expect(server.url == "https://{region}.example.com")
        #expect(server.variables.map(\.name) == ["region"])
        #expect(server.variables.first?.defaultValue == "a")
        #expect(server.variables.first?.allowedValues == ["a", "b"])
        #expect(server.variables.first?.description == "where")
        #expect(document.sourceFiles.map(\.path) == ["api.yaml"])
    }

    @Test("an operation with what its path gives it")
    func operation() throws {
        let document = try Reading.clean(Self.text)
        let operation = try document.operation("listPets")
        #expect(operation.method == "get")
        #expect(operation.path == "/stores/{store}/pets")
        #expect(operation.summary == "pets of a store")
        #expect(operation.tags == ["pets", "1"])
        #expect(operation.isDeprecated)
        #expect(operation.servers.map(\.url) == ["/v2"])
        #expect(operation.documentReference == DocumentReference(page: "p", table: "1.10"))
        #expect(operation.origin.pointer == "/paths/~1stores~1{store}~1pets/get")
        #expect(operation.origin.span.start == SourcePosition(line: 14, column: 5))
        let other = try #require(document.operations.last)
        #expect(other.method == "post")
        #expect(other.operationID == nil)
        #expect(other.servers.map(\.url) == ["/v3"])
    }

    @Test("parameters of path and operation, the operation's overriding")
    func parameters() throws {
        let operation = try Reading.clean(Self.text).operation("listPets")
        #expect(operation.parameters.map(\.name) == ["store", "limit", "start", "until", "filter"])
        #expect(operation.parameters.map(\.location) == [.path, .query, .query, .query, .query])
        #expect(operation.parameters.map(\.isRequired) == [true, false, false, false, false])
        #expect(operation.parameters.map(\.isDeprecated) == [false, false, true, false, false])
        #expect(operation.parameters.map(\.style) == [.simple, .form, .form, .pipeDelimited, .form])
        #expect(operation.parameters.map(\.explodes) == [false, true, true, false, true])
        #expect(operation.parameters.map(\.allowsReserved) == [false, false, false, true, false])
        #expect(operation.parameters.map(\.isClientParameter) == [true, false, false, false, false])
        #expect(operation.parameters.map(\.description) == [nil, "own", "overridden", nil, nil])
        #expect(operation.parameters.map(\.contentType) == [nil, nil, nil, nil, "application/json"])
        #expect(operation.parameters[1].documentReference == DocumentReference(page: "page", table: nil))
    }

    @Test("responses in the document's order, with their headers and media types")
    func responses() throws {
        let document = try Reading.clean(Self.text)
        let responses = try document.operation("listPets").responses
        #expect(responses.map(\.status) == [.default, .range(4), .exact(200)])
        #expect(responses.map(\.description) == ["failed", "refused", "a page"])
        let page = responses[2]
        #expect(page.headers.map(\.name) == ["X-Next"])
        #expect(page.headers.map(\.isRequired) == [true])
        #expect(page.content.map(\.name) == ["application/json; charset=utf-8"])
        let schema = document[try #require(page.content.first?.schema)]
        #expect(schema.properties.map(\.name) == ["pets"])
    }

    @Test("pagination and rules between parameters")
    func extensions() throws {
        let operation = try Reading.clean(Self.text).operation("listPets")
        let pagination = try #require(operation.pagination)
        #expect(pagination.style == .offset)
        #expect(pagination.position == "start")
        #expect(pagination.limit == "limit")
        #expect(pagination.base == 1)
        #expect(pagination.items == "pets")
        #expect(pagination.total == "count")
        #expect(operation.parameterRules.together.map(\.parameters) == [["start", "until"]])
        #expect(operation.parameterRules.ascending.map(\.parameters) == [["start", "until"], ["until", "limit"]])
    }

    @Test("a body with media types and encodings")
    func body() throws {
        let body = try #require(try Reading.clean(Self.text).operations.last?.requestBody)
        #expect(body.isRequired)
        #expect(body.content.map(\.name) == ["multipart/form-data", "text/plain"])
        #expect(body.content.map { $0.schema == nil } == [false, true])
        let encoding = try #require(body.content.first?.encodings.first)
        #expect(encoding.propertyName == "photo")
        #expect(encoding.contentType == "image/png, image/jpeg")
        #expect(encoding.explodes == false)
        #expect(encoding.style == nil)
    }

    @Test(
        "a style and explode that are not written are the location's and the style's",
        arguments: [
            ("path", "simple", false), ("query", "form", true), ("header", "simple", false), ("cookie", "form", true),
        ]
    )
    func defaultStyles(_ location: String, _ style: String, _ explodes: Bool) throws {
        let text = Text.document(
            "paths: {'/{a}': {get: {parameters: [{name: a, in: path, required: true, schema: {}},"
                + " {name: b, in: query, schema: {}}, {name: c, in: header, schema: {}},"
                + " {name: d, in: cookie, schema: {}}]}}}"
        )
        let parameters = try Reading.clean(text).operations.flatMap(\.parameters)
        let parameter = try #require(parameters.first { $0.location.rawValue == location })
        #expect(parameter.style.rawValue == style)
        #expect(parameter.explodes == explodes)
    }

    @Test("every legal style of a location is taken, and no other")
    func legalStyles() {
        let legal: [Parameter.Location: Set<Parameter.Style>] = [
            .path: [.simple, .label, .matrix], .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject],
            .header: [.simple], .cookie: [.form, .cookie],
        ]
        for location in Parameter.Location.allCases {
            for style in Parameter.Style.allCases {
                let reading = Reading(
                    Text.document(
                        "paths: {'/{a}': {get: {parameters: [{name: a, in: path, required: true, schema: {}},"
                            + " {name: a, in: \(location), required: true, style: \(style), schema: {}}]}}}"
                    )
                )
                // The style of cookies is newer than the document, which is worth a warning.
                let codes = reading.log.diagnostics.map(\.code).filter {
                    $0 != .duplicateParameter && $0 != .versionKeyword
                }
                #expect(codes.isEmpty == (legal[location]?.contains(style) == true), "\(location) \(style)")
            }
        }
    }
}
