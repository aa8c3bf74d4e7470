// What becomes of the less usual ways to describe a value: lists of types, listed values of several kinds, constants.
import Case_recursion
import Case_schema_forms
import DriftlessRuntime
import Testing

@Suite("Lists of types, values of several kinds and constants")
struct SchemaFormTests {
    @Test(
        "every value comes back as it was",
        arguments: [
            #"{"level":"auto"}"#, #"{"level":1}"#, #"{"level":2.5}"#, #"{"level":true}"#,
            #"{"level":{"mode":"fast"}}"#, #"{"level":[1,2]}"#, #"{"level":"new"}"#, #"{"level":{"mode":"slow"}}"#,
            #"{"factor":0.5}"#, #"{"factor":7}"#, #"{"textOrNumber":"auto"}"#, #"{"textOrNumber":1}"#,
            #"{"textOrNumber":2}"#, #"{"texts":"c"}"#, #"{"numbersOrTexts":"b"}"#, #"{"yes":true}"#,
            #"{"list":"a"}"#, #"{"list":[1,2]}"#, #"{"list":{}}"#, #"{"anything":{"id":1}}"#, #"{"anything":[1,"a"]}"#,
            #"{"whole":1.5}"#, #"{"nested":"a"}"#, #"{"nested":1}"#,
            #"{"nested":true}"#, #"{"nested":[]}"#,
        ]
    )
    func roundTrip(_ json: String) throws {
        let (_, text) = try Wire.roundTrip(json, as: Forms.self)
        #expect(text == json)
    }

    @Test("listed values of any kind are cases, and 1.0 is 1")
    func cases() throws {
        #expect(try Forms(json: #"{"level":1.0}"#.utf8).level == ._1)
        #expect(try Forms(json: #"{"level":{"mode":"fast"}}"#.utf8).level == .objectModeFast)
        #expect(try Forms(json: #"{"level":3}"#.utf8).level == .unrecognized(rawValue: 3))
        #expect(try Forms(json: #"{"factor":5e-1}"#.utf8).factor == ._0_5)
        #expect(try Forms(json: #"{"numbersOrTexts":"a"}"#.utf8).numbersOrTexts == .a)
    }

    @Test("a union inside a union gives it its branches")
    func nestedUnions() throws {
        #expect(try Forms(json: #"{"nested":1}"#.utf8).nested == .integer(1))
        #expect(try Forms(json: #"{"nested":true}"#.utf8).nested == .boolean(true))
        #expect(try Forms(json: #"{"nested":null}"#.utf8).nested == nil)
    }

    @Test("constants need no argument")
    func constants() {
        let json = #"{"text":"fixed","truth":true,"whole":3,"fraction":0.5,"object":{"a":1,"b":["x",null]},"list":[],"#
        #expect(Wire.text(of: Constants()) == json + #""nothing":null,"old":"only"}"#)
        #expect(Wire.text(of: Constants(left: .out)).hasSuffix(#""left":"out"}"#))
    }

    @Test("listed values of parameters are checked and written")
    func parameters() async throws {
        let recorder = Recorder("{}")
        let client = Case_schema_forms.CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        _ = try await client.findMixed(level: ._2_5, factors: [._0_5, ._1])
        #expect(recorder.request?.path == "/base/mixed?factors=0.5&factors=1&level=2.5")
        await #expect(throws: ClientError.self) {
            _ = try await client.findMixed(level: .unrecognized(rawValue: 4))
        }
    }

    @Test("arrays and maps may hold themselves")
    func recursion() throws {
        let tree: Tree = .array([.array([]), .array([.array([])])])
        #expect(String(decoding: tree.jsonBytes(), as: UTF8.self) == "[[],[[]]]")
        #expect(try Tree(json: "[[],[[]]]".utf8) == tree)
        #expect(
            try Folder(json: #"{"a":{},"b":{"c":{}}}"#.utf8) == .map(["a": .map([:]), "b": .map(["c": .map([:])])])
        )
        #expect(try Matrix(json: "[[[]]]".utf8) == .array([[.array([])]]))
        #expect(try Rows(json: #"[{"a":[]}]"#.utf8) == .array([["a": .array([])]]))
        let value = try Value(json: #"{"a":["b"]}"#.utf8)
        #expect(String(decoding: value.jsonBytes(), as: UTF8.self) == #"{"a":["b"]}"#)
    }

    @Test("a tree is one type, by whatever reference it holds itself")
    func tree() {
        let comment = Comment(text: "a", parent: Comment(text: "b"), replies: [Comment(text: "c")])
        #expect(Wire.text(of: comment) == #"{"text":"a","parent":{"text":"b"},"replies":[{"text":"c"}]}"#)
    }
}
