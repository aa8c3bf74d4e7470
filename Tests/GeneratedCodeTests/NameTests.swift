// Names in Swift, and that the names on the wire stay what they are.
import Case_signs_in_names
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Names say what signs say, and the wire keeps its own")
struct NameTests {
    @Test("signs, digits, pictures and reserved words in values")
    func values() {
        #expect(ListFilesOrder.allKnownCases == [.size, .minusSize, .plusSize, .asterisk, .empty])
        #expect(ListFilesOrder.allKnownCases.map(\.rawValue) == ["size", "-size", "+size", "*", ""])
        #expect(Offset.utcPlus2.rawValue == "UTC+2")
        #expect(Offset.utcMinus2.rawValue == "UTC-2")
        #expect(Offset.plus2.rawValue == "+2")
        #expect(Offset.null.rawValue == "null")
        #expect(Set(Offset.allKnownCases).count == Offset.allKnownCases.count)
    }

    @Test("composed and decomposed letters are two values")
    func letters() {
        let composed = Offset(rawValue: "\u{E9}")
        let decomposed = Offset(rawValue: "e\u{301}")
        #expect(composed != decomposed)
        #expect(Array(composed.rawValue.utf8) == [0xC3, 0xA9])
        #expect(Array(decomposed.rawValue.utf8) == [0x65, 0xCC, 0x81])
    }

    @Test("every property is read from its key and written to it")
    func properties() throws {
        let json =
            #"{"+1":1,"-1":2,"#
            + ##""🎉":3,"#":4,"@id":"5","$ref":"6","":"7"," ":"8","a.b":"9","a/b":"10","naïve":"11","件数":12,"2nd":"13","##
            + #""hash":"14","hashValue":15,"encode":"16","description":"17","debugDescription":"18","jsonLayout":"19","#
            + #""jsonBytes":"20","json":"21","slots":"22","self":"23","Self":"24","Type":"25","init":"26","#
            + #""additionalProperties":"27","offset":"UTC+2"}"#
        let (votes, text) = try Wire.roundTrip(json, as: Votes.self)
        #expect(text == json)
        #expect(votes.plus1 == 1 && votes.minus1 == 2 && votes.numberSign == 4)
        #expect(votes.hash == "14" && votes.encode == "16" && votes.description == "17")
        #expect(votes.offset == .utcPlus2)
    }

    @Test("operations of any name can be called")
    func operations() async throws {
        let recorder = Recorder("", status: 204)
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        try await client._2xScale()
        #expect(recorder.request?.operation == "2xScale")
        try await client.数える()
        #expect(recorder.request?.method == .put)
        try await client.διαγραφή()
        #expect(recorder.request?.method == .post)
        try await client.touch()
        #expect(recorder.request?.method == .patch)
    }
}
