// Where references of every kind lead, in one file and over several.
import Diagnostics
import OpenAPIDocument
import Synchronization
import Testing

@Suite("References")
struct ReferenceModel {
    @Test(
        "a reference of any spelling leads to the schema",
        arguments: [
            "#/components/schemas/Pet", "#/components/schemas/A~1B", "#/components/schemas/A%2FB%20%25",
            "#/components/schemas/m~0n", "#/components/schemas/%C3%A9t%C3%A9", "#/paths/~1pets/get/parameters/0/schema",
            "#/paths/%7E1pets/get/parameters/0/schema", "#/components/schemas/List/items",
            "#/components/schemas/Holder/properties/pet/properties/inner", "#petAnchor", "#/components/schemas/Alias",
            "api.yaml#/components/schemas/Pet", "./api.yaml#/components/schemas/Pet",
            "models/pet.yaml", "models/pet.yaml#", "models/all.yaml#/Pet", "./models/../models/all.yaml#/Pet",
            "models/all.yaml#/$defs/Pet", "models/all.yaml#inner", "models/all.yaml#/Back", "my%20models.yaml#/Pet",
        ]
    )
    func spellings(_ reference: String) throws {
        let text = Text.document(
            """
            paths:
              /pets: {get: {parameters: [{name: a, in: query, schema: {title: found}}]}}
            components:
              schemas:
                Pet: {title: found}
                A/B: {title: no}
                'A/B %': {title: no}
                A~1B: {title: no}
                'été': {title: found}
                m~n: {title: found}
                List: {items: {title: found}}
                Holder: {properties: {pet: {$ref: '#/components/schemas/Holder2'}}}
                Holder2: {properties: {inner: {title: found}}}
                Anchored: {properties: {x: {$anchor: petAnchor, title: found}}}
                Alias: {$ref: '#/components/schemas/Pet'}
                S: {properties: {p: {$ref: '\(reference)'}}}
            """
        )
        let files = [
            "models/pet.yaml": "title: found",
            "models/all.yaml": """
            Pet: {title: found}
            $defs: {Pet: {title: found, $anchor: inner}}
            Back: {$ref: '../api.yaml#/components/schemas/Pet'}
            """,
            "my models.yaml": "Pet: {title: found}",
        ]
        let reading = Reading(text, files: files)
        let document = try #require(reading.document)
        var schema = try document.property("p")
        while let target = schema.reference { schema = document[target] }
        // The two spellings that name `A/B` and, with a percent sign, `A/B %` in parts lead elsewhere on purpose.
        let expected = reference.contains("A~1B") ? "no" : reference.contains("A%2FB") ? nil : "found"
        #expect(schema.title == expected)
        #expect(reading.log.hasErrors == (expected == nil))
    }

    @Test("all references to one schema share its number, and deep pointers meet inline schemas")
    func sharing() throws {
        let document = try Reading.clean(
            Text.schema(
                """
                properties:
                  inline: {type: string}
                  a: {$ref: '#/components/schemas/S/properties/inline'}
                  b: {$ref: 'api.yaml#/components/schemas/S/properties/inline'}
                """
            )
        )
        let inline = try #require(try document.schema("S").properties.first?.schema)
        #expect(try document.property("a").reference == inline)
        #expect(try document.property("b").reference == inline)
    }

    @Test("references to objects other than schemas")
    func objects() throws {
        let document = try Reading.clean(
            Text.document(
                """
                paths:
                  /a: {$ref: '#/components/pathItems/Item'}
                  /b:
                    $ref: items/b.yaml
                    parameters: [{name: own, in: query, schema: {}}]
                    get: {operationId: ownGet}
                components:
                  pathItems: {Item: {get: {operationId: a, parameters: [{$ref: '#/components/parameters/P'}]}}}
                  parameters: {P: {$ref: '#/components/parameters/Q'}, Q: {name: q, in: query, schema: {}}}
                """
            ),
            files: [
                "items/b.yaml": """
                parameters: [{$ref: 'more.yaml#/parameters/X'}, {name: own, in: query, required: true, schema: {}}]
                get: {operationId: hidden}
                post:
                  operationId: b
                  requestBody: {$ref: 'more.yaml#/bodies/B'}
                  responses: {'200': {$ref: './more.yaml#/responses/R'}}
                """,
                "items/more.yaml": """
                parameters: {X: {name: x, in: header, schema: {$ref: '#/schemas/X'}}}
                bodies: {B: {content: {a/b: {schema: {$ref: '#/schemas/X'}}}}}
                responses: {R: {description: d, headers: {H: {$ref: '#/headers/H'}}}}
                headers: {H: {schema: {type: string}}}
                schemas: {X: {type: boolean}}
                """,
            ],
            but: [
                "items/b.yaml:2:1 warning path-conflict: 'get' stands beside the '$ref' that leads here, and goes before this one"
            ]
        )
        #expect(document.operations.map(\.operationID) == ["a", "ownGet", "b"])
        #expect(document.operations.map { $0.parameters.map(\.name) } == [["q"], ["x", "own"], ["x", "own"]])
        #expect(document.operations.last?.parameters.last?.isRequired == false)
        #expect(document.operations.last?.requestBody?.content.count == 1)
        #expect(document.operations.last?.responses.first?.headers.map(\.name) == ["H"])
        #expect(document.namedSchemas.map(\.name) == ["X"])
        #expect(document.sourceFiles.map(\.path) == ["api.yaml", "items/b.yaml", "items/more.yaml"])
    }

