// Siblings that want one name: who keeps which spelling, and what is said about it.
import Diagnostics
import Testing

@testable import ClientPlanning

@Suite("Naming of siblings")
struct NamerTests {
    private func namer(reserved: Set<String> = []) -> Namer {
        Namer(scope: "properties of S", reserved: reserved, suffix: "Value", warns: .always, root: "api.yaml")
    }

    private func entries(_ sources: [String], _ chosen: [String: String]) -> [Namer.Entry] {
        sources.map {
            Namer.Entry(
                source: $0,
                candidates: Spellings(IdentifierSpelling($0, casing: .member).candidates),
                place: Place(document: "api.yaml", pointer: "/" + $0),
                chosen: chosen["/" + $0]
            )
        }
    }

    private func names(
        _ sources: [String],
        _ namer: Namer,
        overrides: [String: String] = [:]
    ) -> (names: [String: String], log: DiagnosticLog) {
        var log = DiagnosticLog()
        let names = namer.names(of: entries(sources, overrides), into: &log)
        return (Dictionary(zip(sources, names)) { first, _ in first }, log)
    }

    @Test(
        "two that collide both keep a spelling of their own source",
        arguments: [
            (["foo_bar", "fooBar"], ["foo_bar": "foo_bar", "fooBar": "fooBar"]),
            (["a-b", "a+b"], ["a-b": "a_b", "a+b": "aPlusB"]),
            (["a-b", "a_b"], ["a-b": "aMinusB", "a_b": "aUnderscoreB"]),
            (["X-Request-ID", "x_request_id"], ["X-Request-ID": "X_Request_ID", "x_request_id": "x_request_id"]),
            (["ASC", "asc"], ["ASC": "ASC", "asc": "asc"]),
            (["", "empty"], ["": "emptyString", "empty": "empty"]),
            (
                ["foo_bar", "fooBar", "foo-bar"],
                ["foo_bar": "fooUnderscoreBar", "fooBar": "fooBar", "foo-bar": "fooMinusBar"]
            ),
        ]
    )
    func collisions(_ sources: [String], _ expected: [String: String]) {
        let result = names(sources, namer())
        #expect(result.names == expected)
        #expect(!result.log.hasErrors)
    }

    @Test("the warning names both pointers and the key of the override")
    func warning() throws {
        let log = names(["foo_bar", "fooBar"], namer()).log
        let warning = try #require(log.diagnostics.first)
        #expect(log.diagnostics.count == 1)
        #expect(warning.severity == .warning)
        #expect(warning.code.rawValue == "name-collision")
        #expect(
            warning.message
                == "two properties of S would both be named 'fooBar': 'fooBar' becomes 'fooBar', 'foo_bar' becomes 'foo_bar'"
        )
        #expect(warning.pointer == "/fooBar")
        #expect(warning.notes.map(\.message) == ["the other is /foo_bar"])
        #expect(warning.hint == "choose other names under 'names' in driftless.yaml: '/fooBar': …")
    }

    @Test(
        "a place in another file is named by its path from the root document",
        arguments: [
            ("api.yaml", "models/a b.yaml", "models/a b.yaml#/x"), ("specs/api.yaml", "specs/m.yaml", "m.yaml#/x"),
            ("specs/api.yaml", "specs/api.yaml", "/x"), ("specs/api.yaml", "shared/m.yaml", "shared/m.yaml#/x"),
        ]
    )
    func otherFiles(root: String, file: String, key: String) throws {
        let namer = Namer(scope: "types", reserved: [], suffix: "Model", warns: .always, root: root)
        let entries = ["a-b", "a_b"].map {
            Namer.Entry(
                source: $0,
                candidates: Spellings(IdentifierSpelling($0, casing: .type).candidates),
                place: Place(document: file, pointer: "/x")
            )
        }
        var log = DiagnosticLog()
        _ = namer.names(of: entries, into: &log)
        let warning = try #require(log.diagnostics.first)
        #expect(warning.hint == "choose other names under 'names' in driftless.yaml: '\(key)': …")
        #expect(warning.notes.map(\.message) == ["the other is \(key)"])
    }

    @Test("the result does not depend on the order")
    func order() {
        let sources = [
            "foo_bar", "fooBar", "foo-bar", "FOO_BAR", "init", "init_value", "self", "x", "X", "", "empty", "😀",
        ]
        let expected = names(sources, namer(reserved: ReservedNames.members)).names
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let shuffled = sources.shuffled(using: &generator)
            #expect(names(shuffled, namer(reserved: ReservedNames.members)).names == expected)
        }
        #expect(Set(expected.values).count == sources.count)
    }

    @Test("a reserved name gets the suffix", arguments: ["self", "init", "hashValue", "isLeftOut"])
    func reserved(_ source: String) {
        #expect(names([source], namer(reserved: ReservedNames.members)).names == [source: source + "Value"])
    }

    @Test("a suffix that leads to another reserved name is put twice, and nothing clashes")
    func reservedTwice() {
        let reserved: Set<String> = ["hash", "hashValue"]
        let result = names(["hash", "hash_value"], namer(reserved: reserved))
        #expect(Set(result.names.values).count == 2)
        #expect(reserved.isDisjoint(with: result.names.values))
        #expect(names(["hash"], namer(reserved: reserved)).names == ["hash": "hashValueValue"])
    }

    @Test("the maintainer's name is taken, and the others make room")
    func override() {
        let result = names(["foo_bar", "fooBar"], namer(), overrides: ["/foo_bar": "baz"])
        #expect(result.names == ["foo_bar": "baz", "fooBar": "fooBar"])
        #expect(result.log.diagnostics.isEmpty)
    }

    @Test("an override that Swift keeps for itself is an error", arguments: ["self", "init", "hashValue"])
    func reservedOverride(_ name: String) {
        let log = names(["a"], namer(reserved: ReservedNames.members), overrides: ["/a": name]).log
        #expect(log.diagnostics.map(\.code.rawValue) == ["reserved-name"])
    }

    @Test("two overrides of one name are an error that names both")
    func clashingOverrides() throws {
        let log = names(["a", "b"], namer(), overrides: ["/a": "x", "/b": "x"]).log
        let error = try #require(log.diagnostics.first { $0.severity == .error })
        #expect(error.code.rawValue == "name-collision")
        #expect(error.pointer == "/a")
        #expect(error.notes.map(\.message) == ["the other is /b"])
    }

    @Test("the lower rank keeps its spelling")
    func ranks() {
        var log = DiagnosticLog()
        let entries = [
            Namer.Entry(
                source: "ticket type",
                candidates: ["TicketType", "TicketTypeValue"],
                place: Place(document: "api.yaml", pointer: "/i"),
                rank: 1
            ),
            Namer.Entry(
                source: "ticket_type",
                candidates: ["TicketType", "Ticket_type"],
                place: Place(document: "api.yaml", pointer: "/c"),
                rank: 0
            ),
            Namer.Entry(
                source: "ticketType",
                candidates: ["TicketType", "TicketTypeOperation"],
                place: Place(document: "api.yaml", pointer: "/o"),
                rank: 2
            ),
        ]
        #expect(namer().names(of: entries, into: &log) == ["TicketTypeValue", "TicketType", "TicketTypeOperation"])
        #expect(!log.hasErrors)
    }

    @Test("100,000 names take no time that grows with the square", .timeLimit(.minutes(10)))
    func many() {
        let sources = (0..<50_000).flatMap { ["field_\($0)", "field\($0)"] }
        #expect(Set(names(sources, namer()).names.values).count == sources.count)
    }
}
