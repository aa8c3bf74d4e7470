// What can be wrong with schemas.
import Diagnostics
import Testing

@Suite("Problems of schemas")
struct SchemaProblems {
    static let typeCases = [
        ProblemCase(
            "a misspelt type",
            Text.schema("type: integr"),
            "7:13 error schema-type: unknown schema type 'integr' | did you mean 'integer'?"
        ),
        ProblemCase(
            "types of other languages",
            Text.schema("type: [float, any, file, date, wibble]"),
            "7:14 error schema-type: unknown schema type 'float' | did you mean 'number'?",
            "7:21 error schema-type: unknown schema type 'any' | leave 'type' out",
            "7:26 error schema-type: unknown schema type 'file' | 'string' with 'format: binary'",
            "7:32 error schema-type: unknown schema type 'date' | 'string' with a 'format'",
            "7:38 error schema-type: unknown schema type 'wibble'"
        ),
        ProblemCase(
            "a type that is a mapping",
            Text.schema("type: {a: b}"),
            "7:13 error expected-string: expected a string for 'type', found a mapping"
        ),
        ProblemCase(
            "a type without a value",
            Text.schema("type:"),
            "7:12 warning null-value: 'type' has no value and counts as absent"
        ),
        ProblemCase("null without quotes is the type null", Text.schema("type: [string, null]")),
        ProblemCase(
            "a schema that is a text",
            Text.schema("string"),
            "7:7 error expected-mapping: expected a schema, found the string 'string'"
        ),
        ProblemCase(
            "items of draft 4",
            Text.schema("type: array\nitems: [{type: string}]"),
            "8:14 error expected-mapping: expected a schema, found a sequence | a sequence of schemas is 'prefixItems'"
        ),
        ProblemCase(
            "an array of 3.0 without items",
            Text.schema("type: array", version: "3.0.0"),
            "7:7 warning missing-key: an array has no 'items'; any element is taken"
        ),
        ProblemCase(
            "the schema false",
            Text.schema("properties: {a: false, b: true}"),
            "7:23 warning unused-keyword: the schema 'false', which takes no value, does not shape the generated type"
        ),
        ProblemCase(
            "3.0 has no Boolean schemas",
            Text.schema("properties: {b: true}", version: "3.0.0"),
            "7:23 error expected-mapping: expected a schema, found the Boolean true"
        ),
    ]

    static let keywordCases = [
        ProblemCase(
            "a misspelt keyword",
            Text.schema("descripton: d\nmin_length: 1"),
            "7:7 error unknown-key: a schema has no keyword 'descripton' | did you mean 'description'?",
            "8:7 error unknown-key: a schema has no keyword 'min_length' | did you mean 'minLength'?"
        ),
        ProblemCase(
            "a keyword that resembles none",
            Text.schema("wibble: d"),
            "7:7 warning unknown-key: a schema has no keyword 'wibble'"
        ),
        ProblemCase(
            "keywords that shape no type",
            Text.schema("not: {}\n$vocabulary: {}"),
            "8:7 warning unused-keyword: '$vocabulary' does not shape the generated type"
        ),
        ProblemCase(
            "annotations pass",
            Text.schema("$comment: c\nexample: 1\nexamples: [1]\nxml: {}\nexternalDocs: {url: u}\n$defs: {}")
        ),
        ProblemCase(
            "values of the wrong type",
            Text.schema(
                """
                title: [a]
                deprecated: 1
                minimum: low
                multipleOf: 0
                minLength: -1
                maxLength: 1.5
                pattern: {}
                minItems: '1'
                uniqueItems: yes
                allOf: {}
                properties: []
                required: a
                """
            ),
            "7:14 error expected-string: expected a string for 'title', found a sequence",
            "8:19 error expected-boolean: expected true or false for 'deprecated', found the integer 1",
            "9:16 error expected-number: expected a number for 'minimum', found the string 'low'",
            "10:19 error expected-number: 'multipleOf' must be greater than 0",
            "11:18 error expected-integer: 'minLength' must not be negative, but is -1",
            "12:18 error expected-integer: expected an integer for 'maxLength', found the number 1.5",
            "13:16 error expected-string: expected a string for 'pattern', found a mapping",
            "14:17 error expected-integer: expected an integer for 'minItems', found the string '1' | remove the quotes",
            "15:20 error expected-boolean: expected true or false for 'uniqueItems', found the string 'yes'",
            "16:14 error expected-sequence: expected a sequence for 'allOf', found a mapping",
            "17:19 error expected-mapping: expected a mapping for 'properties', found a sequence",
            "18:17 error expected-sequence: expected a sequence for 'required', found the string 'a'"
        ),
        ProblemCase(
            "an infinite bound",
            Text.schema("maximum: .inf"),
            "7:16 error expected-number: expected a number for 'maximum', found the number .inf"
        ),
        ProblemCase(
            "a composition of nothing",
            Text.schema("oneOf: []"),
            "7:7 warning empty-list: 'oneOf' has no schemas"
        ),
        ProblemCase(
            "a Boolean required",
            Text.schema("type: string\nrequired: true"),
            "8:17 warning expected-sequence: expected a sequence for 'required', found the Boolean true"
                + " | the object around it lists its required properties"
        ),
        ProblemCase(
            "a required property that is not declared",
            Text.schema("required: [nmae, id]\nproperties: {name: {}, id: {}}"),
            "7:18 warning required-unknown-property: the required property 'nmae' is not declared"
                + " | did you mean 'name'?"
        ),
        ProblemCase(
            "one that another part declares",
            Text.schema("allOf:\n- {required: [a], properties: {b: {}}}\n- {properties: {a: {}}}\nrequired: [b]")
        ),
        ProblemCase(
            "one that the target of a reference declares",
            Text.schema("$ref: '#/components/schemas/S/$defs/D'\nrequired: [a]\n$defs: {D: {properties: {a: {}}}}")
        ),
        ProblemCase("one of a map", Text.schema("required: [a]\nadditionalProperties: {type: string}")),
        ProblemCase(
            "a discriminator of Swagger's",
            Text.schema("discriminator: kind"),
            "7:22 error expected-mapping: expected a mapping for 'discriminator', found the string 'kind'"
                + " | 'propertyName: kind'"
        ),
        ProblemCase(
            "a discriminator without a property",
            Text.schema("discriminator: {mapping: {a: SS, b: [x]}}"),
            "7:22 error missing-key: the discriminator object has no 'propertyName'",
            "7:36 error unresolved-reference: there is no schema 'SS' among the components | did you mean 'S'?",
            "7:43 error expected-string: expected a string for a mapping of the discriminator, found a sequence"
        ),
    ]

