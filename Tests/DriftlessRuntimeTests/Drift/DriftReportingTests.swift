// What observers of a client learn, how often, and how a test suite fails on drift.
import HTTPTypes
import SampleModels
import Synchronization
import Testing

@_spi(Generated) @testable import DriftlessRuntime

@Suite("Drift reports")
struct DriftReportingTests {
    private static func client(
        _ middlewares: [any ClientMiddleware],
        _ response: @escaping @Sendable (CollectedRequest) -> TransportResponse
    ) throws -> RDSClient {
        RDSClient(
            server: try RDSClient.server(),
            projectID: "p",
            transport: MemoryTransport { response($0) },
            middlewares: middlewares
        )
    }

    private static func page(_ members: String...) -> TransportResponse {
        let backups = members.map { #"{"id":"i","type":"auto",\#($0)}"# }.joined(separator: ",")
        var response = TransportResponse.json(#"{"backups":[\#(backups)],"total_count":1}"#)
        response.headers[.requestID] = "r-1"
        return response
    }

    private static let input = ListBackups.Input(instanceID: "i")

    @Test("a report says where, what, how often and in which response")
    func report() async throws {
        let reports = Mutex<[DriftReport]>([])
        let observing = DriftReportingMiddleware { report in reports.withLock { $0.append(report) } }
        let client = try Self.client([LenientDecoding(.optionalMembers), observing]) { _ in
            Self.page(#""size":1"#, #""size":"12 kB","associated_with_ddm":true"#, #""size":[],"type":"weekly""#)
        }
        let page = try await client.listBackups(Self.input)
        #expect(page.backups.map(\.size) == [DataSize(1, .kilobytes), nil, nil])
        #expect(
            reports.withLock { $0.map(\.description) } == [
                #"listBackups: $.backups[1].size: the string "12 kB" instead of a whole number of 0 or more (2 times) [status 200, request id r-1]"#,
                "listBackups: $.backups[1].associated_with_ddm: a member that the spec does not have, with true [status 200, request id r-1]",
                #"listBackups: $.backups[2].type: the string "weekly", which the spec does not list [status 200, request id r-1]"#,
            ]
        )
        #expect(
            reports.withLock { $0.map(\.generalPath) }
                == ["$.backups[*].size", "$.backups[*].associated_with_ddm", "$.backups[*].type"]
        )
    }

    @Test(
        "an observer changes nothing about what is read: a wrong type fails the response unless leniency is asked for"
    )
    func observing() async throws {
        let response: @Sendable (CollectedRequest) -> TransportResponse = { _ in Self.page(#""size":"12 kB""#) }
        for middlewares in [[], [DriftReportingMiddleware { _ in }]] {
            let strict = try Self.client(middlewares, response)
            await #expect(throws: ClientError.self) { try await strict.listBackups(Self.input) }
            let lenient = try Self.client(middlewares + [LenientDecoding(.optionalMembers)], response)
            #expect(try await lenient.listBackups(Self.input).backups.map(\.size) == [nil])
        }
    }

    @Test(
        "a drift is reported once for each place, kind and value of an enum, or in every response",
        arguments: [(.oncePerKind, 4), (.every, 14)] as [(DriftReportingMiddleware.Frequency, Int)]
    )
    func frequency(_ frequency: DriftReportingMiddleware.Frequency, _ count: Int) async throws {
        let reports = Mutex<[DriftReport]>([])
        let calls = Mutex(0)
        let observing = DriftReportingMiddleware(frequency) { report in reports.withLock { $0.append(report) } }
        let responses = [
            Self.page(#""size":1"#, #""x":1"#), Self.page(#""x":"another""#), Self.page(#""type":"a""#),
            Self.page(#""type":"b""#), Self.page(#""type":"a""#, #""x":null"#), Self.page(#""x.y":1"#),
        ]
        let client = try Self.client([observing]) { _ in
            responses[
                calls.withLock {
                    $0 += 1; return ($0 - 1) % responses.count
                }
            ]
        }
        for _ in 0..<12 {
            _ = try await client.listBackups(Self.input)
        }
        #expect(reports.withLock { $0.count } == count)
        #expect(Set(reports.withLock { $0.map(\.generalPath) }).count == 3)
    }

    @Test("what is remembered is bounded, and what comes often stays known")
    func bounds() async throws {
        let reports = Mutex<[String]>([])
        let calls = Mutex(0)
        let observing = DriftReportingMiddleware(.oncePerKind, remembering: 10) { report in
            reports.withLock { $0.append(report.path) }
        }
        let client = try Self.client([observing]) { _ in
            Self.page(#""often":1,"n\#(calls.withLock { $0 += 1; return $0 })":1"#)
        }
        for _ in 0..<200 {
            _ = try await client.listBackups(Self.input)
        }
        #expect(reports.withLock { $0.count { $0.hasSuffix("often") } } == 1)
        #expect(reports.withLock { $0.count } == 201)
        let known = KnownDrift(limit: 10)
        let report = try #require(try await Self.reports { _ in Self.page(#""x":1"#) }.first)
        for _ in 0..<2 {
            #expect(known.isNew(report) == true)
            for number in 0..<10 {
                var other = report
                other.generalPath = "\(number)"
                #expect(known.isNew(other))
            }
        }
    }

    private static func reports(
        _ response: @escaping @Sendable (CollectedRequest) -> TransportResponse
    ) async throws -> [DriftReport] {
        let recorder = DriftRecorder()
        _ = try? await client([recorder.middleware], response).listBackups(input)
        return recorder.reports
    }

    @Test(
        "bodies of errors are looked at, too, as far as they are JSON",
        arguments: [
            (#"{"error_code":"a","error_msg":"m","error_ext_msg":null}"#, ["$.error_ext_msg"]),
            (#"{"error_code":"a","error_msg":null}"#, ["$.error_msg"]),
            (#"{"error_msg":"m"}"#, ["$"]), (#"{"error_code":7}"#, ["$.error_code"]), ("<html>", []), ("", []),
            ("\u{FEFF}{\"error_code\":\"\",\"x\":1}", ["$.x"]), ("\u{FEFF}{\"error_code\":7}", ["$.error_code"]),
        ]
    )
    func errorBodies(_ body: String, _ paths: [String]) async throws {
        let reports = try await Self.reports { _ in .json(body, status: 404) }
        #expect(reports.map(\.path) == paths)
        #expect(reports.allSatisfy { $0.status == 404 && $0.requestID == nil })
    }

    @Test("several observers learn the same, each by its own rule")
    func several() async throws {
        let first = DriftRecorder()
        let second = DriftRecorder()
        let client = try Self.client([first.middleware, second.middleware]) { _ in Self.page(#""x":1"#) }
        _ = try await client.listBackups(Self.input)
        _ = try await client.listBackups(Self.input)
        #expect(first.reports == second.reports)
        #expect(first.reports.map(\.count) == [2])
    }

    @Test("a test suite fails on drift by an error that lists it")
    func expectNone() async throws {
        let drift = DriftRecorder()
        let client = try Self.client([drift.middleware]) { request in
            request.path.contains("limit=1") ? Self.page(#""size":1"#) : Self.page(#""x":1,"size":null"#)
        }
        _ = try await client.listBackups(ListBackups.Input(instanceID: "i", limit: 1))
        try drift.expectNone()
        for _ in 0..<3 {
            _ = try await client.listBackups(Self.input)
        }
        let error = #expect(throws: UnexpectedDrift.self) { try drift.expectNone() }
        #expect(
            error?.description == """
                The responses drift away from their spec by 2 kinds:
                  listBackups: $.backups[0].x: a member that the spec does not have, with the number 1 (3 times) \
                [status 200, request id r-1]
                  listBackups: $.backups[0].size: null, which the spec does not allow (3 times) \
                [status 200, request id r-1]
                """
        )
        #expect(throws: UnexpectedDrift.self) { try drift.expectNone(except: ["$.backups[*].x"]) }
        try drift.expectNone(except: ["$.backups[*].x", "$.backups[*].size"])
    }

    @Test("a recorder serves many calls at the same time, and is bounded")
    func concurrency() async throws {
        let drift = DriftRecorder()
        let report = try #require(try await Self.reports { _ in Self.page(#""x":1"#) }.first)
        await withTaskGroup { group in
            for task in 0..<8 {
                group.addTask {
                    for number in 0..<2_000 {
                        var other = report
                        other.generalPath = "\(number % 2 == 0 ? 0 : task * 10_000 + number)"
                        drift.add(other)
                    }
                }
            }
        }
        #expect(drift.reports.count == 8_001)
        #expect(drift.reports.map(\.count).max() == 8_000)
        for number in 0..<12_001 {
            var other = report
            other.generalPath = "x\(number)"
            drift.add(other)
        }
        #expect(drift.reports.count == 10_000)
        let error = #expect(throws: UnexpectedDrift.self) { try drift.expectNone() }
        #expect(error?.omitted == 10_002)
    }
}
