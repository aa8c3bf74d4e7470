// Documented constraints are checked before anything is sent, and the error names parameter, rule and value.
import DriftlessRuntime
import HuaweiCloudDCS
import HuaweiCloudRDS
import Testing

@Suite("Arguments are checked before anything is sent")
struct ArgumentTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var input: RDSClient.ListBackups.Input
        var violations: [ArgumentViolation]
    }

    static let refusals: [Refusal] = {
        let begin = Timestamp("2018-08-06T10:41:14+0800")
        func input(_ change: (inout RDSClient.ListBackups.Input) -> Void) -> RDSClient.ListBackups.Input {
            var input = RDSClient.ListBackups.Input(instanceID: "in01")
            change(&input)
            return input
        }
        return [
            Refusal(
                testDescription: "limit 0",
                input: input { $0.limit = 0 },
                violations: [.init(parameter: "limit", rule: "at least 1", value: "0")]
            ),
            Refusal(
                testDescription: "limit 101",
                input: input { $0.limit = 101 },
                violations: [.init(parameter: "limit", rule: "at most 100", value: "101")]
            ),
            Refusal(
                testDescription: "offset -1",
                input: input { $0.offset = -1 },
                violations: [.init(parameter: "offset", rule: "at least 0", value: "-1")]
            ),
            Refusal(
                testDescription: "begin without end",
                input: input { $0.beginTime = begin },
                violations: [
                    .init(parameter: "end_time", rule: "given together with begin_time, or neither", value: nil)
                ]
            ),
            Refusal(
                testDescription: "end not later than begin",
                input: input {
                    $0.beginTime = begin
                    $0.endTime = begin
                },
                violations: [
                    .init(
                        parameter: "end_time",
                        rule: "greater than begin_time (2018-08-06T10:41:14+08:00)",
                        value: "2018-08-06T10:41:14+08:00"
                    )
                ]
            ),
            Refusal(
                testDescription: "a type that is not documented",
                input: input { $0.backupType = .unrecognized(rawValue: "weekly") },
                violations: [
                    .init(
                        parameter: "backup_type",
                        rule: "one of auto, manual, fragment, incremental",
                        value: "weekly"
                    )
                ]
            ),
            Refusal(
                testDescription: "two rules at once",
                input: input {
                    $0.limit = 1_000
                    $0.offset = -5
                },
                violations: [
                    .init(parameter: "offset", rule: "at least 0", value: "-5"),
                    .init(parameter: "limit", rule: "at most 100", value: "1000"),
                ]
            ),
        ]
    }()

    @Test("RDS refuses", arguments: refusals)
    func rdsRefuses(_ refusal: Refusal) async throws {
        let transport = MemoryTransport { _ in
            Issue.record("a request was sent")
            return .json("{}")
        }
        let rds = RDSClient(
            server: try RDSClient.server(),
            projectID: "p",
            credentials: .external,
            transport: transport
        )
        do {
            _ = try await rds.listBackups(refusal.input)
            Issue.record("not refused")
        } catch {
            guard case .invalidArgument(let problem) = error else {
                Issue.record("refused otherwise: \(error)")
                return
            }
            #expect(problem.operation == "listBackups")
            #expect(Set(problem.violations) == Set(refusal.violations))
            #expect(error.description.contains(refusal.violations[0].parameter))
        }
    }

    @Test("DCS refuses a start or a limit of 0", arguments: [(0, 10, "start"), (1, 0, "limit")])
    func dcsRefuses(_ start: Int, _ limit: Int, _ parameter: String) throws {
        let dcs = DCSClient(
            server: try DCSClient.server(),
            projectID: "p",
            transport: MemoryTransport { _ in .json("{}") }
        )
        let error = #expect(throws: ClientError.self) {
            _ = try dcs.listBackups.request(for: .init(instanceID: "i", start: start, limit: limit))
        }
        guard case .invalidArgument(let problem) = error else { return }
        #expect(problem.violations == [.init(parameter: parameter, rule: "at least 1", value: "0")])
    }

    @Test("an instance id that would change the path is refused", arguments: ["", ".", ".."])
    func pathChangingIDs(_ id: String) throws {
        let dcs = DCSClient(
            server: try DCSClient.server(),
            projectID: "p",
            transport: MemoryTransport { _ in .json("{}") }
        )
        #expect(throws: ClientError.self) { _ = try dcs.listBackups.request(for: .init(instanceID: id)) }
    }
}
