// A page with a fault is read but for the fault, which is a warning at its row, and its facts say that they are not all.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("Pages with faults")
struct PartialPageTests {
    private static let fields = ["名称", "参数类型", "说明"]
    private static let request = ["名称", "是否必选", "参数类型", "说明"]

    private static func response(_ tables: String) -> String {
        SmallPage.operation("GET /v1/lamps", response: tables)
    }

    @Test(
        "one table can describe the fields of several objects",
        arguments: [
            "warm和cold中的参数说明", "warm、cold字段说明", "warm,cold参数说明", "warm与cold字段数据结构说明", "warm/cold",
            "Description of warm and cold", "warm and cold parameters",
        ]
    )
    func severalFields(_ caption: String) throws {
        let objects = SmallPage.table(Self.fields, [["warm", "Object", ""], ["cold", "JSON", ""]])
        let part = SmallPage.table(Self.fields, [["watt", "Integer", ""]])
        let page = try SmallPage.read(Self.response("**表 1**  参数说明\n\n\(objects)**表 2**  \(caption)\n\n\(part)"))
        #expect(
            page.fieldLines == [
                "response.cold object", "response.cold.watt integer", "response.warm object",
                "response.warm.watt integer",
            ]
        )
        #expect(!page.facts.isPartial)
    }

    @Test("a row without a name is left out, and the page says so")
    func namelessRow() throws {
        let rows = [["watt", "Integer", ""], ["", "String", "亮度"], ["kind", "String", ""]]
        let (page, problems) = try SmallPage.partial(
            Self.response("**表 4**  响应参数\n\n" + SmallPage.table(Self.fields, rows))
        )
        #expect(page.fieldLines == ["response.kind string", "response.watt integer"])
        #expect(page.facts.isPartial)
        #expect(problems.map(\.message) == ["表 4 响应参数, row 2: has no name"])
        #expect(problems.map(\.severity) == [.warning])
    }

    @Test(
        "a misspelt type is taken for the closest one, with a warning",
        arguments: [
            ("doubule", "number"), ("Sting", "string"), ("Interger", "integer"), ("booelan", "boolean"),
            ("Array of stirngs", "[string]"), ("List&lt;Sttring&gt;", "[string]"), ("Aray", "[unsaid]"),
            ("Ojbect", "object"),
            ("字符窜", "string"), ("Stirng。", "string"),
        ]
    )
    func misspeltType(_ type: String, _ word: String) throws {
        let (page, problems) = try SmallPage.partial(
            Self.response(SmallPage.table(Self.fields, [["watt", type, ""], ["kind", "String", ""]]))
        )
        #expect(page.fieldLines == ["response.kind string", "response.watt \(word)"])
        #expect(problems.map(\.code) == [.pageType])
        #expect(problems.first?.message.contains("it is taken for") == true)
        #expect(!page.facts.isPartial)
    }

    @Test("a type that is like none is left unsaid", arguments: ["Quark", "灯", "Xyz of things"])
    func unknownType(_ type: String) throws {
        let (page, problems) = try SmallPage.partial(
            Self.response(SmallPage.table(Self.fields, [["watt", type, ""]]))
        )
        #expect(page.fieldLines == ["response.watt unsaid"])
        #expect(problems.map(\.code) == [.pageType])
        #expect(page.facts.isPartial)
    }

    @Test("two tables of a request that share fields describe it in two cases")
    func twoCases() throws {
        let first = SmallPage.table(
            Self.request,
            [["name", "是", "String", "长度为1~8个字符。"], ["watt", "是", "Integer", ""], ["room", "否", "String", ""]]
        )
        let second = SmallPage.table(
            Self.request,
            [["name", "是", "String", "长度为1~9个字符。"], ["room", "是", "String", ""], ["parent", "是", "String", ""]]
        )
        let text = SmallPage.operation(
            "POST /v1/lamps",
            request: "**表 2**  参数说明（灯）\n\n\(first)**表 3**  参数说明（灯串）\n\n\(second)"
        )
        let (page, problems) = try SmallPage.partial(text)
        #expect(
            page.fieldLines == [
                "request.name string!", "request.parent string?", "request.room string?", "request.watt integer?",
            ]
        )
        let name = page.facts.locatedFields.first { $0.field.name == "name" }?.field
        #expect(name?.minimumLength == 1)
        #expect(name?.maximumLength == nil)
        #expect(problems.map(\.message).allSatisfy { $0.hasPrefix("表 3 参数说明（灯串）, row ") })
        #expect(problems.count == 2)
        #expect(page.facts.isPartial)
    }

    @Test("tables of a request that share no field go on with each other")
    func continued() throws {
        let first = SmallPage.table(Self.request, [["name", "是", "String", ""]])
        let second = SmallPage.table(Self.request, [["watt", "是", "Integer", ""]])
        let page = try SmallPage.read(SmallPage.operation("POST /v1/lamps", request: first + second))
        #expect(page.fieldLines == ["request.name string!", "request.watt integer!"])
    }

    @Test("facts keep that they are not all of the page's")
    func text() throws {
        var facts = DocumentFacts(title: "Lamp", operation: OperationFacts(method: "GET", path: "/v1/lamps"))
        #expect(!FactsText.text(of: facts).contains("partial"))
        facts.isPartial = true
        let text = FactsText.text(of: facts)
        #expect(text.contains("\npartial: true\n"))
        var log = DiagnosticLog()
        let read = FactsText.read(SourceFile(path: "document.yaml", bytes: Array(text.utf8)), into: &log)
        #expect(read?.facts == facts)
    }

    @Test(
        "words that announce a fact which is not read are a warning at the row",
        arguments: [
            ("String", "当type为a时，取值为x或其他。", "values"), ("Integer", "单位毫秒，最大值为9秒。", "value"),
            ("String", "长度为4到64位。长度为4到56位。", "length"), ("String", "默认为暖光。", "default"),
            ("Integer", "取值范围为1~10或-1。", "values"), ("Number", "大于0小于1。", "value"),
            ("Boolean", "缺省为false，当灯型为a时默认为true。", "default"),
            ("String", "取值格式为：灯型+颜色缩写，颜色缩写取值范围有：r、g。", "values"),
            ("String", "If the type is a, the value can be x or any other.", "values"),
            ("Integer", "Up to 10 for Alpha and 20 for Beta.", "value"),
            ("String", "The default value is the colour of the room.", "default"),
        ]
    )
    func unread(_ type: String, _ description: String, _ word: String) throws {
        let table = SmallPage.table(Self.fields, [["kind", "String", ""], ["glow", type, description]])
        let (page, problems) = try SmallPage.partial(Self.response("**表 1**  响应参数\n\n\(table)"))
        #expect(problems.map(\.code) == [.pageUnread])
        #expect(problems.first?.message.hasPrefix("表 1 响应参数, row 2: 'glow' speaks of ") == true)
        #expect(problems.first?.message.contains(word) == true)
        #expect(!page.facts.isPartial)
    }

    @Test(
        "words that announce nothing are no warning",
        arguments: [
            ("String", "取值范围：非空。"), ("String", "默认为空。"), ("Boolean", "取值为true或false。"), ("String", "灯的名称。"),
            ("Object", "取值范围请参见下表。"), ("String", "Left blank by default."), ("String", "取值范围：请参见灯的种类。"),
            ("Integer", "最大亮度。"), ("String", "默认值：无"), ("String", "名称长度。"),
        ]
    )
    func silent(_ type: String, _ description: String) throws {
        _ = try SmallPage.read(Self.response(SmallPage.table(Self.fields, [["glow", type, description]])))
    }
}
