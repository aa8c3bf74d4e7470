// Pages that are made to crash, to fill the memory, or to take for ever.
import Diagnostics
import PageMarkup
import TestSupport
import Testing

@Suite("Hostile pages")
struct HostilePageTests {
    @Test(
        "a page that cannot be read is refused at its line",
        arguments: [
            ("# a\n\n<table>\n<tr>\n", DiagnosticCode.pageTableEnd, 3),
            ("# a\n\n" + String(repeating: "<table>\n", count: 20_000), .pageTableEnd, 3),
            ("a\n\n<table><td a=\"" + String(repeating: "x", count: 100_000), .pageTableEnd, 3),
            ("a\n\n<table><!--" + String(repeating: "<!--", count: 10_000) + "</table>", .pageTableEnd, 3),
            ("a\n\nb\0c\n", .pageEncoding, 3),
            ("a\n\n" + String(repeating: ">", count: 100_000) + "b\n", .pageDepth, 3),
            ("a\n\n" + String(repeating: "- ", count: 100_000) + "b\n", .pageDepth, 3),
            (
                "a\n\n<table><tr><td>" + String(repeating: "<div>", count: 100_000) + "</td></tr></table>\n",
                .pageDepth, 3
            ),
            ("a\n\n<table><tr><td colspan=1000000000>b</td></tr></table>\n", .pageTableSize, 3),
            ("a\n\n<table><tr>" + String(repeating: "<td>b", count: 1_000) + "</tr></table>\n", .pageTableSize, 3),
            ("<table>" + String(repeating: "<tr><td>b</td></tr>", count: 30_000) + "</table>\n", .pageTableSize, 1),
            ("<table><tr><td " + String(repeating: "a=1 ", count: 50_000) + ">b</td></tr></table>\n", .pageDensity, 1),
            (String(repeating: "[", count: 50_000) + "\n", .pageDensity, 2),
            (String(repeating: "![l", count: 50_000) + "\n", .pageDensity, 2),
            ("a|b\n" + String(repeating: "|-|\n", count: 50_000), .pageDensity, 50_002),
            (
                "[a]: " + String(repeating: "u", count: 100_000) + "\n\n"
                    + String(repeating: "[a] b\n\n", count: 10_000),
                .pageDensity, 1
            ),
        ].map { (LongText($0), $1, $2) }
    )
    func refused(_ page: LongText, _ code: DiagnosticCode, _ line: Int) throws {
        let problem = try Markup.problem(page.text)
        #expect(problem.code == code, "\(problem.message)")
        #expect(problem.span?.start.line == line)
        #expect(problem.severity == .error)
    }

    @Test(
        "bytes that are no UTF-8 are refused at their line",
        arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]]
    )
    func encoding(_ bytes: [UInt8]) throws {
        let problem = try Markup.problem(Array("a\n\né".utf8) + bytes + Array("\n".utf8))
        #expect(problem.code == .pageEncoding)
        #expect(problem.span?.start.line == 3)
    }

    @Test("a page of 100 MB is refused without being read")
    func size() throws {
        #expect(try Markup.problem([UInt8](repeating: 0x61, count: 100 << 20)).code == .pageSize)
    }

    /// Each of these takes far longer than a test may where time grows with the square.
    @Test(
        "markup in masses is read",
        arguments: [
            "<table><tr><td>" + String(repeating: "&amp;", count: 20_000) + "</td></tr></table>\n",
            "<table><tr><td>" + String(repeating: "<li>", count: 5_000) + "</td></tr></table>\n",
            "<table><tr><td>" + String(repeating: "<a name=x>", count: 10_000) + "</td></tr></table>\n",
            "<table>" + String(repeating: "</x>", count: 50_000) + "<tr><td>a</td></tr></table>\n",
            "<table><tr><td rowspan=1000000000>a</td><td>b</td></tr>"
                + String(repeating: "<tr><td>c</td></tr>", count: 2_000)
                + "</table>\n",
            String(repeating: "*a_ ", count: 3_000) + "\n", String(repeating: "a<?", count: 5_000) + "\n",
            String(repeating: "\n", count: 300_000) + "a\n", String(repeating: ">\n", count: 100_000) + "a\n",
            (0..<500).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined(),
            String(repeating: "\t", count: 100_000) + "a\n", "#" + String(repeating: " #", count: 100_000) + "a\n",
            "|a|b|\n|-|-|\n" + String(repeating: "|x|y|\n", count: 2_000),
        ].map(LongText.init)
    )
    func masses(_ page: LongText) throws {
        #expect(try !Markup.blocks(page.text).isEmpty)
    }

    @Test("many threads read at once")
    func threads() async {
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    (try? Markup.blocks("| a |\n|---|\n| b |\n\n<table><tr><td>c</td></tr></table>\n").count) ?? 0
                }
            }
            for await count in group { #expect(count == 2) }
        }
    }
}
