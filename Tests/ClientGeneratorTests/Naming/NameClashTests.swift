// Every name that the runtime and Swift give to members, in every place where a document names something: what is generated compiles.
import Diagnostics
import Foundation
import SwiftEmission
import TestSupport
import Testing

@testable import ClientGenerator

@Suite("Names that the runtime has, too")
struct NameClashTests {
    private static let modules = Prerequisite(
        BuiltModules() != nil,
        otherwise: "the built modules are not beside the tests"
    )

    private static let protocols = [
        "ClientOperation", "JSONClosedIntegerEnum", "JSONClosedStringEnum", "JSONIntegerEnum", "JSONModel",
        "JSONStringEnum", "JSONUnion", "JSONValueEnum", "ParameterEncodable", "ReceivedOperation", "ResponseHeaders",
    ]

    /// What Swift's own protocols have, words of the language, and what generated code names its own things.
    private static let others = [
        "self", "Self", "init", "Type", "Protocol", "none", "some", "subscript", "in", "default", "for", "hash",
        "hashValue", "description", "debugDescription", "customMirror", "id", "ID", "codingKey", "RawValue", "from",
        "body", "client", "options", "all", "status", "slot", "branch", "json", "writer", "value", "response",
        "additionalProperties", "rest", "server", "servers", "transport", "middlewares", "limits", "error", "summary",
    ]

    @Test(
        "what has them as properties, cases, branches, arguments, headers and operations compiles without a warning",
        .enabled(if: modules.isMet, "\(modules)"),
        arguments: ["operations: flat", "operations: by-tag"]
    )
    func everywhere(_ operations: String) throws {
        let modules = try #require(BuiltModules())
        let symbols = try RuntimeSymbols(modules)
        let members = Self.protocols.flatMap { symbols.members(of: $0).map(\.name) }
        #expect(Set(members).isSuperset(of: ["encode", "jsonLayout", "isLeftOut", "send", "allKnownCases"]))
        let names = Set(members + Self.others).sorted()
        let scratch = try ScratchFolder()
        try scratch.write(Self.document(names), to: "openapi.yaml")
        try scratch.write(
            "module: Clash\nclient: ClashClient\nenums: {Closed: closed}\noutput: out\n\(operations)\n",
            to: "driftless.yaml"
        )
        let generation = Generator().generate(SpecLocation(folder: scratch.path))
        #expect(!generation.log.hasErrors)
        let files = try generation.files.map { try scratch.write($0.text, to: "out/" + $0.name) }
        #expect(!files.isEmpty)
        #expect(try modules.problems(ofFiles: files, options: ["-module-name", "Clash"]) == "")
    }

    @Test("a property may be called like what generated code and the runtime say to each other")
    func kept() throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.document(["encode", "hash", "jsonLayout", "jsonBytes", "summary"]), to: "openapi.yaml")
        try scratch.write("module: Clash\nclient: ClashClient\noutput: out\n", to: "driftless.yaml")
        let files = Generator().generate(SpecLocation(folder: scratch.path)).files
        let text = try #require(files.first { $0.name == "Model.swift" }).text
        for name in ["encode", "hash", "jsonLayout", "jsonBytes", "summary"] {
            #expect(text.contains("public var \(name): String\n"), "\(name)")
        }
    }

    /// JSON, which is YAML.
    private static func document(_ names: [String]) throws -> String {
        func schemas(_ type: String) -> [String: Any] {
            Dictionary(uniqueKeysWithValues: names.map { ($0, ["type": type]) })
        }
        let arguments = names.map { ["name": $0, "in": "query", "schema": ["type": "integer"]] as [String: Any] }
        func content(_ schema: [String: Any], _ type: String = "application/json") -> [String: Any] {
            [type: ["schema": schema]]
        }
        func response(_ content: [String: Any], headers: [String] = []) -> [String: Any] {
            let headers = headers.filter { $0 != "_" }.map { ($0, ["schema": ["type": "string"]] as [String: Any]) }
            return [
                "description": "A response.", "content": content, "headers": Dictionary(uniqueKeysWithValues: headers),
            ]
        }
        let model = ["$ref": "#/components/schemas/Model"]
        var paths: [String: Any] = [:]
        for name in names {
            paths["/\(name)"] = [
                "get": ["operationId": name, "tags": [name], "responses": ["200": response(content(model))]]
            ]
        }
        paths["/-/arguments"] = [
            "get": [
                "operationId": "find", "parameters": arguments,
                "responses": ["200": response(content(model), headers: names)],
            ],
            "post": [
                "operationId": "change", "parameters": arguments,
                "requestBody": [
                    "content": content(model).merging(content(model, "multipart/form-data")) { $1 }
                ] as [String: Any],
                "responses": [
                    "200": response(content(model).merging(content(["type": "string"], "text/plain")) { $1 }),
                    "201": ["description": "Made."], "default": response(content(model)),
                ],
            ],
            "put": [
                "operationId": "fetch", "parameters": arguments,
                "responses": [
                    "200": response(content(["type": "string", "format": "binary"], "application/octet-stream"))
                ],
            ],
        ]
        let parts = names.enumerated().map { index, name -> [String: Any] in
            [
                "title": name, "type": "object", "required": ["p\(index)"],
                "properties": ["p\(index)": ["type": "string"]],
            ]
        }
        let document: [String: Any] = [
            "openapi": "3.1.0", "info": ["title": "Clash", "version": "1"], "paths": paths,
            "components": [
                "schemas": [
                    "Model": ["type": "object", "required": names, "properties": schemas("string")] as [String: Any],
                    "Flags": ["type": "object", "required": names, "properties": schemas("boolean")] as [String: Any],
                    "Some": [
                        "type": "object", "properties": schemas("string"), "additionalProperties": ["type": "string"],
                    ] as [String: Any],
                    "Texts": ["type": "string", "enum": names] as [String: Any],
                    "Closed": ["type": "string", "enum": names] as [String: Any],
                    "Numbers": ["type": "integer", "enum": Array(names.indices), "x-enum-varnames": names]
                        as [String: Any],
                    "Values": ["enum": names + [1, 2] as [Any]],
                    "Union": ["oneOf": parts],
                ]
            ],
        ]
        return String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
    }
}
