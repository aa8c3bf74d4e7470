// Which branch of a union a value becomes, and that what belongs to none is kept whole.
@_spi(Generated) import DriftlessJSON
import Testing

@Suite("A union takes the branch that describes the value")
struct UnionChoiceTests {
    private func expect<Union: UnionSample>(
        _ union: Union.Type,
        _ cases: [(text: String, branch: Int)],
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        for (text, branch) in cases {
            let json = Array(text.utf8)
            let choice = try Choice<Union>(json: json)
            #expect(choice.branch == branch, "\(text)", sourceLocation: location)
            // A place inside something else, and with drift noted, changes nothing.
            let inside = try [[String: Choice<Union>]](json: Array("[{\"x\":\(text)}]".utf8))
            #expect(inside.first?["x"]?.branch == branch, "\(text)", sourceLocation: location)
            var drift: [JSONDrift] = []
            let noticing = try Choice<Union>(json: json, drift: &drift)
            #expect(noticing.branch == branch, "\(text)", sourceLocation: location)
            if branch < 0 {
                #expect(choice.jsonBytes() == json, sourceLocation: location)
                #expect(drift.map(\.kind) == [.unrecognizedKind], sourceLocation: location)
            }
        }
    }

    @Test("constants decide, wherever they stand")
    func constants() throws {
        let cases = [
            (#"{"kind":"cat","name":"t","lives":9}"#, 0), (#"{"kind":"dog","name":"t","tricks":3}"#, 1),
            (#"{"name":"t","kind":"dog"}"#, 1), (#"{"name":"t","\u006bind":"do\u0067"}"#, 1),
            (#"{"kind":"bird","name":"t"}"#, -1), (#"{"kind":1,"name":"t"}"#, -1), (#"{"name":"t"}"#, -1),
            (#"{"kind":"cat"}"#, -1), (#"{"kind":"cat","name":"t","new":[1]}"#, 0),
        ]
        try expect(Pets.self, cases)
        try expect(Wraps.self, cases.map { (#"{"pet":\#($0.0)}"#, $0.1) })
        try expect(Versions.self, [(#"{"v":1}"#, 0), (#"{"x":{"v":1},"v":2.0}"#, 1), (#"{"v":3}"#, -1)])
    }

    @Test("an enum's new value does not hide what a constant says")
    func newValues() throws {
        try expect(
            Pets.self,
            [
                (#"{"kind":"dog","name":"t","color":"green"}"#, 1), (#"{"color":"green","name":"t","kind":"cat"}"#, 0),
                (#"{"kind":"bird","name":"t","color":"green"}"#, -1),
            ]
        )
        try expect(WayOrNumber.self, [(#"{"dir":"sideways"}"#, 1), ("1", 0), ("true", -1)])
    }

    @Test("enums decide")
    func enums() throws {
        try expect(
            Ways.self,
            [
                (#"{"dir":"up","by":9}"#, 0), (#"{"dir":"lower","by":9,"why":"w"}"#, 1), (#"{"dir":"lower"}"#, 1),
                (#"{"dir":"sideways"}"#, -1), (#"{"dir":"up","why":"w"}"#, 0),
            ]
        )
        try expect(Letters.self, [(#""b""#, 0), (#""c""#, 1), (#""\u0063""#, 1), (#""d""#, -1), ("1", -1)])
        try expect(LevelOrText.self, [(#""low""#, 1), (#""other""#, 0)])
        try expect(
            WrapUnions.self,
            [
                (#"{"pet":{"kind":"dog","name":"t"}}"#, 1), (#"{"pet":{"dir":"up"}}"#, 0),
                (#"{"pet":{"dir":"sideways"}}"#, -1),
            ]
        )
    }

    @Test("what explains more wins, and nothing is lost that another branch explains")
    func explanations() throws {
        try expect(
            Options.self,
            [
                (#"{"a":"1"}"#, 0), (#"{"b":"1"}"#, 1), (#"{"a":"1","b":"2"}"#, -1), ("{}", 0), (#"{"c":1}"#, -1),
                (#"{"b":"1","c":1}"#, 1),
            ]
        )
        try expect(Sizes.self, [(#"{"id":"1","name":"2"}"#, 1), (#"{"id":"1"}"#, 0), (#"{"id":"1","x":2}"#, 0)])
        try expect(OpenOrKnown.self, [(#"{"a":"1","c":2}"#, 0), (#"{"b":"1"}"#, 1), (#"{"b":"1","c":2}"#, 0)])
        try expect(Maps.self, [(#"{"a":"1"}"#, 0), (#"{"a":"1","b":"2"}"#, 1), (#"{"a":"1","b":2}"#, 0)])
        try expect(AnyOrCat.self, [(#"{"kind":"cat","name":"t"}"#, 1), (#"{"kind":"dog"}"#, 0), ("null", 0)])
        try expect(
            Lists.self,
            [("[1]", 0), (#"["a"]"#, 1), (#"[{"kind":"cat","name":""}]"#, 2), ("[]", 0), ("[1,[]]", -1)]
        )
    }

    @Test("closed objects have no other members")
    func closed() throws {
        try expect(
            Closed.self,
            [(#"{"a":"1"}"#, 0), (#"{"b":"1"}"#, 1), ("{}", 0), (#"{"c":1}"#, -1), (#"{"a":"1","b":"1"}"#, -1)]
        )
        // Where nothing is chosen, a member that is not known is skipped as everywhere.
        _ = try Sample<ClosedA>(json: Array(#"{"a":"1","c":2}"#.utf8))
    }

    @Test("formats and numbers decide")
    func formats() throws {
        try expect(TimeOrText.self, [(#""2024-03-05T06:07:08Z""#, 0), (#""soon""#, 1)])
        try expect(
            Formats.self,
            [(#""6ba7b810-9dad-11d1-80b4-00c04fd430c8""#, 0), (#""a@example.com""#, 1), (#""else""#, -1)]
        )
        try expect(Numbers.self, [("1", 1), ("1.5", 0), ("-2e3", 1), ("1e400", -1), ("18446744073709551616", 0)])
        try expect(NumberObjects.self, [(#"{"n":1}"#, 1), (#"{"n":1.5}"#, 0)])
    }

    @Test("a discriminator names the branch; what it does not name, the branches' own values do")
    func discriminators() throws {
        try expect(
            Tagged.self,
            [
                (#"{"kind":"Dog","name":"t","tricks":1}"#, 1), (#"{"kind":"cat","name":"t"}"#, 0),
                (#"{"name":"t","kind":"dog"}"#, 1), (#"{"kind":"Bird","name":"t"}"#, -1), (#"{"name":"t"}"#, -1),
                ("7", -1),
            ]
        )
        try expect(
            TaggedOutside.self,
            [(#"{"type":"a","a":"1"}"#, 0), (#"{"type":"b"}"#, 1), (#"{"b":"1"}"#, 1), (#"{"type":"c","b":"1"}"#, -1)]
        )
    }

    @Test("a tag that its branch does not know is no drift")
    func tagOutside() throws {
        var drift: [JSONDrift] = []
        _ = try Choice<TaggedOutside>(json: Array(#"{"type":"a","a":"1"}"#.utf8), drift: &drift)
        #expect(drift.isEmpty)
    }

    @Test("a value that belongs nowhere is written as it came")
    func whole() throws {
        let text = #"{"z":1.50,"a":[1e2,-0,"\u00e9é"],"\u2028":{"z":null,"y":12345678901234567890123}}"#
        let expected = text.replacing(#"\u00e9"#, with: "é").replacing(#"\u2028"#, with: "\u{2028}")
        let choice = try Choice<Pets>(json: Array(text.utf8))
        #expect(String(decoding: choice.jsonBytes(), as: UTF8.self) == expected)
    }

    @Test("drift is noted of the branch that was taken, once")
    func drift() throws {
        var drift: [JSONDrift] = []
        let text = #"[{"pet":{"name":"t","new":1,"kind":"dog"}},{"pet":{"name":"t","new":1,"kind":"cat"}}]"#
        _ = try [Choice<Wraps>](json: Array(text.utf8), drift: &drift)
        #expect(drift.map(\.kind) == [.unknownMember, .unknownMember])
        #expect(drift.map(\.generalPath) == ["$[*].pet.new", "$[*].pet.new"])
        drift = []
        _ = try [Choice<WrapUnions>](json: Array(text.utf8), drift: &drift)
        #expect(drift.map(\.count) == [1, 1])
    }
}
