// Whole calls of generated code: what goes over the wire, and what comes back.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import SampleModels
import Synchronization
import Testing

@Suite("Whole calls")
struct CallTests {
    private func client(
        _ response: @escaping @Sendable (CollectedRequest) async throws -> TransportResponse
    ) throws -> RDSClient {
        RDSClient(server: try RDSClient.server(), projectID: "p", transport: MemoryTransport(response))
    }

    private static func json(_ text: String, status: HTTPResponse.Status = .ok) -> TransportResponse {
        TransportResponse(status: status, headers: [.contentType: "application/json"], body: Array(text.utf8))
    }

    @Test("a call sends its arguments and returns the decoded body")
    func call() async throws {
        let client = try client { request in
            #expect(request.url == "https://rds.cn-north-4.myhuaweicloud.com/v3/p/backups?instance_id=i%20d&limit=2")
            #expect(request.headers.map { "\($0)" } == ["Accept: application/json"])
            #expect(request.head.path == request.path)
            return Self.json(
                #"""
                {"backups": [{"id": "a", "type": "auto", "size": 2803, "begin_time": "2018-08-06T12:41:14+0800"},
                             {"id": "b", "type": "weekly", "begin_time": "soon"}], "total_count": 2}
                """#
            )
        }
        let page = try await client.listBackups(ListBackups.Input(instanceID: "i d", limit: 2))
        #expect(page.totalCount == 2)
        #expect(page.backups.map(\.id) == ["a", "b"])
        #expect(page.backups.map(\.type) == [.auto, .unrecognized(rawValue: "weekly")])
        #expect(page.backups.first?.beginTime?.value == Timestamp("2018-08-06T04:41:14Z"))
        #expect(page.backups.last?.beginTime == .unrecognized(rawValue: "soon"))
    }

    @Test("arguments that break documented rules are all named, and nothing is sent")
    func invalidArguments() async throws {
        let client = try client { _ in
            Issue.record("sent")
            return Self.json("{}")
        }
        let time = try #require(Timestamp("2018-08-06T12:41:14Z"))
        let inputs = [
            (ListBackups.Input(instanceID: "i", offset: -1, limit: 101), ["offset", "limit"]),
            (ListBackups.Input(instanceID: "i", backupType: .unrecognized(rawValue: "x")), ["backup_type"]),
            (ListBackups.Input(instanceID: "i", beginTime: time), ["end_time"]),
            (ListBackups.Input(instanceID: "i", beginTime: time, endTime: time), ["end_time"]),
            (ListBackups.Input(versionID: "..", instanceID: "i"), ["version_id"]),
            (ListBackups.Input(instanceID: "i", language: "en\r\nX-Auth-Token: t"), ["X-Language"]),
        ]
        for (input, parameters) in inputs {
            let error = await #expect(throws: ClientError.self) { try await client.listBackups(input) }
            #expect(error?.violations.map(\.parameter) == parameters)
        }
    }

    @Test("an error body is decoded, and the status, request id and raw bytes are kept")
    func serverError() async throws {
        let body = #"{"error_code":"DBS.200022","error_msg":"no such instance"}"#
        let client = try client { _ in
            var response = Self.json(body, status: .notFound)
            response.headers[.requestID] = "r-1"
            response.headers[.setCookie] = "session=verysecret"
            return response
        }
        let error = await #expect(throws: ClientError.self) {
            try await client.listBackups(ListBackups.Input(instanceID: "i"))
        }
        #expect(error?.requestID == "r-1")
        #expect(error?.status == 404)
        guard case .server(let server) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(server.body(as: ErrorBody.self) == ErrorBody(errorCode: "DBS.200022", errorMessage: "no such instance"))
        #expect(server.rawBody == Array(body.utf8))
        #expect(server.headers[.setCookie] == "session=verysecret")
        #expect(
            "\(server)"
                == "listBackups: the server answered 404 Not Found [request id r-1]; the body of 58 bytes begins: \(body)."
        )
    }

    @Test("all pages of a list come as one sequence")
    func pages() async throws {
        let sent = Mutex<[String]>([])
        let client = try client { request in
            sent.withLock { $0.append(String(request.path.drop { $0 != "?" })) }
            let offset = sent.withLock { ($0.count - 1) * 2 }
            let items = (offset..<min(offset + 2, 5)).map { #"{"id":"\#($0)","type":"auto"}"# }.joined(separator: ",")
            return Self.json(#"{"backups":[\#(items)],"total_count":5}"#)
        }
        var ids: [String] = []
        for try await backup in client.listBackups.all(instanceID: "i", limit: 2) {
            ids.append(backup.id)
        }
        #expect(ids == ["0", "1", "2", "3", "4"])
        #expect(sent.withLock { $0 } == [0, 2, 4].map { "?instance_id=i&limit=2&offset=\($0)" })
    }

    @Test("the two halves of a call work without a transport")
    func halves() throws {
        let operation = try client { _ in Self.json("") }.listBackups
        let request = try operation.request(for: ListBackups.Input(instanceID: "i"))
        #expect(request.target == "/v3/p/backups?instance_id=i")
        let response = ClientResponse(operation: "listBackups", Self.json(#"{"backups":[],"total_count":0}"#))
        #expect(try operation.output(of: response) == BackupPage(backups: [], totalCount: 0))
    }
}

extension HTTPField.Name {
    /// `X-Request-Id`.
    static var requestID: HTTPField.Name { HTTPField.Name("x-request-id") ?? .retryAfter }
}
