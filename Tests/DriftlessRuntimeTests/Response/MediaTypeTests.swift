// Which media types are read, and which documented one a response has.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Media types")
struct MediaTypeTests {
    @Test(
        "a media type is read with its parameters",
        arguments: [
            ("application/json", "application/json", []),
            (" Application/JSON ; Charset=\"UTF-8\" ;; v = 1", "application/json", ["charset=UTF-8"]),
            ("multipart/form-data; boundary=\"a;b\\\"c\"", "multipart/form-data", ["boundary=a;b\"c"]),
            ("text/plain;charset=utf-8;format=flowed", "text/plain", ["charset=utf-8", "format=flowed"]),
            ("image/*", "image/*", []),
        ] as [(String, String, [String])]
    )
    func reading(_ text: String, _ essence: String, _ parameters: [String]) throws {
        let mediaType = try #require(MediaType(text))
        #expect(mediaType.essence == essence)
        #expect(mediaType.parameters.map { "\($0.name)=\($0.value)" } == parameters)
    }

    @Test(
        "what is no media type is none",
        arguments: ["", "json", "/json", "a/", "a b/c", "a/b c", "é/x", ";charset=x", "\"a/b\""]
    )
    func refusing(_ text: String) {
        #expect(MediaType(text) == nil)
    }

    private func response(_ contentType: String?) -> ClientResponse {
        var headers = HTTPFields()
        headers[.contentType] = contentType
        return ClientResponse(operation: "op", status: 200, headers: headers, body: [1])
    }

    @Test(
        "a documented type or range fits what comes under it",
        arguments: [
            ("application/json", "application/json; charset=utf-8", true),
            ("application/json", "APPLICATION/JSON", true),
            ("application/json", "application/problem+json", true),
            ("application/json", "text/json", true),
            ("application/vnd.a+json", "application/json", true),
            ("application/vnd.a+json", "application/vnd.b+json", true),
            ("application/json; charset=utf-8", "application/json", true),
            ("application/json", "text/plain", false),
            ("application/json", nil, false),
            ("application/xml", "text/xml", true),
            ("image/*", "image/png", true),
            ("image/*", "text/png", false),
            ("*/*", "image/png", true),
            ("*/*", nil, true),
            ("text/csv", "text/csv;header=present", true),
            ("application/json", "nonsense", false),
        ] as [(String, String?, Bool)]
    )
    func matching(_ documented: String, _ contentType: String?, _ fits: Bool) {
        #expect(response(contentType).matches(documented) == fits)
        #expect(response(contentType).content(among: [documented, "x/y"]) == (fits ? 0 : nil))
    }

    @Test(
        "of several documented types the one that fits best is chosen, whatever their order",
        arguments: [
            ("text/csv", "text/csv"), ("text/plain", "text/*"), ("application/pdf", "*/*"),
            ("application/json", "application/json"), ("application/problem+json", "application/problem+json"),
            ("application/json; v=2", "application/json; v=2"),
            ("application/json; v=3", "application/json"), (nil, "*/*"),
        ] as [(String?, String)]
    )
    func choosing(_ contentType: String?, _ expected: String) {
        let documented = [
            "*/*", "text/*", "application/json", "application/json; v=2", "application/problem+json", "text/csv",
        ]
        for order in [documented, documented.reversed()] {
            #expect(response(contentType).content(among: order).map { order[$0] } == expected)
        }
    }

    @Test(
        "an error in another content than JSON has its body, or says why not",
        arguments: [[0x61], [0xFF]] as [[UInt8]]
    )
    func failures(_ bytes: [UInt8]) {
        let response = ClientResponse(operation: "op", status: 500, headers: [.contentType: "text/plain"], body: bytes)
        let error = response.failure(reading: { response throws(ClientError) in try response.text() })
        guard case .server(let failure) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(failure.rawBody == bytes)
        #expect(failure.body(as: String.self) == (bytes == [0x61] ? "a" : nil))
        #expect((failure.decodingProblem != nil) == (bytes != [0x61]))
    }

    @Test("a response that does not say what it is has the only content that is documented")
    func unsaid() {
        #expect(response(nil).content(among: ["text/csv"]) == 0)
        #expect(response(nil).content(among: ["text/csv", "text/plain"]) == nil)
    }
}
