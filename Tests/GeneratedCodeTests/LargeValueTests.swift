// Properties that are kept on the heap because they are large: to whoever uses them they are like any other.
import Case_large_values
import DriftlessRuntime
import Foundation
import Testing

@Suite("Values with large values in them")
struct LargeValueTests {
    private let client: CaseClient

    init() throws {
        client = CaseClient(server: try ServerURL("https://example.com"), transport: Recorder(status: 204))
    }

    @Test("a value with large ones is small, and each of them is its own")
    func values() throws {
        var order = Order(
            first: Card(a: "1"),
            second: Card(a: "2"),
            third: nil,
            fourth: .null,
            choice: .card(Card(a: "5"))
        )
        let copy = order
        #expect(MemoryLayout<Order>.size < 64 && MemoryLayout<Card>.size > 256)
        order.first.b = "x"
        order.second?.b = "y"
        order.third = Card(a: "3")
        order.fourth = .value(Card(a: "4"))
        #expect(
            Wire.text(of: copy)
                == #"{"first":{"a":"1"},"second":{"a":"2"},"third":null,"fourth":null,"choice":{"a":"5"}}"#
        )
        #expect(
            Wire.text(of: order)
                == #"{"first":{"a":"1","b":"x"},"second":{"a":"2","b":"y"},"third":{"a":"3"},"fourth":{"a":"4"},"choice":{"a":"5"}}"#
        )
        #expect(order != copy)
        #expect(try Order(json: Wire.text(of: order).utf8) == order)
        #expect(order[keyPath: \.first.b] == "x")
    }

    @Test("fields of forms, parts and parameters are written as if the values were not on the heap")
    func fields() async throws {
        let wish = Wish(card: Card(a: "1", q: try #require(Timestamp(secondsSinceEpoch: 0))), other: Card(a: "2"))
        let query = "like%5Bcard%5D%5Ba%5D=1&like%5Bcard%5D%5Bq%5D=1970-01-01T00%3A00%3A00Z&like%5Bother%5D%5Ba%5D=2"
        #expect(try client.findOrders.request(for: .init(like: wish)).target == "/orders?" + query)
        let card = #"{"a":"1","q":"1970-01-01T00:00:00Z"}"#
        let form = try await text(try client.sendForm.request(for: .init(body: wish)))
        let plain = form.removingPercentEncoding
        #expect(plain == "card=" + card + #"&other={"a":"2"}"#)
        let parts = try await text(try client.sendParts.request(for: .init(body: wish)))
        #expect(parts.contains("name=\"card\"\r\nContent-Type: application/json\r\n\r\n" + card))
    }

    @Test("what the document asks of a value on the heap is checked")
    func rules() throws {
        for order in [
            Order(first: Card(a: ""), third: nil), Order(first: Card(a: "1"), third: nil, fourth: .value(Card(a: ""))),
            Order(first: Card(a: "1"), third: nil, choice: .card(Card(a: ""))),
        ] {
            #expect(throws: ClientError.self) { try client.changeOrder.request(for: .init(body: order)) }
        }
    }

    private func text(_ request: ClientRequest) async throws -> String {
        String(decoding: try await request.body.collect(upTo: .max), as: UTF8.self)
    }
}
