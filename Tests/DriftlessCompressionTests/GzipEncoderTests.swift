// What is compressed comes out of another's decompressor as it was.
import DriftlessRuntime
import Foundation
import HTTPTypes
import Testing

@testable import DriftlessCompression

@Suite("gzip")
struct GzipEncoderTests {
    private static let texts: [(name: String, bytes: [UInt8])] = {
        var state: UInt32 = 7
        let noise = (0..<200_000).map { _ -> UInt8 in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24)
        }
        let json = (0..<3000).map { #"{"id":\#($0),"name":"backup \#($0 % 7)","size":\#($0 &* 7919)}"# }
        return [
            ("nothing", []), ("a byte", [0]), ("three bytes", [1, 2, 3]), ("four", [9, 9, 9, 9]),
            ("all bytes", Array(0...255)),
            ("zeros", [UInt8](repeating: 0, count: 300_000)), ("noise", noise),
            ("JSON", Array(json.joined(separator: "\n").utf8)),
            ("noise twice, far apart", Array(noise.prefix(32_768) + noise.prefix(32_768))),
            ("noise twice, too far apart", Array(noise.prefix(32_769) + noise.prefix(32_769))),
            ("long matches", Array(String(repeating: "0123456789abcdef", count: 5000).utf8)),
        ]
    }()

    @Test("comes out of gunzip as it was, in whatever chunks", arguments: texts.indices, [1_000_000, 65_536, 1000, 7])
    func roundTrip(_ text: Int, _ size: Int) throws {
        let bytes = Self.texts[text].bytes
        // A chunk of seven bytes costs more than it saves.
        guard size > 7 || bytes.count < 40_000 else { return }
        var encoder = GzipEncoder()
        var packed: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            packed += encoder.encode(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        packed += encoder.finish()
        #expect(try gunzip(packed) == bytes, "\(Self.texts[text].name)")
        if size == 1_000_000 { #expect(packed.count <= bytes.count + bytes.count / 1000 + 40) }
    }

    @Test("makes JSON several times smaller")
    func ratio() throws {
        let bytes = try #require(Self.texts.first { $0.name == "JSON" }).bytes
        var encoder = GzipEncoder()
        let packed = encoder.encode(bytes) + encoder.finish()
        #expect(packed.count * 3 < bytes.count)
    }

    @Test("of a request says so, and leaves what is small, what does not get smaller and what is compressed")
    func middleware() async throws {
        let transport = MemoryTransport { request in
            let isPacked = request.headers[.contentEncoding] == "gzip"
            return TransportResponse(
                status: .ok,
                headers: [.contentType: isPacked ? "gzip" : "plain"],
                body: request.body
            )
        }
        func send(_ body: HTTPBody, coding: String? = nil) async throws -> (type: String?, body: [UInt8]) {
            var request = TransportRequest(
                operation: "op",
                method: .put,
                scheme: "https",
                authority: "a",
                path: "/",
                body: body
            )
            request.headers[.contentEncoding] = coding
            let response = try await CompressedRequests().intercept(request) { try await transport.send($0) }
            return (response.headers[.contentType], response.body.bytes ?? [])
        }
        let text = [UInt8](repeating: 0x61, count: 5000)
        let whole = try await send(HTTPBody(text))
        #expect(whole.type == "gzip")
        #expect(try gunzip(whole.body) == text)
        let stream = AsyncStream<[UInt8]> { continuation in
            for _ in 0..<5 { continuation.yield(Array(text.prefix(1000))) }
            continuation.finish()
        }
        let streamed = try await send(HTTPBody(stream))
        #expect(streamed.type == "gzip")
        #expect(try gunzip(streamed.body) == text)
        #expect(try await send("short").type == "plain")
        #expect(try await send(HTTPBody(text), coding: "br").type == "plain")
        let noise = try #require(Self.texts.first { $0.name == "noise" }).bytes
        #expect(try await send(HTTPBody(noise)).type == "plain")
    }

    private func gunzip(_ bytes: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc"]
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "driftless-\(UUID().uuidString).gz")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(data)
    }
}
