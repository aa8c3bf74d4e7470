// How bodies become bytes, and which media type they claim.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import SampleModels
import Testing

@Suite("Bodies of requests")
struct RequestBodyTests {
    private func request(_ build: (RequestBuilder) -> Void) throws -> (type: String?, body: String) {
        let target = RequestBuilder("op", .post)
        target.literal("/")
        build(target)
        let request = try target.finish()
        return (request.headers[.contentType], String(decoding: request.body.bytes ?? [], as: UTF8.self))
    }

    @Test("each kind of body names its media type, and nil sends nothing")
    func kinds() throws {
        let body = ErrorBody(errorCode: "é\"", errorMessage: nil)
        #expect(try request { $0.json(body) } == ("application/json", #"{"error_code":"é\""}"#))
        #expect(
            try request { $0.json([1, 2], contentType: "application/merge-patch+json") }
                == ("application/merge-patch+json", "[1,2]")
        )
        #expect(try request { $0.json(ErrorBody?.none) } == (nil, ""))
        #expect(try request { $0.text("é") } == ("text/plain; charset=utf-8", "é"))
        #expect(try request { $0.bytes([0x41]) } == ("application/octet-stream", "A"))
        #expect(try request { $0.bytes(nil) } == (nil, ""))
    }
}
