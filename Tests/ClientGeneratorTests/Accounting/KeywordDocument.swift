// A small valid document with an object of every kind, into which one keyword at a time is put.
import Foundation

struct KeywordDocument {
    var version: Keyword.Version
    private var root: NSDictionary

    /// Where keywords are put: the pointer, and the kinds whose keywords may stand there.
    static let places: [(pointer: String, kinds: [String])] = [
        ("", ["root"]), ("/info", ["info"]), ("/servers/0", ["server"]), ("/servers/0/variables/region", ["variable"]),
        ("/paths/~1pets~1{id}", ["path"]), ("/paths/~1pets~1{id}/post", ["operation"]),
        ("/paths/~1pets~1{id}/post/parameters/1", ["parameter"]),
        ("/paths/~1pets~1{id}/post/parameters/1/schema", ["anySchema", "array"]),
        ("/paths/~1pets~1{id}/post/parameters/1/schema/items", ["anySchema", "string"]),
        ("/paths/~1pets~1{id}/post/parameters/2", ["parameter"]),
        ("/paths/~1pets~1{id}/post/parameters/2/schema", ["anySchema", "integer"]),
        ("/paths/~1pets~1{id}/post/requestBody", ["body"]),
        ("/paths/~1pets~1{id}/post/requestBody/content", ["content"]),
        ("/paths/~1pets~1{id}/post/responses", ["responses"]),
        ("/paths/~1pets~1{id}/post/responses/200", ["response"]),
        ("/paths/~1pets~1{id}/post/responses/200/content", ["content"]),
        ("/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded", ["form"]),
        ("/paths/~1form/post/requestBody/content/application~1x-www-form-urlencoded/encoding/tags", ["encoding"]),
        ("/paths/~1parts/post/requestBody/content/multipart~1form-data", ["form"]),
        ("/paths/~1parts/post/requestBody/content/multipart~1form-data/encoding/tags", ["encoding"]),
        ("/paths/~1form/post/responses/204/headers/X-Rate", ["header"]),
        ("/paths/~1form/post/responses/204/links/next", ["link"]),
        (callback, ["path"]), (callback + "/post", ["operation"]), (callback + "/post/parameters/0", ["header"]),
        (callback + "/post/parameters/1", ["parameter"]), (callback + "/post/requestBody", ["body"]),
        (callback + "/post/requestBody/content", ["content"]),
        (callback + "/post/requestBody/content/application~1json/schema/properties/a", ["anySchema", "string"]),
        (callback + "/post/responses", ["responses"]), (callback + "/post/responses/200", ["response"]),
        (callback + "/post/responses/200/headers/X-R", ["header"]),
        (callback + "/post/responses/200/content/application~1json/schema/properties/a", ["anySchema", "string"]),
        ("/tags/0", ["tag"]), ("/components/securitySchemes/key", ["apiKey"]), ("/components", ["components"]),
        ("/components/schemas/Animal/discriminator", ["discriminator"]),
        ("/components/schemas/Pet", ["anySchema", "object"]),
        ("/components/schemas/Pet/properties/name", ["anySchema", "string"]),
        ("/components/schemas/Pet/properties/age", ["anySchema", "integer"]),
        ("/components/schemas/Pet/properties/weight", ["anySchema", "number"]),
        ("/components/schemas/Pet/properties/names", ["anySchema", "array"]),
        ("/components/schemas/Pet/properties/names/items", ["anySchema", "string"]),
        ("/components/schemas/Pet/properties/home", ["anySchema", "object"]),
        ("/components/schemas/Cat/allOf/1", ["anySchema", "object"]),
        ("/components/schemas/Kind", ["anySchema", "string"]),
    ]

    private static let callback = "/paths/~1form/post/callbacks/later/{$url}"

