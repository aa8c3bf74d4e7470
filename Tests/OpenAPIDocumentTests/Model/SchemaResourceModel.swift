// References by URI: `$id`, `$anchor`, `$dynamicRef`, `$self`, and what a mirror has.
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("References by URI")
struct SchemaResourceModel {
    /// The title of what the property `p` of `S` refers to.
    private func title(_ text: String, files: [String: String] = [:]) throws -> String? {
        let document = try Reading.clean(text, files: files)
        var schema = try document.property("p")
        while let target = schema.reference { schema = document[target] }
        return schema.title
    }

    @Test(
        "a reference counts from the `$id` around it, and fragments stay inside that schema",
        arguments: [
            ("https://example.com/tree/leaf", "leaf"), ("leaf", "leaf"), ("./x/../leaf", "leaf"),
            ("/tree/leaf", "leaf"),
            ("leaf#named", "named leaf"), ("leaf#/$defs/Inner", "inner leaf"), ("#named", "named tree"),
            ("#/$defs/Inner", "inner tree"), ("", "tree"), ("https://example.com/tree/node#named", "named tree"),
            ("https://EXAMPLE.com/tree/leaf", "leaf"),
        ]
    )
    func ids(_ reference: String, _ title: String) throws {
        let text = Text.schema(
            """
            properties: {p: {$ref: '#/components/schemas/Tree/properties/p'}}
            """,
            others: """
                Tree:
                      $id: https://example.com/tree/node
                      title: tree
                      properties: {p: {$ref: '\(reference)'}}
                      $defs:
                        Inner: {title: inner tree}
                        Named: {$anchor: named, title: named tree}
                        Leaf:
                          $id: leaf
                          title: leaf
                          $defs: {Inner: {title: inner leaf}, Named: {$anchor: named, title: named leaf}}
                """
        )
        #expect(try self.title(text) == title)
    }

    @Test("data that look like an `$id` are data")
    func data() throws {
        let text = Text.schema(
            "properties: {p: {$ref: 'https://example.com/a'}}\ndefault: {$id: 'https://example.com/a', title: no}",
            others: "A: {$id: 'https://example.com/a', title: yes, properties: {default: {title: x}}}"
        )
        #expect(try title(text) == "yes")
    }

    @Test("what another file has an `$id` for is found by it, once the file is read")
    func otherFiles() throws {
        let text = Text.schema(
            "properties: {p: {$ref: 'urn:example:pet'}}",
            others: "First: {$ref: 'models.yaml#/Pet'}"
        )
        #expect(try title(text, files: ["models.yaml": "Pet: {$id: 'urn:example:pet', title: pet}"]) == "pet")
    }

    @Test("`$self` is what relative references count from, and files beside the document are read all the same")
    func own() throws {
        let text = Text.schema(
            "properties: {p: {$ref: 'https://example.com/api/v1.yaml#/components/schemas/T'}, q: {$ref: 'b.yaml'}}",
            others: "T: {title: own}",
            version: "3.2.0\n$self: https://example.com/api/v1.yaml"
        )
        let document = try Reading.clean(text, files: ["b.yaml": "title: b"])
        #expect(document[try #require(document.property("p").reference)].title == "own")
        #expect(document[try #require(document.property("q").reference)].title == "b")
    }

    @Test(
        "a dynamic reference leads to the one schema of its name, or to any value with a warning",
        arguments: [
            ("{$dynamicRef: '#node'}", "{$dynamicAnchor: node, title: found}", "found", ""),
            ("{$dynamicRef: '#node'}", "{$anchor: node, title: found}", "found", ""),
            ("{$dynamicRef: '#/components/schemas/A'}", "{title: found}", "found", ""),
            (
                "{$dynamicRef: '#node'}",
                "{$dynamicAnchor: node, $defs: {B: {$id: b, $dynamicAnchor: node}}}", "", "dynamic-reference"
            ),
            ("{$dynamicRef: '#nowhere'}", "{title: found}", "", "unresolved-reference"),
        ]
    )
    func dynamic(_ reference: String, _ schema: String, _ title: String, _ code: String) throws {
        let reading = Reading(Text.schema("properties: {p: \(reference)}", others: "A: \(schema)"))
        let document = try #require(reading.document)
        let property = try document.property("p")
        #expect(property.reference.flatMap { document[$0].title } ?? "" == title)
        #expect(
            reading.log.diagnostics.map { "\($0.severity) \($0.code.rawValue)" }
                == (code.isEmpty ? [] : ["warning " + code])
        )
    }

    // MARK: The mirror

    private func mirrored(_ reference: String, _ copies: [String: String], base: String? = nil) -> Reading {
        var loader = DocumentLoader.none
        loader.mirror = { url in
            guard let text = copies[url] else { return .missing(advice: "run: driftless mirror") }
            if text == "changed" { return .changed(path: "mirror/changed.yaml") }
            return .file(path: "mirror/" + url.dropFirst(8), bytes: Array(text.utf8), base: base ?? url)
        }
        return Reading(Text.schema("properties: {p: {$ref: '\(reference)'}}"), loader: loader)
    }

    @Test("an https reference is read from the mirror, and the ones in its copy count from its URL")
    func mirror() throws {
        let copies = [
            "https://e.com/a/one.yaml": "Pet: {$ref: 'two.yaml#/Pet'}",
            "https://e.com/a/two.yaml": "Pet: {$ref: '../three.json'}",
            "https://e.com/three.json": "{\"title\": \"three\"}",
        ]
        let reading = mirrored("https://e.com/a/one.yaml#/Pet", copies)
        #expect(reading.problems == [])
        let document = try #require(reading.document)
        var schema = try document.property("p")
        while let target = schema.reference { schema = document[target] }
        #expect(schema.title == "three")
        #expect(document.sourceFiles.map(\.path).last == "mirror/e.com/three.json")
    }

    @Test("redirected copies count from where they came")
    func redirected() throws {
        let copies = ["https://e.com/one": "$ref: 'two.yaml'", "https://cdn.e.com/x/two.yaml": "title: two"]
        let reading = mirrored("https://e.com/one", copies, base: "https://cdn.e.com/x/one")
        #expect(reading.problems == [])
    }

    @Test("what the mirror has not, or not as it was, is an error that says the command")
    func missing() {
        #expect(
            mirrored("https://e.com/a#/b", [:]).problems == [
                "7:30 error remote-reference: 'https://e.com/a#/b' is not in the document's folder, and nothing is fetched"
                    + " | run: driftless mirror"
            ]
        )
        #expect(
            mirrored("https://e.com/a", ["https://e.com/a": "changed"]).problems == [
                "7:30 error mirror-content: 'mirror/changed.yaml' is not what was downloaded from 'https://e.com/a'"
                    + " | download it again: driftless mirror --update"
            ]
        )
    }
}
