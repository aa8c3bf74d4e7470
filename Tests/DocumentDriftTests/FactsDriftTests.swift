// What a new version of a page changed stands at the line of the facts checked in, with the page's table and row.
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentTables
import PageMarkup
import Testing

@Suite("Drift from the facts checked in")
struct FactsDriftTests {
    private static let text = """
        title: Things
        operation:
          method: GET
          path: /things
          query: [limit]
        parameters:
          - name: limit
            location: query
            required: false
            default: "10"
            type: integer
        responses:
          - status: normal
            body:
              type: object
              fields:
                - name: items
                  type: array of object
                  fields:
                    - name: id
                      type: string

        """

    private func lines(_ change: (inout DocumentFacts) -> Void, page: DocumentPage? = nil) throws -> [String] {
        var log = DiagnosticLog()
        let file = try #require(
            FactsText.read(SourceFile(path: "document.yaml", bytes: Array(Self.text.utf8)), into: &log)
        )
        var facts = file.facts
        change(&facts)
        return FactsDrift.differences(facts, page: page, from: file).map { drift in
            "\(drift.diagnostic.code.rawValue) \(drift.path) \(drift.diagnostic.span?.start.line ?? 0)"
                + drift.diagnostic.notes.map { " | " + $0.message }.joined()
        }
    }

    @Test("nothing where both say the same")
    func same() throws {
        #expect(try lines { _ in } == [])
    }

    @Test("what was said before and what is said now stand beside the sentence")
    func values() throws {
        var log = DiagnosticLog()
        let source = SourceFile(path: "document.yaml", bytes: Array(Self.text.utf8))
        let file = try #require(FactsText.read(source, into: &log))
        var facts = file.facts
        facts.operation?.parameters[0].field.defaultValue = "20"
        facts.operation?.parameters[0].field.isRequired = true
        facts.operation?.parameters[0].field.maximum = "50"
        let found = FactsDrift.differences(facts, page: nil, from: file).map { [$0.former, $0.page, $0.spec] }
        #expect(Set(found) == [["10", "20", nil], ["optional", "required", nil], [nil, "maximum 50", nil]])
    }

    @Test("what changed, came and went, each once and at its line")
    func changes() throws {
        #expect(try lines { $0.title = "Other" } == ["facts-changed title 1"])
        #expect(try lines { $0.operation?.method = "PUT" } == ["facts-changed method 3"])
        #expect(try lines { $0.operation?.parameters[0].field.defaultValue = "20" } == ["facts-changed query.limit 7"])
        #expect(try lines { $0.operation?.parameters[0].field.defaultValue = nil } == ["facts-removed query.limit 7"])
        #expect(try lines { $0.operation?.parameters[0].field.unit = "B" } == ["facts-added query.limit 7"])
        #expect(
            try lines { $0.operation?.responses[0].body = .object([]) } == ["facts-removed response.items 17"],
            "the fields of what went are not said one by one"
        )
    }

    @Test("another status of the normal response is one change, and what else changed in it is seen")
    func status() throws {
        #expect(
            try lines { facts in
                facts.operation?.responses[0].status = 200
                facts.operation?.responses[0].body = .object([FieldFacts(name: "items", shape: .array(.object([])))])
            } == ["facts-changed status.200 13", "facts-removed response.200.items[].id 20"]
        )
    }

    @Test("a row that the URI's name outlives is told once, and so is one that comes back")
    func rows() throws {
        #expect(try lines { $0.operation?.parameters = [] } == ["facts-removed query.limit 7"])
        #expect(try lines { $0.operation?.queryNames = [] } == ["facts-removed query.limit 7"])
    }

    @Test("the page's table and row stand in a note")
    func note() throws {
        let span = SourceSpan(file: "page.md", start: SourcePosition(line: 9, column: 1), length: 1)
        var page = DocumentPage(
            facts: DocumentFacts(title: "T"),
            source: SourceFile(path: "page.md", bytes: [])
        )
        page.tables = [
            PageTable(
                name: "Table 1 Parameters",
                meaning: .parameters(.query),
                line: 3,
                markup: MarkupTable(header: [], rows: []),
                paths: []
            )
        ]
        page.places[.parameter(.query, "limit")] = PagePlace(table: 0, row: 2, span: span)
        #expect(
            try lines({ $0.operation?.parameters[0].field.unit = "B" }, page: page)
                == ["facts-added query.limit 7 | the page says it here: Table 1 Parameters, row 2"]
        )
    }
}
