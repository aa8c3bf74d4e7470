// What OpenAPI 3.2 adds, and what is said of it in older documents.
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("OpenAPI 3.2")
struct NewerVersions {
    @Test("every new object and key is in the model")
    func model() throws {
        let document = try Reading.clean(Self.text)
        #expect(document.operations.map(\.requestMethod) == ["QUERY", "COPY", "lock", "GET"])
        #expect(document.servers.first?.name == "prod")
        #expect(document.tags.map(\.summary) == ["A", nil])
        #expect(document.tags.map(\.parent) == [nil, "a"])
        #expect(document.tags.map(\.kind) == ["nav", nil])
        let stream = try document.operation("stream")
        #expect(stream.parameters.map(\.location) == [.querystring, .cookie])
        #expect(stream.parameters.map(\.contentType) == ["application/x-www-form-urlencoded", nil])
        #expect(stream.parameters.map(\.style) == [.form, .cookie])
        let content = try #require(stream.responses.first?.content)
        #expect(stream.responses.first?.summary == "s")
        #expect(content.map(\.name) == ["application/jsonl", "application/json", "multipart/mixed"])
        let item = try #require(content[0].itemSchema)
        #expect(document[item].reference == document.namedSchemas.first { $0.name == "E" }?.id)
        #expect(content[1].schema.flatMap { document[$0].reference } == document[item].reference)
        #expect(content[2].prefixEncodings.map(\.contentType) == ["text/plain"])
        #expect(content[2].itemEncoding?.encodings.map(\.propertyName) == ["a"])
        #expect(content[2].itemEncoding?.prefixEncodings.count == 1)
        #expect(content[2].itemEncoding?.itemEncodings.count == 1)
        let union = try document.schema("U")
        #expect(union.discriminator?.rest == document.namedSchemas.first { $0.name == "E" }?.id)
        #expect(try document.schema("E").facts.xml?.nodeType == "element")
        let scheme = try #require(document.securitySchemes.first)
        #expect(scheme.isDeprecated)
        #expect(scheme.metadataURL == "https://e.com/m")
        guard case .oauth2(let flows) = scheme.kind else {
            Issue.record("\(scheme.kind)")
            return
        }
        #expect(flows.map(\.grant) == [.deviceAuthorization])
        #expect(flows.first?.deviceAuthorizationURL == "https://e.com/d")
    }

    @Test("an older document that uses what is new is read, with a warning for each use")
    func older() throws {
        let reading = Reading(Self.text.replacing("openapi: 3.2.0", with: "openapi: 3.1.1"))
        #expect(!reading.log.hasErrors)
        let uses = reading.log.diagnostics.filter { $0.code == .versionKeyword && $0.hint == "say 'openapi: 3.2.0'" }
        #expect(uses.count == 26)
        #expect(try #require(reading.document).operations.count == 4)
    }

    private static let text = """
        openapi: 3.2.0
        $self: https://e.com/api
        info: {title: T, version: '1'}
        servers: [{url: 'https://e.com', name: prod}]
        tags: [{name: a, summary: A, kind: nav}, {name: b, parent: a}]
        paths:
          /a:
            query: {operationId: ask, responses: {'204': {}}}
            additionalOperations:
              COPY: {operationId: copy, responses: {'204': {}}}
              lock: {operationId: lock, responses: {'204': {}}}
          /s:
            get:
              operationId: stream
              parameters:
              - {name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
              - {name: c, in: cookie, style: cookie, schema: {type: string}}
              responses:
                '200':
                  summary: s
                  content:
                    application/jsonl: {itemSchema: {$ref: '#/components/schemas/E'}}
                    application/json: {$ref: '#/components/mediaTypes/M'}
                    multipart/mixed:
                      prefixEncoding: [{contentType: text/plain}]
                      itemEncoding: {encoding: {a: {}}, prefixEncoding: [{}], itemEncoding: {}}
        components:
          mediaTypes:
            M: {schema: {$ref: '#/components/schemas/E'}, examples: {e: {dataValue: 1, serializedValue: '1'}}}
          schemas:
            E: {type: object, properties: {k: {type: string}}, xml: {nodeType: element}}
            U: {oneOf: [{$ref: '#/components/schemas/E'}], discriminator: {propertyName: k, defaultMapping: E}}
          securitySchemes:
            o:
              type: oauth2
              deprecated: true
              oauth2MetadataUrl: https://e.com/m
              flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://e.com/d', tokenUrl: 'https://e.com/t', scopes: {}}}
        """

    static let cases = [
        ProblemCase(
            "methods that have a key, and names that are none",
            Text.document(
                "paths: {/a: {additionalOperations: {Get: {responses: {default: {description: d}}}, 'A B': {responses: {default: {description: d}}}, OK: {responses: {default: {description: d}}}}}}",
                version: "3.2.0"
            ),
            "3:37 error path-syntax: 'Get' is no additional method | the path item has the key 'get' for it",
            "3:84 error path-syntax: 'A B' is no method | letters, digits and !#$%&'*+-.^_`|~"
        ),
        ProblemCase(
            "the whole query, and a part of it",
            Text.operation(
                "parameters: [{name: q, in: querystring, schema: {}}, {name: r, in: query, schema: {}}]",
                version: "3.2.0"
            ),
            "6:47 error parameter-content: a querystring parameter has 'content', and no 'schema'",
            "6:60 error duplicate-parameter: the query is the parameter 'q' as a whole, and 'r' is in it, too"
        ),
        ProblemCase(
            "a media type that is itself",
            Text.document(
                "components: {mediaTypes: {M: {$ref: '#/components/mediaTypes/M'}}}",
                version: "3.2.0"
            ),
            "3:37 error reference-cycle: the reference '#/components/mediaTypes/M' leads back to itself"
        ),
        ProblemCase(
            "a security scheme by its URI",
            Text.document(
                "paths: {}\nsecurity: [{'#/components/securitySchemes/k': []}, {'other.yaml#/k': []}]\n"
                    + "components: {securitySchemes: {k: {type: mutualTLS}}}",
                version: "3.2.0"
            ),
            "4:53 warning unresolved-reference: there is no file 'other.yaml'"
        ),
        ProblemCase(
            "an example that is not there",
            Text.operation(
                "parameters: [{name: q, in: query, schema: {}, examples: {e: {$ref: '#/components/examples/E'}}}]"
            ),
            "6:74 warning unresolved-reference: nothing stands at '#/components/examples/E'"
        ),
    ]

    @Test("problems", arguments: cases)
    func problems(_ problem: ProblemCase) {
        problem.check()
    }
}
