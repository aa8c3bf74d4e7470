// A small document with parts that need each other, and parts that do not, in which one place at a time is broken.
import Foundation

enum BrokenDocument {
    /// What each generated file comes from: pointers, and all that is below them.
    static let sources: [String: [String]] = [
        "GetA.swift": [
            "/paths/~1a/get", "/paths/~1a/parameters", "/components/parameters/P", "/components/schemas/A",
            "/components/schemas/C",
        ],
        "PutA.swift": ["/paths/~1a/put", "/paths/~1a/parameters", "/components/parameters/P"],
        "GetB.swift": [
            "/paths/~1b", "/components/responses/R", "/components/headers/H", "/components/schemas/B",
            "/components/schemas/U", "/components/schemas/V",
        ],
        "PostB.swift": [
            "/components/pathItems/I/post", "/paths/~1c", "/components/requestBodies/Q", "/components/schemas/B",
        ],
        "QueryB.swift": ["/components/pathItems/I/get", "/paths/~1c"],
        "ReceiveAWebhook.swift": ["/webhooks", "/components/schemas/A", "/components/schemas/C"],
        "CalledBackCallback.swift": ["/paths/~1a/put"],
        "A.swift": ["/components/schemas/A", "/components/schemas/C"],
        "B.swift": ["/components/schemas/B"],
        "C.swift": ["/components/schemas/C"],
        "U.swift": ["/components/schemas/U", "/components/schemas/B", "/components/schemas/V"],
        "V.swift": ["/components/schemas/V"],
    ]

    static let text = ##"""
        {
          "openapi": "3.1.0",
          "info": {"title": "T", "version": "1"},
          "servers": [{"url": "https://example.com"}],
          "tags": [{"name": "t"}],
          "paths": {
            "/a": {
              "parameters": [{"$ref": "#/components/parameters/P"}],
              "get": {
                "operationId": "getA",
                "tags": ["t"],
                "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1}}],
                "responses": {
                  "200": {
                    "description": "d",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}, "examples": {"e": {"value": 1}}}}
                  }
                }
              },
              "put": {
                "operationId": "putA",
                "responses": {"204": {"description": "d"}},
                "callbacks": {"c": {"{$url}": {"post": {"operationId": "calledBack", "responses": {"204": {"description": "d"}}}}}}
              }
            },
            "/b": {"get": {"operationId": "getB", "responses": {"200": {"$ref": "#/components/responses/R"}}}},
            "/c": {"$ref": "#/components/pathItems/I"}
          },
          "webhooks": {
            "w": {
              "post": {
                "operationId": "receiveA",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}},
                "responses": {"204": {"description": "d"}}
              }
            }
          },
          "components": {
            "parameters": {"P": {"name": "p", "in": "query", "schema": {"type": "string", "maxLength": 9}}},
            "responses": {
              "R": {
                "description": "d",
                "headers": {"X-H": {"$ref": "#/components/headers/H"}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/U"}}}
              }
            },
            "headers": {"H": {"schema": {"type": "integer"}}},
            "requestBodies": {"Q": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/B"}}}}},
            "pathItems": {
              "I": {
                "post": {
                  "operationId": "postB",
                  "requestBody": {"$ref": "#/components/requestBodies/Q"},
                  "responses": {"204": {"description": "d"}}
                },
                "get": {"operationId": "queryB", "responses": {"204": {"description": "d"}}}
              }
            },
            "schemas": {
              "A": {"type": "object", "required": ["c"], "properties": {"c": {"$ref": "#/components/schemas/C"}, "n": {"type": "number"}}},
              "B": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, "list": {"type": "array", "items": {"type": "string"}}}},
              "C": {"type": "object", "properties": {"s": {"type": "string"}}},
              "U": {
                "oneOf": [{"$ref": "#/components/schemas/B"}, {"$ref": "#/components/schemas/V"}],
                "discriminator": {"propertyName": "kind", "mapping": {"b": "#/components/schemas/B", "v": "#/components/schemas/V"}}
              },
              "V": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, "v": {"type": "integer"}}}
            }
          }
        }
        """##

    /// What is put in the place of something: each is wrong somewhere. Nil takes it away.
    static let breaks: [String?] = [
        nil, "5", "null", "[]", "{}", "\"x y\"", ##"{"$ref": "#/nowhere"}"##, #"{"unknown": 1}"#, "[{\"name\": 1}]",
        "true",
    ]

    /// The pointers of everything in the document but the root.
    static func places() throws -> [String] {
        var places: [String] = []
        func walk(_ value: Any, _ pointer: String) {
            if !pointer.isEmpty { places.append(pointer) }
            if let object = value as? [String: Any] {
                for key in object.keys.sorted() {
                    walk(object[key] ?? 0, pointer + "/" + key.replacing("~", with: "~0").replacing("/", with: "~1"))
                }
            } else if let list = value as? [Any] {
                for (index, element) in list.enumerated() { walk(element, "\(pointer)/\(index)") }
            }
        }
        walk(try JSONSerialization.jsonObject(with: Data(text.utf8)), "")
        return places
    }

    /// The document with something else at a place.
    static func text(breaking pointer: String, by value: String?) throws -> String {
        let tokens = pointer.split(separator: "/").map {
            String($0.replacing("~1", with: "/").replacing("~0", with: "~"))
        }
        let new = try value.map { try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed) }
        let tree = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let data = try JSONSerialization.data(
            withJSONObject: replaced(tree, tokens[...], new) ?? [:],
            options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        )
        return String(decoding: data, as: UTF8.self)
    }

    private static func replaced(_ tree: Any, _ tokens: ArraySlice<String>, _ new: Any?) -> Any? {
        guard let token = tokens.first else { return new }
        if var object = tree as? [String: Any], let child = object[token] {
            object[token] = replaced(child, tokens.dropFirst(), new)
            return object
        }
        if var list = tree as? [Any], let index = Int(token), list.indices.contains(index) {
            if let element = replaced(list[index], tokens.dropFirst(), new) {
                list[index] = element
            } else {
                list.remove(at: index)
            }
            return list
        }
        return tree
    }
}
