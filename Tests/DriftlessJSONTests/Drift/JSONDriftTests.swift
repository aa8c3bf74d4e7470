// What is noticed where a text departs from its spec, and the paths that are said of it.
@_spi(Generated) import DriftlessJSON
import Testing

@Suite("Drift of JSON texts")
struct JSONDriftTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let member: String
        let drift: String
        var testDescription: String { member }
    }

    private static func drift<Value: JSONValueDecodable>(
        _ type: Value.Type,
        _ text: String
    ) throws -> (value: Value, drift: [JSONDrift]) {
        var drift: [JSONDrift] = []
        let value = try Value(json: Array(text.utf8), leniency: .optionalMembers, drift: &drift)
        return (value, drift)
    }

    private static func lines(_ drift: [JSONDrift]) -> [String] {
        drift.map { "\($0) | \($0.generalPath)" }
    }

    @Test(
        "every kind of drift is noticed, with the place where it is",
        arguments: [
            Case(member: #""x":true"#, drift: "$[0].x: a member that the spec does not have, with true | $[*].x"),
            Case(
                member: #""parent":{"id":"p","type":"auto","remark":null,"a b":{"c":1}}"#,
                drift: "$[0].parent['a b']: a member that the spec does not have, with an object | $[*].parent['a b']"
            ),
            Case(member: #""level":2"#, drift: "$[0].level: the number 2, which the spec does not list | $[*].level"),
            Case(
                member: #""level":-20e-1"#,
                drift: "$[0].level: the number -20e-1, which the spec does not list | $[*].level"
            ),
            Case(
                member: #""parent":{"id":"p","type":"we\u0065kly","remark":null}"#,
                drift: #"$[0].parent.type: the string "weekly", which the spec does not list | $[*].parent.type"#
            ),
            Case(member: #""size":null"#, drift: "$[0].size: null, which the spec does not allow | $[*].size"),
            Case(
                member: #""begin_time":"soon\n""#,
                drift: #"$[0].begin_time: the string "soon\u{a}" instead of a date and time | $[*].begin_time"#
            ),
            Case(
                member: #""progress":"1 %""#,
                drift: #"$[0].progress: the string "1 %" instead of a decimal number | $[*].progress"#
            ),
            Case(
                member: #""is_support_restore":"YES""#,
                drift:
                    #"$[0].is_support_restore: the string "YES" instead of 'true' or 'false' | $[*].is_support_restore"#
            ),
            Case(
                member: #""size":"12 kB""#,
                drift: #"$[0].size: the string "12 kB" instead of a whole number of 0 or more | $[*].size"#
            ),
            Case(
                member: #""size":-1"#,
                drift: "$[0].size: the number -1 instead of a whole number of 0 or more | $[*].size"
            ),
            Case(
                member: #""databases":{"name":"a"}"#,
                drift: "$[0].databases: an object instead of an array | $[*].databases"
            ),
            Case(
                member: #""parent":{"id":"p"}"#,
                drift: "$[0].parent: an object instead of an object with the member 'type' | $[*].parent"
            ),
            Case(
                member: #""parent":{"begin_time":"\u0078","id":"p","type":"auto","remark":null}"#,
                drift: #"$[0].parent.begin_time: the string "x" instead of a date and time | $[*].parent.begin_time"#
            ),
        ]
    )
    func kinds(_ row: Case) throws {
        let text = #"[{"id":"i","type":"auto","remark":null,\#(row.member)}]"#
        #expect(Self.lines(try Self.drift([Snapshot].self, text).drift) == [row.drift])
    }

    @Test("what the spec says is no drift")
    func none() throws {
        let text = #"""
            [{"id":"i","type":"auto","remark":null,"note":null,"level":1.0,"size":0,"begin_time":"2018-08-06T12:41:14+0800",
              "progress":"99.50","is_support_restore":"TRUE","labels":{"x":"y"},"anything":{"a":[null,{"b":1}]},
              "databases":[]}]
            """#
        #expect(try Self.drift([Snapshot].self, text).drift == [])
    }

    @Test("the same drift is noticed once and counted, in the order of the text")
    func counts() throws {
        let item = #"{"id":"i","type":"weekly","remark":null,"x":1,"begin_time":"?","parent":null}"#
        let text = "[\(Array(repeating: item, count: 50).joined(separator: ","))]"
        let drift = try Self.drift([Snapshot].self, text).drift
        #expect(drift.map(\.path) == ["$[0].type", "$[0].x", "$[0].begin_time", "$[0].parent"])
        #expect(drift.map(\.count) == [50, 50, 50, 50])
        #expect(drift.map { $0.byteOffset } == drift.map(\.byteOffset).sorted())
    }

    @Test("no more than 64 kinds are kept, however long their names")
    func bounds() throws {
        let name = String(repeating: "\\ud83d\\ude00", count: 1_000)
        let members = (0..<200).map { #""\#($0)\#(name)":0"# }.joined(separator: ",")
        let drift = try Self.drift(Database.self, #"{"name":"",\#(members)}"#).drift
        #expect(drift.count == 64)
        #expect(drift.allSatisfy { $0.path.count < 100 && $0.path.hasSuffix("😀…']") })
    }

    @Test("names that the spec leaves open do not count as places of their own")
    func openNames() throws {
        let squares = try Self.drift([String: [[Square]]].self, #"{"a":[[],[{"kind":"k","side":1,"b":[1],"c":[]}]]}"#)
        #expect(squares.drift == [])
        let text = #"{"l.1":[[{"name":"","x":1}],[{"name":"","y":2}]],"l2":[[{"name":"","x":1}]]}"#
        let drift = try Self.drift([String: [[Database]]].self, text).drift
        #expect(
            Self.lines(drift) == [
                "$['l.1'][0][0].x: a member that the spec does not have, with the number 1 (2 times) | $[*][*][*].x",
                "$['l.1'][1][0].y: a member that the spec does not have, with the number 2 | $[*][*][*].y",
            ]
        )
    }

    @Test("inside unions, the branch that was chosen counts, and a value of no kind is noticed")
    func unions() throws {
        let shapes = #"[{"kind":"circle","radius":1,"x":0},{"kind":"oval"},5,"text",{"side":1,"kind":"square","b":[]}]"#
        #expect(
            Self.lines(try Self.drift([Shape].self, shapes).drift) == [
                "$[0].x: a member that the spec does not have, with the number 0 | $[*].x",
                "$[1]: an object, which is of no kind that the spec lists (2 times) | $[*]",
            ]
        )
        let (tree, drift) = try Self.drift(Tree.self, #"{"next":[{"next":1,"right":"","x":2}],"right":"r"}"#)
        #expect(
            Self.lines(drift) == ["$.next[0].x: a member that the spec does not have, with the number 2 | $.next[*].x"]
        )
        #expect(try tree == Tree(json: #"{"next":[{"next":1,"right":""}],"right":"r"}"#.utf8))
    }

    @Test("a branch that does not fit is not made to fit by leaving members out")
    func strictBranches() throws {
        let text = #"{"id":"1","size":"large"}"#
        let (value, drift) = try Self.drift(Entry.self, text)
        #expect(try value == Entry(json: text.utf8))
        #expect(value == .named(Named(size: "large")))
        #expect(Self.lines(drift) == ["$.id: a member that the spec does not have, with the string \"1\" | $.id"])
    }

    @Test("of a member that comes twice, the last value counts, as without noticing")
    func duplicates() throws {
        for members in [#""level":1,"level":7"#, #""level":7,"level":1"#, #""level":1,"level":null"#] {
            let text = #"{"id":"i","type":"auto","remark":"r","x":1,"x":2,\#(members)}"#
            let (value, drift) = try Self.drift(Snapshot.self, text)
            #expect(try value == Snapshot(json: text.utf8))
            #expect(drift.map(\.path) == ["$.x", "$.level"])
            #expect(drift.first?.count == 2)
        }
        let (value, drift) = try Self.drift(
            Snapshot.self,
            #"{"id":"i","type":"auto","remark":"","level":1,"level":""}"#
        )
        #expect(value.level == nil)
        #expect(drift.map(\.kind) == [.unfitValue(expected: "an integer from -2^63 to 2^63-1")])
    }

    @Test(
        "what is named like a secret is not shown",
        arguments: [
            #""password":"hunter2""#, #""api_key":"hunter2""#, #""X-Auth-Token":"hunter2""#, #""secretKey":"hunter2""#,
            #""pass\u0077ord":"hunter2""#, #""\#(String(repeating: "a", count: 5000))":"hunter2""#,
        ]
    )
    func secrets(_ member: String) throws {
        let drift = try Self.drift(Database.self, #"{"name":"",\#(member)}"#).drift
        #expect(drift.map(\.found) == ["(hidden)"])
        #expect(!"\(drift)".contains("hunter2"))
    }

    @Test("samples have nothing that could garble a log")
    func samples() throws {
        let drift = try Self.drift(Database.self, #"{"name":"","\u202ex\u001b":"\u001b[31m\r\n\u202e\u0000"}"#).drift
        #expect(drift.first?.found == #"the string "\u{1b}[31m\u{d}\u{a}\u{202e}\u{0}""#)
        #expect(drift.first?.path == #"$['\u{202e}x\u{1b}']"#)
    }

    @Test("what cannot be helped is an error, and no drift")
    func errors() {
        for text in [
            #"[{"id":"i","type":5,"remark":null}]"#, #"[{"id":"i","size":"x"}]"#, #"[{"size":"x""#, "[{}]", "5",
        ] {
            #expect(throws: JSONError.self) { try Self.drift([Snapshot].self, text) }
        }
    }
}

/// A union whose first branch has an optional member of another type than the second one's.
enum Entry: Hashable, Sendable {
    case sized(Sized)
    case named(Named)
    case unrecognized(JSONValue)
}

extension Entry: JSONUnion {
    static let jsonUnion = JSONUnionLayout("Entry", [.branch(.model(Sized.self)), .branch(.model(Named.self))])

    init(decoding slot: JSONSlot, branch: Int) {
        switch branch {
        case 0: self = .sized(slot.value())
        case 1: self = .named(slot.value())
        default: self = .unrecognized(slot.value())
        }
    }

    func encode(to json: inout JSONWriter) {}
}

struct Sized: Hashable, Sendable {
    var id: String
    var size: Int?
}

extension Sized: JSONSlotModel {
    static let jsonLayout = JSONLayout("Sized", [.required("id", .string), .optional("size", .integer)])

    init(decoding slots: JSONSlots) {
        id = slots[0]
        size = slots[1]
    }

    func encode(to json: inout JSONWriter) {}
}

struct Named: Hashable, Sendable {
    var size: String?
}

extension Named: JSONSlotModel {
    static let jsonLayout = JSONLayout("Named", [.optional("size", .string)])

    init(decoding slots: JSONSlots) {
        size = slots[0]
    }

    func encode(to json: inout JSONWriter) {}
}
