// A folder of pages against specs: one report, one change counted once, and the edits that need no thought.
import ClientGenerator
import Diagnostics
import DocumentCheck
import DocumentDrift
import Foundation
import Testing

@Suite("Watching a folder of pages")
struct WatchTests {
    private func run(_ shop: SmallShop, pages: [String] = ["orders.md"]) -> WatchRun {
        WatchRun(folder: shop.folder, pages: pages, specs: [shop.spec])
    }

    @Test("what agrees is silent; pages that no spec names, and pages that are gone, are named")
    func agreement() throws {
        let shop = try SmallShop()
        let result = run(shop, pages: ["orders.md", "other.md"]).checked()
        #expect(result.changeCount == 0)
        #expect(!result.hasErrors)
        #expect(result.unnamed == ["other.md"])
        #expect(result.absent == [])
        #expect(run(shop, pages: []).checked().absent == ["orders.md"])
    }

    @Test("a spec names the pages of its operations in x-driftless-document")
    func named() throws {
        let shop = try SmallShop()
        try shop.write("module: Shop\nclient: ShopClient\n", to: "driftless.yaml")
        #expect(run(shop).checked().unnamed == ["orders.md"])
        try shop.edit(
            "openapi.yaml",
            "      operationId: listOrders\n",
            "      operationId: listOrders\n      x-driftless-document: {page: orders.md}\n"
        )
        let result = run(shop).checked()
        #expect(result.unnamed == [])
        #expect(result.checks.count == 1)
    }

    @Test("a page of errors, whose facts are beside the spec, is compared with them")
    func commonPage() throws {
        let shop = try SmallShop()
        let codes = "# Codes\n\n| Error Code | Description |\n|---|---|\n| S.1 | x |\n"
        try shop.write(codes, to: "codes.md")
        #expect(run(shop, pages: ["orders.md", "codes.md"]).checked().unnamed == ["codes.md"])
        try FileManager.default.createDirectory(atPath: shop.folder + "/facts", withIntermediateDirectories: true)
        try shop.write("module: Shop\nclient: ShopClient\n", to: "driftless.yaml")
        try shop.write("title: Codes\nerror_codes:\n  - code: S.1\n", to: "facts/codes.yaml")
        let same = run(shop, pages: ["codes.md"]).checked()
        #expect(same.unnamed == [])
        #expect(same.changeCount == 0)
        #expect(!same.hasErrors)
        try shop.write(codes + "| S.2 | y |\n", to: "codes.md")
        #expect(run(shop, pages: ["codes.md"]).checked().changeCount == 1)
    }

    /// What changes on the page, and what the spec is changed to.
    @Test(
        "a simple change is made in the spec, and nothing else",
        arguments: [
            ("Default value: 20", "Default value: 30", "default: 20", "default: 30"),
            ("Minimum value: 1", "Minimum value: 5", "minimum: 1", "minimum: 5"),
            ("<li>paid</li>", "<li>paid</li><li>shipped</li>", "enum: [open, paid]", "enum: [open, paid, shipped]"),
            ("<li>open</li>", "<li>opened</li>", "enum: [open, paid]", "enum: [opened, paid]"),
            ("<li>open</li><li>paid</li>", "<li>paid</li><li>x2</li>", "enum: [open, paid]", "enum: [paid, x2]"),
            (
                "<tr><td>state</td>", "<tr><td>note</td><td>Integer</td><td>A note.</td></tr><tr><td>state</td>",
                "properties:\n                        id",
                "properties:\n                        note:\n                          type: integer\n                        id"
            ),
            (
                "<tr><td>limit</td>",
                "<tr><td>place</td><td>Yes</td><td>String</td><td>A place.</td></tr><tr><td>limit</td>",
                "parameters:\n",
                "parameters:\n        - name: place\n          in: query\n          required: true\n          schema:\n            type: string\n"
            ),
            ("<td>id</td>", "<td>idd</td>", "id: {type: string}", "idd: {type: string}"),
            ("<td>id</td><td>String</td>", "<td>id</td><td>Integer</td>", "id: {type: string}", "id: {type: integer}"),
            (
                "<td>limit</td><td>No</td>", "<td>limit</td><td>Yes</td>", "in: query\n",
                "in: query\n          required: true\n"
            ),
        ]
    )
    func suggested(_ old: String, _ new: String, _ before: String, _ after: String) throws {
        let shop = try SmallShop()
        try shop.edit("orders.md", old, new)
        try shop.edit("orders.md", "\"id\": \"o1\", \"state\": \"open\"", "")
        let first = run(shop).checked()
        #expect(first.changeCount > 0)
        var patches = first.patches
        var text = ""
        // What touches one line is made one after the other.
        for _ in 0..<3 where !patches.isEmpty {
            #expect(patches.count == 1)
            let patch = try #require(patches.first)
            #expect(patch.unified.hasPrefix("--- a/"))
            text = patch.text
            try shop.write(text, to: "openapi.yaml")
            patches = run(shop).checked().patches
        }
        #expect(text == SmallShop.openAPI.replacing(before, with: after))
        let left = run(shop).checked().checks.flatMap(\.specDrift)
        #expect(left.map(\.diagnostic.message) == [])
    }

