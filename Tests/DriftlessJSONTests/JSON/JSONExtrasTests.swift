// That nothing of a value is lost on its way: extras, tags, digits, long names, and letters that only look the same.
@_spi(Generated) import DriftlessJSON
import SampleModels
import Testing

@Suite("Nothing of a value is lost")
struct JSONExtrasTests {
    private func written<Value: JSONValueDecodable & JSONEncodable>(_ text: String, as type: Value.Type) throws
        -> String
    {
        String(decoding: try Value(json: Array(text.utf8)).jsonBytes(), as: UTF8.self)
    }

    @Test(
        "members beside properties are kept, in their order after the properties",
        arguments: [
            (#"{"a":"x","q":{"r":[1]}}"#, #"{"a":"x","q":{"r":[1]}}"#),
            (#"{"z":1,"a":"x","b":null}"#, #"{"a":"x","z":1,"b":null}"#),
            (#"{"z":1.50,"y":[],"z":2}"#, #"{"z":2,"y":[]}"#), ("{}", "{}"),
            (#"{"\u0061":"x","\"":1}"#, #"{"a":"x","\"":1}"#),
        ]
    )
    func extras(_ text: String, _ expected: String) throws {
        #expect(try written(text, as: Free.self) == expected)
        #expect(try Free(json: Array(expected.utf8)) == Free(json: Array(text.utf8)))
    }

    @Test("a member of a property's name among the extras is not written twice")
    func clash() {
        let free = Free(a: "x", additionalProperties: ["a": 2, "z": 1])
        #expect(String(decoding: free.jsonBytes(), as: UTF8.self) == #"{"a":"x","z":1}"#)
        #expect(String(decoding: Free(a: nil, additionalProperties: ["a": 2]).jsonBytes(), as: UTF8.self) == "{}")
    }

    @Test("a tag is written where the branch does not write it, and only there")
    func tags() throws {
        let cases: [(Pet, String)] = [
            (.plain(Database(name: "n")), #"{"kind":"plain","name":"n"}"#),
            (.free(Free(a: nil, additionalProperties: [:])), #"{"kind":"free"}"#),
            (.free(Free(a: nil, additionalProperties: ["x": ["kind": "y"]])), #"{"kind":"free","x":{"kind":"y"}}"#),
            (.free(Free(a: "1", additionalProperties: ["kind": "loose"])), #"{"a":"1","kind":"loose"}"#),
            (.circle(Circle(kind: "oval", radius: 1)), #"{"kind":"oval","radius":1}"#),
            (.pet(.plain(Database(name: "n"))), #"{"kind":"plain","name":"n"}"#),
            (.pet(.unrecognized([1])), "[1]"),
        ]
        for (pet, expected) in cases {
            #expect(String(decoding: pet.jsonBytes(), as: UTF8.self) == expected)
            #expect(String(decoding: [pet, pet].jsonBytes(), as: UTF8.self) == "[\(expected),\(expected)]")
        }
        for text in [#"{"kind":"plain","name":"n"}"#, #"{"kind":"free","z":1}"#, #"{"kind":"circle","radius":2}"#] {
            #expect(try Set(JSONNames.all(written(text, as: Pet.self))) == Set(JSONNames.all(text)))
        }
    }

    @Test(
        "numbers keep their digits",
        arguments: [
            #"{"price":12345678901234567.89}"#, #"{"price":-0.000000000000000000000000000001}"#, #"{"exact":1.50}"#,
            #"{"exact":-0}"#, #"{"exact":1e400}"#, #"{"exact":123456789012345678901234567890123456789012345678901}"#,
            #"{"count":18446744073709551615}"#, #"{"whole":-9223372036854775808}"#, #"{"whole":9223372036854775807}"#,
        ]
    )
    func digits(_ text: String) throws {
        #expect(try written(text, as: Amounts.self) == text)
    }

    @Test(
        "a number that does not fit is an error that says where and which, or left out where that is asked for",
        arguments: [
            ("whole", "9223372036854775808"), ("whole", "-1e19"), ("count", "18446744073709551616"), ("count", "-1"),
            ("price", "123456789012345678901234567890123456789"), ("price", "1e7000"),
        ]
    )
    func misfits(_ member: String, _ number: String) throws {
        let text = Array(#"{"\#(member)":\#(number)}"#.utf8)
        let error = try #require(throws: JSONError.self) { try Amounts(json: text) }
        #expect(error.reason == .outOfRange)
        #expect(error.path == "$.\(member)")
        #expect(error.found == "the number \(number)")
        var drift: [JSONDrift] = []
        #expect(try Amounts(json: text, leniency: .optionalMembers, drift: &drift).jsonBytes() == Array("{}".utf8))
        #expect(drift.map(\.path) == ["$.\(member)"])
    }

    @Test("names of any length are names", arguments: [255, 65_535, 65_536, 65_537, 5_000_000])
    func longNames(_ count: Int) throws {
        let name = String(repeating: "k", count: count)
        let text = #"{"a":"x","\#(name)":1,"\#(name)é":2,"b":3}"#
        #expect(try written(text, as: Free.self) == text)
        #expect(try JSONValue(json: Array(text.utf8))[name] == 1)
        #expect(try [String: Int](json: Array(#"{"\#(name)":1,"\#(name)k":2}"#.utf8)) == [name: 1, name + "k": 2])
        // A name that a property's begins with.
        let error = try #require(throws: JSONError.self) { try [Free](json: Array(#"[{"a\#(name)":1,"a":2}]"#.utf8)) }
        #expect(error.path == "$[0].a")
    }

    @Test("line and paragraph separators are letters like others, in names and texts, escaped or not")
    func separators() throws {
        let plain = "{\"a\":\"\u{2028}x\u{2029}\",\"\u{2028}\":\"\u{2029}\"}"
        let escaped = #"{"a":"\u2028x\u2029","\u2028":"\u2029"}"#
        for text in [plain, escaped] {
            let free = try Free(json: Array(text.utf8))
            #expect(free.a == "\u{2028}x\u{2029}")
            #expect(free.additionalProperties == ["\u{2028}": "\u{2029}"])
            #expect(Array(free.jsonBytes()) == Array(plain.utf8))
        }
    }

    @Test("composed and decomposed letters are two names and two values")
    func letters() throws {
        let (composed, decomposed) = ("\u{E9}", "e\u{301}")
        let text = "{\"\(composed)\":1,\"\(decomposed)\":2}"
        #expect(Array(try written(text, as: Free.self).utf8) == Array(text.utf8))
        let object = try #require(JSONValue(json: Array(text.utf8)).object)
        #expect(object.count == 2)
        #expect(object[composed] == 1)
        #expect(object[decomposed] == 2)
        #expect(JSONValue.string(composed) != JSONValue.string(decomposed))
        #expect(Set([JSONValue.string(composed), .string(decomposed)]).count == 2)
        #expect(Accent(rawValue: composed) == .composed)
        #expect(Accent(rawValue: decomposed) == .decomposed)
        #expect(Accent.composed != .decomposed)
        for accent in Accent.allKnownCases {
            #expect(try Accent(json: accent.jsonBytes()) == accent)
        }
    }

    @Test("an unrecognized value that the spec lists is the listed one")
    func enums() {
        #expect(SnapshotType.unrecognized(rawValue: "auto") == .auto)
        #expect(SnapshotType.unrecognized(rawValue: "new") != .auto)
        #expect(Set([SnapshotType.auto, .unrecognized(rawValue: "auto"), .manual]).count == 2)
        #expect(Grade.unrecognized(rawValue: 1) == ._1)
        #expect(Set([Grade._1, .unrecognized(rawValue: 1), .unrecognized(rawValue: 2)]).count == 2)
    }
}

/// The names of an object's members.
private enum JSONNames {
    static func all(_ text: String) throws -> [String] {
        try JSONValue(json: Array(text.utf8)).object?.members.map(\.name) ?? []
    }
}

enum Accent: Sendable {
    case composed
    case decomposed
    case unrecognized(rawValue: String)
}

extension Accent: JSONStringEnum, Hashable {
    static let jsonNames: [String] = ["\u{E9}", "e\u{301}"]
    static let allKnownCases: [Accent] = [.composed, .decomposed]

    init(rawValue: String) {
        self = Self.knownCase(rawValue) ?? .unrecognized(rawValue: rawValue)
    }

    var rawValue: String {
        switch self {
        case .composed: "\u{E9}"
        case .decomposed: "e\u{301}"
        case .unrecognized(let rawValue): rawValue
        }
    }
}
