// What RDS "list backups" answers: paging, filters, the time range, and the shape of a record.

import Foundation
import LocalCloud
import Testing

@Suite("RDS lists backups")
struct RDSListingTests {
    @Test(
        "offset skips records and limit bounds the page, while the total counts all matches",
        arguments: [
            ("", 1...100), ("&offset=0", 1...100), ("&offset=100", 101...120), ("&offset=119", 120...120),
            ("&limit=1", 1...1), ("&limit=100", 1...100), ("&offset=10&limit=5", 11...15), ("&offset=-0", 1...100),
        ]
    )
    func paging(query: String, expected: ClosedRange<Int>) async throws {
        try await withLocalCloud(contents: Samples.contents(rds: Samples.rdsBackups(120))) { cloud in
            let response = try await get(Samples.rdsPath + query, port: cloud.port(of: .rds))
            #expect(response.statusLine == "HTTP/1.1 200 OK")
            let page = try response.decoded(RDSPage.self)
            #expect(page.ids == ids("d", expected))
            #expect(page.total_count == 120)
        }
    }

    @Test("an offset beyond the end gives an empty page with the total", arguments: ["120", "9223372036854775807"])
    func beyondTheEnd(offset: String) async throws {
        try await withLocalCloud(contents: Samples.contents(rds: Samples.rdsBackups(120))) { cloud in
            let response = try await get(Samples.rdsPath + "&offset=\(offset)", port: cloud.port(of: .rds))
            #expect(response.text == #"{"backups":[],"total_count":120}"#)
        }
    }

    @Test(
        "begin_time and end_time bound the time at which a backup began, at any offset from UTC, ends included",
        arguments: [
            ("2018-08-06T12:41:14%2B0800", "2018-08-06T12:41:15%2B0800", ["d1"]),
            ("2018-08-06T04:41:14%2B0000", "2018-08-06T04:41:15-0000", ["d1"]),
            ("2018-08-05T23:11:14-0530", "2018-08-05T23:11:15-0530", ["d1"]),
            ("2018-08-06T12:41:13%2B0800", "2018-08-06T12:41:14%2B0800", ["d1"]),
            ("2018-08-06T12:41:15%2B0800", "2018-08-06T12:41:16%2B0800", []),
            ("2018-08-06T10:41:14%2B0800", "2018-08-06T11:41:14%2B0800", ["d2", "d3"]),
            ("2018-08-06T10%3A41%3A14%2B0800", "2018-08-06T11:41:13%2B0800", ["d3"]),
            ("0001-01-01T00:00:00%2B1800", "9999-12-31T23:59:59-1800", ["d1", "d2", "d3"]),
        ]
    )
    func timeRange(begin: String, end: String, expected: [String]) async throws {
        var backups = Samples.rdsBackups(3)
        // The wire has no fractions of a second, so they do not move a backup out of a range either.
        backups[0].beginTime += 0.9
        try await withLocalCloud(contents: Samples.contents(rds: backups)) { cloud in
            let target = "\(Samples.rdsPath)&begin_time=\(begin)&end_time=\(end)"
            let page = try await get(target, port: cloud.port(of: .rds)).decoded(RDSPage.self)
            #expect(page.ids == expected)
            #expect(page.total_count == expected.count)
        }
    }

    @Test(
        "backup_id, backup_type and status each narrow the list, and all together",
        arguments: [
            ("&backup_id=d2", ["d2"]), ("&backup_id=none", []), ("&backup_type=auto", ["d4"]),
            ("&backup_type=manual", ["d1"]), ("&backup_type=fragment", ["d2"]), ("&backup_type=incremental", ["d3"]),
            ("&status=BUILDING", ["d1"]), ("&status=COMPLETED", ["d2"]), ("&status=FAILED", ["d3"]),
            ("&status=DELETING", ["d4"]), ("&status=FAILED&backup_type=incremental&backup_id=d3", ["d3"]),
            ("&status=FAILED&backup_type=manual", []),
        ]
    )
    func filters(query: String, expected: [String]) async throws {
        var backups = Samples.rdsBackups(4)
        for (index, (kind, status)) in [
            (RDSBackup.Kind.manual, RDSBackup.Status.building), (.fragment, .completed), (.incremental, .failed),
            (.auto, .deleting),
        ].enumerated() {
            backups[index].kind = kind
            backups[index].status = status
        }
        try await withLocalCloud(contents: Samples.contents(rds: backups)) { cloud in
            let page = try await get(Samples.rdsPath + query, port: cloud.port(of: .rds)).decoded(RDSPage.self)
            #expect(page.ids == expected)
            #expect(page.total_count == expected.count)
        }
    }

    @Test("the newest backup comes first")
    func order() async throws {
        let backups = Array(Samples.rdsBackups(4).reversed())
        try await withLocalCloud(contents: Samples.contents(rds: backups)) { cloud in
            let page = try await get(Samples.rdsPath, port: cloud.port(of: .rds)).decoded(RDSPage.self)
            #expect(page.ids == ids("d", 1...4))
        }
    }

    @Test("a record has the members of the document's sample")
    func recordShape() async throws {
        try await withLocalCloud(contents: Samples.contents(rds: Samples.rdsBackups(1))) { cloud in
            let response = try await get(Samples.rdsPath, port: cloud.port(of: .rds))
            #expect(
                response.text == """
                    {"backups":[{"id":"d1","name":"xxxx.xxx","type":"auto","size":2803,"status":"COMPLETED",\
                    "begin_time":"2018-08-06T12:41:14+0800","end_time":"2018-08-06T12:43:14+0800",\
                    "datastore":{"type":"MySQL","version":"5.6"},\
                    "instance_id":"c0c9f155c7b7423a9d30f0175998b63bin01"}],"total_count":1}
                    """
            )
            #expect(response.header("Content-Type") == "application/json")
        }
    }

    @Test("databases are named for SQL Server only, and only where there are some")
    func databases() async throws {
        var backups = Samples.rdsBackups(3)
        for (index, (engine, databases)) in [
            (RDSBackup.Engine.sqlServer, ["user01", "user02"]), (.sqlServer, []), (.mySQL, ["user01"]),
        ].enumerated() {
            backups[index].engine = engine
            backups[index].databases = databases
        }
        try await withLocalCloud(contents: Samples.contents(rds: backups)) { cloud in
            let text = try await get(Samples.rdsPath, port: cloud.port(of: .rds)).text
            #expect(text.contains(#""databases":[{"name":"user01"},{"name":"user02"}]"#))
            #expect(text.ranges(of: "databases").count == 1)
        }
    }

    @Test("a backup that is being built has no end_time")
    func building() async throws {
        var backups = Samples.rdsBackups(1)
        backups[0].endTime = nil
        try await withLocalCloud(contents: Samples.contents(rds: backups)) { cloud in
            let text = try await get(Samples.rdsPath, port: cloud.port(of: .rds)).text
            #expect(text.contains("begin_time") && !text.contains("end_time"))
        }
    }

    @Test(
        "the contents choose the offset in which times are written",
        arguments: [
            (0, "2018-08-06T04:41:14+0000"), (-210, "2018-08-06T01:11:14-0330"), (600, "2018-08-06T14:41:14+1000"),
        ]
    )
    func offset(minutes: Int, expected: String) async throws {
        var contents = Samples.contents(rds: Samples.rdsBackups(1))
        contents.rdsOffsetMinutes = minutes
        try await withLocalCloud(contents: contents) { cloud in
            let text = try await get(Samples.rdsPath, port: cloud.port(of: .rds)).text
            #expect(text.contains(#""begin_time":"\#(expected)""#))
        }
    }
}
