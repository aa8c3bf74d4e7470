// What can be wrong with paths, operations and their parameters.
import Diagnostics
import Testing

@Suite("Problems of paths, operations and parameters")
struct PathProblems {
    static let pathCases = [
        ProblemCase(
            "a path begins with a slash",
            Text.document("paths: {pets: {}}"),
            "3:9 error path-syntax: the path 'pets' does not begin with '/'"
        ),
        ProblemCase(
            "braces match",
            Text.document("paths: {'/pets/{id': {get: {}}}"),
            "3:9 error path-syntax: the braces in '/pets/{id' do not match"
        ),
        ProblemCase(
            "what stands behind a number sign is not sent",
            Text.document("paths: {'/pets#all': {get: {}}}"),
            "3:9 warning path-syntax: what stands behind '#' in a path is not sent"
        ),
        ProblemCase(
            "a literal query has no templates",
            Text.document("paths: {'/pets?a=1&b={b}': {get: {}}}"),
            "3:9 error literal-query: what stands behind '?' in a path is sent as it is, and 'a=1&b={b}' has a template"
                + " | declare a query parameter instead"
        ),
        ProblemCase("a literal query is no problem", Text.document("paths: {'/pets?action=list': {get: {}}}")),
        ProblemCase(
            "two paths of one shape",
            Text.document(
                """
                paths:
                  /pets/{id}:
                    get: {parameters: [{name: id, in: path, required: true, schema: {}}]}
                  /pets/{name}:
                    put: {parameters: [{name: name, in: path, required: true, schema: {}}]}
                """
            ),
            "6:3 warning path-conflict: '/pets/{name}' differs from '/pets/{id}' in the names of its parameters only"
        ),
        ProblemCase(
            "a parameter of the template that nothing declares",
            Text.document(
                "paths:\n  /{petId}:\n    get: {parameters: [{name: petID, in: path, required: true, schema: {}}]}"
            ),
            "5:5 error undeclared-path-parameter: 'get' declares no parameter for '{petId}' of its path '/{petId}'"
                + " | did you mean 'petID'?",
            "5:24 error unused-path-parameter: the path '/{petId}' has no '{petID}' | did you mean 'petId'?"
        ),
        ProblemCase(
            "a query as URI templates have it is one fault",
            Text.document("paths:\n  '/pets{?q}':\n    get: {parameters: [{name: q, in: query, schema: {}}]}"),
            "4:3 error path-syntax: '{?q}' has operators of URI templates, which OpenAPI's paths have not"
                + " | leave '{?q}' out; the parameter 'q' says where it is sent"
        ),
        ProblemCase(
            "a name that stands in a path twice",
            Text.document(
                "paths:\n  '/{a}/{a}':\n    get: {parameters: [{name: a, in: path, required: true, schema: {}}]}"
            ),
            "4:3 warning path-syntax: the path '/{a}/{a}' has '{a}' more than once | both are sent with one value"
        ),
        ProblemCase(
            "an operation beside a reference to another of the same method",
            Text.document(
                """
                paths:
                  /a: {$ref: '#/components/pathItems/A', get: {responses: {'204': {description: d}}}}
                components:
                  pathItems:
                    A: {get: {responses: {'204': {description: d}}}}
                """
            ),
            "7:9 warning path-conflict: 'get' stands beside the '$ref' that leads here, and goes before this one"
        ),
        ProblemCase(
            "names that no header and no cookie can have",
            Text.document(
                """
                paths:
                  /a:
                    get:
                      parameters:
                      - {name: A B, in: header, schema: {}}
                      - {name: 'a=b', in: cookie, schema: {}}
                      responses:
                        '204': {description: d, headers: {A B: {schema: {}}, Content-Type: {schema: {}}}}
                """
            ),
            "7:16 warning header-name: no header can have the name 'A B': it cannot be sent"
                + " | letters, digits and !#$%&'*+-.^_`|~",
            "8:16 warning header-name: no cookie can have the name 'a=b': it cannot be sent"
                + " | letters, digits and !#$%&'*+-.^_`|~",
            "10:43 warning header-name: no header can have the name 'A B' | letters, digits and !#$%&'*+-.^_`|~",
            "10:62 note ignored-header: OpenAPI ignores a header 'Content-Type' | the media types of 'content' say it"
        ),
        ProblemCase(
            "a header with a name of its own",
            Text.document(
                "paths: {/a: {get: {responses: {'204': {description: d, headers: {A: {name: A, in: header, schema: {}}}}}}}}"
            ),
            "3:76 warning reference-kind: a header has no 'name' and no 'in': the key 'A' is its name"
        ),
        ProblemCase(
            "links that lead to no operation",
            Text.document(
                """
                paths:
                  /a:
                    get:
                      operationId: getA
                      responses:
                        '204': {description: d, links: {
                          a: {operationId: getA},
                          b: {operationId: getB},
                          c: {},
                          d: {operationId: getA, operationRef: '#/paths/~1a/get'}}}
                """
            ),
            "10:14 warning link-target: no operation has the operationId 'getB' | did you mean 'getA'?",
            "11:14 warning link-target: the link 'c' has neither 'operationId' nor 'operationRef'",
            "12:14 warning link-target: the link 'd' has both 'operationId' and 'operationRef'"
        ),
        ProblemCase(
            "an empty operationId",
            Text.document("paths: {/a: {get: {operationId: '', responses: {default: {description: d}}}}}"),
            "3:33 warning missing-key: the operationId is empty"
        ),
        ProblemCase(
            "an operation without a response",
            Text.document("paths: {/a: {get: {responses: {}}, put: {responses: {x-mine: 1}}}}"),
            "3:31 warning missing-key: no response is described, where OpenAPI asks for one at least; a success returns nothing",
            "3:53 warning missing-key: no response is described, where OpenAPI asks for one at least; a success returns nothing"
        ),
        ProblemCase(
            "operators of URI templates",
            Text.document(
                "paths:\n  /{;id*}:\n    get: {parameters: [{name: id, in: path, required: true, schema: {}}]}"
            ),
            "4:3 error path-syntax: '{;id*}' has operators of URI templates, which OpenAPI's paths have not"
                + " | write '{id}'; the parameter has 'style' and 'explode' for this"
        ),
        ProblemCase(
            "a path parameter is required",
            Text.document("paths:\n  /{id}:\n    get: {parameters: [{name: id, in: path, schema: {}}]}"),
            "5:31 error optional-path-parameter: the path parameter 'id' is not required | add 'required: true'"
        ),
        ProblemCase(
            "an unknown method",
            Text.document("paths: {/pets: {ptach: {}}}"),
            "3:17 error unknown-key: the path item object has no key 'ptach' | did you mean 'patch'?"
        ),
        ProblemCase(
            "two operations of one name",
            Text.document("paths:\n  /a: {get: {operationId: list}}\n  /b: {get: {operationId: list}}"),
            "5:27 warning duplicate-operation-id: the operationId 'list' belongs to 'get /a' already"
        ),
        ProblemCase(
            "3.0 wants responses",
            Text.operation("{}", version: "3.0.3"),
            "6:7 error missing-key: the operation object has no 'responses'"
        ),
        ProblemCase("3.1 does not", Text.operation("{}")),
        ProblemCase(
            "an operation that is a text",
            Text.operation("nothing"),
            "6:7 error expected-mapping: expected a mapping for the operation object, found the string 'nothing'"
        ),
    ]

