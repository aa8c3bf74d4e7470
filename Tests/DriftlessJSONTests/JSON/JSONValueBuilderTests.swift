// Values of any kind, built in one pass: names that come twice, many names, long names, and what is deep.
@_spi(Generated) import DriftlessJSON
import Testing

@Suite("Values of any kind")
struct JSONValueBuilderTests {
    private func value(_ text: String) throws -> JSONValue { try JSONValue(json: Array(text.utf8)) }

    @Test(
        "what is read is written again",
        arguments: [
            "{}", "[]", "null", "true", "-1.50e3", #""""#, #"[[],{},[{}],{"a":[]}]"#,
            #"{"a":{"b":{"c":[1,2,{"d":null}]}},"e":false}"#,
            #"["a","é","\"","𝄞","a text that is longer than fifteen bytes","one with \\ in it and more behind it"]"#,
            #"[1,-0,0.5,123456789012345678901234567890]"#,
        ]
    )
    func roundTrip(_ text: String) throws {
        #expect(String(decoding: try value(text).jsonBytes(), as: UTF8.self) == text)
        #expect(try value(" \n" + text.replacing(",", with: " ,\t") + "\r ") == value(text))
    }

    @Test(
        "of a name that comes twice, the last value counts, however it is spelled",
        arguments: [
            (#"{"a":1,"a":2}"#, #"{"a":2}"#), (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#),
            (#"{"a":1,"\u0061":2}"#, #"{"a":2}"#), (#"{"\u0061":1,"a":2}"#, #"{"a":2}"#),
            (
                #"{"a name of more than fifteen":1,"a name of more than fifteen":2}"#,
                #"{"a name of more than fifteen":2}"#
            ),
            (#"{"x":{"a":1,"a":2},"y":{"a":3}}"#, #"{"x":{"a":2},"y":{"a":3}}"#),
        ]
    )
    func twice(_ text: String, _ expected: String) throws {
        #expect(String(decoding: try value(text).jsonBytes(), as: UTF8.self) == expected)
    }

    @Test("letters that only look the same are two names")
    func composed() throws {
        #expect(try value("{\"\u{E9}\":1,\"e\u{301}\":2}").object?.count == 2)
    }

    @Test("objects of many members keep them all", arguments: [15, 16, 17, 23, 24, 25, 300])
    func many(_ count: Int) throws {
        let members = (0..<count).map { "\"a name of member number \($0)\":\($0)" }
        let text = "{" + members.joined(separator: ",") + "}"
        #expect(String(decoding: try value(text).jsonBytes(), as: UTF8.self) == text)
        let doubled = "{" + (members + members).joined(separator: ",") + "}"
        #expect(try value(doubled) == value(text))
        #expect(String(decoding: try value("[\(text),\(text)]").jsonBytes(), as: UTF8.self) == "[\(text),\(text)]")
    }

    @Test("names whose first, middle and last bytes are the same are told apart")
    func crowded() throws {
        let names = (0..<200).map { "a-\(1000 + $0)-long-name-m-\(1000 + $0)-z" }
        let text = "[" + names.map { "{\"\($0)\":\"\($0)\"}" }.joined(separator: ",") + "]"
        #expect(String(decoding: try value(text).jsonBytes(), as: UTF8.self) == text)
    }

    @Test("what is deep is built without recursion")
    func deep() throws {
        let text = String(repeating: #"{"a":["#, count: 200) + String(repeating: "]}", count: 200)
        #expect(String(decoding: try value(text).jsonBytes(), as: UTF8.self) == text)
    }
}
