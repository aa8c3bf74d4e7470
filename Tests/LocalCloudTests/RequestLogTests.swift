// What tests can read about the requests that a client sent.

import HTTPTypes
import Testing

@testable import LocalCloud

@Suite("The request log")
struct RequestLogTests {
    @Test("has method, target and header fields as they came over the wire, and the id of the response")
    func asOnTheWire() async throws {
        try await withLocalCloud { cloud in
            let target = "\(Samples.rdsPath)&begin_time=2018-08-06T10%3A41%3a14%2B0800&x=%e4%bd%a0+%zz&=&&limit"
            let response = try await get(
                target,
                port: cloud.port(of: .rds),
                headers: ["X-Sdk-Date: 20180806T024114Z", "AUTHORIZATION:  a;b ", "x-twice: 1", "X-Twice: 2"]
            )
            let request = try #require(cloud.requests.last)
            #expect(cloud.requests.count == 1)
            #expect(request.service == .rds)
            #expect(request.method == "GET")
            #expect(request.target == target)
            #expect(
                request.headers == [
                    HeaderField(name: "Host", value: "127.0.0.1"),
                    HeaderField(name: "X-Sdk-Date", value: "20180806T024114Z"),
                    HeaderField(name: "AUTHORIZATION", value: "a;b"), HeaderField(name: "x-twice", value: "1"),
                    HeaderField(name: "X-Twice", value: "2"),
                ]
            )
            #expect(request.header("authorization") == "a;b")
            #expect(request.header("accept") == nil)
            #expect(request.requestID == response.header("X-Request-Id"))
        }
    }

    @Test("has the requests to both services in order, those that met a fault included, until it is cleared")
    func order() async throws {
        try await withLocalCloud { cloud in
            cloud.inject(.closedBeforeHead, into: .dcs)
            _ = try await get("/a", port: cloud.port(of: .dcs))
            _ = try await get("/b", port: cloud.port(of: .rds))
            _ = try await get("/c", port: cloud.port(of: .dcs))
            #expect(cloud.requests.map(\.target) == ["/a", "/b", "/c"])
            #expect(cloud.requests.map(\.service) == [.dcs, .rds, .dcs])
            cloud.clearRequests()
            #expect(cloud.requests.isEmpty)
        }
    }

    @Test("keeps the latest and forgets the oldest", arguments: [0, 1, 3, 4, 5, 7, 9])
    func bounds(count: Int) {
        var log = RequestLog(capacity: 3)
        for number in 0..<count {
            let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/\(number)")
            log.append(.init(service: .dcs, head: head, requestID: RequestID()))
        }
        #expect(log.entriesInOrder.map(\.head.path) == (max(0, count - 3)..<count).map { "/\($0)" })
        log.removeAll()
        #expect(log.entriesInOrder.isEmpty)
    }
}
