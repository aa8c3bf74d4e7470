// The same page in other layouts: blanks, tags, the order of rows, paragraphs for items, full-width signs. Nothing drifts.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("Pages that say the same in another layout")
struct RewordedPageTests {
    /// One field of the page: its cells, the description in lines, where `- ` begins an item.
    private struct Row {
        var name: String
        var need: String
        var type: String
        var lines: [String]
    }

    private static let request = [
        Row(name: "name", need: "是", type: "String", lines: ["灯的名称。", "取值范围：4~64个字符之间，必须以字母开头。"]),
        Row(name: "mode", need: "是", type: "String", lines: ["灯的模式，取值：", "- auto：自动", "- manual：手动", "- off：关闭"]),
        Row(name: "watt", need: "否", type: "Integer", lines: ["功率，最小值为1，最大值为100，默认为10。"]),
        Row(name: "colour", need: "否", type: "String", lines: ["颜色，取值为“red”、“green”或“blue”。"]),
        Row(name: "until", need: "否", type: "String", lines: ["熄灯时间，格式为“yyyy-mm-ddThh:mm:ssZ”，时间跨度不超过30天。"]),
        Row(name: "tags", need: "否", type: "Array of strings", lines: ["标签。"]),
        Row(name: "isOn", need: "是", type: "Boolean", lines: ["是否点亮。", "- true：点亮", "- false：熄灭"]),
    ]
    private static let response = [
        Row(name: "id", need: "", type: "String", lines: ["灯的ID。"]),
        Row(name: "status", need: "", type: "String", lines: ["状态，包括如下类型：", "- LIT，点亮。", "- DARK，熄灭。"]),
        Row(name: "size", need: "", type: "Long", lines: ["大小，单位：kB。"]),
        Row(name: "code", need: "", type: "String", lines: ["编码格式为：灯型+颜色缩写，颜色缩写取值范围有：r、g、b。"]),
    ]

    @Test("200 layouts of a page say the same", arguments: 0..<200)
    func layouts(_ seed: Int) throws {
        let plain = try facts(of: Self.page(Self.request, Self.response, Layout.plain))
        #expect(plain.locatedFields.count == 12)
        var random = SeededRandom(seed: UInt64(seed))
        let layout = Layout(&random)
        let text = Self.page(layout.ordered(Self.request), layout.ordered(Self.response), layout)
        #expect(try facts(of: text) == plain, "\(text)")
    }

    private func facts(of text: String) throws -> DocumentFacts {
        var log = DiagnosticLog()
        let page = DocumentPageReader.read(SourceFile(path: "page.md", bytes: Array(text.utf8)), into: &log)
        #expect(log.diagnostics.allSatisfy { $0.code == .pageUnread }, "\(log.diagnostics.map(\.message))")
        return try #require(page).facts
    }

    private static func page(_ request: [Row], _ response: [Row], _ layout: Layout) -> String {
        let head = "# 点灯\n\n## URI\n\nPOST /v1/\\{project\\_id\\}/lamps\n\n"
        let path = table(
            [Row(name: "project_id", need: "是", type: "String", lines: ["项目ID。"])],
            ["名称", "是否必选", "参数类型", "说明"],
            layout
        )
        return head + "**表 1**  参数说明\n\n" + path + "## 请求消息\n\n**表 2**  参数说明\n\n"
            + table(request, ["名称", "是否必选", "参数类型", "说明"], layout) + "## 响应消息\n\n**表 3**  要素说明\n\n"
            + table(response, ["名称", "参数类型", "说明"], layout)
    }

    private static func table(_ rows: [Row], _ header: [String], _ layout: Layout) -> String {
        let head = header.map { "<th>\(layout.wrapped($0))</th>" }.joined()
        let body = rows.map { row -> String in
            let cells = [row.name] + (header.count > 3 ? [row.need] : []) + [row.type]
            let last = layout.described(row.lines)
            return "<tr\(layout.attribute)>"
                + cells.map { "<td\(layout.attribute)>\(layout.wrapped($0))</td>" }.joined(separator: layout.gap)
                + "<td>\(last)</td></tr>"
        }
        return "<table><thead><tr>\(head)</tr></thead><tbody>" + body.joined(separator: layout.gap)
            + "</tbody></table>\n\n"
    }

    /// How the cells of a page are written.
    private struct Layout {
        var gap = "\n"
        var attribute = ""
        var isInParagraphs = true
        var hasItems = true
        var isFullWidth = true
        var blank = ""
        var mark = ""
        var seed: UInt64 = 0

        static let plain = Layout()

        private init() {}

        init(_ random: inout SeededRandom) {
            gap = ["\n", "", "\n    ", " "].randomElement(using: &random) ?? ""
            attribute =
                [
                    "", " class=\"cellrowborder\" valign=\"top\"",
                    " id=\"row\(Int.random(in: 1...999, using: &random))\"",
                ]
                .randomElement(using: &random) ?? ""
            isInParagraphs = Bool.random(using: &random)
            hasItems = Bool.random(using: &random)
            isFullWidth = Bool.random(using: &random)
            blank = ["", " ", "  "].randomElement(using: &random) ?? ""
            mark = ["", "b", "span", "strong"].randomElement(using: &random) ?? ""
            seed = UInt64.random(in: 1...UInt64.max, using: &random)
        }

        func ordered(_ rows: [Row]) -> [Row] {
            var random = SeededRandom(seed: seed)
            return rows.shuffled(using: &random)
        }

        func wrapped(_ text: String) -> String {
            let text = mark.isEmpty ? blank + text + blank : "<\(mark)>\(text)</\(mark)>"
            return isInParagraphs ? "<p>\(text)</p>\n" : text
        }

        /// Items as items, or as paragraphs of their own.
        func described(_ lines: [String]) -> String {
            var text = ""
            var isInList = false
            for line in lines.map(signs) {
                let isItem = line.hasPrefix("- ")
                if hasItems, isItem != isInList {
                    text += isItem ? "<ul>" : "</ul>"
                    isInList = isItem
                }
                let words = blank + (isItem ? String(line.dropFirst(2)) : line) + blank
                text += isItem && hasItems ? "<li>\(wrapped(words))</li>" : "<p>\(words)</p>" + gap
            }
            return text + (isInList ? "</ul>" : "")
        }

        private func signs(_ text: String) -> String {
            guard !isFullWidth else { return text }
            var plain = text
            for (full, half) in [("：", ":"), ("，", ", "), ("～", "~"), ("“", "\""), ("”", "\""), ("；", ";")] {
                plain = plain.replacing(full, with: half)
            }
            return plain
        }
    }

    /// SplitMix64, so that each case is the same in every run.
    private struct SeededRandom: RandomNumberGenerator {
        private var state: UInt64

        init(seed: UInt64) {
            state = seed
        }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }
}
