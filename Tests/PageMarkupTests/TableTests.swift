// What rows and cells a table has.
import PageMarkup
import Testing

@Suite("Tables of a page")
struct TableTests {
    @Test(
        "spans are resolved, so that rows are equally long",
        arguments: [
            ("<tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr>", [["a", "a"], ["b", "c"]]),
            ("<tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr>", [["a", "b"], ["a", "c"]]),
            (
                "<tr><td>a</td><td rowspan=2 colspan=2>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr>",
                [["a", "b", "b"], ["c", "b", "b"], ["d", "e", "f"]]
            ),
            ("<tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr>", [["a", "b"], ["a", "c"]]),
            ("<tr><td colspan=x>a</td></tr><tr><td colspan=-3>b</td></tr>", [["a"], ["b"]]),
            ("<tr><td rowspan=99999999999999999999>a</td></tr><tr></tr>", [["a"], ["a"]]),
            (
                "<thead><tr><th rowspan=5>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody>",
                [["a"], ["b"]]
            ),
        ]
    )
    func spans(_ rows: String, _ cells: [[String]]) throws {
        #expect(try Markup.rows(Markup.table("<table>\(rows)</table>\n")) == cells)
    }

    @Test(
        "a header is thead, or a first row of headings",
        arguments: [
            ("<thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody>", 1, 1),
            ("<tr><th>a</th></tr><tr><td>b</td></tr>", 1, 1), ("<tr><td>a</td></tr><tr><td>b</td></tr>", 0, 2),
            ("<tr><th>a</th><td>b</td></tr>", 0, 1),
        ]
    )
    func header(_ rows: String, _ header: Int, _ body: Int) throws {
        let table = try Markup.table("<table>\(rows)</table>\n")
        #expect(table.header.count == header)
        #expect(table.rows.count == body)
    }

    @Test("rows know their lines")
    func lines() throws {
        let page =
            "# a\n\n<table><thead><tr><th>a</th></tr></thead>\n<tbody>\n<tr>\n<td>b</td></tr>\n\n<tr><td>c</td></tr></tbody></table>\n"
        let table = try Markup.table(page)
        #expect((table.header + table.rows).map(\.line) == [3, 5, 8])
    }

    @Test("a cell has paragraphs, items of lists, and notes without their heading")
    func cell() throws {
        let cell = """
            <p>a <strong>b</strong></p>text<br>more
            <ul><li><p><strong>c</strong></p></li><li>d<ul><li>e</li></ul></li><li>f<p>g</p></li></ul>
            <div class="note"><span class="notetitle"> NOTE: </span><div class="notebody"><p>h</p><ul><li>i</li></ul></div></div>
            <div class="notice"><span class="noticetitle">NOTICE</span><div class="noticebody">j</div></div><script>k</script>
            """
        let table = try Markup.table("<table><tr><td>\(cell)</td></tr></table>\n")
        let lines = try #require(table.rows.first?.cells.first).lines
        #expect(lines.map(\.content.text) == ["a b", "text", "more", "c", "d", "e", "f", "g", "h", "i", "j"])
        let roles: [MarkupCell.Role] = [
            .paragraph, .paragraph, .paragraph, .item(depth: 1), .item(depth: 1), .item(depth: 2), .item(depth: 1),
            .paragraph, .note, .note, .note,
        ]
        #expect(lines.map(\.role) == roles)
        #expect(lines[3].content.isStrong)
    }

    @Test("links of cells keep what they show and where they go")
    func links() throws {
        let table = try Markup.table(
            ##"<table><tr><td>Array of <a href="#request_Item">Item</a> objects, <a href="x.md#t">see</a></td></tr></table>"##
        )
        let cell = try #require(table.rows.first?.cells.first)
        #expect(cell.text == "Array of Item objects, see")
        #expect(cell.links.map(\.text) == ["Item", "see"])
        #expect(cell.links.map(\.localAnchor) == ["request_Item", nil])
    }

    @Test("a table of pipes is a table, too")
    func pipes() throws {
        let page = "-   a\n\n    | x | y |\n    |---|---|\n    | `b` | c<br>d |\n    | [e](#t) | \\| |\n"
        let blocks = try Markup.blocks(page)
        #expect(blocks.map(\.depth) == [1, 1])
        guard case .table(let table) = blocks[1].content else {
            Issue.record("no table")
            return
        }
        #expect(Markup.rows(table) == [["x", "y"], ["b", "c d"], ["e", "|"]])
        #expect((table.header + table.rows).map(\.line) == [3, 5, 6])
        #expect(table.rows.first?.cells.last?.lines.count == 2)
        #expect(table.rows.last?.cells.first?.links.map(\.target) == ["#t"])
    }

    @Test("markup that is broken is read as browsers do")
    func broken() throws {
        let page = "<table><tr><td>a<td width=\"10%\"\">b<tr><td>c</p></b><td>&bogus; &#0; &lt;\u{1}</table>\n"
        let rows = try Markup.rows(Markup.table(page))
        #expect(rows.map(\.count) == [2, 2])
        #expect(rows[0] == ["a", "b"])
        #expect(rows[1][0] == "c")
    }
}
