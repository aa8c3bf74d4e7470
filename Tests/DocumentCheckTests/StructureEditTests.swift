// Edits of types, units and lists of required fields, in both styles of YAML: comments and layout stay, and no drift is left.
import Diagnostics
import DocumentCheck
import DocumentDrift
import Foundation
import Testing

@Suite("Edits of what a schema's fields are")
struct StructureEditTests {
    private static let page = """
        # Making Orders

        ## URI

        POST /v2/orders

        ## Request Parameters

        **Table 1**  Request body parameters

        <table><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
        <tbody><tr><td>name</td><td>Yes</td><td>String</td><td>A name.</td></tr>
        <tr><td>size</td><td>No</td><td>Integer</td><td>Size, in bytes.</td></tr>
        <tr><td>rank</td><td>No</td><td>Integer</td><td>A rank.</td></tr></tbody></table>

        ## Response Parameters

        None

        ## Status Codes

        <table><thead><tr><th>Status Code</th><th>Description</th></tr></thead>
        <tbody><tr><td>202</td><td>OK.</td></tr></tbody></table>

        """

    private static func document(_ schema: String) -> String {
        """
        # The shop.
        openapi: 3.1.0
        info: {title: Shop, version: v2}
        servers: [{url: 'https://shop.example'}]
        paths:
          /v2/orders:
            post:
              operationId: makeOrder
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
        \(schema)      responses:
                '202': {description: OK.}

        """
    }

    private static let block = """
                      type: object   # an order
                      # What has to be there.
                      required:
                        - name
                      properties:
                        # Its name.
                        name:
                          type: string

                        size:
                          type: integer
                          x-driftless-unit: B   # counted
                        rank: {type: integer}

        """

    private static let flow = """
                      type: object
                      properties:
                        name: {type: string}  # Its name.
                        size: {type: integer, x-driftless-unit: B}
                        rank: {type: integer}
                      required: [name]   # always

        """

    private func shop(_ schema: String) throws -> SmallShop {
        let shop = try SmallShop()
        try shop.write(Self.page, to: "orders.md")
        try shop.write(Self.document(schema), to: "openapi.yaml")
        try shop.remove("document.yaml")
        try shop.write("module: Shop\nclient: ShopClient\n", to: "driftless.yaml")
        try shop.edit(
            "openapi.yaml",
            "      operationId: makeOrder\n",
            "      operationId: makeOrder\n      x-driftless-document: {page: orders.md}\n"
        )
        return shop
    }

    private static let changes: [(page: (String, String), block: (String, String), flow: (String, String))] = [
        (
            ("<td>rank</td><td>No</td>", "<td>rank</td><td>Yes</td>"), ("- name\n", "- name\n                - rank\n"),
            ("[name]", "[name, rank]")
        ),
        (
            ("<td>name</td><td>Yes</td>", "<td>name</td><td>No</td>"),
            ("              required:\n                - name\n", ""),
            ("              required: [name]   # always\n", "")
        ),
        (
            ("<td>rank</td><td>No</td><td>Integer</td>", "<td>rank</td><td>No</td><td>Boolean</td>"),
            ("rank: {type: integer}", "rank: {type: boolean}"), ("rank: {type: integer}", "rank: {type: boolean}")
        ),
        (
            ("<td>name</td><td>Yes</td><td>String</td>", "<td>name</td><td>Yes</td><td>Integer</td>"),
            ("type: string\n", "type: integer\n"), ("name: {type: string}", "name: {type: integer}")
        ),
        (
            ("in bytes", "in KB"), ("x-driftless-unit: B ", "x-driftless-unit: kB "),
            ("x-driftless-unit: B}", "x-driftless-unit: kB}")
        ),
    ]

    @Test("the edit is made, nothing else is touched, and no drift is left", arguments: 0..<5, [true, false])
    func edits(_ index: Int, _ isBlock: Bool) throws {
        let change = Self.changes[index]
        let schema = isBlock ? Self.block : Self.flow
        let shop = try shop(schema)
        let run = WatchRun(folder: shop.folder, pages: ["orders.md"], specs: [shop.spec])
        let agreed = run.checked()
        #expect(agreed.checks.flatMap(\.specDrift).map(\.diagnostic.message) == [])
        try shop.edit("orders.md", change.page.0, change.page.1)
        let before = try String(contentsOfFile: shop.folder + "/openapi.yaml", encoding: .utf8)
        let patch = try #require(run.checked().patches.first)
        let edit = isBlock ? change.block : change.flow
        #expect(patch.text == before.replacing(edit.0, with: edit.1))
        #expect(patch.reversed.text == before)
        try shop.write(patch.text, to: "openapi.yaml")
        #expect(run.checked().checks.flatMap(\.specDrift).map(\.diagnostic.message) == [])
    }

    @Test("a list of required fields is begun where there is none")
    func firstRequired() throws {
        let shop = try shop(Self.flow.replacing("              required: [name]   # always\n", with: ""))
        let run = WatchRun(folder: shop.folder, pages: ["orders.md"], specs: [shop.spec])
        let patch = try #require(run.checked().patches.first)
        #expect(patch.text.contains("              required: [name]\n              properties:\n"))
        try shop.write(patch.text, to: "openapi.yaml")
        #expect(run.checked().checks.flatMap(\.specDrift).map(\.diagnostic.message) == [])
    }

    @Test("a type that other keys depend on is no simple change")
    func dependentType() throws {
        let shop = try shop(Self.flow.replacing("rank: {type: integer}", with: "rank: {type: integer, format: int32}"))
        try shop.edit(
            "orders.md",
            "<td>rank</td><td>No</td><td>Integer</td>",
            "<td>rank</td><td>No</td><td>String</td>"
        )
        let run = WatchRun(folder: shop.folder, pages: ["orders.md"], specs: [shop.spec])
        let result = run.checked()
        #expect(result.changeCount == 1)
        #expect(result.patches.isEmpty)
    }
}
