// Bodies in every media type, both ways, with the header that goes with them.
import Case_media_types
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Bodies go in the media type that the document gives them")
struct MediaTypeTests {
    static let sent: [(call: @Sendable (CaseClient) async throws -> Void, type: String, body: String)] = [
        ({ try await $0.putAnyBytes(body: [0x61]) }, "application/octet-stream", "a"),
        ({ try await $0.putAnyBytes(body: [0x61], contentType: "video/mp4") }, "video/mp4", "a"),
        ({ try await $0.putApplication(body: [0x61]) }, "application/octet-stream", "a"),
        ({ try await $0.putImage(body: [0x61], contentType: "image/webp") }, "image/webp", "a"),
        ({ try await $0.putPicture(body: .png([0x61])) }, "image/png", "a"),
        ({ try await $0.putPicture(body: .jpeg([0x61])) }, "image/jpeg", "a"),
        ({ try await $0.putText(body: "words") }, "text/plain; charset=utf-8", "words"),
        ({ try await $0.putObject(body: Thing(a: "x")) }, "application/json", #"{"a":"x"}"#),
        ({ try await $0.putChoice(body: .json(Thing(a: "x"))) }, "application/json", #"{"a":"x"}"#),
        ({ try await $0.putChoice(body: .csv("a,b")) }, "text/csv", "a,b"),
        ({ try await $0.putChoice(body: .xml([0x3C])) }, "application/xml", "<"),
        ({ try await $0.putChoice(body: .any([0x61], contentType: "font/woff")) }, "font/woff", "a"),
        ({ _ = try await $0.putCharset(body: Thing(a: "x")) }, "application/json; charset=utf-8", #"{"a":"x"}"#),
        ({ try await $0.patchThing(body: Thing(a: "x")) }, "application/merge-patch+json", #"{"a":"x"}"#),
    ]

    @Test("sent with the right header", arguments: sent.indices)
    func sends(_ index: Int) async throws {
        let row = Self.sent[index]
        let recorder = Recorder(index == 12 ? "{}" : "", status: index == 12 ? 200 : 204)
        try await row.call(CaseClient(server: try ServerURL(Wire.server), transport: recorder))
        #expect(recorder.contentType == row.type)
        #expect(recorder.body == row.body)
    }

    @Test("an optional choice that is left out sends neither body nor header")
    func nothing() async throws {
        let recorder = Recorder("", status: 204)
        try await CaseClient(server: try ServerURL(Wire.server), transport: recorder).putChoice()
        #expect(recorder.contentType == nil)
        #expect(recorder.body == "")
    }

    private func client(_ type: String, _ body: [UInt8]) throws -> CaseClient {
        var response = TransportResponse(status: .ok, body: body)
        response.headers[.contentType] = type
        return CaseClient(server: try ServerURL(Wire.server), transport: MemoryTransport { [response] _ in response })
    }

    @Test("bytes come as they are, whatever the type says")
    func bytes() async throws {
        let body: [UInt8] = [0x25, 0xFF, 0xFE]
        #expect(try await client("application/pdf", body).getAnyBytes() == body)
        #expect(try await client("application/pdf", body).getApplication() == body)
        #expect(try await client("image/webp", body).getImage() == body)
        #expect(try await client("application/json", body).getJSONBytes() == body)
        #expect(try await client("application/octet-stream", body).getOctets() == body)
    }

    @Test("text under any type is text, an object is JSON")
    func others() async throws {
        #expect(try await client("text/plain", Array("hello".utf8)).getText() == "hello")
        #expect(try await client("application/json", Array(#""hello""#.utf8)).getText() == #""hello""#)
        #expect(try await client("application/json", Array(#"{"a":"x"}"#.utf8)).getObject() == Thing(a: "x"))
        #expect(try await client("application/json", Array("[1]".utf8)).getNoSchema() == [1])
        #expect(try await client("text/plain", Array("42".utf8)).getTextNumber() == "42")
    }

    @Test(
        "a media type with parameters is recognised without, and in any case",
        arguments: ["application/json", "Application/JSON;Charset=\"UTF-8\"", "application/json; charset=utf-8"]
    )
    func parameters(_ type: String) async throws {
        #expect(try await client(type, Array(#"{"a":"x"}"#.utf8)).putCharset(body: Thing()) == Thing(a: "x"))
    }
}
