// JSON and CSV, byte by byte, and that they say the same.
import DriftlessRuntime
import Foundation
import HuaweiCloud
import Testing

@testable import BackupListing

@Suite struct TextFormatTests {
    private func text(_ format: ListingFormat, _ pages: [[Backup]]) -> String {
        var formatter = format.backupFormatter(width: nil)
        var bytes = formatter.opening()
        for page in pages { bytes += formatter.rows(of: page) }
        return String(decoding: bytes + formatter.closing(), as: UTF8.self)
    }

    @Test("JSON is an array of objects with all keys, in order, whatever the pages were")
    func json() {
        let expected = """
            [
            {"service":"rds","instance_id":"c0c9f155c7b7423a9d30f0175998b63bin01",\
            "backup_id":"43e4feaab48f11e89039fa163ebaa7e4br01","name":"before release","type":"manual",\
            "status":"COMPLETED","size_bytes":2803000,"began_at":"2018-08-06T04:41:14Z",\
            "ended_at":"2018-08-06T04:43:14Z","engine":"MySQL","engine_version":"5.6","databases":[],\
            "error_code":null,"can_restore":null,"remark":null,"kind":"manual","state":"completed"},
            {"service":"dcs","instance_id":"68d5745e-6af2-40e4-945d-fe449be00148",\
            "backup_id":"49d10beb-96fd-4a64-9e9c-2c8a1bd5a8b1","name":"升级前备份","type":"auto",\
            "status":"waiting","size_bytes":null,"began_at":"2018-04-15T22:00:00.780Z","ended_at":null,\
            "engine":null,"engine_version":null,"databases":[],"error_code":null,"can_restore":null,"remark":null,\
            "kind":"automatic","state":"in_progress"}
            ]

            """
        #expect(text(.json, [[Samples.rds, Samples.dcs]]) == expected)
        #expect(text(.json, [[Samples.rds], [], [Samples.dcs]]) == expected)
        #expect(text(.json, []) == "[]\n")
    }

    @Test("CSV has a header line, CR LF line ends and empty fields for what is not said")
    func csv() {
        let header =
            "service,instance_id,backup_id,name,type,status,size_bytes,began_at,ended_at,engine,engine_version,"
            + "databases,error_code,can_restore,remark,kind,state\r\n"
        var failed = Samples.dcs
        failed.errorCode = "dcs.08.0002"
        failed.canRestore = false
        failed.size = DataSize(48_318_397_116, .bytes)
        failed.remark = "twice"
        let rows =
            "rds,c0c9f155c7b7423a9d30f0175998b63bin01,43e4feaab48f11e89039fa163ebaa7e4br01,before release,manual,"
            + "COMPLETED,2803000,2018-08-06T04:41:14Z,2018-08-06T04:43:14Z,MySQL,5.6,,,,,manual,completed\r\n"
            + "dcs,68d5745e-6af2-40e4-945d-fe449be00148,49d10beb-96fd-4a64-9e9c-2c8a1bd5a8b1,升级前备份,auto,"
            + "waiting,48318397116,2018-04-15T22:00:00.780Z,,,,,dcs.08.0002,false,twice,automatic,in_progress\r\n"
        #expect(Array(text(.csv, [[Samples.rds], [failed]]).utf8) == Array((header + rows).utf8))
        #expect(Array(text(.csv, []).utf8) == Array(header.utf8))
    }

    @Test("a list that is cut short is no JSON, and its CSV and table have the rows that came")
    func interrupted() {
        for format in ListingFormat.allCases {
            var formatter = format.backupFormatter(width: nil)
            let bytes = formatter.opening() + formatter.rows(of: [Samples.rds]) + formatter.interrupted()
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains(Samples.rds.id))
            #expect(text.utf8.last == 0x0A)
            #expect(!text.contains("]\n"))
        }
    }

    @Test(
        "hostile texts come back from JSON as they were",
        arguments: [Samples.hostileName, "\"", "\\", "\u{0}", "a,b", ""]
    )
    func hostileJSON(_ name: String) throws {
        var record = Samples.rds
        record.name = name
        record.databases = [name, name]
        let bytes = Array(text(.json, [[record]]).utf8)
        #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
        let objects = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        #expect(objects.first?["name"] as? String == name)
        #expect(objects.first?["databases"] as? [String] == [name, name])
    }

    @Test(
        "a field of CSV is quoted where it must be, and quotes are doubled",
        arguments: [
            ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\r\nb", "\"a\r\nb\""),
            ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""), ("a ", "\"a \""), ("=1+1", "'=1+1"),
            ("\u{1B}[2K", "\u{1B}[2K"), ("\"", "\"\"\"\""), ("\"\u{301}", "\"\"\"\u{301}\""), ("升级, 备份", "\"升级, 备份\""),
        ]
    )
    func csvQuotes(_ remark: String, _ expected: String) {
        var record = Samples.dcs
        record.remark = remark
        let bytes = Array(text(.csv, [[record]]).utf8)
        let end: [UInt8] = Array(",\(expected),automatic,in_progress\r\n".utf8)
        #expect(Array(bytes.suffix(end.count)) == end)
    }

    @Test("a kind and a state that no document lists are null, and the service's words are there")
    func unlisted() {
        var record = Samples.rds
        record.kind = .unrecognized("snapshot")
        record.state = .unrecognized("ARCHIVING")
        record.status = "ARCHIVING"
        let line = text(.json, [[record]])
        #expect(line.contains("\"type\":\"snapshot\",\"status\":\"ARCHIVING\""))
        #expect(line.contains("\"kind\":null,\"state\":null}"))
    }

    @Test("databases stand in CSV as a JSON array, and a time that is none as it came")
    func unusual() {
        var record = Samples.rds
        record.databases = ["a;b", "c\"d"]
        record.ended = Parsed("never")
        let line = text(.csv, [[record]])
        #expect(line.contains(",never,MySQL,5.6,\"[\"\"a;b\"\",\"\"c\\\"\"d\"\"]\",,,,manual,completed\r\n"))
    }
}
