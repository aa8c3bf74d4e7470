// How a region's project is looked up, and what is said where there is not exactly one.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("The project of a region", .timeLimit(.minutes(10)))
struct ProjectDirectoryTests {
    private struct Marking: ClientMiddleware {
        func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            var request = request
            if let name = HTTPField.Name("X-Auth-Token") { request.headers[name] = "t" }
            return try await next(request)
        }
    }

    private static func directory(_ iam: MemoryIAM) throws -> ProjectDirectory {
        ProjectDirectory(server: try ServerURL("http://iam.test"), transport: iam, middlewares: [Marking()])
    }

    private static func list(_ projects: (id: String, name: String)...) -> TransportResponse {
        let items = projects.map { #"{"id":"\#($0.id)","name":"\#($0.name)","description":null,"links":{}}"# }
        return .json(#"{"links":{},"projects":[\#(items.joined(separator: ","))]}"#)
    }

    @Test("IAM is asked by the region's name through the middlewares, once a region")
    func lookUp() async throws {
        let iam = MemoryIAM { request, _ in
            request.path.hasSuffix("cn-north-4") ? Self.list(("p4", "cn-north-4")) : Self.list(("p1", "cn-north-1"))
        }
        let directory = try Self.directory(iam)
        for _ in 0..<3 { #expect(try await directory.projectID(in: "cn-north-4") == "p4") }
        for _ in 0..<3 { #expect(try await directory.projectID(in: "cn-north-1") == "p1") }
        #expect(
            iam.requests.map(\.url) == [
                "http://iam.test/v3/projects?name=cn-north-4", "http://iam.test/v3/projects?name=cn-north-1",
            ]
        )
        let token = try #require(HTTPField.Name("X-Auth-Token"))
        #expect(iam.requests.allSatisfy { $0.headers[token] == "t" })
    }

    @Test("1,000 calls at a time ask once")
    func singleFlight() async throws {
        let gate = Gate()
        let iam = MemoryIAM { _, _ in
            await gate.pass()
            return Self.list(("p4", "cn-north-4"))
        }
        let directory = try Self.directory(iam)
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1000 { group.addTask { try await directory.projectID(in: .cnNorth4) } }
            await gate.untilArrivals(1)
            gate.open()
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(ids == ["p4": 1000])
        #expect(iam.requests.count == 1)
    }

    @Test("a server that does not filter is understood all the same")
    func unfiltered() async throws {
        let iam = MemoryIAM { _, _ in Self.list(("a", "cn-north-1"), ("b", "cn-north-4"), ("c", "cn-north-4_backups")) }
        #expect(try await Self.directory(iam).projectID(in: .cnNorth4) == "b")
    }

    @Test("where there is none, the error says which there are and what to set")
    func none() async throws {
        let iam = MemoryIAM { request, _ in
            request.path.contains("?") ? Self.list() : Self.list(("a", "cn-north-1"), ("b", "ap-southeast-3"))
        }
        let directory = try Self.directory(iam)
        let error = await #expect(throws: ProjectLookUpError.self) { try await directory.projectID(in: .cnNorth4) }
        let text = error?.description ?? ""
        #expect(text.contains("No project is named like the region 'cn-north-4'"))
        #expect(text.contains("cn-north-1 (a), ap-southeast-3 (b)"))
        #expect(text.contains("HUAWEICLOUD_SDK_PROJECT_ID"))
    }

    @Test("where there are several, the error names them")
    func several() async throws {
        let iam = MemoryIAM { _, _ in Self.list(("a", "cn-north-4"), ("b", "cn-north-4")) }
        let directory = try Self.directory(iam)
        let error = await #expect(throws: ProjectLookUpError.self) { try await directory.projectID(in: .cnNorth4) }
        #expect(error?.description.contains("cn-north-4 (a), cn-north-4 (b)") == true)
    }

    @Test("many projects make no endless message, and control characters no broken one")
    func hostileNames() async throws {
        let many = (0..<500).map { #"{"id":"\#($0)","name":"x\u001b[2J\u000a"}"# }.joined(separator: ",")
        let iam = MemoryIAM { _, _ in .json(#"{"projects":[\#(many)]}"#) }
        let directory = try Self.directory(iam)
        let error = await #expect(throws: ProjectLookUpError.self) { try await directory.projectID(in: .cnNorth4) }
        let text = error?.description ?? ""
        #expect(text.contains("and 490 more"))
        #expect(!text.contains("\u{1B}") && !text.contains("\n"))
    }

    @Test("a failure is not kept", arguments: [401, 403, 429, 500])
    func failure(_ status: Int) async throws {
        let iam = MemoryIAM { _, number in
            number == 1 ? .json(#"{"error_code":"APIGW.0301"}"#, status: status) : Self.list(("p4", "cn-north-4"))
        }
        let directory = try Self.directory(iam)
        let error = await #expect(throws: ProjectLookUpError.self) { try await directory.projectID(in: .cnNorth4) }
        guard case .failed(_, let cause) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause.status == status)
        #expect(try await directory.projectID(in: .cnNorth4) == "p4")
    }

    @Test("a cancelled call says that it was cancelled, and leaves the others theirs")
    func cancellation() async throws {
        let gate = Gate()
        let iam = MemoryIAM { _, _ in
            await gate.pass()
            return Self.list(("p4", "cn-north-4"))
        }
        let directory = try Self.directory(iam)
        let first = Task { try await directory.projectID(in: .cnNorth4) }
        await gate.untilArrivals(1)
        let second = Task { try await directory.projectID(in: .cnNorth4) }
        first.cancel()
        let error = await #expect(throws: ProjectLookUpError.self) { try await first.value }
        guard case .failed(_, .transport(let transport)) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(transport.kind == .cancelled)
        gate.open()
        #expect(try await second.value == "p4")
    }
}
