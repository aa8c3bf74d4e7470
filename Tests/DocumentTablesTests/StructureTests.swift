// Which tables describe the fields of which field.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("Fields within fields")
struct StructureTests {
    private static let header = ["参数", "类型", "说明"]
    private static func table(_ rows: [[String]], anchor: String? = nil) -> String {
        SmallPage.table(header, rows, anchor: anchor)
    }

    private static func page(_ root: [[String]], _ more: String) -> String {
        SmallPage.operation("GET /v1/lamps", response: "**表 1**  参数说明\n\n\(table(root))\(more)")
    }

    @Test(
        "a caption names the field that its table describes",
        arguments: [
            "**表 2**  lamps参数说明", "**表 2**  lamps字段数据结构说明", "**表 2**  lamps元素结构说明", "**表 2**  lamps说明",
            "**表 2**  lamp参数说明", "**表 2**  lamps", "**表 2**  lamps字段数据结构说明\\(单个\\)",
            "**Table 2** Data structure description of field lamps",
            "**Table 2** lamps field data structure description",
            "**Table 2** Parameters for lamps", "**Table  2**  Description of the lamps parameters", "**lamps参数说明**",
            "",
        ]
    )
    func caption(_ caption: String) throws {
        let inner = Self.table([["id", "String", ""]])
        let read = try SmallPage.read(
            Self.page([["lamps", "Array", ""], ["total", "Integer", ""]], "\(caption)\n\n\(inner)")
        )
        #expect(read.fieldLines == ["response.lamps [object]", "response.lamps[].id string", "response.total integer"])
        #expect(read.facts.structures.isEmpty)
    }

    @Test("a dotted caption means the inner field")
    func dotted() throws {
        let more =
            "**表 2**  task字段数据结构说明\n\n" + Self.table([["lamp", "Object", ""]])
            + "**表 3**  task.lamp字段数据结构说明\n\n" + Self.table([["id", "String", ""]])
        let read = try SmallPage.read(Self.page([["task", "Object", ""]], more))
        #expect(
            read.fieldLines == ["response.task object", "response.task.lamp object", "response.task.lamp.id string"]
        )
    }

    @Test("a link from the type or the description wins, and several are alternatives")
    func alternatives() throws {
        let more =
            "**表 2**  lamps参数说明\n\n" + Self.table([["a", "String", ""]], anchor: "t2")
            + "**表 3**  lamps参数说明\n\n" + Self.table([["b", "String", ""]], anchor: "t3")
        let links = "见<a href=\"#t2\">表2</a>、<a href=\"#t3\">表3</a>"
        let read = try SmallPage.read(Self.page([["lamps", "Object", links]], more))
        #expect(
            read.fieldLines == ["response.lamps object|object", "response.lamps.a string", "response.lamps.b string"]
        )
    }

    @Test("fields of one name in a request and a response have tables of their own")
    func sameName() throws {
        let request =
            "**表 1**  请求参数\n\n" + Self.table([["size", "Object", ""]]) + "**表 2**  size字段说明\n\n"
            + Self.table([["width", "Integer", ""]])
        let response =
            Self.table([["size", "Object", ""]]) + "**表 4**  size字段说明\n\n" + Self.table([["height", "Long", ""]])
        let read = try SmallPage.read(SmallPage.operation("POST /v1/lamps", request: request, response: response))
        #expect(
            read.fieldLines == [
                "request.size object", "request.size.width integer", "response.size object",
                "response.size.height long",
            ]
        )
    }

    @Test("a table that refers to the whole response stands within it")
    func recursion() throws {
        let root = SmallPage.table(
            Self.header,
            [["id", "String", ""], ["children", "#root Node", ""]],
            anchor: "root"
        )
        let read = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: root))
        #expect(read.fieldLines == ["response.children [^response]", "response.id string"])
    }

    @Test("a table that nothing refers to is a structure")
    func structure() throws {
        let read = try SmallPage.read(
            Self.page([["id", "String", ""]], "**表 2**  Switch\n\n" + Self.table([["on", "Boolean", ""]]))
        )
        #expect(read.fieldLines == ["response.id string", "structure.Switch.on boolean"])
    }

    @Test("tables that share tables do not multiply without end")
    func sharing() throws {
        var more = ""
        for level in 0..<30 {
            let rows = (0..<4).map { ["f\($0)", "#t\(level + 1) T", ""] }
            more += "**表 \(level + 2)**  S\(level)\n\n" + Self.table(rows, anchor: "t\(level)")
        }
        more += "**表 99**  S30\n\n" + Self.table([["id", "String", ""]], anchor: "t30")
        let problems = SmallPage.problems(Self.page([["a", "#t0 T", ""]], more))
        #expect(problems.map(\.code) == [.pageStructure])
        #expect(problems.first?.message.contains("fields multiply") == true)
    }

    @Test("tables within each other have a depth that ends")
    func depth() throws {
        var more = ""
        for level in 0..<100 {
            more +=
                "**表 \(level + 2)**  S\(level)\n\n" + Self.table([["f", "#t\(level + 1) T", ""]], anchor: "t\(level)")
        }
        let problems = SmallPage.problems(Self.page([["a", "#t0 T", ""]], more))
        #expect(problems.map(\.code) == [.pageStructure])
    }

    /// Each of these takes far longer than a test may where time grows with the square.
    @Test(
        "rows and tables in masses are read",
        arguments: [
            "<table><tr><th>参数</th><th>类型</th></tr>"
                + (0..<2_000).map { "<tr><td>f\($0)</td><td>String</td></tr>" }.joined() + "</table>\n\n",
            (0..<300).map { "**表 \($0 + 9)**  S\($0)\n\n" + table([["f", "String", ""]]) }.joined(),
        ]
    )
    func masses(_ tables: String) throws {
        let read = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: tables))
        #expect(read.facts.locatedFields.count >= 300)
    }
}
