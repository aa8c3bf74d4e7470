// How many calls a second one pool of connections makes, and how long a call takes.
import DriftlessAsyncHTTPClient
import DriftlessRuntime
import HuaweiCloud
import LocalCloud
import Measuring

enum LoadRows {
    private static let inFlight = 64
    private static let calls = 40_000
    private static let callsOfRival = 2_000

    static func add(to table: inout Table, server: ServerAddress, rival: PythonSDK?) async throws {
        let cloud = try client(of: server)
        let rds = try await cloud.rds()
        let instance = ServerProcess.instanceIDs.first ?? ""
        _ = try await run(rds, instance, calls: 2_000, inFlight: inFlight)
        let load = try await run(rds, instance, calls: calls, inFlight: inFlight)
        let alone = try await run(rds, instance, calls: 2_000, inFlight: 1)
        try await cloud.shutdown()

        let many = try rivalLoad(rival, server, instance, threads: inFlight)
        let one = try rivalLoad(rival, server, instance, threads: 1)
        let ratio = many.map { load.callsPerSecond / $0.callsPerSecond }
        table.add(
            Row(
                name: "calls a second, 64 in flight, signed, 10 backups each",
                ours: (rate(load.callsPerSecond), ""),
                rival: (many.map { rate($0.callsPerSecond) } ?? "", ""),
                rivalName: many == nil ? "" : "official Python SDK, 64 threads",
                ratio: ratio.map { Quantity.ratio($0) } ?? "",
                target: ratio.map { .ratio($0, atLeast: 10) }
            )
        )
        add("  one call of 64 in flight", load, many, to: &table)
        add("  one call alone", alone, one, to: &table)
    }

    static func client(of server: ServerAddress) throws -> HuaweiCloudClient {
        let key = CloudAccounts.demo.accessKeys[0]
        return HuaweiCloudClient(
            region: "loopback",
            credentials: .keys(access: key.id, secret: Secret(key.secret)),
            projectID: CloudContents.demo.projectID,
            endpoints: ServiceEndpoints(dcs: try .url(server.dcs), rds: try .url(server.rds)),
            connections: ConnectionSettings(connectionsPerHost: inFlight)
        )
    }

    private struct Load {
        let callsPerSecond: Double
        let median: Double
        let p99: Double
    }

    private struct WrongPage: Error {}

    private static func run(_ rds: RDSClient, _ instance: String, calls: Int, inFlight: Int) async throws -> Load {
        let clock = ContinuousClock()
        let start = clock.now
        let latencies = try await withThrowingTaskGroup(of: [Duration].self) { group in
            for _ in 0..<inFlight {
                group.addTask {
                    var latencies: [Duration] = []
                    for _ in 0..<calls / inFlight {
                        let began = clock.now
                        guard try await rds.listBackups(instanceID: instance, limit: 10).backups.count == 10 else {
                            throw WrongPage()
                        }
                        latencies.append(clock.now - began)
                    }
                    return latencies
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted()
        }
        let seconds = (clock.now - start) / .seconds(1)
        return Load(
            callsPerSecond: Double(latencies.count) / seconds,
            median: latencies[latencies.count / 2] / .seconds(1),
            p99: latencies[latencies.count * 99 / 100] / .seconds(1)
        )
    }

    private static func rivalLoad(
        _ rival: PythonSDK?,
        _ server: ServerAddress,
        _ instance: String,
        threads: Int
    ) throws -> Load? {
        let key = CloudAccounts.demo.accessKeys[0]
        let arguments = [
            server.rds, CloudContents.demo.projectID, key.id, key.secret, instance, "\(callsOfRival)", "\(threads)",
        ]
        guard let numbers = try rival?.numbers(of: "list_backups.py", arguments), numbers.count == 3 else { return nil }
        return Load(callsPerSecond: numbers[0], median: numbers[1], p99: numbers[2])
    }

    private static func add(_ name: String, _ ours: Load, _ rival: Load?, to table: inout Table) {
        table.add(
            Row(
                name: name + ", p50",
                ours: (Quantity.time(ours.median), ""),
                rival: (rival.map { Quantity.time($0.median) } ?? "", ""),
                rivalName: rival == nil ? "" : "official Python SDK",
                ratio: rival.map { Quantity.ratio($0.median / ours.median) } ?? ""
            )
        )
        table.add(
            Row(
                name: name + ", p99",
                ours: (Quantity.time(ours.p99), ""),
                rival: (rival.map { Quantity.time($0.p99) } ?? "", ""),
                rivalName: rival == nil ? "" : "official Python SDK",
                ratio: rival.map { Quantity.ratio($0.p99 / ours.p99) } ?? ""
            )
        )
    }

    private static func rate(_ callsPerSecond: Double) -> String { "\(Int(callsPerSecond)) /s" }
}