    private static let text = ##"""
        {
          "info": {"title": "T", "version": "1"},
          "servers": [{"url": "https://{region}.example.com", "variables": {"region": {"default": "eu"}}}],
          "tags": [{"name": "t"}],
          "paths": {
            "/pets/{id}": {
              "post": {
                "operationId": "changePet",
                "parameters": [
                  {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                  {"name": "sort", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                  {"name": "limit", "in": "query", "schema": {"type": "integer"}}
                ],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
                "responses": {
                  "200": {"description": "d", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Animal"}}}}
                }
              }
            },
            "/parts": {
              "post": {
                "operationId": "sendParts",
                "requestBody": {
                  "content": {
                    "multipart/form-data": {
                      "schema": {
                        "type": "object",
                        "properties": {"name": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}}
                      },
                      "encoding": {"tags": {}}
                    }
                  }
                },
                "responses": {"204": {"description": "d"}}
              }
            },
            "/form": {
              "post": {
                "operationId": "sendForm",
                "requestBody": {
                  "content": {
                    "application/x-www-form-urlencoded": {
                      "schema": {
                        "type": "object",
                        "properties": {"name": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}}
                      },
                      "encoding": {"tags": {}}
                    }
                  }
                },
                "responses": {
                  "204": {
                    "description": "d",
                    "headers": {"X-Rate": {"schema": {"type": "integer"}}},
                    "links": {"next": {"operationId": "changePet"}}
                  }
                },
                "callbacks": {
                  "later": {
                    "{$url}": {
                      "post": {
                        "parameters": [
                          {"name": "X-A", "in": "header", "schema": {"type": "string"}},
                          {"name": "q", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}
                        ],
                        "requestBody": {
                          "content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}
                        },
                        "responses": {
                          "200": {
                            "description": "d",
                            "headers": {"X-R": {"schema": {"type": "integer"}}},
                            "content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "components": {
            "securitySchemes": {"key": {"type": "apiKey", "name": "k", "in": "header"}},
            "schemas": {
              "Pet": {
                "type": "object",
                "properties": {
                  "name": {"type": "string"}, "age": {"type": "integer"}, "weight": {"type": "number"},
                  "names": {"type": "array", "items": {"type": "string"}},
                  "home": {"type": "object", "properties": {"street": {"type": "string"}}},
                  "kind": {"$ref": "#/components/schemas/Kind"}
                }
              },
              "Kind": {"type": "string"},
              "Animal": {
                "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "type"}
              },
              "Cat": {
                "allOf": [
                  {"$ref": "#/components/schemas/Pet"},
                  {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}}
                ]
              },
              "Dog": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}, "bark": {"type": "boolean"}}}
            }
          }
        }
        """##

    init(_ version: Keyword.Version) throws {
        self.version = version
        let object = try JSONSerialization.jsonObject(with: Data(Self.text.utf8))
        root = object as? NSDictionary ?? [:]
    }

    /// The document as JSON, with a keyword at a place; nil where there is nothing at the place.
    func text(with keyword: Keyword?, at pointer: String) throws -> String? {
        var document: Any = root
        if let keyword {
            let value = try JSONSerialization.jsonObject(with: Data(keyword.value.utf8), options: .fragmentsAllowed)
            let tokens = pointer.split(separator: "/").map {
                String($0.replacing("~1", with: "/").replacing("~0", with: "~"))
            }
            guard let changed = Self.put(value, keyword.name, into: document, at: tokens[...]) else { return nil }
            document = changed
        }
        guard var top = document as? [String: Any] else { return nil }
        top["openapi"] = version == .v3_0 ? "3.0.3" : version == .v3_2 ? "3.2.0" : "3.1.0"
        let data = try JSONSerialization.data(withJSONObject: top, options: [.sortedKeys, .prettyPrinted])
        return String(decoding: data, as: UTF8.self)
    }

    private static func put(_ value: Any, _ key: String, into tree: Any, at tokens: ArraySlice<String>) -> Any? {
        if var list = tree as? [Any], let token = tokens.first, let index = Int(token), list.indices.contains(index) {
            guard let element = put(value, key, into: list[index], at: tokens.dropFirst()) else { return nil }
            list[index] = element
            return list
        }
        guard var object = tree as? [String: Any] else { return nil }
        guard let token = tokens.first else {
            // What is a map of names keeps its entries.
            if let old = object[key] as? [String: Any], let new = value as? [String: Any] {
                object[key] = old.merging(new) { _, new in new }
            } else if let old = object[key] as? [Any], let new = value as? [Any],
                ["servers", "tags", "parameters"].contains(key)
            {
                object[key] = old + new
            } else {
                object[key] = value
            }
            return object
        }
        guard let child = object[token], let changed = put(value, key, into: child, at: tokens.dropFirst()) else {
            return nil
        }
        object[token] = changed
        return object
    }
}
