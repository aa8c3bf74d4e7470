// What generated operations do: the request that goes out, and what comes of each response.
import Case_headers_and_cookies
import Case_pages
import Case_path_parameters
import Case_query_parameters
import Case_request_bodies
import Case_rules
import Case_statuses
import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

/// Keeps the last request, and answers with a status and a body.
final class Recorder: Transport {
    private let last = Mutex<TransportRequest?>(nil)
    private let response: TransportResponse

    init(_ body: String = "", status: Int = 200) {
        response = .json(body, status: status)
    }

    var request: TransportRequest? { last.withLock { $0 } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        last.withLock { $0 = request }
        return response
    }
}

@Suite("Generated operations build requests and decode responses")
struct CallTests {
    private let server = "https://example.com/base"

    @Test("query parameters in every style")
    func query() async throws {
        let recorder = Recorder()
        let client = Case_query_parameters.CaseClient(server: try ServerURL(server), transport: recorder)
        let after: Timestamp = try #require(Timestamp("20180806024114"))
        let filter = Filter(color: "sky blue", size: 3, after: after)
        try await client.findThings(
            text: "a+b/ü",
            joinedFilter: filter,
            count: 3,
            deep: true,
            kind: .big,
            level: ._1,
            since: Timestamp("2018-08-06T10:41:14+0800"),
            flag: false,
            list: ["x y", "z"],
            joined: [1, 2],
            spaced: ["a", "b"],
            piped: ["c", "d"],
            deepFilter: filter,
            labels: ["k": "v"]
        )
        let pairs = try #require(
            recorder.request?.path.split(separator: "?").last?.split(separator: "&").map(String.init)
        )
        #expect(
            pairs == [
                "count=3", "deep=true", "deepFilter%5Bcolor%5D=sky%20blue", "deepFilter%5Bsize%5D=3",
                "deepFilter%5Bafter%5D=20180806024114", "flag=FALSE", "joined=1,2",
                "joinedFilter=color,sky%20blue,size,3,after,20180806024114", "kind=big", "labels%5Bk%5D=v", "level=1",
                "list=x%20y", "list=z", "piped=c%7Cd", "since=20180806024114", "spaced=a%20b", "text=a%2Bb%2F%C3%BC",
            ]
        )
    }

    @Test("path parameters in every style")
    func path() async throws {
        let recorder = Recorder()
        let client = Case_path_parameters.CaseClient(server: try ServerURL(server), transport: recorder)
        try await client.findThings(
            id: "a/b",
            number: 7,
            list: ["x", "y"],
            label: "l",
            labels: ["m", "n"],
            matrix: 5,
            matrices: [1, 2],
            point: .init(x: 1, y: 2)
        )
        #expect(recorder.request?.path == "/base/v3/a%20b/a%2Fb-7/x,y/.l/.m.n/;matrix=5/;matrices=1;matrices=2/x=1,y=2")
    }

    @Test("headers and cookies")
    func headers() async throws {
        let recorder = Recorder()
        let client = Case_headers_and_cookies.CaseClient(server: try ServerURL(server), transport: recorder)
        try await client.findThings(
            xSince: try #require(Timestamp("2018-08-06T02:41:14Z")),
            xLanguage: "en",
            xIDs: [1, 2],
            session: "a b"
        )
        let headers = try #require(recorder.request?.headers)
        let found = Dictionary(headers.map { ($0.name.canonicalName, $0.value) }) { first, _ in first }
        #expect(found["x-since"] == "2018-08-06T02:41:14Z")
        #expect(found["x-language"] == "en")
        #expect(found["x-ids"] == "1,2")
        #expect(found["cookie"] == "session=a%20b")
    }

    @Test("bodies: JSON, text and bytes")
    func bodies() async throws {
        let recorder = Recorder(#"{"name":"a"}"#, status: 201)
        let client = Case_request_bodies.CaseClient(server: try ServerURL(server), transport: recorder)
        let thing = try await client.addThing(body: .init(name: "a", remark: .null))
        #expect(thing.name == "a")
        #expect(
            recorder.request.map { String(decoding: $0.body.bytes ?? [], as: UTF8.self) }
                == #"{"name":"a","remark":null}"#
        )
        #expect(recorder.request?.headers[.contentType] == "application/json")

        let silent = Recorder("", status: 204)
        let other = Case_request_bodies.CaseClient(server: try ServerURL(server), transport: silent)
        try await other.replaceThings(body: [.init(name: "b")])
        #expect(silent.request?.headers[.contentType] == "application/vnd.things+json")
        try await other.sendText(body: "words")
        #expect(silent.request.map { String(decoding: $0.body.bytes ?? [], as: UTF8.self) } == "words")
    }

    @Test("each status takes its own way")
    func responses() async throws {
        typealias Several = Case_statuses.CaseClient.GetSeveral
        func several(_ status: Int, _ body: String) async throws(ClientError) -> Several.Output {
            try await Case_statuses.CaseClient(
                server: try ServerURL(server),
                transport: Recorder(body, status: status)
            ).getSeveral()
        }
        #expect(try await several(200, #"{"name":"a"}"#) == .ok(Thing(name: "a")))
        #expect(try await several(202, "") == .accepted)
        for (status, isDocumented) in [(404, true), (503, true), (418, false)] {
            do {
                _ = try await several(status, #"{"code":"c"}"#)
                Issue.record("\(status) is no success")
            } catch {
                guard case .server(let problem) = error else {
                    Issue.record("\(error)")
                    continue
                }
                #expect(problem.status == status)
                #expect((problem.body(as: Problem.self)?.code == "c") == isDocumented)
            }
        }
    }

    @Test("pages: by offset to the total, by page to the empty one")
    func pages() async throws {
        let transport = MemoryTransport { request in
            let query = request.path.split(separator: "?").last.map(String.init) ?? ""
            let values = Dictionary(
                query.split(separator: "&").map { $0.split(separator: "=") }.map { (String($0[0]), Int($0[1]) ?? 0) }
            ) { first, _ in first }
            if let offset = values["offset"] {
                let ids = (offset..<min(offset + 3, 8)).map { #"{"id":\#($0)}"# }.joined(separator: ",")
                return .json(#"{"things":[\#(ids)],"total":8}"#)
            }
            let page = values["page"] ?? 0
            return .json(page < 4 ? #"{"things":[{"id":\#(page)}]}"# : "{}")
        }
        let client = Case_pages.CaseClient(server: try ServerURL(server), transport: transport)
        var ids: [Int] = []
        for try await thing in client.listByOffset.all(limit: 3) { ids.append(thing.id) }
        #expect(ids == Array(0..<8))
        ids = []
        for try await thing in client.listByPage.all(page: 1) { ids.append(thing.id) }
        #expect(ids == [1, 2, 3])
    }

    @Test("every documented rule is checked", arguments: 0..<8)
    func rules(_ index: Int) throws {
        let client = Case_rules.CaseClient(server: try ServerURL(server), transport: Recorder())
        let time = Timestamp("2018-08-06T02:41:14Z")
        let inputs: [(Case_rules.CaseClient.FindThings.Input, String)] = [
            (.init(from: time), "until"), (.init(from: time, until: time), "until"), (.init(least: 12), "least"),
            (.init(least: 3), "least"), (.init(share: 1), "share"), (.init(name: "a"), "name"),
            (.init(tags: ["a", "a"]), "tags"), (.init(level: .unrecognized(rawValue: 9)), "level"),
        ]
        let (input, parameter) = inputs[index]
        let error = #expect(throws: ClientError.self) { _ = try client.findThings.request(for: input) }
        guard case .invalidArgument(let problem) = error else { return }
        #expect(problem.violations.first?.parameter == parameter)
    }
}
