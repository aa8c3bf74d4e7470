// Which blocks a page has, in which order, on which lines, and how deep in lists.
import PageMarkup
import Testing

@Suite("Blocks of a page")
struct BlockTests {
    @Test(
        "blocks keep their order, their lines and their depth",
        arguments: [
            ("# A\n\nb\n", ["1:0 h1 A", "3:0 p b"]),
            ("## **A**<a name=\"x\"></a>\n", ["1:0 h2 A"]),
            ("-   a\n\n    b\n\n    -   c\n", ["1:1 p a", "3:1 p b", "5:2 p c"]),
            ("```json\n{}\n```\n", ["1:0 code json {}\n"]),
            ("-   a\n\n    ```\n    x\n    ```\n", ["1:1 p a", "3:1 code  x\n"]),
            ("a\n\n    x\n", ["1:0 p a", "3:0 code  x\n"]),
            (">![](icon.gif) **Note:**   \n>b\n", ["1:0 p Note: b"]),
            ("a  \nb\nc\n", ["1:0 p a b c"]),
            ("<div>a<p>b</p></div>\n", ["1:0 p a", "1:0 p b"]),
            ("\u{FEFF}# A\r\n\r\nb\r\n", ["1:0 h1 A", "3:0 p b"]),
            ("", []),
        ]
    )
    func order(_ page: String, _ lines: [String]) throws {
        #expect(try Markup.blocks(page).map(Markup.line) == lines)
    }

    @Test(
        "escapes, entities, emphasis and blanks are resolved",
        arguments: [
            (#"GET /\{project\_id\}"#, "GET /{project_id}"),
            (#"POST https://\{_Endpoint_\}/v3/\{_project\_id_\}/x"#, "POST https://{Endpoint}/v3/{project_id}/x"),
            ("a&nbsp;&amp;\u{3000}b  c", "a & b c"),
            ("a\u{200B}b", "ab"),
            ("`a_b` and ![alt](x.png)", "a_b and"),
            ("[a](b.md) c", "a c"),
        ]
    )
    func text(_ source: String, _ text: String) throws {
        #expect(
            try Markup.blocks(source + "\n").map(\.content) == [.paragraph(MarkupText(text, links: links(in: source)))]
        )
    }

    private func links(in source: String) -> [MarkupText.Link] {
        source.contains("](b.md)") ? [MarkupText.Link(text: "a", target: "b.md")] : []
    }

    @Test(
        "what is strong is known",
        arguments: [
            ("**a b**", true, "a b"), ("**Table 1**  c", false, "Table 1"), ("a **b**", false, ""),
            ("**a** **b**", true, "a b"), ("a", false, ""),
        ]
    )
    func strong(_ source: String, _ isStrong: Bool, _ prefix: String) throws {
        guard case .paragraph(let text) = try Markup.blocks(source + "\n").first?.content else {
            Issue.record("no paragraph")
            return
        }
        #expect(text.isStrong == isStrong)
        #expect(text.strongPrefix == prefix)
    }

    @Test("anchors that stand alone name what follows, those in a block the block")
    func anchors() throws {
        let page = """
            # A<a name="a"></a>

            **Table 1**  b<a name="b"></a>

            <a name="c"></a>
            <table id="d"><caption><a name="e"></a>cap</caption><tr><th><a name="f"></a>x</th></tr></table>
            """
        let blocks = try Markup.blocks(page)
        #expect(blocks.map(\.anchors) == [["a"], ["b"], ["c", "d", "e"]])
        guard case .table(let table) = blocks[2].content else {
            Issue.record("no table")
            return
        }
        #expect(table.caption?.text == "cap")
        #expect(table.header.first?.cells.first?.anchors == ["f"])
    }

    @Test(
        "a table is one only where a block can begin",
        arguments: [
            ("```\n<table><tr><td>a</td></tr></table>\n```\n", 0), ("see `<table>` and <table>\n", 0),
            ("a\n\n    <table><tr><td>a</td></tr></table>\n", 0),
            ("<!-- <table><tr><td>a</td></tr></table> -->\n", 0),
            ("<!--\n<table><tr><td>a</td></tr></table>\n-->\n", 0), ("<table><tr><td>a</td></tr></table>\n", 1),
            ("-   a\n\n    <table><tr><td>a</td></tr></table>\n", 1),
            ("<a name=\"x\"></a><table><tr><td>a</td></tr></table>\n", 1),
            ("> <table><tr><td>a\n>\n> b</td></tr></table>\n", 1),
            ("-   ```\n    a\n\nb\n\n<table><tr><td>a</td></tr></table>\n", 1),
            ("<table><tr><td>a</td></tr></table>\n<table><tr><td>a</td></tr></table>\n", 2),
        ]
    )
    func tables(_ page: String, _ count: Int) throws {
        let tables = try Markup.blocks(page).filter { if case .table = $0.content { true } else { false } }
        #expect(tables.count == count)
    }

    @Test("blank lines and tables within a table do not end it")
    func blankLines() throws {
        let page = """
            -   a

                <table><tr><td>b

                </td><td><table><tr><td>c</td></tr></table>

                d</td></tr>
                </table>

            -   e
            """
        #expect(try Markup.blocks(page).map(Markup.line) == ["1:1 p a", #"3:1 table ["b|c d"]"#, "10:1 p e"])
    }
}
