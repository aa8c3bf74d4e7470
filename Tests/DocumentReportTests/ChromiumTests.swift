// The report in a real browser: it renders, its policy holds, its filter works, and it prints.
import Crypto
import DocumentReport
import Foundation
import Testing

@Suite("The report in headless Chromium", .serialized)
struct ChromiumTests {
    @Test("is tried, or its absence is said")
    func presence() {
        if Chromium.executable == nil { print("skipped: no Chromium is installed, so the report was not rendered") }
    }

    @Test(
        "renders at the widths of a desk and of a hand",
        .enabled(if: Chromium.executable != nil),
        arguments: [(1280, 900), (400, 800)]
    )
    func renders(_ width: Int, _ height: Int) throws {
        let html = try JarReport.report().html
        // Without its style sheet the page looks otherwise: the policy lets the sheet through, and it does something.
        let bare = html.replacing("style-src", with: "style-src-none")
        try Chromium.with(html) { browser in
            let image = try browser.screenshot(width: width, height: height)
            #expect(image.isPNG)
            #expect((image.width, image.height) == (width, height))
            #expect(image.bytesPerThousandPixels > 20, "\(image.bytes.count) bytes")
            try Chromium.with(bare) { #expect(try $0.screenshot(width: width, height: height) != image) }
        }
    }

    /// What the page looks like before and after the filter is switched on, as the page's own engine computes it.
    private static let probe = """
        const seen = (query) => [...document.querySelectorAll(query)].filter((e) => e.getClientRects().length > 0).length;
        const say = (name, value) => document.body.append(`${name}=${value};`);
        const measure = (when) => {
        say(when + "-drift", seen("tr.drifts:not(.said)"));
        say(when + "-quiet", seen("tbody tr.quiet"));
        say(when + "-sections", seen("section.block"));
        say(when + "-messages", seen(".message"));
        };
        say("bar", getComputedStyle(document.querySelector(".bar")).position);
        say("overflow", document.documentElement.scrollWidth > innerWidth);
        measure("off");
        document.querySelector("label[for=only-drift]").click();
        measure("on");
        """

    @Test(
        "the filter leaves the rows with drift, and nothing is wider than the screen",
        .enabled(if: Chromium.executable != nil)
    )
    func filter() throws {
        let digest = Data(SHA256.hash(data: Data(Self.probe.utf8))).base64EncodedString()
        let html = try JarReport.report().html
            .replacing("style-src", with: "script-src &#39;sha256-\(digest)&#39;; style-src")
            .replacing("</body>", with: "<script>\(Self.probe)</script></body>")
        try Chromium.with(html) { browser in
            let document = try browser.document()
            for fact in [
                "bar=sticky;", "overflow=false;", "off-drift=4;", "off-quiet=11;", "off-sections=7;", "off-messages=6;",
                "on-drift=4;", "on-quiet=0;", "on-sections=4;", "on-messages=5;",
            ] {
                #expect(document.contains(fact), "\(fact) in \(document.suffix(400))")
            }
        }
    }

    @Test("no script runs, not even one that got into the file", .enabled(if: Chromium.executable != nil))
    func noScript() throws {
        let script = "<script>document.title = 'ran'</script><p onclick=\"\" id=\"last\"></p></body>"
        let html = try JarReport.report().html.replacing("</body>", with: script)
        try Chromium.with(html) { browser in
            let document = try browser.document()
            #expect(document.contains("id=\"last\""))
            #expect(!document.contains("<title>ran"))
        }
    }

    @Test("prints on pages, with every drift", .enabled(if: Chromium.executable != nil))
    func prints() throws {
        try Chromium.with(try JarReport.report().html) { browser in
            let paper = try browser.paper()
            #expect(paper.starts(with: Array("%PDF-".utf8)))
            let text = String(decoding: paper, as: UTF8.self)
            let pages = text.split(separator: "/Type /Page").dropFirst().count { !$0.hasPrefix("s") }
            #expect((2...20).contains(pages), "\(pages) pages")
        }
    }
}
