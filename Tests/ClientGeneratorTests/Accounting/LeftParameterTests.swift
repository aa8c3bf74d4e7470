// What is said of parameters of received requests that are left to the receiver.
import Testing

@Suite(
    "Parameters that a receiver has to read itself",
    .enabled(if: Driftless.executable != nil, "the executable 'driftless' is not built")
)
struct LeftParameterTests {
    @Test("each is told with where it is found instead")
    func told() throws {
        let document = """
            openapi: 3.2.0
            info: {title: t, version: '1'}
            paths:
              /a:
                get:
                  operationId: a
                  responses: {'204': {description: d}}
                  callbacks:
                    onPlain: {'{$request.query.url}': {post: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'204': {description: d}}}}}
                    onPath: {'{$request.query.url}/b/{id}': {post: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'204': {description: d}}}}}
            webhooks:
              changed:
                post:
                  operationId: changed
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: q, in: querystring, content: {application/json: {schema: {type: object}}}}
                  responses: {'204': {description: d}}

            """
        let scratch = try Specs.pets(document)
        let explained = try Driftless.run("lint", "--explain", in: scratch)
        #expect(explained.status == 0)
        let kinds = [
            ("path parameter of a webhook", "a webhook has no path in the document", "#/webhooks/changed/post/parameters/0"),
            ("path parameter of a callback", "behind its last runtime expression", "onPlain"),
            ("query string of a received request", "behind '?' in 'target'", "#/webhooks/changed/post/parameters/1"),
        ]
        for (kind, advice, place) in kinds {
            let told = try #require(explained.output.range(of: "1 time: \(kind)\n"), "\(explained.output)")
            let lines = explained.output[told.upperBound...].split(separator: "\n").prefix(2)
            #expect(lines.first?.contains(advice) == true && lines.last?.contains(place) == true, "\(lines)")
        }
        #expect(!explained.output.contains("onPath"))
        let strict = try Driftless.run("generate", "--strict", in: scratch)
        #expect(strict.errors.contains("error: the path parameter of a webhook is not generated [not-generated]"))
    }
}
