// Where a fact belongs: to this page's tables or another's, to the path, the query or the body, to an object or a map.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("Where facts belong")
struct FactPlaceTests {
    private static let fields = ["名称", "参数类型", "说明"]
    private static let request = ["名称", "是否必选", "参数类型", "说明"]

    @Test(
        "the number of another page's table is not this page's",
        arguments: [
            "详情请参考<a href=\"lamps.md\">查询灯</a>响应消息表2中的“id”。", "请参见《灯接口参考》中的表2。", "取自查询灯接口的表2。",
            "See table 2 of the <a href=\"lamps.md\">list of lamps</a> and <a href=\"lamps.md\">Lamps</a> table 2.",
        ]
    )
    func otherTable(_ description: String) throws {
        let query = SmallPage.table(["名称", "是否必选", "说明"], [["lamp", "是", description]])
        let answer = SmallPage.table(Self.fields, [["id", "String", ""]])
        let page = try SmallPage.read(
            "# Lamp\n\n## URI\n\nGET /v1/\\{lamp\\}\n\n**表 1**  参数说明\n\n\(query)## 响应消息\n\n**表 2**  要素说明\n\n\(answer)"
        )
        #expect(page.fieldLines == ["path.lamp unsaid!", "response.id string"])
    }

    @Test("the number of a table of this page still is", arguments: ["请参见表2。", "See table 2.", "请参考表 2"])
    func ownTable(_ description: String) throws {
        let first = SmallPage.table(Self.fields, [["lamp", "Object", description]])
        let second = SmallPage.table(Self.fields, [["id", "String", ""]])
        let page = try SmallPage.read(
            SmallPage.operation("GET /v1/lamps", response: "**表 1**  响应参数\n\n\(first)**表 2**  灯\n\n\(second)")
        )
        #expect(page.fieldLines == ["response.lamp object", "response.lamp.id string"])
    }

    @Test(
        "what a sample sends in the body is in the body, whatever the method",
        arguments: [
            "```\n{\"lamps\": [{\"id\": \"a\"}]}\n```",
            "```\nDELETE https://{endpoint}/v1/lamps\n\n{\"lamps\": []}\n```",
            "```\n{\n“lamps”: []\n}\n```".replacing("“", with: "\"").replacing("”", with: "\""),
        ]
    )
    func bodyOfDelete(_ sample: String) throws {
        let table = SmallPage.table(Self.request, [["lamps", "是", "Array of objects", ""]])
        for method in ["DELETE", "GET"] {
            let text = SmallPage.operation("\(method) /v1/lamps", request: "\(table)## 请求样例\n\n\(sample)\n\n")
            let page = try SmallPage.read(text)
            #expect(page.fieldLines == ["request.lamps [object]!"])
        }
        let silent = try SmallPage.read(SmallPage.operation("DELETE /v1/lamps", request: table))
        #expect(silent.fieldLines == ["query.lamps [object]!"])
    }

    @Test("what a sample sends in the query is in the query, whatever the method")
    func queryOfPost() throws {
        let table = SmallPage.table(Self.request, [["mode", "是", "String", ""], ["name", "否", "String", ""]])
        let sample = "```\nPOST https://{endpoint}/v1/lamps?mode=a\n\n{\"name\": \"b\"}\n```"
        let page = try SmallPage.read(
            SmallPage.operation("POST /v1/lamps", request: "\(table)## 请求样例\n\n\(sample)\n\n")
        )
        #expect(page.fieldLines == ["query.mode string!", "request.name string?"])
    }

    @Test(
        "a parameter of the path is that one in other letters too",
        arguments: ["lampId", "lampid", "LampID", "LAMPID", "lamp_id"]
    )
    func letters(_ name: String) throws {
        let table = SmallPage.table(Self.request, [[name, "是", "String", ""], ["size", "否", "Integer", ""]])
        let page = try SmallPage.read("# Lamp\n\n## URI\n\nGET /v1/\\{lampId\\}/bulbs\n\n\(table)")
        #expect(page.fieldLines == ["path.lampId string!", "query.size integer?"])
    }

    @Test(
        "rows 'key' and 'value' describe a map where a sample or their words say so",
        arguments: [
            ("", "{\"labels\": {\"room\": \"a\"}}", true),
            ("", "{\"labels\": {\"key\": \"room\", \"value\": \"a\"}}", false),
            ("以名称作为key", "", true), ("标签的键", "", false), ("The name is used as the key.", "", true),
        ]
    )
    func map(_ words: String, _ sample: String, _ isMap: Bool) throws {
        let first = SmallPage.table(Self.request, [["labels", "否", "字典数据结构", "请参见表3。"]])
        let rows = [["key", "否", "String", words], ["value", "否", "String", ""]]
        let second = SmallPage.table(Self.request, rows)
        let samples = sample.isEmpty ? "" : "## 请求样例\n\n```\n\(sample)\n```\n\n"
        let text = SmallPage.operation(
            "PUT /v1/lamps",
            request: "**表 2**  参数说明\n\n\(first)**表 3**  labels字段数据结构说明\n\n\(second)\(samples)"
        )
        let object = ["request.labels object?", "request.labels.key string?", "request.labels.value string?"]
        #expect(try SmallPage.read(text).fieldLines == (isMap ? ["request.labels map?"] : object))
    }

    @Test(
        "a page that shows how to call an operation is none",
        arguments: [
            "# 点灯\n\n## 操作场景\n\n先查询，再点亮。\n\n```\nPOST https://lamp.example.com/v1/lamps\n```\n",
            "# 如何点灯\n\n## URI\n\nPOST /v1/lamps\n\n## 请求示例\n\n```\n{\"on\": true}\n```\n",
            "# How to light a lamp\n\n## Procedure\n\nSend the request.\n\nPOST /v1/lamps\n\n## Example Request\n\n```\n{}\n```\n",
            "# 构造请求\n\n## 请求URI\n\n请求URI由四部分组成。\n\n## 请求方法\n\n例如：\n\n```\nPOST https://lamp.example.com/v1/tokens\n```\n\n"
                + "## 请求消息头\n\n| 名称 | 描述 |\n|---|---|\n| X-Lamp | 灯 |\n",
        ]
    )
    func instructions(_ text: String) {
        var log = DiagnosticLog()
        let page = DocumentPageReader.read(SourceFile(path: "page.md", bytes: Array(text.utf8)), into: &log)
        #expect(page?.facts.operation == nil)
        #expect(log.diagnostics.allSatisfy { $0.code == .pageEmpty })
    }
}
