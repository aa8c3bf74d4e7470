// Pages whose tables, labels and names stand in words or letters that are close to the usual ones.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("Pages in other words")
struct OtherWordedPageTests {
    @Test("a table of statuses is one whatever its column is called", arguments: ["Code", "Status", "编码", "Answer"])
    func statuses(_ heading: String) throws {
        let table =
            "## Status Codes\n\n| \(heading) | Description |\n|---|---|\n| 204 | Off |\n| 404 No lamp | None |\n"
        let page = try SmallPage.read(SmallPage.operation("DELETE /v1/lamps", response: "无\n\n", more: table))
        #expect(Set(page.responseLines).isSuperset(of: ["204 -", "404 -"]))
    }

    @Test("a table whose cells are no statuses is none")
    func noStatuses() throws {
        let table = "## Status Codes\n\n| Code | Description |\n|---|---|\n| 204 | Off |\n| L.1 | None |\n"
        let (page, problems) = try SmallPage.partial(
            SmallPage.operation("DELETE /v1/lamps", response: "无\n\n", more: table)
        )
        #expect(problems.map(\.code) == [.pageTable])
        #expect(page.facts.isPartial)
    }

    @Test("a status that a label names is a response, though no table stands below it")
    func labels() throws {
        let table = SmallPage.table(["参数", "参数类型", "描述"], [["code", "String", "x"]])
        let response = "**状态码： 204**\n\n灯灭了\n\n**状态码： 400**\n\n**表 1**  响应Body参数\n\n\(table)"
        let page = try SmallPage.read(SmallPage.operation("DELETE /v1/lamps", response: response))
        #expect(page.responseLines == ["204 -", "400 object"])
        #expect(page.places[.status(204)] != nil)
    }

    @Test("a name of the query in other letters is the one that the path prints")
    func query() throws {
        let table = SmallPage.table(["参数", "参数类型"], [["showall", "Boolean"], ["HUE", "String"], ["hue", "String"]])
        let page = try SmallPage.read(
            SmallPage.operation("GET /v1/lamps?showAll={showAll}&hue={hue}&other={other}", uri: table)
        )
        #expect(
            page.fieldLines.filter { $0.hasPrefix("query") }.contains("query.showAll boolean")
        )
        #expect(!page.fieldLines.contains("query.showall boolean"))
    }

    @Test(
        "one table of two arrays is of both",
        arguments: [
            "begin和stop数组元素说明", "begin、stop字段说明", "begin、stop数组中的元素说明", "Fields of begin and stop",
        ]
    )
    func twoFields(_ caption: String) throws {
        let table = SmallPage.table(
            ["参数", "参数类型"],
            [["begin", "Array of objects"], ["stop", "Array of objects"]]
        )
        let inner = SmallPage.table(["参数", "参数类型"], [["hour", "Integer"]])
        let response = "**表 1**  参数说明\n\n\(table)**表 2**  \(caption)\n\n\(inner)"
        let page = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: response))
        #expect(page.fieldLines.count { $0.hasSuffix("hour integer") } == 2)
    }

    @Test(
        "a page that tells how something is done is no operation, though an answer is shown",
        arguments: ["响应：", "响应示例：", "返回值"]
    )
    func answer(_ label: String) {
        let text =
            "# 如何获取灯的编码\n\n## 操作步骤\n\n1.  调用：\n\n    ```\n    GET https://lamp.example.com/v1/lamps\n    ```\n\n"
            + "    \(label)\n\n    ```\n    {\"code\": \"a\"}\n    ```\n"
        var log = DiagnosticLog()
        let page = DocumentPageReader.read(SourceFile(path: "page.md", bytes: Array(text.utf8)), into: &log)
        #expect(page?.facts.operation == nil)
        #expect(log.diagnostics.allSatisfy { $0.code == .pageEmpty })
    }
}
