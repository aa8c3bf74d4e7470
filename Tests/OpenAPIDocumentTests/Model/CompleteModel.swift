// What a document says beside its operations and types: who may call, what is sent back, and what no type expresses.
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("The rest of the model")
struct CompleteModel {
    @Test("security schemes of every kind, and what asks for them")
    func security() throws {
        let document = try Reading.clean(
            Text.document(
                """
                security: [{key: []}, {}]
                paths:
                  /a:
                    get: {operationId: a, security: [{oauth: [read], key: []}], responses: {default: {description: d}}}
                    put: {operationId: b, security: [], responses: {default: {description: d}}}
                    post: {operationId: c, responses: {default: {description: d}}}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: header, name: X-Key, description: d}
                    http: {type: http, scheme: bearer, bearerFormat: JWT}
                    tls: {type: mutualTLS}
                    connect: {type: openIdConnect, openIdConnectUrl: 'https://c'}
                    oauth:
                      type: oauth2
                      flows: {clientCredentials: {tokenUrl: 'https://t', scopes: {read: reads}}}
                """
            )
        )
        #expect(document.security.map { $0.schemes.map(\.name) } == [["key"], []])
        #expect(try document.operation("a").security?.first?.schemes.map(\.scopes) == [["read"], []])
        #expect(try document.operation("b").security?.isEmpty == true)
        #expect(try document.operation("c").security == nil)
        let kinds = document.securitySchemes.map { "\($0.name) \($0.kind)" }
        #expect(kinds.count == 5)
        guard case .apiKey("X-Key", .header) = document.securitySchemes[0].kind,
            case .http("bearer", "JWT") = document.securitySchemes[1].kind,
            case .oauth2(let flows) = document.securitySchemes[4].kind
        else {
            Issue.record("\(kinds)")
            return
        }
        #expect(flows.map(\.grant) == [.clientCredentials])
        #expect(flows.first?.scopes.map(\.name) == ["read"])
    }

    @Test("webhooks and callbacks are read, and one that leads back to itself comes to an end")
    func beside() throws {
        let document = try Reading.clean(
            Text.document(
                """
                webhooks: {hook: {post: {operationId: hook, responses: {'200': {description: d}}}}}
                paths:
                  /a:
                    post:
                      operationId: a
                      callbacks: {done: {$ref: '#/components/callbacks/Done'}}
                      responses: {default: {description: d}}
                components:
                  callbacks:
                    Done:
                      '{$request.body#/url}':
                        post: {callbacks: {again: {$ref: '#/components/callbacks/Done'}}, responses: {default: {description: d}}}
                """
            )
        )
        #expect(document.webhooks.map(\.name) == ["hook"])
        let callback = try #require(try document.operation("a").callbacks.first)
        #expect(callback.name == "done")
        let items = document.callbacks[callback.id.index].items
        #expect(items.map(\.expression) == ["{$request.body#/url}"])
        #expect(items.first?.operations.first?.callbacks.map(\.id) == [callback.id])
        #expect(document.operations.count == 1)
    }

    @Test("what is wrong with a webhook is an error like any other")
    func wrongWebhook() {
        let text = Text.document("webhooks: {hook: {post: {requestBody: {content: []}}}}\npaths: {}")
        #expect(Reading(text).log.hasErrors)
    }

    @Test("a schema that only a webhook names has its name")
    func namedByWebhook() throws {
        let document = try Reading.clean(
            Text.document(
                """
                webhooks:
                  hook:
                    post:
                      requestBody: {content: {application/json: {schema: {$ref: '#/x-more/schemas/Own'}}}}
                      responses: {default: {description: d}}
                x-more: {schemas: {Own: {type: object}}}
                """
            )
        )
        #expect(document.namedSchemas.map(\.name) == ["Own"])
    }

    @Test("links, tags, and headers of responses and parts")
    func parts() throws {
        let document = try Reading.clean(
            Text.document(
                """
                tags: [{name: t, description: d, externalDocs: {url: 'https://e'}}]
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: {type: object}
                            encoding: {file: {headers: {X-Part: {deprecated: true, schema: {type: string}}}}}
                      responses:
                        '200':
                          description: d
                          links: {next: {operationId: a, parameters: {x: 1}}}
                          headers: {X-Rate: {deprecated: true, description: r, schema: {type: integer}}}
                """
            )
        )
        #expect(document.tags.first?.externalDocs?.url == "https://e")
        let operation = try document.operation("a")
        #expect(operation.responses.first?.links.first?.parameters == ["x"])
        #expect(operation.responses.first?.headers.first?.isDeprecated == true)
        #expect(operation.requestBody?.content.first?.encodings.first?.headers.map(\.name) == ["X-Part"])
    }

