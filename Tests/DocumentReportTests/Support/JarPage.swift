// A small page of our own making, as a reader would return it: one table of parameters, two of a response's fields.
import Diagnostics
import DocumentFacts
import DocumentTables
import PageMarkup

enum JarPage {
    static let path = "documents/list-jars.md"

    struct Table {
        var name: String
        var meaning: PageTable.Meaning
        var columns: [String]
        /// The path of what each row says, and its cells; a cell's lines stand one below the other.
        var rows: [(path: FactPath?, cells: [String])]
    }

    static let tables = [
        Table(
            name: "表 1 参数说明",
            meaning: .parameters(nil),
            columns: ["名称", "是否必选", "说明"],
            rows: [
                (.parameter(.path, "shelf_id"), ["shelf_id", "是", "架子的ID。"]),
                (.parameter(.query, "limit"), ["limit", "否", "每页条数，取值范围为1~200，默认值10。"]),
                (.parameter(.query, "kind"), ["kind", "否", "罐子的种类，取值：\n• jam：果酱\n• honey：蜂蜜"]),
            ]
        ),
        Table(
            name: "表 2 响应参数",
            meaning: .response(status: nil),
            columns: ["名称", "类型", "说明"],
            rows: [
                (jars, ["jars", "Array of Jar objects", "罐子列表，详见表3。"]),
                (FactPath.response(nil).field("total"), ["total", "Integer", "总数。"]),
            ]
        ),
        Table(
            name: "表 3 Jar",
            meaning: .structure("Jar"),
            columns: ["名称", "类型", "说明"],
            rows: [
                (jars.items.field("id"), ["id", "String", "罐子的ID。"]),
                (jars.items.field("volume"), ["volume", "String", "容量，单位为毫升。"]),
                (jars.items.field("owner"), ["owner", "String", "罐子的主人。"]),
                (nil, ["—", "", "以下字段保留。"]),
            ]
        ),
    ]

    static let jars = FactPath.response(nil).field("jars")

    static let sample = PageSample(
        facts: SampleFacts(direction: .response, status: 200, content: .json),
        path: .sample(.response, 1),
        text: "{\n  \"jars\": [\n    {\"id\": \"j1\", \"volume\": \"370\"}\n  ],\n  \"total\": 1\n}",
        line: 61
    )

    static func page(title: String = "查询罐子列表", _ tables: [Table] = tables) -> DocumentPage {
        let operation = OperationFacts(
            method: "GET",
            path: "/v1/{shelf_id}/jars",
            responses: [ResponseFacts(status: nil)],
            samples: [SampleFacts(direction: .request, content: .http), sample.facts]
        )
        let request = PageSample(
            facts: SampleFacts(direction: .request, content: .http),
            path: .sample(.request, 1),
            text: "GET /v1/s1/jars?limit=2",
            line: 55
        )
        var line = 10
        var places: [FactPath: PagePlace] = [:]
        let read = tables.enumerated().map { index, table in
            line += 10
            return self.table(table, index: index, line: line, places: &places)
        }
        return DocumentPage(
            facts: DocumentFacts(title: title, operation: operation),
            places: places,
            samples: [request, sample],
            tables: read,
            source: SourceFile(path: path, bytes: Array("# \(title)\n".utf8))
        )
    }

    private static func table(
        _ table: Table,
        index: Int,
        line: Int,
        places: inout [FactPath: PagePlace]
    ) -> PageTable {
        for (position, row) in table.rows.enumerated() {
            guard let path = row.path else { continue }
            let start = SourcePosition(line: line + position + 1, column: 1)
            let span = SourceSpan(file: Self.path, start: start, length: 1)
            places[path] = PagePlace(table: index, row: position + 1, span: span)
        }
        return PageTable(
            name: table.name,
            meaning: table.meaning,
            line: line,
            markup: MarkupTable(
                header: [row(table.columns, line: line)],
                rows: table.rows.enumerated().map { row($1.cells, line: line + $0 + 1) }
            ),
            paths: table.rows.map(\.path)
        )
    }

    private static func row(_ cells: [String], line: Int) -> MarkupRow {
        MarkupRow(cells: cells.map(cell), line: line)
    }

    private static func cell(_ text: String) -> MarkupCell {
        MarkupCell(
            lines: text.split(separator: "\n").map { line in
                line.hasPrefix("• ")
                    ? MarkupCell.Line(MarkupText(String(line.dropFirst(2))), role: .item(depth: 1))
                    : MarkupCell.Line(MarkupText(String(line)))
            }
        )
    }
}
