// What can be wrong with a document as a whole, its info and its servers.
import Diagnostics
import Testing

@Suite("Problems of the document")
struct DocumentProblems {
    static let cases = [
        ProblemCase(
            "a version that is newer than those that are read",
            "openapi: 3.3.0\ninfo: {title: T, version: '1'}\npaths: {/a: {query: {responses: {default: {description: d}}}}}\n",
            "1:10 warning openapi-version: OpenAPI '3.3.0' is newer than 3.2, and is read as that"
        ),
        ProblemCase(
            "what OpenAPI has since 3.1",
            Text.document("webhooks: {}\npaths: {}", version: "3.0.3"),
            "3:1 warning version-keyword: 'webhooks' of the OpenAPI object is OpenAPI 3.1's | say 'openapi: 3.1.0'"
        ),
        ProblemCase(
            "a security scheme that nothing declares",
            Text.document("paths: {}\nsecurity: [{keys: []}]\ncomponents: {securitySchemes: {key: {type: mutualTLS}}}"),
            "4:13 warning security-scheme: there is no security scheme 'keys' among the components | did you mean 'key'?"
        ),
        ProblemCase(
            "Swagger 2.0 is named as what it is",
            "swagger: '2.0'\ninfo: {}\n",
            "1:10 error openapi-version: this is a Swagger 2.0 document; OpenAPI 3.0, 3.1 and 3.2 are read"
                + " | convert it to OpenAPI 3 first: the Swagger Editor and swagger2openapi do"
        ),
        ProblemCase(
            "another version is refused",
            "openapi: 4.0.0\n",
            "1:10 error openapi-version: OpenAPI '4.0.0' is not read; 3.0, 3.1 and 3.2 are"
        ),
        ProblemCase(
            "a version must have two parts",
            "openapi: 3\n",
            "1:10 error openapi-version: OpenAPI '3' is not read; 3.0, 3.1 and 3.2 are"
        ),
        ProblemCase(
            "a document without a version",
            "info: {}\n",
            "1:1 error missing-key: the document has no 'openapi' version | add 'openapi: 3.1.0'"
        ),
        ProblemCase(
            "a version that is a sequence",
            "openapi: [3.1.0]\n",
            "1:10 error expected-string: expected a string for 'openapi', found a sequence"
        ),
        ProblemCase(
            "a document that is a sequence",
            "- 1\n",
            "1:1 error expected-mapping: expected an OpenAPI document, found a sequence"
        ),
        ProblemCase(
            "info and paths are missing",
            "openapi: 3.0.3\n",
            "1:1 error missing-key: the OpenAPI object has no 'info'",
            "1:1 error missing-key: the OpenAPI object has no 'paths'"
        ),
        ProblemCase(
            "3.1 wants paths, components or webhooks",
            Text.document(""),
            "1:1 error missing-key: the OpenAPI object has no 'paths'"
        ),
        ProblemCase("3.1 is content with components", Text.document("components: {}")),
        ProblemCase("3.1 is content with webhooks", Text.document("webhooks: {}")),
        ProblemCase(
            "a misspelt key gets the right one",
            Text.document("paths: {}\ncomponent: {}"),
            "4:1 error unknown-key: the OpenAPI object has no key 'component' | did you mean 'components'?"
        ),
        ProblemCase(
            "a key that resembles none",
            Text.document("paths: {}\nnonsense: {}"),
            "4:1 error unknown-key: the OpenAPI object has no key 'nonsense'"
        ),
        ProblemCase("extensions of others are theirs", Text.document("paths: {}\nx-logo: {url: a}")),
        ProblemCase(
            "info that is a text",
            "openapi: 3.1.0\ninfo: T\npaths: {}",
            "2:7 error expected-mapping: expected a mapping for the info object, found the string 'T'"
        ),
        ProblemCase(
            "info without a title and with an empty version",
            "openapi: 3.1.0\ninfo: {version: }\npaths: {}",
            "2:7 error missing-key: the info object has no 'title'",
            "2:8 error missing-key: 'version' has no value"
        ),
        ProblemCase(
            "a title that is a mapping",
            "openapi: 3.1.0\ninfo: {title: {a: b}, version: 1}\npaths: {}",
            "2:15 error expected-string: expected a string for 'title', found a mapping"
        ),
        ProblemCase(
            "all problems of all parts in one run",
            "openapi: 3.1.0\ninfo: {title: [], version: 1, licence: x}\nservers: 5\npaths: []\ntags: {}\n",
            "2:15 error expected-string: expected a string for 'title', found a sequence",
            "2:31 error unknown-key: the info object has no key 'licence' | did you mean 'license'?",
            "3:10 error expected-sequence: expected a sequence for 'servers', found the integer 5",
            "4:8 error expected-mapping: expected a mapping for 'paths', found a sequence",
            "5:7 error expected-sequence: expected a sequence for 'tags', found a mapping"
        ),
        ProblemCase(
            "a key without a value",
            Text.document("servers:\npaths: {}"),
            "3:1 warning null-value: 'servers' has no value and counts as absent"
        ),
        ProblemCase(
            "servers that no request can be sent to",
            Text.document(
                """
                servers:
                - url: https://a?x=1
                - url: https://a#x
                - url: ws://a
                - url: https://u:p@a
                - url: https:///a
                - {url: '{root}/a', variables: {root: {default: 'ftp://a'}}}
                - {url: 'https://{host}', variables: {host: {default: ''}}}
                - url: /a
                paths: {}
                """
            ),
            "4:3 warning server-url: no request can be sent to 'https://a?x=1': operations bring their own query",
            "5:3 warning server-url: no request can be sent to 'https://a#x': what stands behind '#' is not sent",
            "6:3 warning server-url: no request can be sent to 'ws://a': its scheme is neither 'https' nor 'http'",
            "7:3 warning server-url: no request can be sent to 'https://u:p@a': user name and password go into a middleware",
            "8:3 warning server-url: no request can be sent to 'https:///a': it has no host",
            "9:3 warning server-url: no request can be sent to '{root}/a': its scheme is neither 'https' nor 'http'"
        ),
        ProblemCase(
            "a server without a URL",
            Text.document("servers: [{description: d}]\npaths: {}"),
            "3:11 error missing-key: the server object has no 'url'"
        ),
        ProblemCase(
            "a variable that is not declared",
            Text.document("servers:\n- url: https://{region}.x\n  variables: {regoin: {default: a}}\npaths: {}"),
            "4:8 error server-variable: the URL's variable 'region' is not declared | did you mean 'regoin'?",
            "5:15 warning server-variable: the URL has no variable 'regoin' | did you mean 'region'?"
        ),
        ProblemCase(
            "braces of a URL",
            Text.document("servers: [{url: 'https://{region'}]\npaths: {}"),
            "3:17 error server-variable: the braces in 'https://{region' do not match"
        ),
        ProblemCase(
            "a default outside the values",
            Text.document("servers: [{url: '{a}', variables: {a: {default: fo, enum: [foo, bar]}}}]\npaths: {}"),
            "3:49 warning server-variable: the default 'fo' of 'a' is not among its values"
                + " | did you mean 'foo'?"
        ),
        ProblemCase(
            "a variable without a default",
            Text.document("servers: [{url: '{a}', variables: {a: {}}}]\npaths: {}"),
            "3:39 error missing-key: the server variable object has no 'default'"
        ),
        ProblemCase(
            "the name of a component",
            Text.document("components: {schemas: {A B: {}}}"),
            "3:24 warning component-name: the name 'A B' of a component has other characters than A-Z a-z 0-9 . - _"
        ),
        ProblemCase(
            "a section of the components",
            Text.document("components: {schema: {}}"),
            "3:14 error unknown-key: the components object has no key 'schema' | did you mean 'schemas'?"
        ),
        ProblemCase(
            "objects that no client uses are checked for their keys",
            Text.document(
                "paths: {}\ncomponents:\n  securitySchemes: {a: {typ: http}}\n  links: {l: {operation: x}}\n"
                    + "  examples: {e: {values: 1}}"
            ),
            "5:24 error missing-key: the security scheme object has no 'type'",
            "5:25 error unknown-key: the security scheme object has no key 'typ' | did you mean 'type'?",
            "6:15 error unknown-key: the link object has no key 'operation' | did you mean 'operationId'?",
            "7:18 error unknown-key: the example object has no key 'values' | did you mean 'value'?"
        ),
        ProblemCase(
            "callbacks that nothing refers to are left alone",
            Text.document(
                "webhooks: {w: {post: {responses: {'200': {description: d}}}}}\n"
                    + "components: {callbacks: {c: {'{$request.body#/url}': {post: {}}}}}"
            )
        ),
    ]

    @Test("says what is wrong, where, and what may have been meant", arguments: cases)
    func problems(_ problem: ProblemCase) {
        problem.check()
    }

    @Test("a text that is no YAML gives the parser's problem and no document")
    func brokenYAML() {
        let reading = Reading("openapi: [3.1.0\n")
        #expect(reading.document == nil)
        #expect(reading.log.diagnostics.map(\.code.rawValue) == ["yaml-syntax"])
    }

    @Test("Swagger 2.0 gives no document")
    func swagger() {
        #expect(Reading("swagger: '2.0'\n").document == nil)
    }
}
