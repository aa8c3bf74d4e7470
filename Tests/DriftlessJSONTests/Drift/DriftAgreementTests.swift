// That noticing drift never changes what is read: damaged pages, with and without it.
@_spi(Generated) import DriftlessJSON
import SampleModels
import Testing

@Suite("Drift and plain decoding agree")
struct DriftAgreementTests {
    private static let rds = #"""
        {"backups": [{"id": "a", "type": "auto", "size": 2803, "begin_time": "2018-08-06T12:41:14+0800", "x": {"y": [1]}},
         {"id": "b\u00e9", "type": "weekly", "size": null, "begin_time": "soon"}], "total_count": 2.0}
        """#
    private static let dcs = #"""
        [{"id": "43e4feaa", "type": "auto", "level": 1, "size": 2803.0e0, "begin_time": "2018-04-15T22:00:00.780Z",
         "progress": "100.00", "is_support_restore": "TRUE", "period": {}, "databases": [{"name": "u"}, {"name": "v"}],
         "labels": {"a": "b\n"}, "anything": [[{}], null], "note": "n", "remark": null,
         "parent": {"id": "p", "type": "x", "remark": "é", "parent": {"id": "q", "type": "manual", "remark": null}}}]
        """#
    private static let shapes = #"""
        [{"kind": "circle", "radius": 1.5e0}, {"radius": 2, "kind": "round", "x": 1}, {"kind": "square", "side": 1, "a": [2]},
         "text", {"kind": "oval"}, null, {"kind": "\u0073quare", "side": 0}]
        """#
    private static let tree =
        #"{"next": [{"next": 1, "right": ""}, [], {"next": {"next": 2, "left": "l"}, "left": ""}], "left": ""}"#
    private static let entries = #"[{"id": "1", "size": 2}, {"id": "1", "size": "2"}, {"size": null}, {"id": 3}, 4]"#

    /// What stands in for a piece of a page.
    private static let pieces = [
        "null", "true", "0", "-1", "1e3", "99999999999999999999", "\"\"", "\"x\"", "[]", "{}", "[null]", #"{"id":1}"#,
        #""size":"#, #""parent":"#, ",", "\"", #"\u0000"#, "\u{FFFD}",
    ].map { Array($0.utf8) }

    private func compare<Value: JSONValueDecodable & Hashable>(_ type: Value.Type, _ text: [UInt8]) {
        for leniency in [JSONLeniency.none, .optionalMembers] {
            let plain = Result { () throws(JSONError) in try Value(json: text, leniency: leniency) }
            let noticing = Result { () throws(JSONError) in
                var drift: [JSONDrift] = []
                return try Value(json: text, leniency: leniency, drift: &drift)
            }
            #expect(noticing == plain, "\(String(decoding: text, as: UTF8.self))")
        }
        if let value = try? Value(json: text) {
            // Leniency is about what would be an error.
            #expect((try? Value(json: text, leniency: .optionalMembers)) == value)
        }
    }

    private func compareAll<Value: JSONValueDecodable & Hashable>(_ type: Value.Type, _ page: String, seed: UInt64) {
        let page = Array(page.utf8)
        compare(type, page)
        for count in page.indices {
            compare(type, Array(page[..<count]))
        }
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1_500 {
            var text = page
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                mutate(&text, &generator)
            }
            compare(type, text)
        }
    }

    private func mutate(_ text: inout [UInt8], _ generator: inout SeededGenerator) {
        guard let start = text.indices.randomElement(using: &generator) else {
            return
        }
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
            text[start] = UInt8.random(in: 0...255, using: &generator)
        case 1:
            text.removeSubrange(start..<min(text.count, start + Int.random(in: 1...20, using: &generator)))
        case 2:
            // A whole value for another one, so that the text stays JSON.
            let separators: [UInt8] = [0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D]
            let first = text[start...].firstIndex { separators.contains($0) }.map { $0 + 1 } ?? start
            let last = text[first...].firstIndex { separators.contains($0) } ?? text.endIndex
            text.replaceSubrange(first..<last, with: Self.pieces.randomElement(using: &generator) ?? [])
        default:
            text.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: start)
        }
    }

    @Test("pages of RDS")
    func backups() { compareAll(BackupPage.self, Self.rds, seed: 1) }

    @Test("pages of DCS, with every kind of member")
    func snapshots() { compareAll([Snapshot].self, Self.dcs, seed: 2) }

    @Test("unions with a discriminator")
    func discriminated() { compareAll([Shape?].self, Self.shapes, seed: 3) }

    @Test("unions without a discriminator that hold themselves")
    func trees() { compareAll(Tree.self, Self.tree, seed: 4) }

    @Test("unions whose branches differ in optional members")
    func entries() { compareAll([Entry].self, Self.entries, seed: 5) }

    @Test("maps, and members of any name")
    func maps() {
        compareAll([String: [Square]].self, #"{"a": [{"kind": "", "side": 1, "b": [2]}], "b": []}"#, seed: 6)
    }
}
