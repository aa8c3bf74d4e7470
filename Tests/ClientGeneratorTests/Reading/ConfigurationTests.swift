// driftless.yaml: what it may say, and what is said about anything else.
import Diagnostics
import Testing

@testable import ClientGenerator

@Suite("Configuration")
struct ConfigurationTests {
    private func read(_ text: String) -> (configuration: GeneratorConfiguration?, problems: [String]) {
        ConfigurationReading.read(text)
    }

    @Test("everything that can be said")
    func complete() throws {
        let configuration = try #require(
            read(
                """
                document: api.yaml
                module: Pets
                client: PetClient
                output: ../out
                names: {'#/components/schemas/Pet': Animal, '/components/schemas/Toy': Thing, 'models/a.yaml#/A': Other}
                skip:
                  - {code: parameter-style, pointer: '#/paths/~1pets', reason: not used}
                  - {code: name-collision, reason: known}
                """
            ).configuration
        )
        #expect(configuration.document == "api.yaml")
        #expect(
            configuration.module == "Pets" && configuration.client == "PetClient" && configuration.output == "../out"
        )
        let names = Dictionary(uniqueKeysWithValues: configuration.names.map { ($0.key.text, $0.value) })
        #expect(
            names == [
                "#/components/schemas/Pet": "Animal", "#/components/schemas/Toy": "Thing", "models/a.yaml#/A": "Other",
            ]
        )
        #expect(configuration.skips.map(\.code) == ["parameter-style", "name-collision"])
        #expect(configuration.skips.map(\.place?.text) == ["#/paths/~1pets", nil])
    }

    @Test(
        "a place is in the root document, or in another file by its path from there",
        arguments: [
            ("#/a", "specs/p/api.yaml", "/a"), ("/a", "specs/p/api.yaml", "/a"),
            ("m/x.yaml#/a", "specs/p/m/x.yaml", "/a"),
            ("../x.yaml#/a", "specs/x.yaml", "/a"), ("api.yaml#/a", "specs/p/api.yaml", "/a"),
            ("x.yaml#", "specs/p/x.yaml", ""),
        ]
    )
    func places(_ text: String, _ document: String, _ pointer: String) {
        let place = WrittenPlace(text).place(in: "specs/p/api.yaml")
        #expect(place == Place(document: document, pointer: pointer))
    }

    @Test("the least that must be said")
    func least() throws {
        let configuration = try #require(read("module: A\nclient: B\n").configuration)
        #expect(configuration.document == "openapi.yaml")
        #expect(configuration.output == nil && configuration.names.isEmpty && configuration.skips.isEmpty)
        #expect(configuration.protocolName == nil)
    }

    @Test(
        "a mistake has a place and a sentence",
        arguments: [
            ("client: B", ["1:1 the key 'module' is missing"]), ("module: A", ["1:1 the key 'client' is missing"]),
            ("{}", ["1:1 the key 'module' is missing", "1:1 the key 'client' is missing"]),
            (
                "- a",
                [
                    "1:1 expected a mapping with \(ConfigurationKey.all.map(\.name).joined(separator: ", "))"
                ]
            ),
            ("module: A\nclient: B\noutptu: C", ["3:1 unknown key 'outptu' | did you mean 'output'?"]),
            (
                "module: my-module\nclient: B",
                ["1:9 'my-module' is no name for a Swift type or module | use letters and digits, a letter first"]
            ),
            (
                "module: A\nclient: 1B",
                ["2:9 '1B' is no name for a Swift type or module | use letters and digits, a letter first"]
            ),
            (
                "module: A\nclient: B\nprotocol: B-API",
                ["3:11 'B-API' is no name for a Swift type or module | use letters and digits, a letter first"]
            ),
            (
                "module: A\nclient: B\nprotocol: B",
                ["3:11 the protocol cannot be named 'B': the client is | as in BProtocol"]
            ),
            ("module: [A]\nclient: B", ["1:9 'module' must be a text"]),
            ("module: ''\nclient: B", ["1:9 'module' must be a text"]),
            ("module: A\nclient: B\nnames: [a]", ["3:8 'names' must map JSON pointers to Swift names"]),
            ("module: A\nclient: B\nnames: {/a: b-c}", ["3:13 expected a Swift name for '/a'"]),
            (
                "module: A\nclient: B\nskip: {a: b}",
                ["3:7 'skip' must be a list of entries with code, pointer and reason"]
            ),
            ("module: A\nclient: B\nskip: [a]", ["3:8 expected an entry with code, pointer and reason"]),
            (
                "module: A\nclient: B\nskip: [{code: c}]",
                ["3:8 the entry has no 'reason' | say why the problem may stay"]
            ),
            ("module: A\nclient: B\nskip: [{reason: r}]", ["3:8 the entry has no 'code'"]),
            ("module: A\nclient: B\nskip: [{code: [], reason: r}]", ["3:15 'code' must be a text"]),
            (
                "module: A\nclient: B\nskip: [{code: c, reason: r, pionter: /a}]",
                ["3:29 unknown key 'pionter' | did you mean 'pointer'?"]
            ),
        ]
    )
    func mistakes(_ text: String, _ problems: [String]) {
        let result = read(text)
        #expect(result.problems == problems)
        #expect(result.configuration == nil)
    }
}