    @Test("the keywords that no type expresses are facts")
    func facts() throws {
        let text = Text.schema(
            """
            not: {type: string}
            if: {title: i}
            then: {title: t}
            else: {title: e}
            contains: {type: integer}
            minContains: 1
            patternProperties: {'^x': {type: string}}
            dependentRequired: {a: [b]}
            dependentSchemas: {c: {title: d}}
            unevaluatedProperties: false
            contentEncoding: base64
            minProperties: 2
            xml: {name: n, attribute: true}
            """
        )
        let document = try #require(Reading(text).document)
        let facts = try document.schema("S").facts
        #expect(facts.not.map { document[$0].types } == .string)
        #expect(facts.thenSchema.map { document[$0].title } == "t")
        #expect(facts.patternProperties.map(\.pattern) == ["^x"])
        #expect(facts.dependencies.map(\.property) == ["a", "c"])
        #expect(facts.dependencies.first?.required == ["b"])
        #expect(facts.minContains == 1 && facts.minProperties == 2 && facts.contentEncoding == "base64")
        #expect(facts.xml?.name == "n" && facts.xml?.isAttribute == true)
        guard case .forbidden = facts.unevaluatedProperties else {
            Issue.record("unevaluatedProperties")
            return
        }
    }

    @Test("numbers that a Double does not hold are kept as written, in bounds and in enums")
    func exactNumbers() throws {
        let text = Text.schema(
            """
            type: integer
            maximum: 18446744073709551615
            minimum: -9007199254740993
            multipleOf: 10
            enum: [9223372036854775808, 9223372036854775809]
            """
        )
        let schema = try Reading.clean(text).schema("S")
        #expect(schema.exactNumbers == ["maximum": "18446744073709551615", "minimum": "-9007199254740993"])
        #expect(schema.enumeration?.map(\.text) == ["9223372036854775808", "9223372036854775809"])
        #expect(
            try Reading.clean(Text.schema("type: number\nminimum: 0.1\nmaximum: 1e3")).schema("S").exactNumbers.isEmpty
        )
        #expect(!Reading(Text.schema("type: number\nminimum: 0e9223372036854775807")).log.hasErrors)
    }

    @Test("composed and decomposed letters are two: values, properties, names and references")
    func scalars() throws {
        let text =
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + "    caf\u{E9}: {type: string, enum: [\"\u{E9}\", \"e\u{301}\"]}\n    cafe\u{301}: {type: integer}\n"
            + "    S: {properties: {\"\u{E9}\": {$ref: '#/components/schemas/caf\u{E9}'}, "
            + "\"e\u{301}\": {$ref: '#/components/schemas/cafe\u{301}'}}}\n"
        let document = try #require(Reading(text).document)
        #expect(document.namedSchemas.count == 3)
        let properties = try document.schema("S").properties
        #expect(properties.count == 2)
        #expect(properties.map { document[document[$0.schema].reference ?? $0.schema].types } == [.string, .integer])
        #expect(document[document.namedSchemas[0].id].enumeration?.count == 2)
        #expect(properties[0].origin.place != properties[1].origin.place)
    }

    @Test("names for enum values", arguments: ["x-enum-varnames", "x-enumNames"])
    func enumNames(_ key: String) throws {
        let schema = try Reading.clean(Text.schema("type: integer\nenum: [1, 2]\n\(key): [One, Two]")).schema("S")
        #expect(schema.enumeration?.map(\.name) == ["One", "Two"])
    }

    @Test("what stands behind '?' in a path is a query of its own")
    func literalQuery() throws {
        let text = Text.document(
            """
            paths:
              /a/{id}?action=list#again:
                get: {operationId: a, parameters: [{name: id, in: path, required: true, schema: {}}], responses: {default: {description: d}}}
            """
        )
        let operation = try #require(Reading(text).document).operation("a")
        #expect(operation.requestPath == "/a/{id}")
        #expect(operation.literalQuery == "action=list")
        #expect(operation.path == "/a/{id}?action=list#again")
    }

    @Test("schemas are found by '$id', and inside the resource that it begins; dynamic references statically")
    func identifiers() throws {
        let text = Text.schema(
            """
            properties:
              a: {$ref: 'https://example.com/other'}
              b: {$ref: '#/components/schemas/Other/properties/inner'}
              c: {$dynamicRef: '#node'}
            """,
            others:
                "Other: {$id: 'https://example.com/other', title: other, $defs: {D: {title: d}}, properties: {inner: {$ref: '#/$defs/D'}}}",
            "Node: {$dynamicAnchor: node, title: node}"
        )
        let document = try Reading.clean(text)
        func title(_ property: String) throws -> String? {
            var schema = try document.property(property)
            while let next = schema.reference { schema = document[next] }
            return schema.title
        }
        #expect(try title("a") == "other")
        #expect(try title("b") == "d")
        #expect(try title("c") == "node")
    }

    @Test("every key is settled, used or told")
    func accounting() throws {
        let text = Text.document(
            "tags: [{name: t, description: d}]\nx-mine: 1\npaths: {/a: {get: {summary: s, responses: {default: {description: d}}}}}"
        )
        let document = try Reading.clean(text)
        var accounting = document.accounting
        #expect(
            accounting.unused.map { ($0.keyword ?? "") + " " + $0.object } == [
                "tags OpenAPI object", "title info object", "version info object", "summary operation object",
                "responses operation object",
            ]
        )
        #expect(accounting.harmless == ["x-…": 1])
        accounting.use("summary", of: document.operations[0].origin, as: .documentation)
        accounting.use("responses", of: document.operations[0].origin.place, as: .code)
        accounting.use("title", ofEvery: "info object", as: .documentation)
        accounting.use("tags", of: Place(document: "api.yaml", pointer: ""), as: .code)
        #expect(
            accounting.unused.map { ($0.keyword ?? "") + " " + $0.object } == [
                "version info object", " response object", " tag object",
            ]
        )
    }
}