    static let parameterCases = [
        ProblemCase(
            "name and location are missing",
            Text.operation("parameters: [{schema: {}}]"),
            "6:20 error missing-key: the parameter object has no 'name'",
            "6:20 error missing-key: the parameter object has no 'in'"
        ),
        ProblemCase(
            "an unknown location",
            Text.operation("parameters: [{name: a, in: qery, schema: {}}]"),
            "6:34 error unknown-value: 'in' cannot be 'qery' | did you mean 'query'?"
        ),
        ProblemCase(
            "a location of Swagger's",
            Text.operation("parameters: [{name: a, in: body, schema: {}}]"),
            "6:34 error unknown-value: 'in' cannot be 'body' | OpenAPI 3 has 'requestBody' for this"
        ),
        ProblemCase(
            "two of one name and location",
            Text.operation(
                "parameters:\n- {name: a, in: query, schema: {}}\n- {name: a, in: header, schema: {}}\n"
                    + "- {name: a, in: query, schema: {}}"
            ),
            "9:9 error duplicate-parameter: there are two query parameters 'a'"
        ),
        ProblemCase(
            "an unknown style",
            Text.operation("parameters: [{name: a, in: query, style: from, schema: {}}]"),
            "6:48 error unknown-value: 'style' cannot be 'from' | did you mean 'form'?"
        ),
        ProblemCase(
            "a style of another location",
            Text.operation("parameters: [{name: a, in: header, style: form, schema: {}}]"),
            "6:49 error parameter-style: a header parameter cannot have the style 'form' | only 'simple'"
        ),
        ProblemCase(
            "the style of a header",
            Text.operation("responses:\n  '200': {description: d, headers: {a: {style: form, schema: {}}}}"),
            "7:54 error parameter-style: a header cannot have the style 'form' | only 'simple'"
        ),
        ProblemCase(
            "neither schema nor content",
            Text.operation("parameters: [{name: a, in: query}]"),
            "6:20 error missing-key: the parameter object has neither 'schema' nor 'content'"
        ),
        ProblemCase(
            "schema and content",
            Text.operation("parameters: [{name: a, in: query, schema: {}, content: {a/b: {}}}]"),
            "6:53 error parameter-content: the parameter object has both 'schema' and 'content'"
        ),
        ProblemCase(
            "two media types",
            Text.operation("parameters: [{name: a, in: query, content: {a/b: {}, a/c: {}}}]"),
            "6:41 error parameter-content: the 'content' of a parameter object has one media type, not 2"
        ),
        ProblemCase(
            "headers that OpenAPI describes elsewhere",
            Text.operation("parameters: [{name: Authorization, in: header, schema: {}}]"),
            "6:27 warning ignored-header: OpenAPI ignores a header parameter 'Authorization' | use 'securitySchemes'"
        ),
        ProblemCase(
            "a Boolean in quotes",
            Text.operation("parameters: [{name: a, in: query, required: 'true', schema: {}}]"),
            "6:51 error expected-boolean: expected true or false for 'required', found the string 'true'"
                + " | remove the quotes"
        ),
        ProblemCase(
            "a parameter that is a text",
            Text.operation("parameters: [limit]"),
            "6:20 error expected-mapping: expected a mapping for the parameter object, found the string 'limit'"
        ),
    ]