    @Test("a patch has the lines around its changes, and numbers them as patch does")
    func patch() {
        let text = (1...20).map { "line \($0)\n" }.joined()
        let edits = [
            SpecEdit(file: "a.yaml", lines: 2..<3, text: ["two"], reason: ""),
            SpecEdit(file: "a.yaml", lines: 15..<15, text: ["new"], reason: ""),
        ]
        let patch = SpecPatch(file: "a.yaml", text: text, edits: edits)
        #expect(
            patch.unified == """
                --- a/a.yaml
                +++ b/a.yaml
                @@ -1,5 +1,5 @@
                 line 1
                -line 2
                +two
                 line 3
                 line 4
                 line 5
                @@ -12,6 +12,7 @@
                 line 12
                 line 13
                 line 14
                +new
                 line 15
                 line 16
                 line 17

                """
        )
        #expect(patch.text == text.replacing("line 2\n", with: "two\n").replacing("line 15\n", with: "new\nline 15\n"))
    }

    @Test("page and facts that say the same of a change are one change")
    func once() throws {
        let edits = [
            ("<li>paid</li>", "<li>paid</li><li>shipped</li>"), ("Default value: 20", "Default value: 30"),
            ("<td>limit</td>", "<td>limits</td>"),
            ("<tr><td>state</td>", "<tr><td>note</td><td>Integer</td><td>A note.</td></tr><tr><td>state</td>"),
        ]
        for (old, new) in edits {
            let shop = try SmallShop()
            try shop.edit("orders.md", old, new)
            let check = DocumentCheck.run(shop.spec, against: .page(path: shop.pagePath))
            #expect(check.changes.count == 1, "\(check.changes.map(\.diagnostic.message))")
            #expect(check.drift.count == 2, "\(check.drift.map(\.diagnostic.message))")
            #expect(check.problems.diagnostics.count == 1)
            let notes = check.changes.first?.diagnostic.notes.map(\.message) ?? []
            #expect(notes.contains { $0.hasPrefix("the facts checked in ") }, "\(notes)")
        }
    }

    @Test("a row in another spelling is one change, where the printed URI keeps the former one")
    func respeltRow() throws {
        let shop = try SmallShop()
        try shop.edit("orders.md", "/orders\n", "/orders?limit={limit}\n")
        try shop.edit("document.yaml", "/orders\n", "/orders\n  query: [limit]\n")
        let before = DocumentCheck.run(shop.spec, against: .page(path: shop.pagePath))
        #expect(before.problems.diagnostics.map(\.message) == [])
        try shop.edit("orders.md", "<td>limit</td>", "<td>limits</td>")
        let check = DocumentCheck.run(shop.spec, against: .page(path: shop.pagePath))
        #expect(check.changes.map(\.diagnostic.code.rawValue) == ["page-name"])
        #expect(check.factsDrift.map(\.diagnostic.message) == ["the page calls 'query.limit' 'limits' now"])
    }

    @Test("a new field is told with its type and need")
    func newField() throws {
        let shop = try SmallShop()
        try shop.edit(
            "orders.md",
            "<tr><td>limit</td>",
            "<tr><td>place</td><td>Yes</td><td>String</td><td>A place.</td></tr><tr><td>limit</td>"
        )
        let check = DocumentCheck.run(shop.spec, against: .page(path: shop.pagePath))
        #expect(check.drift.map(\.page) == ["a string, required", "a string, required"])
    }

    @Test("a page that is read in part is named, and what it may not say is no drift")
    func partial() throws {
        let shop = try SmallShop()
        try shop.edit("orders.md", "<td>id</td>", "<td></td>")
        let check = DocumentCheck.run(shop.spec, against: .page(path: shop.pagePath))
        #expect(check.log.diagnostics.map(\.code.rawValue) == ["page-row", "page-partial"])
        #expect(!check.log.hasErrors)
        #expect(check.drift.map(\.diagnostic.message) == [])
        #expect(run(shop).checked().partialCount == 1)
    }
}
