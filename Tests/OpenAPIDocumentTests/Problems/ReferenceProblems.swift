// What can be wrong with references.
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("Problems of references")
struct ReferenceProblems {
    static let targetCases = [
        ProblemCase(
            "a misspelt name",
            Text.schema(
                "items: {$ref: '#/components/schemas/T'}",
                others: "Thing: {}",
                "U: {$ref: '#/components/schemas/Thign'}"
            ),
            "7:21 error unresolved-reference: nothing stands at '#/components/schemas/T'",
            "9:15 error unresolved-reference: nothing stands at '#/components/schemas/Thign'"
                + " | did you mean '#/components/schemas/Thing'?"
        ),
        ProblemCase(
            "a misspelt section on the way",
            Text.schema("items: {$ref: '#/components/schema/S'}"),
            "7:21 error unresolved-reference: nothing stands at '#/components/schema/S'"
                + " | did you mean '#/components/schemas/S'?"
        ),
        ProblemCase(
            "Swagger's home of schemas",
            Text.schema("items: {$ref: '#/definitions/S'}"),
            "7:21 error unresolved-reference: nothing stands at '#/definitions/S'"
                + " | did you mean '#/components/schemas/S'?"
        ),
        ProblemCase(
            "a name alone",
            Text.schema("items: {$ref: S}"),
            "7:21 error unresolved-reference: there is no file 'S' | did you mean '#/components/schemas/S'?"
        ),
        ProblemCase(
            "a pointer without its first slash",
            Text.schema("items: {$ref: '#components/schemas/S'}"),
            "7:21 error unresolved-reference: nothing stands at '#components/schemas/S'"
                + " | did you mean '#/components/schemas/S'?"
        ),
        ProblemCase(
            "a pointer without its number sign",
            Text.schema("items: {$ref: components/schemas/S}"),
            "7:21 error unresolved-reference: there is no file 'components/schemas/S'"
                + " | did you mean '#/components/schemas/S'?"
        ),
        ProblemCase(
            "a file that is not there",
            Text.schema("items: {$ref: 'models/../pet.yaml#/Pet'}"),
            "7:21 error unresolved-reference: there is no file 'pet.yaml'"
        ),
        ProblemCase(
            "a name in another file",
            Text.schema("items: {$ref: 'models.yaml#/Pte'}"),
            files: ["models.yaml": "Pet: {}\n"],
            "7:21 error unresolved-reference: nothing stands at 'models.yaml#/Pte' | did you mean 'models.yaml#/Pet'?"
        ),
        ProblemCase(
            "an anchor that is not there",
            Text.schema("items: {$ref: '#pet'}"),
            "7:21 error unresolved-reference: nothing stands at '#pet'"
        ),
        ProblemCase(
            "an address on the network",
            Text.schema("items: {$ref: 'https://example.com/a.yaml#/Pet'}"),
            "7:21 error remote-reference: 'https://example.com/a.yaml#/Pet' is not in the document's folder,"
                + " and nothing is fetched | copy the file beside the document"
        ),
        ProblemCase(
            "a URN",
            Text.schema("items: {$ref: 'urn:a:b'}"),
            "7:21 error remote-reference: 'urn:a:b' is not in the document's folder, and nothing is fetched"
                + " | copy the file beside the document"
        ),
        ProblemCase(
            "a reference that is a number points to a file of that name",
            Text.schema("items: {$ref: 5}"),
            "7:21 error unresolved-reference: there is no file '5'"
        ),
        ProblemCase(
            "an object of another kind",
            Text.operation(
                "parameters: [{$ref: '#/components/responses/R'}]",
                components: "{responses: {R: {description: d}}}"
            ),
            "6:27 error reference-kind: '#/components/responses/R' is a response; a parameter belongs here"
        ),
        ProblemCase(
            "a parameter where a header belongs is taken",
            Text.operation(
                "responses: {'200': {description: d, headers: {E: {$ref: '#/components/parameters/E'}}}}",
                components: "{parameters: {E: {name: e, in: header, schema: {}}}}"
            ),
            "6:63 warning reference-kind: '#/components/parameters/E' is a parameter; it is read as a header"
        ),
        ProblemCase(
            "keywords beside a reference",
            Text.operation(
                "parameters: [{$ref: '#/components/parameters/P', name: q}]",
                components: "{parameters: {P: {name: p, in: query, schema: {}}}}"
            ),
            "6:56 warning ref-siblings: 'name' beside '$ref' has no effect"
        ),
        ProblemCase(
            "references to properties",
            Text.schema("properties: {$ref: 'props.yaml', b: {}}"),
            files: ["props.yaml": "a: {type: strin}"],
            "7:26 warning reference-kind: OpenAPI has no references to properties; those at 'props.yaml' are taken",
            "props.yaml:1:11 error schema-type: unknown schema type 'strin' | did you mean 'string'?"
        ),
    ]

