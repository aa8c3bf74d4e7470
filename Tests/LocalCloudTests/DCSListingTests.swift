// What DCS "query instance backups" answers: paging, the time range, and the shape of a record.

import Foundation
import LocalCloud
import Testing

@Suite("DCS lists backups")
struct DCSListingTests {
    @Test(
        "start counts from 1 and limit bounds the page, while the total counts all matches",
        arguments: [
            ("", 1...10), ("?start=1", 1...10), ("?limit=3", 1...3), ("?start=11", 11...20), ("?start=24", 24...25),
            ("?start=25&limit=1", 25...25), ("?limit=1000", 1...25), ("?start=2&limit=9223372036854775807", 2...25),
            ("?limit=0010", 1...10), ("?unknown=1&limit=2", 1...2), ("?l%69mit=2", 1...2), ("?&limit=2&&", 1...2),
        ]
    )
    func paging(query: String, expected: ClosedRange<Int>) async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(25))) { cloud in
            let response = try await get(Samples.dcsPath + query, port: cloud.port(of: .dcs))
            #expect(response.statusLine == "HTTP/1.1 200 OK")
            let page = try response.decoded(DCSPage.self)
            #expect(page.ids == ids("c", expected))
            #expect(page.total_num == 25)
        }
    }

    @Test("a start beyond the end gives an empty page with the total", arguments: ["26", "9223372036854775807"])
    func beyondTheEnd(start: String) async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(25))) { cloud in
            let response = try await get(Samples.dcsPath + "?start=\(start)", port: cloud.port(of: .dcs))
            #expect(response.text == #"{"backup_record_response":[],"total_num":25}"#)
        }
    }

    @Test(
        "beginTime and endTime, each alone or both, bound the creation time in UTC, ends included",
        arguments: [
            ("beginTime=20180415220000", ["c1"]), ("beginTime=20180415220001", []),
            ("beginTime=20180414220000", ["c1", "c2"]), ("endTime=20180413220000", []),
            ("endTime=20180413220001", ["c3"]), ("beginTime=20180414000000&endTime=20180415000000", ["c2"]),
            ("beginTime=20180415000000&endTime=20180414000000", []),
            ("beginTime=20180414000000&endTime=20180414000000", []),
            ("begin_time=20180415220001", ["c1", "c2", "c3"]),
        ]
    )
    func timeRange(query: String, expected: [String]) async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(3))) { cloud in
            let response = try await get("\(Samples.dcsPath)?\(query)", port: cloud.port(of: .dcs))
            let page = try response.decoded(DCSPage.self)
            #expect(page.ids == expected)
            #expect(page.total_num == expected.count)
        }
    }

    @Test("a moment that is both beginTime and endTime finds what was created in it")
    func inclusiveEnds() async throws {
        var backups = Samples.dcsBackups(2)
        backups[0].createdAt = Date(timeIntervalSince1970: 1_523_829_600)
        try await withLocalCloud(contents: Samples.contents(dcs: backups)) { cloud in
            let query = "?beginTime=20180415220000&endTime=20180415220000"
            let page = try await get(Samples.dcsPath + query, port: cloud.port(of: .dcs)).decoded(DCSPage.self)
            #expect(page.ids == ["c1"])
        }
    }

    @Test("the newest backup comes first, and of the same age the one that the contents have first")
    func order() async throws {
        var backups = Array(Samples.dcsBackups(4).reversed())
        backups[0].createdAt = backups[1].createdAt
        try await withLocalCloud(contents: Samples.contents(dcs: backups)) { cloud in
            let page = try await get(Samples.dcsPath, port: cloud.port(of: .dcs)).decoded(DCSPage.self)
            #expect(page.ids == ["c1", "c2", "c4", "c3"])
        }
    }

    @Test("a record has the members of the document's sample, null where there is no value")
    func recordShape() async throws {
        var backup = Samples.dcsBackups(1)[0]
        backup.id = "2ac5ba6f-c1ad-4ec1-b7ea-29aeedfc00b9"
        try await withLocalCloud(contents: Samples.contents(dcs: [backup])) { cloud in
            let response = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(
                response.text == """
                    {"backup_record_response":[{"status":"succeed","remark":null,"period":"22:00-23:00",\
                    "progress":"100.00","size":126,"instance_id":"68d5745e-6af2-40e4-945d-fe449be00148",\
                    "backup_id":"2ac5ba6f-c1ad-4ec1-b7ea-29aeedfc00b9","created_at":"2018-04-15T22:00:00.780Z",\
                    "updated_at":"2018-04-15T22:01:10.823Z","backup_type":"auto",\
                    "backup_name":"backup_20180415230000","error_code":null,"is_support_restore":"TRUE"}],\
                    "total_num":1}
                    """
            )
            #expect(response.header("Content-Type") == "application/json")
        }
    }

    @Test("a failed manual backup has a code, a remark, a progress and no period")
    func failedRecord() async throws {
        var backup = Samples.dcsBackups(1)[0]
        backup.status = .failed
        backup.kind = .manual
        backup.errorCode = .instanceBusy
        backup.progressInHundredths = 4205
        backup.period = nil
        backup.remark = "升级前\t\"v2\" \\ \u{1}"
        backup.supportsRestore = false
        try await withLocalCloud(contents: Samples.contents(dcs: [backup])) { cloud in
            let text = try await get(Samples.dcsPath, port: cloud.port(of: .dcs)).text
            for member in [
                #""status":"failed""#, #""remark":"升级前\t\"v2\" \\ \u0001""#, #""period":null"#,
                #""progress":"42.05""#, #""backup_type":"manual""#, #""error_code":"dcs.08.0008""#,
                #""is_support_restore":"FALSE""#,
            ] {
                #expect(text.contains(member))
            }
        }
    }
}
