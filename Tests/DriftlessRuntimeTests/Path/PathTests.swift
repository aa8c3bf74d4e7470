// What parameters look like in a path, and which are refused there.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Path parameters")
struct PathTests {
    private func path(_ build: (RequestBuilder) -> Void) throws -> String {
        let target = RequestBuilder("op", .get)
        target.literal("/a/")
        build(target)
        target.literal("/z")
        target.query("q", 1)
        let text = try target.finish().target
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        // Whatever the value is, the route keeps its three segments and its query.
        #expect(parts.count == 4 && parts[1] == "a" && parts[3] == "z?q=1")
        return parts.count == 4 ? String(parts[2]) : text
    }

    @Test("every byte value stays inside its segment")
    func everyByte() throws {
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        for byte in UInt8.min...UInt8.max {
            let raw = String(decoding: [byte], as: UTF8.self)
            let expected = raw.utf8.map { byte in
                unreserved.contains(byte) ? String(decoding: [byte], as: UTF8.self) : "%" + hex(byte)
            }.joined()
            #expect(try path { $0.pathSegment("id", raw + "x") } == expected + "x")
        }
        #expect(try path { $0.pathSegment("id", "../../admin?x=1#y") } == "..%2F..%2Fadmin%3Fx%3D1%23y")
        #expect(try path { $0.pathSegment("id", "...") } == "...")
        #expect(try path { $0.pathSegment("id", "%2e%2e") } == "%252e%252e")
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let style: PathStyle
        let value: String
        let list: String
        let object: String
        var testDescription: String { "\(style)" }
    }

    @Test(
        "the styles write what RFC 6570 writes",
        arguments: [
            Row(style: .simple, value: "a%2Fb", list: "a,b%2C", object: "x,1,y,2%20"),
            Row(style: .simpleExploded, value: "a%2Fb", list: "a,b%2C", object: "x=1,y=2%20"),
            Row(style: .label, value: ".a%2Fb", list: ".a,b%2C", object: ".x,1,y,2%20"),
            Row(style: .labelExploded, value: ".a%2Fb", list: ".a.b%2C", object: ".x=1.y=2%20"),
            Row(style: .matrix, value: ";k=a%2Fb", list: ";k=a,b%2C", object: ";k=x,1,y,2%20"),
            Row(style: .matrixExploded, value: ";k=a%2Fb", list: ";k=a;k=b%2C", object: ";x=1;y=2%20"),
        ]
    )
    func styles(_ row: Row) throws {
        #expect(try path { $0.pathSegment("k", "a/b", row.style) } == row.value)
        #expect(try path { $0.pathList("k", ["a", "b,"], row.style) } == row.list)
        #expect(try path { $0.pathObject("k", [("x", 1), ("n", Int?.none), ("y", "2 ")], row.style) } == row.object)
        #expect(try path { $0.pathObject("k", ["y": "2 ", "x": "1"], row.style) } == row.object)
    }

    @Test(
        "a value that would lead to another route is refused",
        arguments: ["", ".", ".."],
        [PathStyle.simple, .simpleExploded, .label, .labelExploded]
    )
    func refuses(_ value: String, _ style: PathStyle) throws {
        let target = RequestBuilder("op", .get)
        target.literal("/instances/")
        target.pathSegment("instance_id", value, style)
        // Two dots after the label's own dot are three, which is a name like any other.
        let isRefused = !(value == ".." && (style == .label || style == .labelExploded))
        guard isRefused else {
            _ = try target.finish()
            return
        }
        let error = #expect(throws: ClientError.self) {
            try target.finish()
        }
        let violation = try #require(error?.violations.first)
        #expect(violation.parameter == "instance_id")
        #expect(violation.value == value)
        #expect(error?.description.contains("route") == true)
    }

    @Test("every violation of a path is named, not only the first")
    func namesAll() {
        let target = RequestBuilder("op", .get)
        target.literal("/")
        target.pathSegment("a", "")
        target.literal("/")
        target.pathList("b", [String]())
        target.literal("/")
        target.pathList("c", ["."])
        target.literal("/")
        target.pathObject("d", [:] as [String: Int], .simple)
        let error = #expect(throws: ClientError.self) {
            try target.finish()
        }
        #expect(error?.violations.map(\.parameter) == ["a", "b", "c", "d"])
    }

    @Test("an empty value is harmless in matrix style")
    func emptyMatrix() throws {
        #expect(try path { $0.pathSegment("k", "", .matrix) } == ";k")
    }
}