    static let cycleCases = [
        ProblemCase(
            "two parameters that are each other",
            Text.document(
                """
                components:
                  parameters:
                    A: {$ref: '#/components/parameters/B'}
                    B: {$ref: '#/components/parameters/A'}
                """
            ),
            "5:15 error reference-cycle: the reference '#/components/parameters/B' leads back to itself"
        ),
        ProblemCase(
            "a response that is itself",
            Text.operation("responses: {'200': {$ref: '#/paths/~1pets/get/responses/200'}}"),
            "6:33 error reference-cycle: the reference '#/paths/~1pets/get/responses/200' leads back to itself"
        ),
        ProblemCase(
            "two schemas that are each other",
            Text.schema("$ref: '#/components/schemas/T'", others: "T: {$ref: '#/components/schemas/S'}"),
            "8:8 error reference-cycle: this schema is made of itself, through '$ref' and 'allOf' alone"
        ),
        ProblemCase(
            "a schema that is a part of itself",
            Text.schema("allOf: [{$ref: '#/components/schemas/S'}, {type: object}]"),
            "7:15 error reference-cycle: this schema is made of itself, through '$ref' and 'allOf' alone"
        ),
        ProblemCase(
            "a pointer that goes through itself",
            Text.schema("$ref: '#/components/schemas/S/properties/a'"),
            "7:13 error reference-cycle: the reference '#/components/schemas/S/properties/a' leads back to itself"
        ),
        ProblemCase(
            "schemas that hold themselves are no circle",
            Text.schema(
                "properties: {next: {$ref: '#/components/schemas/S'}}\nitems: {$ref: '#/components/schemas/S'}\n"
                    + "additionalProperties: {$ref: '#/components/schemas/S'}"
            )
        ),
        ProblemCase(
            "a base that lists its heirs is no circle",
            Text.schema(
                "oneOf: [{$ref: '#/components/schemas/T'}]",
                others: "T: {allOf: [{$ref: '#/components/schemas/S'}]}"
            )
        ),
    ]

    @Test("says what is wrong, where, and what may have been meant", arguments: targetCases + cycleCases)
    func problems(_ problem: ProblemCase) {
        problem.check()
    }

    @Test("following references and allOf of a document with a circle comes to an end")
    func cutCycles() throws {
        let text = Text.schema(
            "allOf: [{$ref: '#/components/schemas/T'}]",
            others: "T: {allOf: [{$ref: '#/components/schemas/S'}, {$ref: '#/components/schemas/T'}]}"
        )
        let document = try #require(Reading(text).document)
        for start in document.schemas.indices {
            var open = [start]
            var steps = 0
            while let index = open.popLast() {
                steps += 1
                try #require(steps < 100)
                let schema = document.schemas[index]
                open += ([schema.reference].compactMap { $0 } + schema.allOf).map(\.index)
            }
        }
    }

    @Test("a pointer through many references gives up")
    func detours() {
        let links = (0..<100).map { "\n  d\($0): {$ref: '#/components/schemas/S/$defs/d\($0 + 1)'}" }.joined()
        let text = Text.schema("items: {$ref: '#/components/schemas/S/$defs/d0/properties/x'}\n$defs:" + links)
        #expect(Reading(text).log.diagnostics.contains { $0.code == .referenceCycle && $0.span?.start.line == 7 })
    }

    @Test("the problems of another file's YAML come with the reference to it")
    func brokenFile() {
        let reading = Reading(Text.schema("items: {$ref: 'models.yaml'}"), files: ["models.yaml": "a: [b"])
        #expect(reading.problems.first == "7:21 error unresolved-reference: the file 'models.yaml' cannot be read")
        #expect(reading.log.diagnostics.dropFirst().map(\.span?.file) == ["models.yaml"])
        #expect(reading.log.diagnostics.dropFirst().map(\.code.rawValue) == ["yaml-syntax"])
    }
}
