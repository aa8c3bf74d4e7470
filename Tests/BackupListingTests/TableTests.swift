// How a table looks: as text that a reader can compare with what stands on a screen.
import DriftlessRuntime
import HuaweiCloud
import Testing

@testable import BackupListing

@Suite struct TableTests {
    private func table(_ records: [Backup], columns: Int? = nil) -> String {
        var formatter = TableFormatter<BackupColumn>(width: columns)
        let bytes = formatter.opening() + formatter.rows(of: records) + formatter.closing()
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let full = """
        SERVICE  INSTANCE                              BACKUP                                NAME            TYPE    STATUS        SIZE  BEGAN (UTC)          ENDED (UTC)          ENGINE
        rds      c0c9f155c7b7423a9d30f0175998b63bin01  43e4feaab48f11e89039fa163ebaa7e4br01  before release  manual  COMPLETED  2.80 MB  2018-08-06 04:41:14  2018-08-06 04:43:14  MySQL 5.6
        dcs      68d5745e-6af2-40e4-945d-fe449be00148  49d10beb-96fd-4a64-9e9c-2c8a1bd5a8b1  升级前备份      auto    waiting          -  2018-04-15 22:00:00  -                    -

        """

    @Test("columns are aligned by what a terminal shows, sizes to the right, and lines have no blanks at their ends")
    func alignment() {
        #expect(table([Samples.rds, Samples.dcs]) == Self.full)
    }

    @Test("a terminal with room for all columns shows them as they are")
    func roomy() {
        #expect(table([Samples.rds, Samples.dcs], columns: 180) == Self.full)
    }

    @Test("a narrower terminal shows ids with their middle left out")
    func narrower() {
        let expected = """
            SERVICE  INSTANCE               BACKUP                 NAME            TYPE    STATUS        SIZE  BEGAN (UTC)          ENDED (UTC)          ENGINE
            rds      c0c9f155c7…98b63bin01  43e4feaab4…baa7e4br01  before release  manual  COMPLETED  2.80 MB  2018-08-06 04:41:14  2018-08-06 04:43:14  MySQL 5.6
            dcs      68d5745e-6…449be00148  49d10beb-9…8a1bd5a8b1  升级前备份      auto    waiting          -  2018-04-15 22:00:00  -                    -

            """
        #expect(table([Samples.rds, Samples.dcs], columns: 150) == expected)
    }

    @Test("a terminal of 80 columns leaves out what is needed least, and says so")
    func narrow() {
        let expected = """
            INSTANCE         NAME            TYPE    STATUS        SIZE  BEGAN (UTC)
            c0c9f15…63bin01  before release  manual  COMPLETED  2.80 MB  2018-08-06 04:41:14
            68d5745…be00148  升级前备份      auto    waiting          -  2018-04-15 22:00:00
            (no room for BACKUP, ENDED (UTC), ENGINE, SERVICE: a wider terminal or --output wide has them)

            """
        #expect(table([Samples.rds, Samples.dcs], columns: 80) == expected)
    }

    @Test("service and instance are left out for room where they say the same in every row")
    func uniform() {
        var other = Samples.rds
        other.name = "after release"
        let expected = """
            BACKUP                             NAME            TYPE    STATUS        SIZE  BEGAN (UTC)          ENDED (UTC)          ENGINE
            43e4feaab48f11e8…fa163ebaa7e4br01  before release  manual  COMPLETED  2.80 MB  2018-08-06 04:41:14  2018-08-06 04:43:14  MySQL 5.6
            43e4feaab48f11e8…fa163ebaa7e4br01  after release   manual  COMPLETED  2.80 MB  2018-08-06 04:41:14  2018-08-06 04:43:14  MySQL 5.6

            """
        #expect(table([Samples.rds, other], columns: 130) == expected)
    }

    @Test("no table is wider than its terminal as long as that has 60 columns", arguments: 60...180)
    func width(_ columns: Int) {
        var hostile = Samples.rds
        hostile.name = Samples.hostileName + String(repeating: "升级", count: 50)
        let lines = table([Samples.rds, Samples.dcs, hostile], columns: columns).split(separator: "\n")
        for line in lines where !line.hasPrefix("(") {
            #expect(DisplayText.width(of: String(line)) <= columns)
        }
        #expect(lines.count(where: { !$0.hasPrefix("(") }) == 4)
    }

    @Test("a hostile name stays in its cell")
    func hostile() {
        var record = Samples.rds
        record.name = Samples.hostileName
        record.status = "\u{1B}[1A"
        record.began = Parsed("\u{1B}[5mnow")
        record.engine = "\r"
        let lines = table([record]).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.last?.contains("a␛[2K␛[1A␍␊␉b␡\u{FFFD}31m\u{FFFD}c\u{FFFD}\"d\",e  manual  ␛[1A") == true)
        #expect(lines.last?.contains("␛[5mnow") == true)
        #expect(lines.last?.hasSuffix("␍ 5.6") == true)
    }

    @Test("a text of a million characters does not make every row as long")
    func enormous() {
        var record = Samples.rds
        record.name = String(repeating: "x", count: 1_000_000)
        let text = table([record] + Array(repeating: Samples.dcs, count: 100))
        #expect(text.utf8.count < 200_000)
    }

    @Test("what a service does not say is a dash")
    func missing() {
        let record = Backup(
            instance: .rds("i"),
            id: "b",
            name: "",
            kind: .automatic,
            state: .failed,
            status: "FAILED"
        )
        #expect(
            table([record]).hasSuffix(
                "\nrds      i         b       -     auto  FAILED     -  -            -            -\n"
            )
        )
    }

    @Test("why a backup failed has a column as soon as one has a reason")
    func errors() {
        var failed = Samples.dcs
        failed.errorCode = "dcs.08.0002"
        let lines = table([failed, Samples.rds]).split(separator: "\n")
        #expect(
            lines.map {
                $0.hasSuffix("  ENGINE     ERROR") || $0.hasSuffix("dcs.08.0002") || $0.hasSuffix("MySQL 5.6  -")
            } == [true, true, true]
        )
    }

    @Test("without rows there are no headings either")
    func empty() {
        #expect(table([]) == "")
    }
}
