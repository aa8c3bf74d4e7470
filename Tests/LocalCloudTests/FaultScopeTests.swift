// Which request meets which fault.

import LocalCloud
import Testing

@Suite("Faults meet requests", .timeLimit(.minutes(10)))
struct FaultScopeTests {
    private func expectStatuses(_ expected: [Int], of service: CloudService, in cloud: LocalCloud) async throws {
        var statuses: [Int] = []
        for _ in expected {
            let target = service == .dcs ? Samples.dcsPath : Samples.rdsPath
            statuses.append(try await get(target, port: cloud.port(of: service)).status)
        }
        #expect(statuses == expected)
    }

    @Test("in the order in which they were injected, each for as many requests as it was meant for")
    func queue() async throws {
        try await withLocalCloud { cloud in
            cloud.inject(.genuine, into: .dcs)
            cloud.inject(.internalServerError, into: .dcs, for: .next(2))
            cloud.inject(.serviceUnavailable, into: .dcs, for: .next(0))
            cloud.inject(.serviceUnavailable, into: .dcs, for: .next(-1))
            cloud.inject(.badGatewayHTML, into: .dcs)
            try await expectStatuses([200, 500, 500, 502, 200], of: .dcs, in: cloud)
        }
    }

    @Test("of their own service only")
    func services() async throws {
        try await withLocalCloud { cloud in
            cloud.inject(.internalServerError, into: .dcs, for: .all)
            try await expectStatuses([200, 200], of: .rds, in: cloud)
            try await expectStatuses([500, 500], of: .dcs, in: cloud)
        }
    }

    @Test("a fault for all requests waits behind the queue, gives way to a later one, and goes when cleared")
    func standing() async throws {
        try await withLocalCloud { cloud in
            cloud.inject(.serviceUnavailable, into: .rds, for: .all)
            cloud.inject(.badGatewayHTML, into: .rds)
            try await expectStatuses([502, 503, 503], of: .rds, in: cloud)
            cloud.inject(.internalServerError, into: .rds, for: .all)
            try await expectStatuses([500], of: .rds, in: cloud)
            cloud.inject(.badGatewayHTML, into: .rds, for: .next(9))
            cloud.clearFaults()
            try await expectStatuses([200, 200], of: .rds, in: cloud)
        }
    }

    @Test("exactly as many as asked for, when requests come at the same time")
    func concurrency() async throws {
        try await withLocalCloud { cloud in
            cloud.inject(.internalServerError, into: .rds, for: .next(7))
            let failures = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await get(Samples.rdsPath, port: cloud.port(of: .rds)).status }
                }
                return try await group.reduce(into: 0) { if $1 == 500 { $0 += 1 } }
            }
            #expect(failures == 7)
        }
    }
}
