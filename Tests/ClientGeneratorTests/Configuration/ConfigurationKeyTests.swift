// The table of keys: what is checked, what the documentation says and what editors are told are one.
import Diagnostics
import Foundation
import Testing

@testable import ClientGenerator

@Suite("The table of keys")
struct ConfigurationKeyTests {
    /// With `DRIFTLESS_UPDATE_SNAPSHOTS=1` in the environment, the table is rewritten.
    @Test("the article on specs has the row of each key, and no others")
    func article() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let file = folder.appending(path: "Documentation/Driftless.docc/Writing-a-spec.md").standardized
        let article = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(article.range(of: "| key of driftless.yaml | meaning |\n|---|---|\n"))
        let end = try #require(article[start.upperBound...].range(of: "\n\n"))
        let expected = ConfigurationKey.all.map(\.row).joined(separator: "\n")
        if ProcessInfo.processInfo.environment["DRIFTLESS_UPDATE_SNAPSHOTS"] == "1" {
            let text = article[..<start.upperBound] + expected + article[end.lowerBound...]
            try Data(text.utf8).write(to: file)
        }
        #expect(String(article[start.upperBound..<end.lowerBound]) == expected)
    }

    @Test("each key is read: a value of another kind is an error", arguments: ConfigurationKey.all.map(\.name))
    func kinds(_ name: String) throws {
        let key = try #require(ConfigurationKey.all.first { $0.name == name })
        let wrong =
            switch key.form {
            case .text, .identifier, .choice, .textOrList: "{a: {b: c}}"
            case .list, .map, .object: "wrong"
            case .oneOrMap: "[[a]]"
            }
        var lines = ["module: A", "client: B"].filter { !$0.hasPrefix(name + ":") }
        lines.append("\(name): \(wrong)")
        let problems = ConfigurationReading.read(lines.joined(separator: "\n")).problems
        #expect(problems.contains { $0.contains("'\(name)'") }, "\(problems)")
    }

    @Test("the schema for editors is JSON, and has the keys, choices and defaults of the table")
    func schema() throws {
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(EditorSchema.text.utf8)) as? [String: Any]
        )
        let properties = try #require(object["properties"] as? [String: [String: Any]])
        #expect(Set(properties.keys) == Set(ConfigurationKey.all.map(\.name)))
        #expect(object["required"] as? [String] == ["module", "client"])
        #expect(object["additionalProperties"] as? Bool == false)
        let access = try #require(properties["access"])
        #expect(access["enum"] as? [String] == ["public", "package", "internal"])
        #expect(access["default"] as? String == "public")
        let skip = try #require(properties["skip"]?["items"] as? [String: Any])
        #expect(skip["required"] as? [String] == ["code", "reason"])
    }

    @Test(
        "a word that is none of a key's is told, with the words that are",
        arguments: [
            (
                "access: publik",
                "3:9 'access' cannot be 'publik' | did you mean 'public'? It is one of 'public', 'package', 'internal'"
            ),
            ("access: open-world", "3:9 'access' cannot be 'open-world' | one of 'public', 'package', 'internal'"),
            (
                "deepObjectArrays: dots",
                "3:19 'deepObjectArrays' cannot be 'dots' | one of 'brackets', 'indices', 'repeat'"
            ),
        ]
    )
    func words(_ line: String, _ problem: String) {
        #expect(ConfigurationReading.read("module: A\nclient: B\n" + line).problems == [problem])
    }

    @Test(
        "hostile values are errors, and no crashes",
        arguments: [
            "module: &a [*a]", "? {a: b}\n: c", "module: A\nclient: B\nonly: &x {tags: [*x]}", "\u{0}",
            "module: A\nmodule: B",
            "module: A\nclient: B\naccess: [public]", "module: A\nclient: B\noverlays: [[a]]",
            "module: A\nclient: B\nonly: {paths: [[~]]}",
            "module: !!binary aaa\nclient: B\nnames: {~: ~}", "module: A\nclient: B\noverlays: {a: b}",
        ]
    )
    func hostile(_ text: String) {
        #expect(!ConfigurationReading.read(text).problems.isEmpty)
    }
}