    @Test("references to operations, which split documents have though OpenAPI has not")
    func operationReference() throws {
        let document = try Reading.clean(
            Text.document("paths: {/a: {get: {$ref: get.yaml}}}"),
            files: ["get.yaml": "operationId: a"]
        )
        #expect(document.operations.map(\.operationID) == ["a"])
        #expect(document.operations.map(\.origin.span.file) == ["api.yaml"])
    }

    @Test("each file is fetched once, by its normalised path relative to the root's")
    func fetching() throws {
        let fetched = Fetches()
        let loader = DocumentLoader { path in
            fetched.add(path)
            return path == "specs/models/pet.yaml" ? Array("title: pet".utf8) : nil
        }
        let text = Text.schema(
            "properties: {a: {$ref: models/pet.yaml}, b: {$ref: ./models//x/../pet.yaml}, c: {$ref: ../specs/models/pet.yaml}}"
        )
        var log = DiagnosticLog()
        let root = SourceFile(path: "./specs/api.yaml", bytes: Array(text.utf8))
        _ = OpenAPIDocumentReader.read(root, loader: loader, into: &log)
        #expect(log.diagnostics.isEmpty)
        #expect(fetched.paths == ["specs/models/pet.yaml"])
    }

    @Test("problems of several files come file by file, each line by line")
    func order() {
        let reading = Reading(
            Text.schema("properties: {a: {$ref: b.yaml}, b: {$ref: a.yaml}, c: {type: x}}\ntype: y"),
            files: ["a.yaml": "title: t\ntype: a", "b.yaml": "type: b"]
        )
        let places = reading.log.diagnostics.map { "\($0.span?.file ?? ""):\($0.span?.start.line ?? 0)" }
        #expect(places == ["api.yaml:7", "api.yaml:8", "b.yaml:1", "a.yaml:2"])
    }

    @Test("a file that says its version is read by that version's rules")
    func versions() throws {
        let document = try Reading.clean(
            Text.schema("properties: {a: {$ref: 'old.yaml#/components/schemas/A'}, b: {$ref: new.yaml}}"),
            files: [
                "old.yaml": "openapi: 3.0.0\ncomponents: {schemas: {A: {type: string, nullable: true}}}",
                "new.yaml": "type: [string, 'null']",
            ]
        )
        #expect(try document.schema("A").types == [.string, .null])
        #expect(try document.schema("new").types == [.string, .null])
    }

    @Test("schemas of other files and of $defs are named by the references to them")
    func names() throws {
        let document = try Reading.clean(
            Text.schema(
                """
                properties:
                  a: {$ref: models/pet.v1.yaml}
                  b: {$ref: 'all.yaml#/Cat'}
                  c: {$ref: 'all.yaml#/components/schemas/Dog'}
                  d: {$ref: 'all.yaml#/deep/inside/Fox'}
                  e: {$ref: '#/components/schemas/S/$defs/Owl'}
                $defs: {Owl: {}}
                """,
                others: "Renamed: {$ref: models/bee.yaml}",
                "Again: {$ref: models/bee.yaml}"
            ),
            files: [
                "models/pet.v1.yaml": "properties: {bee: {$ref: bee.yaml}}", "models/bee.yaml": "title: bee",
                "all.yaml": "Cat: {}\ncomponents: {schemas: {Dog: {}}}\ndeep: {inside: {Fox: {}}}",
            ]
        )
        #expect(document.namedSchemas.map(\.name) == ["S", "Renamed", "Again", "pet.v1", "Cat", "Dog", "Owl"])
        // The first component that is nothing but a reference names the schema itself, the second stays a reference.
        #expect(try document.schema("Renamed").title == "bee")
        #expect(try document.schema("Again").reference == document.namedSchemas[1].id)
    }

    @Test("aliases and merge keys share what they repeat")
    func aliases() throws {
        let document = try Reading.clean(
            Text.schema("properties: {a: &a {type: string}, b: *a, c: {<<: *a, title: t}}")
        )
        let properties = try document.schema("S").properties
        #expect(properties[0].schema == properties[1].schema)
        #expect(try document.property("c").types == .string)
        #expect(try document.property("c").title == "t")
    }

    @Test("a chain of thousands of references costs no stack")
    func longChain() throws {
        let count = 2000
        let links = (1...count).map { "T\($0): {allOf: [{$ref: '#/components/schemas/T\($0 + 1)'}], required: [r]}" }
        let text = Text.document(
            "components:\n  schemas:\n    " + links.joined(separator: "\n    ")
                + "\n    T\(count + 1): {properties: {r: {}}}"
        )
        let document = try Reading.clean(text)
        #expect(document.namedSchemas.count == count + 1)
    }

    @Test("headers of parts may refer to the headers around them")
    func headersOfParts() throws {
        let document = try Reading.clean(
            Text.operation(
                "responses: {'200': {description: d, headers: {H: {$ref: '#/components/headers/H'}}}}",
                components:
                    "{headers: {H: {content: {a/b: {encoding: {p: {headers: {H: {$ref: '#/components/headers/H'}}}}}}}}}"
            )
        )
        #expect(document.operations.first?.responses.first?.headers.map(\.contentType) == ["a/b"])
    }

    @Test("what stands behind a number sign is no part of the path that is requested")
    func requestPath() throws {
        let reading = Reading(Text.document("paths: {'/a/b#c': {get: {}}}"))
        #expect(reading.document?.operations.map(\.path) == ["/a/b#c"])
        #expect(reading.document?.operations.map(\.requestPath) == ["/a/b"])
    }
}

/// What a loader was asked for.
private final class Fetches: Sendable {
    private let state = Mutex<[String]>([])

    var paths: [String] { state.withLock { $0 } }

    func add(_ path: String) {
        state.withLock { $0.append(path) }
    }
}
