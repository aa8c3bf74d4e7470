// The report in a real browser: it renders, its policy holds, its filter works, it fits a hand, and it prints.
import DocumentReport
import Foundation
import TestSupport
import Testing

@Suite(
    "The report in headless Chromium",
    .serialized,
    .enabled(if: Chromium.prerequisite.isMet, "\(Chromium.prerequisite)")
)
struct ChromiumTests {
    @Test("is drawn on the screen and printed on pages, with no script")
    func renders() async throws {
        let script = "<script>document.title = 'ran'</script><p onclick=\"\" id=\"last\"></p></body>"
        let report = try await Chromium.open(try JarReport.report().html.replacing("</body>", with: script))
        #expect(report.document.contains("id=\"last\""))
        #expect(!report.document.contains("<title>ran"))
        #expect(report.screen.isPNG)
        #expect((report.screen.width, report.screen.height) == (1280, 900))
        #expect(report.screen.bytesPerThousandPixels > 20, "\(report.screen.bytes.count) bytes")
        #expect(report.paper.starts(with: Array("%PDF-".utf8)))
        let text = String(decoding: report.paper, as: UTF8.self)
        let pages = text.split(separator: "/Type /Page").dropFirst().count { !$0.hasPrefix("s") }
        #expect((2...20).contains(pages), "\(pages) pages")
    }

    @Test(
        "fits a desk, a tablet and a hand; the filter leaves the rows with drift; without its sheet it is another page"
    )
    func layout() async throws {
        let html = try JarReport.report().html
        let bare = html.replacing("style-src", with: "style-src-none")
        let frames = [("desk", 1280, html), ("tablet", 768, html), ("hand", 400, html), ("bare", 1280, bare)]
        let document = try await Chromium.open(Self.gauge(frames)).document
        let desk = "off-drift=4;off-quiet=12;off-sections=7;off-messages=6;"
        let filtered = "on-drift=4;on-quiet=0;on-sections=4;on-messages=5;"
        for (name, _, _) in frames.dropLast() {
            let facts = "\(name): bar=sticky;overflow=0;cut=0;" + desk + filtered
            #expect(document.contains(facts), "\(facts) in \(document.suffix(600))")
        }
        #expect(document.contains("bare: bar=static;"), "\(document.suffix(600))")
    }

    /// A page with reports as wide as screens, which measures them from outside: their own policy stays as it is.
    private static func gauge(_ frames: [(name: String, width: Int, html: String)]) -> String {
        func attribute(_ html: String) -> String {
            html.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        }
        let elements = frames.map { frame in
            "<iframe name=\"\(frame.name)\" width=\"\(frame.width)\" height=\"800\" srcdoc=\"\(attribute(frame.html))\"></iframe>"
        }
        return """
            <!DOCTYPE html><meta charset="utf-8"><title>gauge</title><body>\(elements.joined())<script>\(probe)</script></body>
            """
    }

    /// What a report looks like before and after the filter is switched on, as the browser computes it. A text is cut
    /// where its box ends outside the window.
    private static let probe = """
        addEventListener("load", () => {
        for (const frame of document.querySelectorAll("iframe")) {
        const page = frame.contentDocument, root = page.documentElement, view = frame.contentWindow;
        const facts = [];
        const isShown = (e) => e.getClientRects().length > 0;
        const seen = (query) => [...page.querySelectorAll(query)].filter(isShown).length;
        const measure = (when) => facts.push(
        when + "-drift=" + seen(".sides tr.drifts:not(.said)"), when + "-quiet=" + seen("tbody tr.quiet"),
        when + "-sections=" + seen("section.block"), when + "-messages=" + seen(".message"));
        facts.push("bar=" + view.getComputedStyle(page.querySelector(".bar")).position);
        facts.push("overflow=" + Math.max(0, root.scrollWidth - root.clientWidth));
        facts.push("cut=" + [...page.querySelectorAll("td,th,p,pre,dd,h1,h2,h3")].filter(isShown)
        .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1).length);
        measure("off");
        page.querySelector("label[for=only-drift]").click();
        measure("on");
        document.body.append(frame.name + ": " + facts.join(";") + ";");
        }
        for (const frame of document.querySelectorAll("iframe")) frame.remove();
        });
        """

    @Test(
        "a browser that hangs or cannot start is a failure with its log, not a hang",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/sh")),
        arguments: [
            ("echo no sandbox >&2; exit 7", Duration.seconds(60), ["ended with status 7", "no sandbox"]),
            ("echo waiting >&2; exec sleep 600", Duration.seconds(2), ["did not end within 2", "waiting"]),
        ]
    )
    func failing(_ script: String, _ limit: Duration, _ words: [String]) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "driftless-browser-\(UUID().uuidString)")
        try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path())
        let failure = await #expect(throws: Chromium.Failure.self) {
            _ = try await Chromium.open("<p>", executable: file.path(), limit: limit)
        }
        for word in words { #expect(failure?.description.contains(word) == true, "\(word)") }
    }
}
