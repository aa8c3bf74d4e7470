// Which branch of a union a value becomes, and that nothing of it is lost.
import Case_unions_by_value
import DriftlessRuntime
import Testing

@Suite("A union's branch is chosen by what it says of the value")
struct UnionTests {
    /// A member of `Choices`, its JSON, and the branch that it must become.
    static let rows: [(json: String, branch: String)] = [
        (#"{"constant":{"kind":"cat","lives":9}}"#, "cat"),
        (#"{"constant":{"kind":"dog","tricks":3}}"#, "dog"),
        (#"{"constant":{"kind":"dog"}}"#, "dog"),
        (#"{"constant":{"tricks":3,"kind":"dog"}}"#, "dog"),
        (#"{"constant":{"kind":"bird","wings":2}}"#, "unrecognized"),
        (#"{"number":{"v":1,"a":"x"}}"#, "_1"),
        (#"{"number":{"v":2,"a":"x"}}"#, "_2"),
        (#"{"number":{"v":3,"a":"x"}}"#, "unrecognized"),
        (#"{"truth":{"ok":true,"data":"d"}}"#, "true"),
        (#"{"truth":{"ok":false,"data":"d"}}"#, "false"),
        (#"{"truth":{"ok":false,"data":"d","why":"w"}}"#, "false"),
        (#"{"listed":{"dir":"higher","by":9}}"#, "withDirUpOrHigherAndByInteger"),
        (#"{"listed":{"dir":"lower","by":9}}"#, "withDirDownOrLowerAndByInteger"),
        (#"{"optional":{"a":"1"}}"#, "withA"),
        (#"{"optional":{"b":"1"}}"#, "withB"),
        (#"{"overlapping":{"b":"1"}}"#, "withB"),
        (#"{"overlapping":{"a":"1","b":"2"}}"#, "unrecognized"),
        (#"{"closed":{"a":"1"}}"#, "withA"),
        (#"{"closed":{"b":"1"}}"#, "withB"),
        (#"{"nested":{"pet":{"kind":"cat"}}}"#, "withPetCat"),
        (#"{"nested":{"pet":{"kind":"dog","tricks":3}}}"#, "withPetDog"),
        (#"{"larger":{"id":"1"}}"#, "withID"),
        (#"{"larger":{"id":"1","name":"2"}}"#, "withName"),
        (#"{"items":[{"kind":"cat"}]}"#, "catArray"),
        (#"{"items":[{"kind":"dog","tricks":1}]}"#, "dogArray"),
        (#"{"timeOrText":"2020-01-01T00:00:00Z"}"#, "dateTime"),
        (#"{"timeOrText":"soon"}"#, "string"),
        (#"{"wholeOrNot":7}"#, "integer"),
        (#"{"wholeOrNot":7.5}"#, "number"),
        (#"{"optional":{"c":"1"}}"#, "unrecognized"),
        (#"{"wordOrNumber":"auto"}"#, "auto"),
        (#"{"range":3}"#, "integerTo5"),
        (#"{"range":12}"#, "integerFrom10"),
        (#"{"range":-4}"#, "integerTo5"),
        (#"{"range":7}"#, "integerTo5"),
        (#"{"length":"abcdef"}"#, "stringFrom5"),
        (#"{"length":"a"}"#, "stringTo3"),
        (#"{"spelling":"b12"}"#, "stringLikeB0_9"),
        (#"{"spelling":"apple"}"#, "stringLikeA"),
        (#"{"flag":true}"#, "boolean"),
        (#"{"flag":"true"}"#, "enum"),
        (#"{"stamp":20200101000000}"#, "integer"),
        (#"{"stamp":"20200101000000"}"#, "string"),
        (#"{"address":"db.example.com"}"#, "hostname"),
        (#"{"address":"10.0.0.1"}"#, "ipv4"),
        (#"{"address":"2001:db8::1"}"#, "ipv6"),
        (#"{"address":"::ffff:10.0.0.1"}"#, "ipv6"),
        (#"{"address":"a@example.com"}"#, "email"),
        (#"{"address":"no address at all"}"#, "hostname"),
        (#"{"count":[ 1 , 2 ]}"#, "integerArrayFrom2"),
        (#"{"count":[ 1 ]}"#, "integerArrayTo1"),
        (#"{"map":{"a":"b"}}"#, "stringMap"),
        (#"{"map":{"a":1}}"#, "integerMap"),
        (#"{"none":"a text"}"#, "unrecognized"),
        (#"{"none":[1,{"a":null}]}"#, "unrecognized"),
    ]

    @Test("by constants, lists, required properties, types, formats and closed objects", arguments: rows)
    func branch(_ json: String, _ branch: String) throws {
        let (value, text) = try Wire.roundTrip(json, as: Choices.self)
        let members = Mirror(reflecting: value).children
            .compactMap { child in Mirror(reflecting: child.value).children.first?.value }
        let member = try #require(members.first)
        #expect(Mirror(reflecting: member).children.first?.label == branch)
        #expect(try JSONValue(json: Array(text.utf8)) == JSONValue(json: Array(json.utf8)))
    }

    @Test("texts with values and other texts are one open enum")
    func texts() throws {
        let (value, text) = try Wire.roundTrip(#"{"enumOrText":"other","twoEnums":"c"}"#, as: Choices.self)
        #expect(value.enumOrText == .unrecognized(rawValue: "other"))
        #expect(value.twoEnums == .c)
        #expect(text == #"{"enumOrText":"other","twoEnums":"c"}"#)
    }

    @Test("a discriminator without a mapping takes the branches' own values and the schemas' names")
    func discriminator() async throws {
        let recorder = Recorder(
            #"[{"type":"block_paragraph","text":"a"},{"type":"block_picture","url":"u"},{"type":"block_table","rows":2},"#
                + #"{"type":"Paragraph","text":"b"},{"type":"block_new","z":1}]"#
        )
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let blocks = try await client.addItem(body: .paragraph(Paragraph(type: .blockParagraph, text: "a")))
        #expect(recorder.body == #"{"type":"block_paragraph","text":"a"}"#)
        #expect(
            blocks == [
                .paragraph(Paragraph(type: .blockParagraph, text: "a")),
                .picture(Picture(type: .blockPicture, url: "u")), .table(Table(type: .blockTable, rows: 2)),
                .paragraph(Paragraph(type: .unrecognized(rawValue: "Paragraph"), text: "b")),
                .unrecognized(["type": "block_new", "z": 1]),
            ]
        )
    }

    @Test(
        "a tag that its branch does not list is kept and written, whichever branch it is",
        arguments: [
            #"{"shape":"plain","size":1}"#, #"{"shape":"other","name":"n"}"#, #"{"shape":"stranger","kind":"cat"}"#,
        ]
    )
    func tags(_ json: String) throws {
        let value = try [Tagged](json: Array("[\(json)]".utf8))
        #expect(try JSONValue(json: value.jsonBytes()) == JSONValue(json: Array("[\(json)]".utf8)))
    }

    @Test(
        "a tag that is no text, and that no branch keeps, is kept with the whole value",
        arguments: [#"{"kind":null,"size":1}"#, #"{"kind":7,"size":1}"#, #"{"kind":{},"size":1}"#]
    )
    func strangeTags(_ json: String) throws {
        let value = try TaggedOptionally(json: Array(json.utf8))
        guard case .unrecognized = value else {
            Issue.record("\(value)")
            return
        }
        #expect(try JSONValue(json: value.jsonBytes()) == JSONValue(json: Array(json.utf8)))
    }

    @Test(
        "a branch that is a union is chosen by what chooses one of its own",
        arguments: [
            (#"{"type":"block_picture","url":"u"}"#, TaggedInside.block(.picture(Picture(url: "u")))),
            (#"{"type":"block_table","rows":2}"#, .table(Table(rows: 2))),
            (#"{"type":"kitten","kind":"cat","lives":9}"#, .animal(.cat(Cat(lives: 9)))),
            (#"{"type":"puppy","kind":"dog"}"#, .unrecognized(["type": "puppy", "kind": "dog"])),
        ]
    )
    func taggedInside(_ json: String, _ expected: TaggedInside) throws {
        #expect(try TaggedInside(json: Array(json.utf8)) == expected)
    }

    @Test(
        "a tag that two branches share leaves the choice to their other members",
        arguments: [
            (#"{"kind":"message","text":"a"}"#, "question"), (#"{"kind":"message","lines":["a"]}"#, "reply"),
            (#"{"kind":"cat","lives":9}"#, "cat"), (#"{"kind":"message","other":1}"#, "unrecognized"),
        ]
    )
    func sharedTags(_ json: String, _ branch: String) throws {
        let value = try TaggedAlike(json: Array(json.utf8))
        #expect(Mirror(reflecting: value).children.first?.label == branch)
        #expect(try JSONValue(json: value.jsonBytes()) == JSONValue(json: Array(json.utf8)))
    }

    @Test("a branch that is there twice is one, and one that takes no value is none")
    func branchesThatAreNone() throws {
        let value = try Wire.roundTrip(#"{"never":"x","twice":{"kind":"cat","lives":2}}"#, as: Choices.self).value
        #expect(value.never == "x" && value.twice == Cat(kind: .cat, lives: 2))
    }

    @Test("a value that was read can be sent again where a branch allows it")
    func limits() throws {
        let client = CaseClient(server: try ServerURL(Wire.server), transport: Recorder(""))
        let value = try Choices(json: Array(#"{"range":12,"length":"abcdef","spelling":"b1"}"#.utf8))
        _ = try client.putChoices.request(for: .init(body: value))
    }

    @Test("a listed value that was read as unrecognized is the listed case")
    func unrecognized() {
        #expect(DogKind.unrecognized(rawValue: "dog") == .dog)
        #expect(Set([DogKind.unrecognized(rawValue: "dog"), .dog]).count == 1)
        #expect(DogKind.unrecognized(rawValue: "cat") != .dog)
    }
}
