// What pages of other services of the provider have and those of the two do not.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("Other layouts")
struct OtherLayoutTests {
    private static let header = ["Parameter", "Type", "Description"]

    @Test("a table that a field names by its number in plain words is the field's")
    func numbered() throws {
        let inner = SmallPage.table(Self.header, [["size", "Integer", ""]])
        for words in ["For details, see Table 2.", "详情请参见表2。", "see table 2"] {
            for (type, shape) in [("Object", "object"), ("Array of objects", "[object]"), ("Map", "object")] {
                let root = SmallPage.table(Self.header, [["spec", type, words], ["id", "String", ""]])
                let tables = "**Table 1** Parameter description\n\n\(root)**表 2**  规格的数据\n\n\(inner)"
                let read = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: tables))
                let size = shape == "[object]" ? "response.spec[].size integer" : "response.spec.size integer"
                #expect(read.fieldLines == ["response.id string", "response.spec \(shape)", size])
            }
        }
    }

    @Test("the table of a map's values is a structure of its own")
    func mapValues() throws {
        let root = SmallPage.table(Self.header, [["specs", "Map&lt;String, Spec&gt;", "See Table 2."]])
        let inner = SmallPage.table(Self.header, [["size", "Integer", ""]])
        let tables = "**Table 1** Parameter description\n\n\(root)**Table 2** Parameter description\n\n\(inner)"
        let read = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: tables))
        #expect(read.fieldLines == ["response.specs map", "structure.specs.size integer"])
    }

    @Test("a link in the name goes to the field's table")
    func linkedName() throws {
        let root = SmallPage.table(Self.header, [["<a href=\"#t2\">lamp</a>", "Object", ""]])
        let inner = SmallPage.table(Self.header, [["id", "String", ""]], anchor: "t2")
        let tables = "**Table 1** Parameter description\n\n\(root)**Table 2** Something else\n\n\(inner)"
        let read = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: tables))
        #expect(read.fieldLines == ["response.lamp object", "response.lamp.id string"])
    }

    @Test(
        "headers of a response are facts of it",
        arguments: [
            "**Table 1** Response header parameters", "**表 1**  响应Header参数", "**Response header**", "**响应消息头**",
        ]
    )
    func responseHeaders(_ label: String) throws {
        let headers = SmallPage.table(Self.header, [["X-Request-Id", "String", "The ID."]])
        let body = SmallPage.table(Self.header, [["id", "String", ""]])
        let tables = "**状态码： 200**\n\n\(label)\n\n\(headers)**Table 2** Response body parameters\n\n\(body)"
        let read = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: tables))
        let response = try #require(read.facts.operation?.responses.first)
        #expect(response.status == 200)
        #expect(response.headers == [FieldFacts(name: "X-Request-Id", shape: .string)])
        #expect(response.body == .object([FieldFacts(name: "id", shape: .string)]))
        #expect(read.descriptions[.responseHeader(200, "X-Request-Id")] == "The ID.")
    }

    @Test("two responses of two statuses have a body each")
    func twoStatuses() throws {
        let table = { (name: String) in SmallPage.table(Self.header, [[name, "String", ""]]) }
        let response =
            "**Status code: 200**\n\n**Table 1** Response body parameters\n\n\(table("id"))"
            + "**Status code: 202**\n\n**Table 2** Response body parameters\n\n\(table("job_id"))"
        let read = try SmallPage.read(SmallPage.operation("POST /v1/lamps", response: response))
        #expect(read.fieldLines == ["response.200.id string", "response.202.job_id string"])
    }

    @Test("defaults and ranges in columns of their own are facts")
    func valueColumns() throws {
        let page =
            "# Lamp\n\n## URI\n\nGET /v1/lamps\n\n| 参数 | 类型 | 是否必选 | 取值范围 | 默认值 | 说明 |\n|---|---|---|---|---|---|\n"
            + "| limit | Integer | 否 | 1~100 | 10 | 条数 |\n| name | String | 否 | 无 | - | 名称 |\n"
        let fields = try SmallPage.read(page).facts.locatedFields.map(\.field)
        #expect(fields.map(\.defaultValue) == ["10", nil])
        #expect(fields.map(\.minimum) == ["1", nil])
        #expect(fields.map(\.maximum) == ["100", nil])
    }

    @Test(
        "a column that asks whether a field is optional is answered the other way round",
        arguments: [("是", false), ("否", true), ("No", true), ("Yes", false), ("可选", false), ("必选", true)]
    )
    func optional(_ response: String, _ isRequired: Bool) throws {
        let page =
            "# Lamp\n\n## URI\n\nGET /v1/lamps\n\n| 参数 | 类型 | 是否可选 |\n|---|---|---|\n| a | String | \(response) |\n"
        #expect(try SmallPage.read(page).facts.locatedFields.map(\.field.isRequired) == [isRequired])
    }

    @Test("a first row of known headings is the header, whatever its markup")
    func unmarkedHeader() throws {
        let table =
            "<table><tr><td><b>Parameter</b></td><td><b>Type</b></td></tr><tr><td>a</td><td>String</td></tr></table>\n\n"
        let read = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: table))
        #expect(read.fieldLines == ["response.a string"])
    }

    @Test("a page with two operations is refused with the second one's name")
    func twoOperations() throws {
        let problems = SmallPage.problems("# Lamp\n\n## URI\n\nGET /v1/lamps\n\nPOST /v1/lamps\n")
        #expect(problems.map(\.code) == [.pageOperation])
        #expect(problems.first?.message.contains("POST /v1/lamps") == true)
        #expect(problems.first?.span?.start.line == 7)
    }

    @Test("a section of the shape of a request is where its method and path stand")
    func requestStyle() throws {
        let page =
            "# Lamp\n\n## 请求消息样式\n\n```\nGET /?lamps HTTP/1.1\nHost: lamp.example.com\n```\n\n## 请求消息头\n\n"
            + SmallPage.table(["消息头名称", "描述", "是否必选"], [["x-lamp-kind", "种类。", "否"]]) + "## 响应消息元素\n\n"
            + SmallPage.table(["名称", "描述"], [["Name", "名称。"]])
        let read = try SmallPage.read(page)
        #expect(read.facts.operation?.path == "/")
        #expect(read.facts.operation?.queryNames == ["lamps"])
        #expect(read.facts.locatedFields.map(\.path.text) == ["header.x-lamp-kind", "response.Name"])
    }
}
