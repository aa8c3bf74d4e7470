// What a page says in words that are not known is an error or a warning, or is told by what stands around it: never nothing.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("Words that are not known")
struct UnknownWordTests {
    private static let header = ["Parameter", "Type", "Description"]
    private static let body = SmallPage.table(header, [["size", "Integer", ""], ["spec", "Object", ""]])

    @Test(
        "the request's body is read under every heading of it",
        arguments: [
            "Input", "Message Body", "Body", "Input Parameters", "Parameters", "Request Information", "Request Body",
        ]
    )
    func requestHeading(_ heading: String) throws {
        let page =
            "# Lamp\n\n## URI\n\nPOST /v1/lamps\n\n## \(heading)\n\n**Parameter description**\n\n\(Self.body)## Response\n\nNone\n"
        #expect(try SmallPage.read(page).fieldLines == ["request.size integer", "request.spec object"])
    }

    @Test("the body of a response is its own under a part that says no more", arguments: ["Body", "Parameters"])
    func responsePart(_ heading: String) throws {
        let page = "# Lamp\n\n## URI\n\nPOST /v1/lamps\n\n## Response\n\n### \(heading)\n\n\(Self.body)"
        #expect(try SmallPage.read(page).fieldLines == ["response.size integer", "response.spec object"])
    }

    @Test("a table of parameters in a section that is not known is left out with a warning")
    func unknownSection() throws {
        let page = "# Lamp\n\n## URI\n\nPOST /v1/lamps\n\n## Luminous\n\n**Parameter description**\n\n\(Self.body)"
        let (read, problems) = try SmallPage.partial(page)
        #expect(problems.map(\.code) == [.pageTable])
        #expect(read.facts.isPartial)
    }

    @Test(
        "the body stands behind the headers, whatever its label",
        arguments: [
            "Request body description", "Body parameters", "Message body", "Description of request parameters", "Body",
            "What is sent",
        ]
    )
    func behindHeaders(_ label: String) throws {
        let headers = SmallPage.table(Self.header, [["X-Trace", "String", ""]])
        let request = "**Request header**\n\n\(headers)**\(label)**\n\n\(Self.body)"
        let read = try SmallPage.read(SmallPage.operation("POST /v1/lamps", request: request))
        #expect(read.fieldLines == ["header.X-Trace string", "request.size integer", "request.spec object"])
    }

    @Test("a column that is not known is a warning with the table's name and line")
    func column() throws {
        var log = DiagnosticLog()
        let table = "| Parameter | Compulsory | Type |\n|---|---|---|\n| a | Yes | String |\n"
        let text = "# Lamp\n\n## URI\n\nGET /v1/lamps\n\nTable 1 Query parameters\n\n\(table)"
        let page = DocumentPageReader.read(SourceFile(path: "page.md", bytes: Array(text.utf8)), into: &log)
        #expect(page?.fieldLines == ["query.a string"])
        let problem = try #require(log.diagnostics.first)
        #expect(log.diagnostics.count == 1)
        #expect(problem.severity == .warning)
        #expect(problem.code == .pageTable)
        #expect(
            problem.message
                == "Table 1 Query parameters: the column 'Compulsory' is not known; what it says is left out"
        )
        #expect(problem.span?.start.line == 9)
    }

    @Test("a column without facts is no warning", arguments: ["Example", "示例", ""])
    func silentColumn(_ heading: String) throws {
        let page =
            "# Lamp\n\n## URI\n\nGET /v1/lamps\n\n" + SmallPage.table(["参数", "类型", heading], [["a", "String", ""]])
        #expect(try SmallPage.read(page).fieldLines == ["query.a string"])
    }

    @Test("a method and path under a heading that is not known are the page's", arguments: ["API Path", "Luminous"])
    func operationHeading(_ heading: String) throws {
        let sample = "## Example Request\n\n```\nPOST https://lamp.example.com/v1/other\n```\n\n"
        let page = "# Lamp\n\n\(sample)## \(heading)\n\nPUT /v2/\\{id\\}/lamps\n\n## Request\n\n\(Self.body)"
        let operation = try #require(try SmallPage.read(page).facts.operation)
        #expect(operation.method == "PUT")
        #expect(operation.path == "/v2/{id}/lamps")
    }

    @Test(
        "parts of an operation without a method and path are an error at the first of them",
        arguments: ["Path parameters", "Query parameters", "Request body parameters", "Response body parameters"]
    )
    func noOperation(_ caption: String) {
        let problems = SmallPage.problems("# Lamp\n\n## Luminous\n\n**Table 1** \(caption)\n\n\(Self.body)")
        #expect(problems.map(\.code) == [.pageOperation])
        #expect(problems.first?.span?.start.line == 7)
    }

    @Test(
        "a status that stands alone in the section of statuses is the response's",
        arguments: [
            "-   Normal\n\n    202\n\n-   Abnormal\n\n    See the error codes.\n", "**正常**\n\n202\n\n**异常**\n\n400\n",
            "Normal: 202\n", "202\n",
        ]
    )
    func status(_ text: String) throws {
        for heading in ["Status Code", "状态码"] {
            let page = SmallPage.operation("POST /v1/lamps", response: Self.body, more: "## \(heading)\n\n\(text)")
            let read = try SmallPage.read(page)
            #expect(read.responseLines == ["202 object"])
            #expect(read.places[.status(202)] != nil)
        }
    }
}
