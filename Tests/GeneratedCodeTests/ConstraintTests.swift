// What the document asks of values is checked where they are sent, however deep, and never where they are received.
import Case_constraints
import DriftlessRuntime
import Testing

@Suite("Constraints are checked on what is sent")
struct ConstraintTests {
    private static let fine = Line(name: "a", amount: 1)

    /// An order, and the rule that it breaks: its path, what it must be and what it is.
    static let rows: [(order: Order, message: String?)] = [
        (Order(lines: [fine]), nil),
        (Order(lines: []), "'body.lines' must be a list of at least 1 element, but is '0 of them'"),
        (
            Order(lines: [fine, fine, fine, fine]),
            "'body.lines' must be a list of at most 3 elements, but is '4 of them'"
        ),
        (
            Order(lines: [fine, Line(name: "", amount: 1)]),
            "'body.lines[1].name' must be at least 1 character long, but is ''"
        ),
        (Order(lines: [Line(name: "äöü", amount: 1)]), nil),
        (Order(lines: [Line(name: "🇩🇪🇩", amount: 1)]), nil),
        (
            Order(lines: [Line(name: "a\"\n\u{1}", amount: 1)]),
            "'body.lines[0].name' must be at most 3 characters long"
        ),
        (Order(lines: [Line(name: "a", amount: 0)]), "'body.lines[0].amount' must be greater than 0, but is '0'"),
        (
            Order(lines: [Line(name: "a", amount: 1000.5)]),
            "'body.lines[0].amount' must be at most 1000, but is '1000.5'"
        ),
        (Order(lines: [Line(name: "a", amount: 19.99)]), nil),
        (
            Order(lines: [Line(name: "a", amount: 19.995)]),
            "'body.lines[0].amount' must be a multiple of 0.01, but is '19.995'"
        ),
        (
            Order(lines: [Line(name: "a", amount: 1, code: "A1")]),
            "'body.lines[0].code' must be a text that matches ^[a-z]+$, but is 'A1'"
        ),
        (
            Order(lines: [Line(name: "a", amount: 1, codes: ["ab", "cd", "e"])]),
            "'body.lines[0].codes[2]' must be at least 2 characters long, but is 'e'"
        ),
        (
            Order(lines: [Line(name: "a", amount: 1, codes: ["ab", "ab"])]),
            "'body.lines[0].codes' must be a list without duplicates, but is 'a list with \"ab\" twice'"
        ),
        (Order(lines: [Line(name: "a", amount: 1, ratio: .null)]), nil),
        (
            Order(lines: [Line(name: "a", amount: 1, ratio: .value(0.09))]),
            "'body.lines[0].ratio' must be at least 0.1, but is '0.09'"
        ),
        (Order(lines: [fine], amount: .integer(0)), "'body.amount' must be at least 1, but is '0'"),
        (
            Order(lines: [fine], amount: .string("5 USD")),
            #"'body.amount' must be a text that matches ^\d+ EUR$, but is '5 USD'"#
        ),
        (Order(lines: [fine], amount: .string("5 EUR")), nil),
        (
            Order(lines: [fine], labels: [:]),
            "'body.labels' must be an object of at least 1 member, but is 'one of 0'"
        ),
        (
            Order(lines: [fine], labels: ["a": "123456"]),
            "'body.labels.a' must be at most 5 characters long, but is '123456'"
        ),
        (
            Order(lines: [fine], labels: ["A": "1"]),
            "'body.labels.A' must be a member whose name is a text that matches ^[a-z]+$, but is 'A'"
        ),
        (Order(lines: [fine], shared: Shared(step: 7)), "'body.shared.step' must be a multiple of 5, but is '7'"),
        (
            Order(lines: [fine], deep: .array([.array([]), .array([.array([]), .array([]), .array([])])])),
            "'body.deep[1]' must be a list of at most 2 elements, but is '3 of them'"
        ),
        (
            Order(lines: [fine], password: "secret"),
            "'body.password' must be at least 8 characters long, but is '(hidden)'"
        ),
        (Order(lines: [fine], grid: [[1], [2, 10]]), "'body.grid[1][1]' must be at most 9, but is '10'"),
        (Order(lines: [fine], any: "abc"), "'body.any' must be at most 2 characters long, but is 'abc'"),
        (Order(lines: [fine], any: 6), "'body.any' must be at most 5, but is '6'"),
        (Order(lines: [fine], any: [1, 2, 3]), nil),
        (
            Order(lines: [fine], steps: OrderSteps(item0: "a", rest: [3, 2])),
            "'body.steps[2]' must be at least 3, but is '2'"
        ),
        (Order(lines: [fine], level: 128), "'body.level' must be at most 127, but is '128'"),
        (Order(lines: [fine], level: -129), "'body.level' must be at least -128, but is '-129'"),
        (Order(lines: [fine], looks: "anything"), nil),
    ]

    @Test("each with its path, the rule and the value", arguments: rows)
    func bodies(_ order: Order, _ message: String?) async throws {
        let recorder = Recorder("{}")
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        do {
            _ = try await client.placeOrder(body: order)
            #expect(message == nil)
        } catch {
            let expected = try #require(message, "\(error)")
            #expect("\(error)".contains(expected), "\(error)")
            #expect(recorder.request == nil)
        }
    }

    @Test("bodies and arguments that are lists")
    func lists() async throws {
        let recorder = Recorder("", status: 204)
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        try await client.setNames(body: ["abc"], code: "AB-1", tags: ["ab"])
        await #expect(throws: ClientError.self) { try await client.setNames(body: []) }
        await #expect(throws: ClientError.self) { try await client.setNames(body: ["abcd"]) }
        await #expect(throws: ClientError.self) { try await client.setNames(body: ["a"], code: "AB1") }
        await #expect(throws: ClientError.self) { try await client.setNames(body: ["a"], tags: ["ab", "c"]) }
    }

    @Test("not on what is received, nor on what is written for oneself")
    func received() throws {
        let receipt = try Receipt(json: #"{"shared":{"step":7},"number":"1"}"#.utf8)
        #expect(Wire.text(of: receipt) == #"{"shared":{"step":7},"number":"1"}"#)
    }
}
