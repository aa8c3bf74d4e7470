// What the report says: each row beside its spec and its Swift, each drift in all three and in the list.
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentReport
import DocumentTables
import Foundation
import SwiftEmission
import Testing

@Suite("The report shows page, spec and Swift side by side")
struct ReportContentTests {
    private let html: String
    private let page: HTMLCheck

    init() throws {
        html = try JarReport.report().html
        page = HTMLCheck(html)
    }

    @Test(
        "a row has the page's cells, the spec's lines with their numbers, and the declaration",
        arguments: [
            (
                "table-1-row-1",
                ["shelf_id", "架子的ID。", "name: shelf_id", "in: path", "ListJars.swift", "public var shelfID: String"]
            ),
            ("table-1-row-2", ["limit", "maximum: 100", "public var limit: Int?"]),
            (
                "table-1-row-3",
                ["果酱", "name: kind", "- honey", "public var kind: JarKind?", "case honey", "case pickles"]
            ),
            ("table-2-row-1", ["Array of Jar objects", "jars:", "public var jars: [Jar]"]),
            ("table-3-row-1", ["罐子的ID。", "description: The ID of the jar.", "Jar.swift", "public var id: String"]),
            ("table-3-row-3", ["owner", "not in the spec", "not generated"]),
            ("table-3-row-4", ["以下字段保留。", "not compared"]),
            ("operation-1", ["GET", "get:", "/v1/{shelf_id}/jars:", "public struct ListJars"]),
            ("spec-only-1", ["status.200", "description: The jars."]),
            ("spec-only-2", ["response.jars[].kind", "case jam", "- jam"]),
            ("spec-only-3", ["response.jars[].sticker", "public var sticker: String?"]),
            ("elsewhere-1", ["response.jars[].age", "document.yaml", "age: integer"]),
        ]
    )
    func row(_ id: String, _ words: [String]) throws {
        let text = try #require(page.text(of: id))
        for word in words { #expect(text.contains(word), "\(id) lacks \(word): \(text)") }
    }

    @Test("a line of the spec has the number that it has in the file")
    func lineNumbers() throws {
        let line = try JarSpec.span(of: "maximum: 100").start.line
        #expect(html.contains(#"<mark class="l drifts" data-n="\#(line)"><span class="spoken">drift: </span>"#))
        let declared = try #require(
            try JarReport.report().files.first { $0.name == "ListJars.swift" }?.text
                .split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("public var limit") }
        )
        #expect(html.contains(#"<mark class="l drifts" data-n="\#(declared + 1)">"#))
    }

    @Test(
        "each drift stands at its row, is listed once, and leads to its neighbours",
        arguments: [
            (1, "table-1-row-2", "maximum is 200"), (2, "table-3-row-2", "is a string"),
            (3, "table-3-row-3", "no field &#39;owner&#39;"), (4, "sample-2", "where the spec wants an integer"),
            (5, "elsewhere-1", "no longer has the field"),
        ]
    )
    func drift(_ number: Int, _ row: String, _ words: String) throws {
        #expect(try #require(page.text(of: "drift-\(number)")).contains(words))
        #expect(try #require(page.text(of: "at-drift-\(number)")).contains(words))
        let position = try #require(page.ids.firstIndex(of: "at-drift-\(number)"))
        #expect(page.ids[..<position].last { !$0.hasPrefix("at-") } == row)
        // From the list and from both neighbours; to the first from the bar.
        let links = page.count("a") { $0.attributes["href"] == "#at-drift-\(number)" }
        #expect(links == (number == 5 ? 2 : 3))
    }

    @Test("what a page said before, what it says now and what the spec says stand in one line")
    func statements() throws {
        var report = try JarReport.report()
        func drift(_ code: String, _ message: String, page: String?, spec: String? = nil, former: String? = nil)
            -> Drift
        {
            let diagnostic = Diagnostic(.error, DiagnosticCode(rawValue: code), message)
            let path = FactPath.parameter(.query, "limit")
            return Drift(path: path, diagnostic: diagnostic, page: page, spec: spec, former: former)
        }
        report.drift = [
            drift("page-default", "the default is 20 on the page", page: "20", spec: "10"),
            drift("page-limit", "the page has no minimum", page: nil, spec: "minimum 1"),
            drift("facts-changed", "the default was 15", page: "20", former: "15"),
            drift("facts-removed", "the page no longer states the minimum", page: nil, former: "minimum 2"),
        ]
        let page = HTMLCheck(report.html)
        #expect(page.faults.isEmpty, "\(page.faults)")
        let list = try #require(page.tags.firstIndex { $0.attributes["class"] == "differences drifts" })
        let lines = page.text(at: list).split(separator: "\n").joined(separator: "|")
        // Both say what the default was, is, and is in the spec; two other statements differ in what was left.
        #expect(lines.contains("15|20|10|"), "\(lines)")
        #expect(lines.contains("|—nothing|minimum 1"), "\(lines)")
        #expect(lines.contains("minimum 2|—nothing"), "\(lines)")
        #expect(page.count("th") { $0.attributes["scope"] == "row" && $0.attributes["role"] == "rowheader" } > 3)
        let row = try #require(page.text(of: "at-drift-3"))
        #expect(
            row.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("Page before15 Page now20"),
            "\(row)"
        )
    }

    @Test("a table that nothing leads to is not compared, and does not say that the spec lacks it")
    func loose() throws {
        let table = JarPage.Table(
            name: "表 4 Lid",
            meaning: .structure("Lid"),
            columns: ["名称", "类型"],
            rows: [(FactPath.structure("Lid").field("size"), ["size", "String"])]
        )
        let page = HTMLCheck(try JarReport.report(JarPage.page(JarPage.tables + [table])).html)
        let row = try #require(page.text(of: "table-4-row-1"))
        #expect(row.contains("— not compared"))
        #expect(!row.contains("not in the spec"))
        #expect(page.tags.contains { $0.text.contains("not compared: no parameter, request or response") })
    }

    @Test("the folders of the machine that wrote it are not told", arguments: ["/home/someone/pages/list-jars.md"])
    func folders(_ path: String) throws {
        var report = try JarReport.report()
        report.page.source = SourceFile(path: path, bytes: report.page.source.bytes)
        report.drift = report.drift.map { drift in
            var drift = drift
            drift.diagnostic.span?.file = path
            return drift
        }
        let html = report.html
        #expect(!html.contains("someone"))
        #expect(html.contains("list-jars.md"))
    }

    @Test("a difference with a reason is told apart from drift, with its reason")
    func accepted() throws {
        let entry = try #require(page.text(of: "accepted-1"))
        #expect(entry.contains("pickles"))
        #expect(entry.contains("Reason: Servers accept it since 2021"))
        #expect(try #require(page.text(of: "table-1-row-3")).contains("accepted"))
        #expect(html.contains(#"<mark class="l accepted""#))
    }

    @Test("the counts are those of the page")
    func counts() throws {
        let index = try #require(page.tags.firstIndex { $0.attributes["class"] == "counts" })
        let numbers = page.text(at: index).split { $0.isWhitespace }.joined(separator: " ")
        #expect(numbers == "Drifts5 Accepted1 Tables3 Rows9 Samples2 Samples without drift1")
        #expect(page.tags.contains { $0.name == "title" && $0.text == "查询罐子列表: 5 drifts" })
    }

    @Test("where nothing differs, it says so")
    func quiet() throws {
        let page = HTMLCheck(try JarReport.quiet().html)
        #expect(page.faults.isEmpty, "\(page.faults)")
        #expect(page.tags.contains { $0.name == "title" && $0.text == "查询罐子列表: no drift" })
        #expect(page.count("mark") == 0)
        #expect(page.tags.contains { $0.text.contains("agree in everything that is compared") })
    }

    @Test("the page's words are marked as Chinese, code is not to be translated")
    func languages() {
        #expect(html.contains(#"<p lang="zh-CN">架子的ID。</p>"#))
        #expect(page.count("h1") { $0.attributes["lang"] == "zh-CN" } == 1)
        #expect(page.count("code") { $0.attributes["translate"] != "no" } == 0)
    }
}
