// Contents for load tests: many instances that are alike, made by rule.

import Foundation
import LocalCloud
import Testing

@Suite("Uniform contents", .timeLimit(.minutes(10)))
struct UniformContentsTests {
    private let contents = CloudContents.uniform(instances: 1000, dcsBackupsEach: 25, rdsBackupsEach: 2000)

    private func rds(_ cloud: LocalCloud, _ instance: String, _ query: String = "") async throws -> WireResponse {
        let target = "/v3/\(contents.projectID)/backups?instance_id=\(instance)\(query)"
        return try await get(target, port: cloud.port(of: .rds))
    }

    @Test("have distinct ids of instances, and distinct ids of backups on all pages")
    func distinctIDs() async throws {
        let uniform = try #require(contents.uniform)
        #expect(Set(uniform.rdsInstanceIDs).count == 1000 && Set(uniform.dcsInstanceIDs).count == 1000)
        try await withLocalCloud(contents: contents) { cloud async throws in
            var seen: Set<String> = []
            for instance in [uniform.rdsInstanceIDs[0], uniform.rdsInstanceIDs[999]] {
                for offset in stride(from: 0, to: 2000, by: 100) {
                    let response = try await rds(cloud, instance, "&offset=\(offset)")
                    let page = try response.decoded(RDSPage.self)
                    #expect(page.ids.count == 100 && page.total_count == 2000)
                    #expect(response.text.ranges(of: #""instance_id":"\#(instance)""#).count == 100)
                    seen.formUnion(page.ids)
                }
            }
            #expect(seen.count == 4000)
        }
    }

    @Test("answer a filtered or altered page with the same records as an unfiltered one")
    func sameRecords() async throws {
        let instance = try #require(contents.uniform?.rdsInstanceIDs[77])
        try await withLocalCloud(contents: contents) { cloud async throws in
            let plain = try await rds(cloud, instance, "&offset=1990&limit=10")
            // A range that everything lies in goes the slow way.
            let range = "&begin_time=2010-01-01T00%3A00%3A00%2B0000&end_time=2030-01-01T00%3A00%3A00%2B0000"
            let filtered = try await rds(cloud, instance, "&offset=1990&limit=10\(range)")
            #expect(plain.text == filtered.text)
            cloud.inject(.altered(), into: .rds)
            let altered = try await rds(cloud, instance, "&offset=1990&limit=10")
            #expect(plain.text == altered.text)
            let failed = try await rds(cloud, instance, "&status=FAILED").decoded(RDSPage.self)
            #expect(failed.total_count == 40)
            let one = try await rds(cloud, instance, "&backup_id=\(try #require(failed.ids.first))")
            #expect(try one.decoded(RDSPage.self).total_count == 1)
        }
    }

    @Test("have cache instances, too, newest first")
    func caches() async throws {
        let instance = try #require(contents.uniform?.dcsInstanceIDs[5])
        let path = "/v1.0/\(contents.projectID)/instances/\(instance)/backups"
        try await withLocalCloud(contents: contents) { cloud async throws in
            let port = cloud.port(of: .dcs)
            let whole = try await get("\(path)?limit=1000", port: port)
            #expect(try Set(whole.decoded(DCSPage.self).ids).count == 25)
            let filtered = try await get("\(path)?limit=1000&beginTime=20000101000000", port: port)
            #expect(whole.text == filtered.text)
            let last = try await get("\(path)?start=25", port: port).decoded(DCSPage.self)
            #expect(last.ids.count == 1 && last.total_num == 25)
            let beyond = try await get("\(path)?start=26", port: port).decoded(DCSPage.self)
            #expect(beyond.ids.isEmpty && beyond.total_num == 25)
        }
    }

    @Test("know no other instances", arguments: ["000003e8", "ffffffff", "0000000g", "+0000001", "1"])
    func others(digits: String) async throws {
        try await withLocalCloud(contents: contents) { cloud async throws in
            let response = try await rds(cloud, "\(digits)c7b7423a9d30f0175998b63bin01")
            #expect(response.status == 404)
        }
    }

    @Test("may be empty or negative", arguments: [0, -1])
    func empty(count: Int) async throws {
        let contents = CloudContents.uniform(instances: count, dcsBackupsEach: count, rdsBackupsEach: count)
        #expect(contents.uniform?.rdsInstanceIDs.isEmpty == true)
        try await withLocalCloud(contents: contents) { cloud async throws in
            let response = try await rds(cloud, "00000000c7b7423a9d30f0175998b63bin01")
            #expect(response.status == 404)
        }
    }
}
