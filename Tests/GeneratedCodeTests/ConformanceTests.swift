// What `conformances` in driftless.yaml makes of generated types: coded as they go over the wire, identifiable, and printed.
import Case_conformances
import DriftlessRuntime
import Foundation
import Testing

@Suite("Conformances that a maintainer asks for")
struct ConformanceTests {
    private static let texts = [
        #"{"id":1,"created_at":"2026-11-29T01:02:03Z","plan":"free"}"#,
        #"{"id":2,"created_at":"yesterday","plan":"paid","state":"new","size":2803,"balance":12.05,"factor":1e-7,"#
            + #""contact":{"town":"Bern","description":"d"},"note":"n","parent":{"id":-1,"created_at":"","plan":"free","#
            + #""contact":"c"},"password":"p","former_name":"f","level":2,"extra":[null,true,1.5,{"a":[]},{},"x"],"more":"m"}"#,
        #"{"id":9223372036854775807,"created_at":"é\u0000\"","plan":"free","level":3,"factor":-0.1,"extra":18446744073709551615}"#,
    ]

    @Test("a coder of Foundation writes what the client sends, and reads it", arguments: texts)
    func coded(_ text: String) throws {
        let account = try Account(json: text.utf8)
        let data = try JSONEncoder().encode(account)
        #expect(try JSONValue(json: data) == JSONValue(json: account.jsonBytes()))
        #expect(try JSONDecoder().decode(Account.self, from: data) == account)
        #expect(try JSONDecoder().decode(Account.self, from: Data(text.utf8)) == account)
    }

    @Test(
        "property lists hold every value, too",
        arguments: [PropertyListSerialization.PropertyListFormat.xml, .binary]
    )
    func propertyLists(_ format: PropertyListSerialization.PropertyListFormat) throws {
        let encoder = PropertyListEncoder()
        encoder.outputFormat = format
        // A text of XML holds no control character.
        for text in Self.texts where format == .binary || !text.contains(#"\u0000"#) {
            let accounts = [try Account(json: text.utf8)]
            #expect(try PropertyListDecoder().decode([Account].self, from: try encoder.encode(accounts)) == accounts)
        }
    }

    @Test("enums and unions are coded as themselves")
    func values() throws {
        func coded(_ value: some Encodable) throws -> String {
            String(decoding: try JSONEncoder().encode([value]), as: UTF8.self)
        }
        #expect(try coded(Plan.paid) == #"["paid"]"#)
        #expect(try coded(State.unrecognized(rawValue: "new")) == #"["new"]"#)
        #expect(try coded(Level._2) == "[2]")
        #expect(try coded(Mark.one) == #"["one"]"#)
        #expect(try coded(Contact.string("a")) == #"["a"]"#)
        #expect(try JSONDecoder().decode([Mark].self, from: Data("[1]".utf8)) == [._1])
        #expect(
            try JSONDecoder().decode([State].self, from: Data(#"["new"]"#.utf8)) == [.unrecognized(rawValue: "new")]
        )
        let contacts = try JSONDecoder().decode([Contact].self, from: Data(#"[{"town":"b"},"a"]"#.utf8))
        #expect(contacts == [.address(Address(town: "b")), .string("a")])
    }

    @Test("what does not fit is an error that says where")
    func misfit() throws {
        let text = #"[{"id":1,"created_at":"","plan":"free"},{"id":"x","created_at":"","plan":"free"}]"#
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Account].self, from: Data(text.utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            return #expect(Bool(false), "\(String(describing: error))")
        }
        #expect(context.codingPath.map(\.intValue) == [1])
        #expect(context.debugDescription.contains("id") && context.underlyingError is JSONError)
    }

    @Test("a number that no coder holds is an error, and not another number")
    func digits() throws {
        let account = try Account(
            json: #"{"id":1,"created_at":"","plan":"free","extra":0.12345678901234567890123}"#.utf8
        )
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(account) }
    }

    @Test("types with a required id are identifiable, and others are not")
    func identifiable() throws {
        func id<Value: Identifiable>(_ value: Value) -> Value.ID { value.id }
        #expect(id(try Account(json: Self.texts[0].utf8)) == 1)
        #expect(!(Address(town: "a") as Any is any Identifiable))
    }

    @Test("a value prints like a struct; storage and secrets are not shown")
    func printed() throws {
        let account = try Account(json: Self.texts[1].utf8)
        let text = "\(account)"
        #expect(
            text.hasPrefix(#"Account(id: 2, createdAt: yesterday, plan: "#)
                || text.hasPrefix("Account(id: 2, createdAt: ")
        )
        #expect(text.contains("parent: Optional(Account(id: -1, "))
        #expect(text.contains(#"formerName: Optional("f")"#))
        #expect(text.contains("password: (hidden)"))
        for word in ["Indirect", "_parent", "deprecated_", "Box"] { #expect(!text.contains(word), "\(text)") }
        #expect(String(reflecting: account) == text)
        #expect(
            "\(Address(town: "a", description: "b"))" == #"Address(town: "a", description: Optional("b"), id: nil)"#
        )
        #expect("\(Contact.string("a"))" == #"string("a")"#)
    }
}
