// The form of the report: well-formed, closed to the outside, the same each time, and safe with anything in it.
import Crypto
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentReport
import DocumentTables
import Foundation
import OpenAPIDocument
import Testing

@Suite("The report is one sound file")
struct ReportFormTests {
    @Test("its tags are balanced, its ids unique, its links alive, its headings in order, its controls named")
    func wellFormed() throws {
        let page = HTMLCheck(try JarReport.report().html)
        #expect(page.faults.isEmpty, "\(page.faults)")
        #expect(page.ids.count > 30)
    }

    @Test(
        "the check of the form finds faults",
        arguments: [
            "<p>", "</p>", "<p id=\"drift\"></p>", "<a href=\"#nowhere\">x</a>",
            "<a href=\"https://example.com\">x</a>",
            "<a href=\"#drift\"></a>", "<h1>x</h1>", "<h6>x</h6>", "<script></script>", "<p onclick=\"x\"></p>",
            "<input type=\"text\">", "a > b", "<th>x</th>", "<nav></nav>",
        ]
    )
    func faults(_ fault: String) throws {
        let html = try JarReport.report().html.replacing("<footer>", with: fault + "<footer>")
        #expect(!HTMLCheck(html).faults.isEmpty)
    }

    @Test("its policy allows the style sheet that it has, and nothing else")
    func policy() throws {
        let html = try JarReport.report().html
        let start = try #require(html.firstRange(of: "<style>"))
        let end = try #require(html.firstRange(of: "</style>"))
        let sheet = html[start.upperBound..<end.lowerBound]
        let digest = Data(SHA256.hash(data: Data(sheet.utf8))).base64EncodedString()
        #expect(
            html.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-\(digest)&#39;;"),
            "ReportStyle.digest must be sha256-\(digest)"
        )
        #expect(!sheet.contains("url("))
        #expect(!sheet.contains("@import"))
    }

    private static let hostile = [
        "</script><script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\"><b>", "' onmouseover='x",
        "&lt;b&gt;", "<!--", "]]>", "\u{0}\u{1B}[31m\u{7F}", "\u{202E}txt.exe\u{2066}", "a\u{2028}b\u{200B}c",
        "\u{FEFF}",
        "\u{FFFF}", "javascript:alert(1)", "{{x}}", String(repeating: "长", count: 5_000),
    ]

    @Test("nothing in a page, a spec or a difference becomes markup", arguments: hostile)
    func escaping(_ text: String) throws {
        let tables = [
            JarPage.Table(
                name: text,
                meaning: .structure(text),
                columns: [text, text],
                rows: [(FactPath(text), [text, text + "\n• " + text, text]), (nil, [])]
            )
        ]
        var report = try JarReport.report(JarPage.page(title: text, tables))
        report.page.source = SourceFile(path: text, bytes: Array(text.utf8))
        report.page.samples[0].text = text
        report.document.info.title = text
        let diagnostic = Diagnostic(
            .error,
            DiagnosticCode(rawValue: text),
            text,
            at: SourceSpan(file: text, start: SourcePosition(line: 1, column: 1), length: 1),
            hint: text,
            notes: [Diagnostic.Note(text)]
        )
        let sample = FactPath.sample(.request, 1)
        report.drift = [
            Drift(path: FactPath(text), diagnostic: diagnostic), Drift(path: sample, diagnostic: diagnostic),
        ]
        report.accepted = [AcceptedDrift(drift: Drift(path: FactPath(text), diagnostic: diagnostic), reason: text)]
        let html = report.html
        let page = HTMLCheck(html)
        #expect(page.faults.isEmpty, "\(page.faults)")
        let hidden = html.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar != "\n" && scalar != "\t"
            case .format, .lineSeparator, .paragraphSeparator, .unassigned: true
            default: false
            }
        }
        #expect(hidden.isEmpty)
    }

    @Test("equal inputs yield equal bytes, whatever the order of the places")
    func deterministic() throws {
        let first = try JarReport.report().html
        for _ in 0..<5 { #expect(try JarReport.report().html == first) }
    }

    @Test("is the report that was looked at")
    func snapshot() throws {
        let html = try JarReport.report().html
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/jars.html")
        let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard html != known else { return }
        let actual = FileManager.default.temporaryDirectory.appending(path: "driftless-jars.html")
        try html.write(to: actual, atomically: true, encoding: .utf8)
        let lines = zip(html.split(separator: "\n"), known.split(separator: "\n"))
        let first = lines.first { $0 != $1 }
        Issue.record(
            """
            the report has changed, first where it was: \(first?.1 ?? "at its end"), and is: \(first?.0 ?? "").
            Look at \(actual.path()) in a browser, then copy it to \(file.path()).
            """
        )
    }

    @Test("a page with thousands of rows stays within a few megabytes and is made at once")
    func size() throws {
        let rows = (0..<2_000).map { index in
            (FactPath.error("JAR.\(index)") as FactPath?, ["400", "JAR.\(index)", "罐子不存在。", "请检查罐子的ID是否正确。"])
        }
        let table = JarPage.Table(
            name: "错误码",
            meaning: .errorCodes,
            columns: ["状态码", "错误码", "错误信息", "处理措施"],
            rows: rows
        )
        let html = try JarReport.report(JarPage.page([table])).html
        #expect(html.utf8.count < 3_000_000)
        #expect(HTMLCheck(html).faults.isEmpty)
    }
}