    static let bodyCases = [
        ProblemCase(
            "a status that is none",
            Text.operation("responses: {'20': {description: d}, defualt: {description: d}}"),
            "6:19 error status-code: '20' is no status | a code from 100 to 599, a range such as '4XX', or 'default'",
            "6:43 error status-code: 'defualt' is no status | did you mean 'default'?"
        ),
        ProblemCase(
            "a range in small letters",
            Text.operation("responses: {4xx: {description: d}}"),
            "6:19 warning status-code: a range of statuses is written in capitals | '4XX'"
        ),
        ProblemCase(
            "a status twice",
            Text.operation("responses:\n  4XX: {description: d}\n  4xx: {description: d}"),
            "8:9 warning status-code: a range of statuses is written in capitals | '4XX'",
            "8:9 error duplicate-status: the status '4xx' has been described already"
        ),
        ProblemCase(
            "a response without a description",
            Text.operation("responses: {'200': {}}"),
            "6:26 warning missing-key: the response object has no 'description'"
        ),
        ProblemCase(
            "a media type that is none",
            Text.operation("responses: {'200': {description: d, content: {json: {}}}}"),
            "6:53 error media-type: 'json' is no media type | such as 'application/json'"
        ),
        ProblemCase(
            "a media type without a value",
            Text.operation("responses:\n  '200':\n    description: d\n    content:\n      a/b:"),
            "10:13 warning null-value: 'a/b' has no value; its content is unknown | {}"
        ),
        ProblemCase(
            "a body without content",
            Text.operation("requestBody: {required: true}"),
            "6:20 error missing-key: the request body object has no 'content'"
        ),
        ProblemCase(
            "an encoding",
            Text.operation("requestBody: {content: {a/b: {encoding: {p: {style: f, headers: []}}}}}"),
            "6:59 error unknown-value: 'style' cannot be 'f' | one of 'matrix', 'label', 'simple', 'form',"
                + " 'spaceDelimited', 'pipeDelimited', 'deepObject', 'cookie'",
            "6:71 error expected-mapping: expected a mapping for 'headers', found a sequence"
        ),
    ]

    @Test("says what is wrong, where, and what may have been meant", arguments: pathCases + parameterCases + bodyCases)
    func problems(_ problem: ProblemCase) {
        problem.check()
    }

    @Test("a duplicate names both places")
    func notes() throws {
        let reading = Reading(Text.document("paths:\n  /a: {get: {operationId: x}}\n  /b: {get: {operationId: x}}"))
        let note = try #require(reading.log.diagnostics.first?.notes.first)
        #expect(note.message == "it is given here")
        #expect(note.span?.start.line == 4)
        #expect(note.span?.start.column == 27)
    }
}
