// Header fields and connections: what holds for every response, whichever service gives it.

import Foundation
import LocalCloud
import Testing

@Suite("Every response", .timeLimit(.minutes(10)))
struct ResponseHeadTests {
    @Test("has an X-Request-Id of its own", arguments: CloudService.allCases)
    func requestID(service: CloudService) async throws {
        try await withLocalCloud { cloud in
            var seen: Set<String> = []
            for target in [Samples.dcsPath, Samples.rdsPath, "/", "\(Samples.dcsPath)?start=0", Samples.dcsPath] {
                let id = try #require(try await get(target, port: cloud.port(of: service)).header("X-Request-Id"))
                #expect(id.count == 32 && id.allSatisfy { "0123456789abcdef".contains($0) })
                #expect(seen.insert(id).inserted)
            }
        }
    }

    @Test("has the current date as HTTP writes it")
    func date() async throws {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        try await withLocalCloud { cloud in
            let text = try #require(try await get("/", port: cloud.port(of: .dcs)).header("Date"))
            let date = try #require(formatter.date(from: text))
            #expect(abs(date.timeIntervalSinceNow) < 60)
            #expect(formatter.string(from: date) == text)
        }
    }

    @Test("to HEAD announces a body's length and has none")
    func head() async throws {
        try await withLocalCloud { cloud in
            try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                try await connection.send("HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n")
                let head = try await connection.response(to: "HEAD")
                #expect(head.status == 404)
                #expect(Int(head.header("Content-Length") ?? "") ?? 0 > 0)
                try await connection.get(Samples.dcsPath)
                #expect(try await connection.response().statusLine == "HTTP/1.1 200 OK")
            }
        }
    }

    @Test("leaves the connection open for the next request, even to requests sent ahead")
    func persistence() async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(25))) { cloud in
            try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                for start in 1...20 { try await connection.get("\(Samples.dcsPath)?start=\(start)&limit=1") }
                for start in 1...20 {
                    let response = try await connection.response()
                    #expect(try response.decoded(DCSPage.self).ids == ["c\(start)"])
                }
            }
        }
    }

    @Test("ends the connection where the request asks for it")
    func close() async throws {
        try await withLocalCloud { cloud in
            try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                try await connection.get(Samples.dcsPath, headers: ["Connection: close"])
                #expect(try await connection.response().status == 200)
                #expect(try await connection.endsQuietly())
            }
        }
    }

    @Test("is 400 to what is no HTTP, and the server goes on")
    func garbage() async throws {
        try await withLocalCloud { cloud in
            for text in [
                "\u{16}\u{03}\u{01} hello\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET\r\n\r\n", "\r\nG E T\r\n\r\n",
            ] {
                let response = try await WireConnection.open(port: cloud.port(of: .rds)) { connection in
                    try await connection.send(text)
                    return try await connection.response()
                }
                #expect(response.status == 400)
            }
            #expect(try await get(Samples.rdsPath, port: cloud.port(of: .rds)).status == 200)
        }
    }
}
