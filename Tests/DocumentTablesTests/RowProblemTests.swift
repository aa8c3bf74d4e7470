// What is wrong with a table is said with its name, its row, the reason and the line.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("Tables that cannot be read")
struct RowProblemTests {
    private static let header = ["参数", "是否必选", "参数类型", "描述"]

    @Test(
        "a row that cannot be read is named",
        arguments: [
            (["", "是", "String", "a"], DiagnosticCode.pageRow, "has no name"),
            (["灯的名称", "是", "String", "a"], .pageRow, "is no name"), (["b", "也许", "String", "a"], .pageRow, "也许"),
            (["b", "是", "Quark", "a"], .pageType, "Quark"), (["b", "是", "String"], .pageRow, "3 cells"),
            (["b", "是", "String", "a", "c"], .pageRow, "5 cells"), (["first", "否", "Integer", "a"], .pageRow, "twice"),
        ]
    )
    func row(_ cells: [String], _ code: DiagnosticCode, _ reason: String) throws {
        let rows = [["first", "是", "String", "a"], ["second", "否", "String", "a"], cells]
        let table = SmallPage.table(Self.header, rows)
        let text = "# Lamp\n\n## URI\n\nGET /v1/lamps\n\n**表 7**  Query参数\n\n\(table)"
        let (page, problems) = try SmallPage.partial(text)
        #expect(page.facts.isPartial)
        #expect(page.fieldLines.contains("query.second string?"))
        #expect(problems.map(\.code) == [code])
        let message = try #require(problems.first?.message)
        #expect(message.hasPrefix("表 7 Query参数, row 3: "))
        #expect(message.contains(reason))
        #expect(problems.first?.span?.start.line == 37)
    }

    @Test(
        "required is said in many words",
        arguments: [
            ("是", true), ("Yes", true), ("Y", true), ("M", true), ("Mandatory", true), ("必选", true), ("true", true),
            ("否", false), ("No", false), ("n", false), ("O", false), ("Optional", false), ("可选", false),
            ("false", false),
            ("否（见描述）", false), ("No (yes for clusters)", false), ("Yes.", true), ("-", nil), ("N/A", nil),
            // What is needed only sometimes is not required.
            ("是（当type为cluster时）", false), ("Yes (for clusters)", false), ("Yes if the type is cluster", false),
            ("条件必选", false), ("Conditional", false), ("C", false), ("是/否", false), ("Yes/No", false),
            ("Mandatory when the type is set", false), ("当type为cluster时必选", false), ("No. Yes for clusters.", false),
            ("Yes (mandatory)", true),
        ]
    )
    func required(_ word: String, _ isRequired: Bool?) throws {
        let table = SmallPage.table(Self.header, [["b", word, "String", "a"]])
        let read = try SmallPage.read("# Lamp\n\n## URI\n\nGET /v1/lamps\n\n\(table)")
        #expect(read.facts.operation?.parameters.map(\.field.isRequired) == [isRequired])
    }

    @Test(
        "headings of columns are known in both languages",
        arguments: [
            ["参数", "类型", "必选", "说明"], ["名称", "参数类型", "是否必选", "备注"], ["参数名", "数据类型", "是否必填", "描述"],
            ["Parameter", "Type", "Mandatory", "Description"], ["Name", "Parameter Type", "Required", "Remarks"],
            ["**Parameter Name**", "Data Type", "Mandatory (Yes/No)", "Meaning"],
        ]
    )
    func columns(_ header: [String]) throws {
        let page = "| \(header.joined(separator: " | ")) |\n|---|---|---|---|\n| b | Integer | Yes | a |\n"
        let read = try SmallPage.read("# Lamp\n\n## URI\n\nGET /v1/lamps\n\n\(page)")
        #expect(read.fieldLines == ["query.b integer!"])
        #expect(read.descriptions[.parameter(.query, "b")] == "a")
    }

    @Test(
        "a table that nothing explains is left out with a warning",
        arguments: [
            "| 颜色 | 数量 |\n|---|---|\n| a | 1 |\n", "<table><tr><td>a</td></tr></table>\n",
            "| 参数 | 类型 |\n|---|---|\n| a | String |\n\n| 参数 | 类型 |\n|---|---|\n| b | String |\n",
        ]
    )
    func meaning(_ table: String) throws {
        let (page, problems) = try SmallPage.partial(SmallPage.operation("GET /v1/lamps", response: table))
        #expect(problems.map(\.code) == [.pageTable])
        #expect(page.facts.isPartial)
    }

    @Test(
        "a page that says nothing is an error",
        arguments: ["", "# Lamp\n", "# Lamp\n\nText.\n", "| 错误码 | 说明 |\n|---|---|\n| L.1 | a |\n"]
    )
    func nothing(_ page: String) {
        #expect(SmallPage.problems(page).allSatisfy { $0.code == .pageEmpty })
    }

    @Test("a name that spans rows is one field")
    func spanningName() throws {
        let table =
            "<table><tr><th>参数</th><th>类型</th><th>说明</th></tr><tr><td rowspan=2>mode</td><td rowspan=2>String</td><td>a</td></tr>"
            + "<tr><td>b</td></tr></table>\n"
        let read = try SmallPage.read("# Lamp\n\n## URI\n\nGET /v1/lamps\n\n\(table)")
        let mode = FactPath.parameter(.query, "mode")
        #expect(read.fieldLines == ["query.mode string"])
        #expect(read.descriptions[mode] == "a\nb")
        #expect(read.tables.first?.paths == [mode, mode])
    }
}