    static let enumCases = [
        ProblemCase("an empty enum", Text.schema("enum: []"), "7:7 warning empty-list: 'enum' has no values"),
        ProblemCase(
            "the same value twice",
            Text.schema("type: string\nenum: [a, 'a', A]"),
            "8:17 warning duplicate-enum-value: the value 'a' is listed already"
        ),
        ProblemCase(
            "values of another type",
            Text.schema("type: integer\nenum: [1, '2', 3.5, 4.0]"),
            "8:17 warning enum-value: the string '2' is not of the schema's type",
            "8:22 warning enum-value: the number 3.5 is not of the schema's type"
        ),
        ProblemCase(
            "a value that is a mapping",
            Text.schema("type: string\nenum: [{a: b}, c]"),
            "8:14 warning enum-value: a mapping is not of the schema's type"
        ),
        ProblemCase(
            "an enum that is a text",
            Text.schema("enum: a"),
            "7:13 error expected-sequence: expected a sequence for 'enum', found the string 'a'"
        ),
    ]

    static let versionCases = [
        ProblemCase(
            "3.1's terms in 3.0",
            Text.schema("type: [string, 'null']\nconst: a\nexclusiveMinimum: 1", version: "3.0.3"),
            "7:13 warning version-keyword: a list of types is OpenAPI 3.1's | 3.0 has 'nullable' and 'oneOf'",
            "7:22 warning version-keyword: the type 'null' is OpenAPI 3.1's | 3.0 has 'nullable: true'",
            "8:7 warning version-keyword: 'const' is OpenAPI 3.1's | 3.0 has 'enum' with one value",
            "9:25 warning version-keyword: a number for 'exclusiveMinimum' is OpenAPI 3.1's"
                + " | 3.0 has 'minimum' and 'exclusiveMinimum: true'"
        ),
        ProblemCase(
            "3.0's terms in 3.1",
            Text.schema("type: number\nnullable: true\nmaximum: 1\nexclusiveMaximum: true"),
            "8:7 warning version-keyword: 'nullable' is OpenAPI 3.0's | 3.1 has 'null' among the types",
            "10:25 warning version-keyword: a Boolean 'exclusiveMaximum' is OpenAPI 3.0's | 3.1 has the bound itself here"
        ),
        ProblemCase(
            "keywords beside a reference of 3.0",
            Text.schema(
                "properties:\n  a: {$ref: '#/components/schemas/S', nullable: true, description: d, minLength: 1}",
                version: "3.0.3"
            ),
            "8:45 warning ref-siblings: 'nullable' beside '$ref' has no effect in OpenAPI 3.0, but is taken as meant"
                + " | put the reference into 'allOf'",
            "8:77 warning ref-siblings: 'minLength' beside '$ref' has no effect in OpenAPI 3.0"
                + " | put the reference into 'allOf'"
        ),
        ProblemCase(
            "'nullable' without a type in a part of an 'allOf'",
            Text.schema(
                "properties:\n  a: {allOf: [{$ref: '#/components/schemas/S'}, {nullable: true}, {nullable: false}]}",
                version: "3.0.3"
            ),
            "8:56 warning ref-siblings: 'nullable' without 'type' has no effect in a part of an 'allOf', but is taken as meant:"
                + " the whole may be null | put 'nullable: true' beside the 'allOf'"
        ),
        ProblemCase(
            "keywords beside a reference of 3.1",
            Text.schema("properties:\n  a: {$ref: '#/components/schemas/S', description: d, minLength: 1}")
        ),
    ]

    @Test(
        "says what is wrong, where, and what may have been meant",
        arguments: typeCases + keywordCases + enumCases + versionCases
    )
    func problems(_ problem: ProblemCase) {
        problem.check()
    }

    @Test("a misspelt type reads like a compiler's error")
    func rendering() {
        let text = "openapi: 3.1.0\ninfo: {title: T, version: 1}\ncomponents:\n  schemas:\n    S:\n      type: integr\n"
        let source = SourceFile(path: "api.yaml", bytes: Array(text.utf8))
        let rendered = DiagnosticRenderer(sources: [source]).render(Reading(text).log.diagnostics)
        #expect(
            rendered == """
                api.yaml:6:13: error: unknown schema type 'integr' [schema-type]
                 6 |       type: integr
                   |             ^~~~~~ did you mean 'integer'?

                """
        )
    }

    @Test("a problem carries the JSON pointer of its node")
    func pointer() {
        let reading = Reading(Text.document("components: {schemas: {'a/b': {type: x}}}"))
        #expect(reading.log.diagnostics.last?.pointer == "/components/schemas/a~1b/type")
    }
}
