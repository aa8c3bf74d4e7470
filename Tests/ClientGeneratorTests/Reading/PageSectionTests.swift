// The section `page` of driftless.yaml: what it may say, and what is said about anything else.
import Diagnostics
import Testing

@testable import ClientGenerator

@Suite("The section page of driftless.yaml")
struct PageSectionTests {
    private func read(_ text: String) -> (configuration: GeneratorConfiguration?, problems: [String]) {
        ConfigurationReading.read("module: A\nclient: B\n\(text)")
    }

    @Test("everything that can be said")
    func complete() throws {
        let text = """
            page:
              source: page.md
              facts: facts.yaml
              known:
                - drift: page-sample
                  at: sample.response.1
                  page: /backups/[]/size
                  reason: The page prints curly quotes.
            """
        let page = try #require(read(text).configuration?.page)
        #expect(page.source == "page.md" && page.facts == "facts.yaml" && page.span.start.line == 3)
        let known = try #require(page.known.first)
        #expect(known.drift == "page-sample" && known.at == "sample.response.1")
        #expect(known.page == "/backups/[]/size" && known.spec == nil)
        #expect(known.reason == "The page prints curly quotes." && known.span.start.line == 7)
    }

    @Test("the facts stand in document.yaml, and a spec without a page has no section")
    func defaults() throws {
        let page = try #require(read("page: {}").configuration?.page)
        #expect(page.source == nil && page.facts == "document.yaml" && page.known.isEmpty)
        let configuration = try #require(read("").configuration)
        #expect(configuration.page == nil)
    }

    @Test(
        "a mistake has a place and a sentence",
        arguments: [
            ("page: a.md", ["3:7 'page' must be a mapping with source, facts, known"]),
            ("page: {sorce: a}", ["3:8 unknown key 'sorce' | did you mean 'source'?"]),
            ("page: {source: [a]}", ["3:16 'source' must be a text"]),
            ("page: {known: a}", ["3:15 'known' must be a list of entries with drift, at, page, spec, reason"]),
            ("page: {known: [a]}", ["3:16 expected an entry with drift, at, page, spec, reason"]),
            (
                "page: {known: [{drift: a, at: b}]}",
                ["3:16 the entry has no 'reason' | say why the difference may stay"]
            ),
            (
                "page: {known: [{drift: a, at: b, reason: ' '}]}",
                ["3:16 'reason' must be a text | say why the difference may stay"]
            ),
            (
                "page: {known: [{drift: a, at: b, reson: c}]}",
                [
                    "3:34 unknown key 'reson' | did you mean 'reason'?",
                    "3:16 the entry has no 'reason' | say why the difference may stay",
                ]
            ),
        ] as [(String, [String])]
    )
    func mistakes(_ text: String, _ expected: [String]) {
        let reading = read(text)
        #expect(reading.problems == expected)
        #expect(reading.configuration == nil)
    }
}
