// Fields of fields in the rows of one table, headings between rows, and names with marks at them.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("Rows within rows")
struct NestedRowTests {
    private static func page(_ rows: [[String]]) -> String {
        SmallPage.operation("GET /v1/lamps", response: SmallPage.table(["参数", "类型", "说明"], rows))
    }

    @Test(
        "marks of indentation make a row a field of the object above it",
        arguments: [
            ["└ id", "└ size", "└└ width"], ["- id", "- size", "-- width"], ["├── id", "├── size", "│├── width"],
            ["&gt; id", "&gt; size", "&gt;&gt; width"], ["+ id", "+ size", "++ width"],
            ["&nbsp;&nbsp;id", "&nbsp;&nbsp;size", "&nbsp;&nbsp;&nbsp;&nbsp;width"], ["　id", "　size", "　　width"],
        ]
    )
    func indented(_ names: [String]) throws {
        let rows = [
            ["lamps", "Array of objects", ""], [names[0], "String", ""], [names[1], "Object", ""],
            [names[2], "Integer", ""], ["total", "Integer", ""],
        ]
        let read = try SmallPage.read(Self.page(rows))
        #expect(
            read.fieldLines == [
                "response.lamps [object]", "response.lamps[].id string", "response.lamps[].size object",
                "response.lamps[].size.width integer", "response.total integer",
            ]
        )
    }

    @Test("blanks before a name are no indentation below what is no object, and one alone is none")
    func blanks() throws {
        let rows = [
            ["lamp", "String", ""], ["&nbsp;&nbsp;id", "String", ""], ["spec", "Object", ""],
            ["&nbsp;size", "Integer", ""],
        ]
        let read = try SmallPage.read(Self.page(rows))
        #expect(
            read.fieldLines == [
                "response.id string", "response.lamp string", "response.size integer", "response.spec object",
            ]
        )
    }

    @Test("names with dots are fields of the object that stands above them, and of no other")
    func dotted() throws {
        let rows = [
            ["lamp", "Object", ""], ["lamp.bulbs", "Array of objects", ""], ["lamp.bulbs.watt", "Integer", ""],
            ["lamp.bulbs[].kind", "String", ""], ["room.name", "String", ""],
        ]
        let read = try SmallPage.read(Self.page(rows))
        #expect(
            read.fieldLines == [
                "response.lamp object", "response.lamp.bulbs [object]", "response.lamp.bulbs[].kind string",
                "response.lamp.bulbs[].watt integer", "response.room.name string",
            ]
        )
        #expect(read.places[FactPath("response.lamp.bulbs[].kind")]?.row == 4)
    }

    @Test("an indented row below no object is left out with a warning")
    func stray() throws {
        for rows in [[["└ id", "String", ""]], [["name", "String", ""], ["└ id", "String", ""]]] {
            let problem = try #require(try SmallPage.partial(Self.page(rows)).problems.first)
            #expect(problem.code == .pageRow)
            #expect(problem.message.contains("row \(rows.count): 'id' is indented"))
        }
    }

    @Test(
        "marks of footnotes and remarks are no part of a name",
        arguments: ["size*", "*size", "size<sup>1</sup>", "size (1)", "size（必选）", "si_<br>ze", "<b>size</b>"]
    )
    func marks(_ name: String) throws {
        let read = try SmallPage.read(Self.page([[name, "Integer", ""]]))
        #expect(read.fieldLines == [name.hasPrefix("si_") ? "response.si_ze integer" : "response.size integer"])
    }

    @Test("a row over all columns is a heading that can say where the rows below it belong")
    func headings() throws {
        let row = { (text: String) in "<tr><td colspan=\"4\"><b>\(text)</b></td></tr>" }
        let field = { (name: String) in
            "<tr><td>\(name)</td><td>Yes</td><td>String</td><td>x</td></tr>"
        }
        let head = "<tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr>"
        let table =
            "<table><thead>\(head)</thead><tbody>\(row("Path"))\(field("id"))\(row("Request header"))\(field("X-Lang"))"
            + "\(row("Request body"))\(field("name"))\(row("Size"))\(field("width"))</tbody></table>\n\n"
        let read = try SmallPage.read(SmallPage.operation("POST /v1/\\{id\\}/lamps", request: table))
        #expect(
            read.facts.locatedFields.map(\.path.text) == ["path.id", "header.X-Lang", "request.name", "request.width"]
        )
    }

    @Test("a name that spans rows has the values of all of them")
    func spannedValues() throws {
        let rows =
            "<tr><td rowspan=\"2\">mode</td><td rowspan=\"2\">String</td><td>auto: by itself</td></tr>"
            + "<tr><td>manual: by hand</td></tr>"
        let head = "<tr><th>Parameter</th><th>Type</th><th>Description</th></tr>"
        let table = "<table><thead>\(head)</thead><tbody>\(rows)</tbody></table>\n\n"
        let read = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: table))
        #expect(read.facts.locatedFields.map(\.field.values) == [["auto", "manual"]])
    }
}
