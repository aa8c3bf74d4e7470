// Faults of long, compressed and redirected responses, and of pages that repeat or stay empty.

import Foundation
import LocalCloud
import Testing

@Suite("A fault changes a response's body or place", .timeLimit(.minutes(10)))
struct BodyFaultTests {
    private let contents = Samples.contents(dcs: Samples.dcsBackups(25), rds: Samples.rdsBackups(3))

    /// What gzip makes of these bytes; nil where it finds them damaged.
    private func inflated(_ bytes: [UInt8]) throws -> Data? {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).gz")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path()]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = Pipe()
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? data : nil
    }

    @Test("a compressed body is what gzip says it is, and names its coding")
    func gzip() async throws {
        try await withLocalCloud(contents: contents) { cloud async throws in
            let port = cloud.port(of: .dcs)
            let genuine = try await get(Samples.dcsPath, port: port)
            cloud.inject(.gzip, into: .dcs)
            let response = try await get(Samples.dcsPath, port: port)
            #expect(response.header("Content-Encoding") == "gzip" && response.end == .complete)
            #expect(try inflated(response.body) == Data(genuine.body))
        }
    }

    @Test("bytes of every value survive compression", arguments: [0, 1, 255, 256, 257, 1000])
    func everyByte(count: Int) async throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151) }
        try await withLocalCloud { cloud async throws in
            let response = ReplacementResponse(status: 200, body: .bytes(bytes, contentType: nil))
            cloud.inject(Fault(content: .replaced(response), coding: .gzip(.whole)), into: .dcs)
            let received = try await get("/", port: cloud.port(of: .dcs))
            #expect(try inflated(received.body) == Data(bytes))
        }
    }

    @Test(
        "a truncated compressed body is whole for HTTP and damaged for gzip",
        arguments: [
            Fault.truncatedGzip, Fault(coding: .gzip(.withoutTrailer)),
        ]
    )
    func truncatedGzip(fault: Fault) async throws {
        try await withLocalCloud(contents: contents) { cloud async throws in
            cloud.inject(fault, into: .dcs)
            let response = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(response.end == .complete && response.header("Content-Encoding") == "gzip")
            #expect(response.body.starts(with: [0x1F, 0x8B]))
            #expect(try inflated(response.body) == nil)
        }
    }

    @Test("a gzip bomb inflates to the size asked for, as valid JSON, from a hundredth of it")
    func bomb() async throws {
        let size = 10_000_019
        try await withLocalCloud(contents: contents) { cloud async throws in
            cloud.inject(.gzipBomb(bytes: size), into: .dcs)
            let response = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(response.body.count < size / 100)
            let page = try #require(try inflated(response.body))
            #expect(page.count == size)
            #expect(try JSONDecoder().decode(DCSPage.self, from: page).total_num == 25)
        }
    }

    @Test(
        "a body of any size is sent as announced or in chunks, valid to its last byte or not",
        arguments: [
            (5_000_000, Fault.Filling.blanks, "}"), (12_000_000, .blanks, "}"), (5_000_000, .letters, "x"),
            (1, .blanks, "}"),
        ]
    )
    func oversized(bytes: Int, filling: Fault.Filling, end: String) async throws {
        try await withLocalCloud(contents: Samples.contents()) { cloud async throws in
            let fault = Fault.oversized(bytes: bytes, filling: filling)
            cloud.inject(fault, into: .dcs)
            let whole = try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                try await connection.get(Samples.dcsPath)
                return try await connection.drain()
            }
            #expect(whole.head.contains("Content-Length: \(whole.bodyLength)\r\n"))
            #expect(whole.bodyLength == max(bytes, 43))
            #expect(String(decoding: whole.lastBytes, as: UTF8.self).hasSuffix(end))

            // Once is enough for the longest.
            guard bytes < 10_000_000 else { return }
            var chunked = fault
            chunked.delivery = .chunked(chunkBytes: 65_536)
            cloud.inject(chunked, into: .dcs)
            let pieces = try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                try await connection.get(Samples.dcsPath)
                return try await connection.drain()
            }
            #expect(!pieces.head.lowercased().contains("content-length"))
            #expect(pieces.bodyLength > bytes)
            #expect(String(decoding: pieces.lastBytes, as: UTF8.self).hasSuffix("\(end)\r\n0\r\n\r\n"))
        }
    }

    @Test("a client that leaves in the middle of a long body does not keep the cloud from going on")
    func abandoned() async throws {
        try await withLocalCloud(contents: contents) { cloud async throws in
            cloud.inject(.oversized(bytes: 1 << 40), into: .dcs, for: .next(5))
            for _ in 0..<5 {
                try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                    try await connection.get(Samples.dcsPath)
                    _ = await connection.nextBytes()
                }
            }
            let next = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(next.status == 200)
        }
    }

    @Test("a long body is made JSON again by the blanks before its last byte")
    func blanks() async throws {
        try await withLocalCloud(contents: contents) { cloud async throws in
            cloud.inject(.oversized(bytes: 20_000), into: .rds)
            let response = try await get(Samples.rdsPath, port: cloud.port(of: .rds))
            #expect(response.body.count == 20_000)
            #expect(try response.decoded(RDSPage.self).ids == ids("d", 1...3))
        }
    }

    @Test(
        "a duplicate page, a first page that comes again and an empty page keep the total",
        arguments: [
            (Fault.pageBefore, 11, ids("c", 1...10)), (.pageBefore, 21, ids("c", 11...20)),
            (.pageBefore, 1, ids("c", 1...10)),
            (.firstPage, 21, ids("c", 1...10)), (.firstPage, 9_000_000, ids("c", 1...10)), (.emptyPage, 11, []),
            (.altered(.movePosition(byPages: 1)), 1, ids("c", 11...20)),
            (.altered(.movePosition(byPages: .max)), 1, []),
        ]
    )
    func pages(fault: Fault, start: Int, expected: [String]) async throws {
        try await withLocalCloud(contents: contents) { cloud async throws in
            let target = "\(Samples.dcsPath)?start=\(start)"
            cloud.inject(fault, into: .dcs)
            let page = try await get(target, port: cloud.port(of: .dcs)).decoded(DCSPage.self)
            #expect(page.ids == expected && page.total_num == 25)
            let next = try await get(Samples.dcsPath, port: cloud.port(of: .dcs)).decoded(DCSPage.self)
            #expect(next.ids == ids("c", 1...10))
        }
    }

    @Test("an empty page can come for ever")
    func emptyForEver() async throws {
        try await withLocalCloud(contents: contents) { cloud async throws in
            cloud.inject(.emptyPage, into: .rds, for: .all)
            for _ in 0..<3 {
                let page = try await get(Samples.rdsPath, port: cloud.port(of: .rds)).decoded(RDSPage.self)
                #expect(page.ids.isEmpty && page.total_count == 3)
            }
        }
    }

    @Test("a redirect leads to another place, to another port or to itself")
    func redirects() async throws {
        try await withLocalCloud(contents: contents) { cloud async throws in
            let port = cloud.port(of: .rds)
            for (target, location) in [
                (Fault.RedirectTarget.location("http://192.0.2.1/elsewhere"), "http://192.0.2.1/elsewhere"),
                (.port(cloud.port(of: .dcs)), "\(cloud.dcsURL)\(Samples.rdsPath)"),
                (.itself, "http://127.0.0.1\(Samples.rdsPath)"),
            ] {
                cloud.inject(.redirect(to: target), into: .rds)
                let response = try await get(Samples.rdsPath, port: port)
                #expect(response.statusLine == "HTTP/1.1 302 Found" && response.header("Location") == location)
            }
            cloud.inject(.redirect(to: .itself, status: 308), into: .rds)
            let permanent = try await get(Samples.rdsPath, port: port)
            #expect(permanent.status == 308)
        }
    }

    @Test("a storm of 429 and a burst of 503 end after as many responses as asked for")
    func storms() async throws {
        try await withLocalCloud(contents: contents) { cloud async throws in
            cloud.inject(.tooManyRequests(retryAfter: "1"), into: .rds, for: .next(25))
            cloud.inject(.serviceUnavailable, into: .rds, for: .next(5))
            var statuses: [Int] = []
            for _ in 0..<31 { statuses.append(try await get(Samples.rdsPath, port: cloud.port(of: .rds)).status) }
            let storm = Array(repeating: 429, count: 25)
            #expect(statuses == storm + [503, 503, 503, 503, 503, 200])
        }
    }
}
