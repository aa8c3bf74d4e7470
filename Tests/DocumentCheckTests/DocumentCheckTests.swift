// A spec, its facts and its page in one run: what agrees is silent, and what differs is told once, where it stands.
import ClientGenerator
import Diagnostics
import DocumentCheck
import DocumentDrift
import DocumentFacts
import Testing

@Suite("Checking a spec against its page")
struct DocumentCheckTests {
    @Test("a spec, its facts and its page that say the same have no drift")
    func agreement() throws {
        let shop = try SmallShop()
        for subject in [DocumentCheck.Subject.facts, .page(path: shop.pagePath)] {
            let check = DocumentCheck.run(shop.spec, against: subject)
            #expect(check.problems.diagnostics.map(\.message) == [])
            #expect(check.facts == (try facts(SmallShop.facts)))
        }
    }

    @Test("a new version of the page is drift from the spec and from the facts, with table and row")
    func newVersion() throws {
        let shop = try SmallShop()
        try shop.edit("orders.md", "<li>paid</li>", "<li>paid</li><li>shipped</li>")
        let check = DocumentCheck.run(shop.spec, against: .page(path: shop.pagePath))
        #expect(check.specDrift.map(\.diagnostic.code.rawValue) == ["page-enum"])
        #expect(check.factsDrift.map(\.diagnostic.code.rawValue) == ["facts-added"])
        for drift in check.drift {
            #expect(drift.path.text == "response.200.orders[].state")
            #expect(drift.diagnostic.notes.contains { $0.message.contains("Table 4") && $0.message.contains("row 2") })
        }
        #expect(check.specDrift.first?.diagnostic.span?.file.hasSuffix("openapi.yaml") == true)
        #expect(check.factsDrift.first?.diagnostic.span?.file.hasSuffix("document.yaml") == true)
    }

    @Test("a spec that was changed drifts from the facts without the page")
    func changedSpec() throws {
        let shop = try SmallShop()
        try shop.edit("openapi.yaml", "default: 20", "default: 10")
        let check = DocumentCheck.run(shop.spec, against: .facts)
        #expect(check.specDrift.map(\.diagnostic.code.rawValue) == ["page-default"])
        #expect(check.specDrift.first?.diagnostic.span?.start.line == 12)
    }

    @Test("a difference that is known is accepted with its reason, and an entry that nothing needs is an error")
    func known() throws {
        let shop = try SmallShop()
        try shop.edit("openapi.yaml", "default: 20", "default: 10")
        let entry = "  known:\n    - {drift: page-default, at: query.limit, reason: The server says so.}\n"
        try shop.write("module: Shop\nclient: ShopClient\npage:\n  source: orders.md\n" + entry, to: "driftless.yaml")
        let accepted = DocumentCheck.run(shop.spec, against: .facts)
        #expect(accepted.problems.diagnostics.isEmpty)
        #expect(accepted.accepted.map(\.reason) == ["The server says so."])
        try shop.edit("openapi.yaml", "default: 10", "default: 20")
        let stale = DocumentCheck.run(shop.spec, against: .facts)
        #expect(stale.problems.diagnostics.map(\.code.rawValue) == ["known-difference"])
        #expect(stale.problems.hasErrors)
    }

    @Test(
        "what stands in the way is an error, and nothing is compared",
        arguments: [
            ("document.yaml", "cannot read the facts file"), ("openapi.yaml", "cannot read the document"),
            ("driftless.yaml", "cannot read the configuration"), ("orders.md", "cannot read the page"),
        ]
    )
    func missing(_ file: String, _ message: String) throws {
        let shop = try SmallShop()
        try shop.remove(file)
        let check = DocumentCheck.run(shop.spec, against: .page(path: shop.pagePath))
        #expect(check.log.hasErrors)
        #expect(check.log.diagnostics.map(\.message).contains { $0.hasPrefix(message) }, "\(check.log.diagnostics)")
    }

    @Test("a page that describes no operation cannot be compared")
    func noOperation() throws {
        let shop = try SmallShop()
        try shop.write(
            """
            # Error Codes

            <table><thead><tr><th>Error Code</th><th>Description</th></tr></thead>
            <tbody><tr><td>SHOP.1</td><td>Closed.</td></tr></tbody></table>

            """,
            to: "orders.md"
        )
        let check = DocumentCheck.run(shop.spec, against: .page(path: shop.pagePath))
        #expect(check.log.diagnostics.map(\.code) == [.noOperation])
    }

    @Test("a spec that transcribes no page has nothing to drift from")
    func withoutPage() throws {
        let shop = try SmallShop()
        try shop.write("module: Shop\nclient: ShopClient\n", to: "driftless.yaml")
        try shop.remove("document.yaml")
        let check = DocumentCheck.run(shop.spec, against: .facts)
        #expect(check.problems.diagnostics.isEmpty)
        #expect(check.facts == nil)
    }

    private func facts(_ text: String) throws -> DocumentFacts {
        var log = DiagnosticLog()
        let file = FactsText.read(SourceFile(path: "document.yaml", bytes: Array(text.utf8)), into: &log)
        return try #require(file).facts
    }
}
