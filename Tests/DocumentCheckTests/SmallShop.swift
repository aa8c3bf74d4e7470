// A page and a spec of an invented service that say the same, and ways to make them differ.
import ClientGenerator
import Foundation

/// A folder with a spec, its facts and its page, which goes when the test ends.
final class SmallShop: Sendable {
    let folder: String

    var spec: SpecLocation { SpecLocation(folder: folder) }
    var pagePath: String { folder + "/orders.md" }

    init() throws {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        folder = base.appending(path: "driftless-shop-\(UUID().uuidString)").path(percentEncoded: false)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try write(Self.page, to: "orders.md")
        try write(Self.openAPI, to: "openapi.yaml")
        try write("module: Shop\nclient: ShopClient\npage:\n  source: orders.md\n", to: "driftless.yaml")
        try write(Self.facts, to: "document.yaml")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: folder + "/" + name)
    }

    /// Replaces the one place of a file that has a text.
    func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        try write(text.replacing(old, with: new), to: name)
    }

    static let page = """
        # Listing Orders

        ## URI

        GET /v2/\\{shop\\_id\\}/orders

        **Table 1**  Path parameters

        <table><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
        <tbody><tr><td>shop_id</td><td>Yes</td><td>String</td><td>ID of the shop.</td></tr></tbody></table>

        **Table 2**  Query parameters

        <table><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
        <tbody><tr><td>limit</td><td>No</td><td>Integer</td><td>Number of records. Minimum value: 1. Default value: 20.</td></tr>
        </tbody></table>

        ## Request Parameters

        None

        ## Response Parameters

        **Status code: 200**

        **Table 3**  Response body parameters

        <table><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead>
        <tbody><tr><td>orders</td><td>Array of <a href="#response_Order">Order</a> objects</td><td>The orders.</td></tr></tbody></table>

        **Table 4**  <a name="response_Order"></a>Order

        <table><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead>
        <tbody><tr><td>id</td><td>String</td><td>ID of the order.</td></tr>
        <tr><td>state</td><td>String</td><td>State. Enumeration values:<ul><li>open</li><li>paid</li></ul></td></tr></tbody></table>

        ## Example Responses

        **Status code: 200**

        ```
        {"orders": [{"id": "o1", "state": "open"}]}
        ```

        ## Status Codes

        <table><thead><tr><th>Status Code</th><th>Description</th></tr></thead>
        <tbody><tr><td>200</td><td>OK.</td></tr></tbody></table>

        """

    static let openAPI = """
        openapi: 3.1.0
        info: {title: Shop, version: v2}
        servers: [{url: 'https://shop.example'}]
        paths:
          /v2/{shop_id}/orders:
            get:
              operationId: listOrders
              parameters:
                - {name: shop_id, in: path, required: true, schema: {type: string}}
                - name: limit
                  in: query
                  schema: {type: integer, minimum: 1, default: 20}
              responses:
                '200':
                  description: The orders.
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          orders:
                            type: array
                            items:
                              type: object
                              properties:
                                id: {type: string}
                                state: {type: string, enum: [open, paid]}

        """

    static let facts = """
        title: Listing Orders
        operation:
          method: GET
          path: /v2/{shop_id}/orders
        parameters:
          - name: shop_id
            location: path
            required: true
            type: string
          - name: limit
            location: query
            required: false
            default: 20
            minimum: 1
            type: integer
        responses:
          - status: 200
            body:
              type: object
              fields:
                - name: orders
                  type: array of object
                  fields:
                    - name: id
                      type: string
                    - name: state
                      values: [open, paid]
                      type: string
        samples:
          - of: response
            status: 200
            content: json

        """
}
