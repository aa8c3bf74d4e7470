// That no cell of a CSV file is a formula for a spreadsheet.
import DriftlessRuntime
import HuaweiCloud
import Testing

@testable import BackupListing

@Suite struct FormulaTests {
    @Test(
        "a text that begins like a formula gets an apostrophe in front",
        arguments: [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "   @x", "=\u{301}1", "＝1", "＠x", "-",
            "=HYPERLINK(\"http://x\",\"y\")",
        ]
    )
    func formulas(text: String) {
        var backup = Samples.rds
        backup.name = text
        backup.errorCode = text
        backup.size = DataSize(2803, .kilobytes)
        var formatter = ListingFormat.csv.backupFormatter(width: nil)
        let line = String(decoding: formatter.rows(of: [backup]), as: UTF8.self)
        let quoted = text.replacing("\"", with: "\"\"")
        #expect(line.utf8.firstRange(of: "'\(quoted)".utf8) != nil)
        #expect(line.utf8.firstRange(of: ",\(quoted)".utf8) == nil)
        #expect(line.utf8.firstRange(of: ",\"\(quoted)".utf8) == nil)
        var json = ListingFormat.json.backupFormatter(width: nil)
        #expect(!String(decoding: json.rows(of: [backup]), as: UTF8.self).contains("'"))
    }

    @Test("other texts stay as they are", arguments: ["a=1", "1-2", "a@b", "'=1", "", "数"])
    func others(text: String) {
        var backup = Samples.rds
        backup.name = text
        var formatter = ListingFormat.csv.backupFormatter(width: nil)
        let line = String(decoding: formatter.rows(of: [backup]), as: UTF8.self)
        #expect(line.utf8.firstRange(of: ",\(text),manual,".utf8) != nil)
    }
}
