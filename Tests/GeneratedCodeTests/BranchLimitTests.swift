// Branches of one shape that differ in limits, and what lies behind two levels of discriminators.
import Case_branch_limits
import DriftlessRuntime
import Testing

@Suite("A union's branch is chosen by limits and through levels of discriminators")
struct BranchLimitTests {
    /// A member of `Choices`, its JSON, and the branches that it must become, the outer first.
    static let rows: [(json: String, branches: [String])] = [
        (#"{"size":{"size":5}}"#, ["small"]),
        (#"{"size":{"size":50,"name":"x"}}"#, ["large"]),
        (#"{"sizes":[{"size":50}]}"#, ["largeArray"]),
        (#"{"sizes":[ { "size" : 5 } ]}"#, ["smallArray"]),
        (#"{"pattern":{"code":"b1"}}"#, ["b"]),
        (#"{"length":{"code":"abcd"}}"#, ["long"]),
        // Both take the first, none takes the second.
        (#"{"length":{"code":"abc"}}"#, ["short"]),
        (#"{"length":{"code":"abcdefgh"}}"#, ["short"]),
        (#"{"deep":{"at":{"x":7}}}"#, ["far"]),
        (#"{"deep":{"at":{"x":1}}}"#, ["near"]),
        (#"{"subset":{"e":"c"}}"#, ["bc"]),
        (#"{"subset":{"e":"b"}}"#, ["ab"]),
        (#"{"number":20}"#, ["integerFrom11"]),
        (#"{"kind":20}"#, ["number"]),
        (#"{"kind":2}"#, ["integer"]),
        (#"{"map":{"a":7}}"#, ["high"]),
        (#"{"items":{"l":["a","b"]}}"#, ["many"]),
        (#"{"counted":{"a":"a","b":"b"}}"#, ["many"]),
        (#"{"beast":{"kind":"pug","breed":"x","wrinkles":3}}"#, ["pug"]),
        (#"{"beast":{"kind":"lab","swims":true}}"#, ["lab"]),
        (#"{"beast":{"kind":"Dog","breed":"z"}}"#, ["dog", "base"]),
        (#"{"pet":{"kind":"pug","wrinkles":3}}"#, ["pug"]),
        (#"{"pet":{"kind":"lab","swims":true}}"#, ["dog", "lab"]),
        (#"{"pet":{"kind":"dog","breed":"z"}}"#, ["dog", "base"]),
        (#"{"plant":{"kind":"tree","family":"oak","acorns":3}}"#, ["tree", "oak"]),
        (#"{"plant":{"kind":"tree","family":"Tree"}}"#, ["tree", "base"]),
    ]

    @Test("the branch", arguments: rows)
    func branch(_ json: String, _ branches: [String]) throws {
        let choices = try Choices(json: Array(json.utf8))
        let members = Mirror(reflecting: choices).children
        var value = try #require(members.lazy.compactMap { Mirror(reflecting: $0.value).children.first }.first).value
        for branch in branches {
            let mirror = Mirror(reflecting: value)
            let child = try #require(mirror.children.first)
            #expect(child.label == branch)
            value = child.value
        }
    }

    @Test("nothing is lost", arguments: rows.map(\.json))
    func lossless(_ json: String) throws {
        let text = try Wire.roundTrip(json, as: Choices.self).text
        #expect(try JSONValue(json: Array(text.utf8)) == JSONValue(json: Array(json.utf8)))
    }
}
