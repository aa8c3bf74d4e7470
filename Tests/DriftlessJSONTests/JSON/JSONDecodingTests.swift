// What generated types take from sound responses.
@_spi(Generated) import DriftlessJSON
import Testing

@Suite("Decoding generated types")
struct JSONDecodingTests {
    @Test("every kind of member comes through")
    func members() throws {
        let snapshot = try Snapshot(
            json: #"""
                {
                    "id": "43e4feaab48f11e89039fa163ebaa7e4br01", "type": "auto", "level": 1, "size": 2803,
                    "begin_time": "2018-08-06T12:41:14+0800", "progress": "99.50", "is_support_restore": "TRUE",
                    "databases": [{"name": "user01"}, {"name": "数据库"}], "labels": {"a": "1", "b": "\u00e9"},
                    "anything": {"z": [1, 2.50, null], "a": true}, "note": null, "remark": null,
                    "parent": {"id": "p", "type": "manual", "remark": "r"}
                }
                """#.utf8
        )
        #expect(snapshot.id == "43e4feaab48f11e89039fa163ebaa7e4br01")
        #expect(snapshot.type == .auto)
        #expect(snapshot.level == ._1)
        #expect(snapshot.size == DataSize(2803, .kilobytes))
        #expect(snapshot.beginTime?.value == Timestamp("2018-08-06T04:41:14Z"))
        #expect(snapshot.progress == .value(DecimalNumber("99.5") ?? 0))
        #expect(snapshot.canRestore == .value(true))
        #expect(snapshot.databases?.map(\.name) == ["user01", "数据库"])
        #expect(snapshot.labels == ["a": "1", "b": "é"])
        #expect(snapshot.anything == ["a": true, "z": [1, 2.5, nil]])
        #expect(snapshot.note == .null)
        #expect(snapshot.remark == nil)
        #expect(snapshot.parent?.value.type == .manual)
        #expect(snapshot.parent?.value.remark == "r")
    }

    @Test("members in any order, among unknown ones, with any blanks")
    func order() throws {
        let expected = try Snapshot(json: #"{"id":"i","type":"manual","level":7,"remark":"r","labels":{}}"#.utf8)
        let others = [
            #"{"remark":"r","labels":{},"level":7,"type":"manual","id":"i"}"#,
            " \t\r\n{ \"id\" :\t\"i\" ,\n\n\"type\":\"manual\"\r,\"level\" : 7,                   \"remark\":\"r\",\"labels\":{ } }\n ",
            #"{"x":{"id":[1,{"y":"\"}"}]},"id":"i","X":[],"type":"manual","id_":0,"level":7,"remark":"r","labels":{}}"#,
            #"{"\u0069d":"i","t\u0079pe":"man\u0075al","level":7.0,"remark":"\u0072","labels":{}}"#,
            #"{"id":"i","type":"manual","level":70e-1,"remark":"r","labels":{},"begin_time":null,"size":null}"#,
        ]
        for text in others {
            #expect(try Snapshot(json: text.utf8) == expected, "\(text)")
        }
        #expect(expected.level == .unrecognized(rawValue: 7))
    }

    @Test("of a member that comes twice, the last value counts")
    func duplicates() throws {
        let snapshot = try Snapshot(
            json: #"{"id":"1","type":"auto","remark":"r","id":"2","level":1,"level":null,"labels":{"a":"x","a":"y"}}"#
                .utf8
        )
        #expect(snapshot.id == "2")
        #expect(snapshot.level == nil)
        #expect(snapshot.labels == ["a": "y"])
        let member = try #require(try JSONValue(json: #"{"a":1,"b":2,"a":3}"#.utf8).object?.members.first)
        #expect(member == JSONObject.Member(name: "a", value: 3))
    }

    @Test("a text that cannot be read keeps what it says")
    func unrecognized() throws {
        let snapshot = try Snapshot(
            json:
                #"{"id":"","type":"weekly\n","begin_time":"","progress":"1 %","is_support_restore":"YES","remark":""}"#
                .utf8
        )
        #expect(snapshot.type == .unrecognized(rawValue: "weekly\n"))
        #expect(snapshot.beginTime == .unrecognized(rawValue: ""))
        #expect(snapshot.progress == .unrecognized(rawValue: "1 %"))
        #expect(snapshot.canRestore == .unrecognized(rawValue: "YES"))
    }

    @Test("absent, null and a value are three things where null is documented")
    func presence() throws {
        func note(_ member: String) throws -> Presence<String> {
            try Snapshot(json: #"{"id":"","type":"auto","remark":null\#(member)}"#.utf8).note
        }
        #expect(try note("") == .absent)
        #expect(try note(#","note":null"#) == .null)
        #expect(try note(#","note":"n""#) == .value("n"))
    }

    @Test("roots of every shape")
    func roots() throws {
        #expect(try [Database](json: #"[{"name":"a"},{"name":"b"}]"#.utf8).map(\.name) == ["a", "b"])
        #expect(try [Database](json: " [ ] ".utf8).isEmpty)
        #expect(try [String: Database](json: #"{"x":{"name":"a"}}"#.utf8)["x"]?.name == "a")
        #expect(try [[String: [Int?]]](json: #"[{"a":[1,null]},{}]"#.utf8) == [["a": [1, nil]], [:]])
        #expect(try [SnapshotType](json: #"["auto","x"]"#.utf8) == [.auto, .unrecognized(rawValue: "x")])
        #expect(try String(json: #""a\n\ud83d\ude00""#.utf8) == "a\n😀")
        #expect(try Int(json: " -42 ".utf8) == -42)
        #expect(try Bool(json: "false".utf8) == false)
        #expect(try Int?(json: "null".utf8) == nil)
        #expect(try Parsed<Timestamp>(json: #""2018-08-06T12:41:14Z""#.utf8).value != nil)
        #expect(try Database?(json: [UInt8]("null".utf8)[...]) == nil)
    }

    @Test("names that are alike at both ends are told apart")
    func wide() throws {
        for shift in [0, 1, 17] {
            let members = Wide.names.indices.map { index in
                let name = Wide.names[(index + shift) % Wide.names.count]
                return "\"\(name)\":\((index + shift) % Wide.names.count)"
            }
            let wide = try Wide(json: "{\(members.joined(separator: ","))}".utf8)
            #expect(wide.values == Wide.names.indices.map { $0 })
        }
        let near = try Wide(json: #"{"a_rather_long_member_name_x_of_a_wide_object":1,"":2}"#.utf8)
        #expect(near.values.allSatisfy { $0 == nil })
    }

    @Test("members without a place in the layout are kept where the type keeps them")
    func additional() throws {
        let square = try Square(json: #"{"a":[1],"kind":"square","b":[],"side":2,"\u0063":[3,4]}"#.utf8)
        #expect(square.additionalProperties == ["a": [1], "b": [], "c": [3, 4]])
        #expect(square.side == 2)
        #expect(try Square(json: #"{"kind":"","side":0}"#.utf8).additionalProperties.isEmpty)
    }

    @Test("a type is linked once, whoever decodes first")
    func concurrency() async throws {
        let text = Array(#"{"id":"i","type":"auto","remark":null,"parent":{"id":"j","type":"auto","remark":"r"}}"#.utf8)
        let parents = try await withThrowingTaskGroup(of: [Snapshot].self) { group in
            for _ in 0..<16 {
                group.addTask { try [Snapshot](json: [0x5B] + text + [0x5D]) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(parents.map(\.parent?.value.id) == Array(repeating: "j", count: 16))
    }
}
