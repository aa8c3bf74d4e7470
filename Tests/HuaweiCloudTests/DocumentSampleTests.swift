// The samples of both documents, mended where they are no JSON, decode into every field.
import DriftlessRuntime
import Foundation
import HuaweiCloudDCS
import HuaweiCloudRDS
import TestSupport
import Testing

@Suite("The documents' samples decode into every field")
struct DocumentSampleTests {
    @Test(
        "DCS: four records with all thirteen fields",
        .enabled(if: SharedFolder.dcsPage.isMet, "\(SharedFolder.dcsPage)")
    )
    func dcs() throws {
        let page = try SharedFolder.text("documents/dcs-list-backups.zh-cn.md")
        let sample = try #require(CodeBlocks.all(in: page).first { $0.contains("backup_record_response") })
        let response = try HuaweiCloudDCS.BackupPage(json: Array(sample.utf8))
        #expect(response.totalNum == 4)
        #expect(response.backupRecordResponse.count == 4)
        let first = try #require(response.backupRecordResponse.first)
        #expect(first.status == .succeed)
        #expect(first.remark == nil)
        #expect(first.period == "22:00-23:00")
        #expect(first.progress == .value(100))
        #expect(first.size?.bytes == 126)
        #expect(first.instanceID == "68d5745e-6af2-40e4-945d-fe449be00148")
        #expect(first.backupID == "2ac5ba6f-c1ad-4ec1-b7ea-29aeedfc00b9")
        #expect(first.createdAt?.value == Timestamp("2018-04-15T22:00:00.780Z"))
        #expect(first.updatedAt?.value == Timestamp("2018-04-15T22:01:10.823Z"))
        #expect(first.backupType == .auto)
        #expect(first.backupName == "backup_20180415230000")
        #expect(first.errorCode == nil)
        #expect(first.isSupportRestore == .value(true))
        #expect(response.backupRecordResponse.map(\.status) == [.succeed, .expired, .expired, .expired])
    }

    @Test(
        "RDS: three responses, curly quotes and a number without digits mended",
        .enabled(if: SharedFolder.rdsPage.isMet, "\(SharedFolder.rdsPage)")
    )
    func rds() throws {
        let page = try SharedFolder.text("documents/rds-list-backups.zh-cn.md")
        let printed = try #require(CodeBlocks.all(in: page).first { $0.contains("total_count") })
        let mended = printed.replacing("“", with: "\"").replacing("”", with: "\"").replacing("2803.,", with: "2803,")
        let samples = try objects(in: mended)
        try #require(samples.count == 3)
        let responses = try samples.map { try HuaweiCloudRDS.BackupPage(json: Array($0.utf8)) }
        #expect(responses.map(\.totalCount) == [1, 1, 1])
        let backups = responses.flatMap(\.backups)
        try #require(backups.count == 3)

        #expect(backups.map(\.id) == ["01", "03", "04"].map { "43e4feaab48f11e89039fa163ebaa7e4br" + $0 })
        #expect(backups.map(\.name) == ["xxxx.xxx", "xxxx.xxx", "xxxx.xxx"])
        #expect(backups.map(\.type) == [.auto, .incremental, .manual])
        #expect(backups.map(\.size) == Array(repeating: DataSize(2803, .kilobytes), count: 3))
        #expect(backups.map(\.status) == [.completed, .completed, .completed])
        #expect(backups.allSatisfy { $0.beginTime?.value == Timestamp("2018-08-06T12:41:14+0800") })
        #expect(backups.allSatisfy { $0.endTime?.value == Timestamp("2018-08-06T12:43:14+0800") })
        #expect(backups.map(\.datastore?.type) == [.mySQL, .postgreSQL, .sqlServer])
        #expect(backups.map(\.datastore?.version) == ["5.6", "9.6", "2014_WEB"])
        #expect(backups.map { $0.databases?.map(\.name) } == [nil, nil, ["user01", "user02"]])
        #expect(backups.map(\.instanceID) == ["01", "03", "04"].map { "a48e43ff268f4c0e879652d65e63d0fbin" + $0 })
    }

    /// The page prints several responses one after the other.
    private func objects(in text: String) throws -> [String] {
        var objects: [String] = []
        var depth = 0
        var object = ""
        for character in text {
            if character == "{" { depth += 1 }
            if depth > 0 { object.append(character) }
            if character == "}" {
                depth -= 1
                if depth == 0 {
                    objects.append(object)
                    object = ""
                }
            }
        }
        return objects
    }
}
