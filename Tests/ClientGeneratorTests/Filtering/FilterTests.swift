// Which operations and schemas `only` and `without` leave, and what is told of the rest.
import Diagnostics
import SwiftEmission
import Testing

// Filters: what is generated with them, what stays out, and what is said of entries that fit nothing.
@testable import ClientGenerator

@Suite("Filters")
struct FilterTests {
    static let document = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /pets:
            parameters: [{$ref: '#/components/parameters/Trace'}]
            get:
              operationId: listPets
              tags: [pets, public]
              responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}
            post:
              operationId: addPet
              tags: [pets]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses: {'201': {$ref: '#/components/responses/Added'}}
          /pets/{id}:
            get:
              operationId: showPet
              tags: [pets]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}
          /orders/{id}/items:
            get:
              tags: [orders]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
        webhooks:
          newPet:
            post:
              tags: [events]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}
              responses: {'204': {description: d}}
        components:
          parameters:
            Trace: {name: trace, in: header, schema: {$ref: '#/components/schemas/Trace'}}
          responses:
            Added: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Receipt'}}}}
          schemas:
            Pet: {type: object, properties: {name: {type: string}, owner: {$ref: '#/components/schemas/Owner'}}}
            Owner: {type: object, properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
            Animal: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Animal'}], properties: {lives: {type: integer}}}
            Order: {type: object, properties: {state: {type: string, enum: [open, closed]}}}
            Event: {type: object, properties: {at: {type: string, format: date-time}}}
            Receipt: {type: object, properties: {id: {type: string}}}
            Trace: {type: string, enum: [on, off]}
            Unused: {type: object, properties: {x: {type: integer}}}

        """

    private func generate(_ filters: String, _ document: String = document) throws -> Generation {
        let scratch = try ScratchFolder()
        try scratch.write(document, to: "openapi.yaml")
        try scratch.write("module: Shop\nclient: ShopClient\n" + filters, to: "driftless.yaml")
        return Generator().generate(SpecLocation(folder: scratch.path))
    }

    private func names(_ generation: Generation) -> [String] {
        generation.files.map { String($0.name.dropLast(".swift".count)) }
    }

    @Test(
        "what is chosen comes with what it needs",
        arguments: [
            ("only: {operations: [listPets]}", ["ListPets", "Owner", "Pet", "ShopClient", "Trace"]),
            ("only: {operations: ['GET /pets']}", ["ListPets", "Owner", "Pet", "ShopClient", "Trace"]),
            ("only: {operations: ['get /pets']}", ["ListPets", "Owner", "Pet", "ShopClient", "Trace"]),
            ("only: {operations: [addPet]}", ["AddPet", "Owner", "Pet", "Receipt", "ShopClient", "Trace"]),
            ("only: {operations: [showPet]}", ["Animal", "AnimalBase", "Cat", "ShopClient", "ShowPet"]),
            ("only: {tags: [orders]}", ["GetOrdersIDItems", "Order", "OrderState", "ShopClient"]),
            (
                "only: {tags: [pets]}\nwithout: {operations: [addPet, showPet]}",
                ["ListPets", "Owner", "Pet", "ShopClient", "Trace"]
            ),
            ("only: {paths: ['/orders/**']}", ["GetOrdersIDItems", "Order", "OrderState", "ShopClient"]),
            ("only: {paths: ['/pets/*']}", ["Animal", "AnimalBase", "Cat", "ShopClient", "ShowPet"]),
            ("only: {webhooks: [newPet]}", ["Event", "NewPetWebhook", "ShopClient"]),
            ("only: {schemas: [Unused, Owner]}", ["Owner", "Pet", "ShopClient", "Unused"]),
            (
                "only: {operations: [listPets], schemas: [Unused]}",
                ["ListPets", "Owner", "Pet", "ShopClient", "Trace", "Unused"]
            ),
            ("without: {tags: [pets, events]}", ["GetOrdersIDItems", "Order", "OrderState", "ShopClient"]),
            ("without: {tags: [pets, orders], schemas: [Unused]}", ["Event", "NewPetWebhook", "ShopClient"]),
        ]
    )
    func chosen(_ filters: String, _ expected: [String]) throws {
        let generation = try generate(filters + "\n")
        #expect(generation.log.diagnostics.filter { $0.severity == .error } == [])
        #expect(names(generation) == expected)
    }

    @Test("a file is the same with a filter as without one, save the client")
    func stable() throws {
        let all = try generate("")
        let texts = Dictionary(uniqueKeysWithValues: all.files.map { ($0.name, $0.text) })
        for filters in ["only: {operations: [showPet]}\n", "only: {tags: [orders]}\n", "without: {tags: [orders]}\n"] {
            for file in try generate(filters).files where file.name != "ShopClient.swift" {
                #expect(file.text == texts[file.name], "\(file.name)")
            }
        }
    }

    @Test("what stays out is counted, and is no part that is not generated")
    func counted() throws {
        let generation = try generate("only: {operations: [listPets]}\n")
        #expect(generation.filtered.operations == 4)
        #expect(generation.filtered.summary?.hasPrefix("4 operations and ") == true)
        #expect(!generation.notGenerated.parts.contains { $0.pointer?.contains("orders") == true })
        #expect(try generate("").filtered.summary == nil)
    }

    @Test("faults in what stays out stop nothing; faults in what is needed do")
    func faults() throws {
        let broken = Self.document.replacing(
            "state: {type: string, enum: [open, closed]}",
            with: "state: {type: strin}"
        )
        .replacing("Unused: {type: object", with: "Unused: {type: objekt")
        #expect(try !generate("only: {operations: [listPets]}\n", broken).log.hasErrors)
        #expect(try generate("only: {tags: [orders]}\n", broken).log.hasErrors)
        #expect(try generate("", broken).log.hasErrors)
        let shared = Self.document.replacing("Trace: {type: string", with: "Trace: {type: strin")
        #expect(try generate("only: {operations: [listPets]}\n", shared).log.hasErrors)
        #expect(try !generate("only: {operations: [showPet]}\n", shared).log.hasErrors)
    }

    @Test(
        "an entry that fits nothing is an error with the nearest name",
        arguments: [
            ("only: {tags: [pet]}", "3:15 the document has no tag 'pet' | did you mean 'pets'?"),
            (
                "only: {operations: [listPet]}",
                "3:21 the document has no operation 'listPet' | did you mean 'listPets'?"
            ),
            (
                "only: {operations: ['GET /pest']}",
                "3:21 the document has no operation 'GET /pest' | did you mean 'GET /pets'?"
            ),
            (
                "only: {paths: ['/pets/**/x']}",
                "3:16 the document has no path '/pets/**/x' | it has /orders/{id}/items, /pets, /pets/{id}"
            ),
            ("only: {webhooks: [newPets]}", "3:19 the document has no webhook 'newPets' | did you mean 'newPet'?"),
            ("without: {schemas: [Ordr]}", "3:21 the document has no schema 'Ordr' | did you mean 'Order'?"),
            (
                "without: {schemas: [Owner]}",
                "3:21 the schema 'Owner' cannot stay out: the type 'Pet' needs it | take it out of 'without', or keep out what needs it, too"
            ),
            (
                "only: {tags: [pets]}\nwithout: {tags: [pets]}",
                "3:1 the filters leave nothing of the document | what 'only' names is taken away by 'without'"
            ),
        ]
    )
    func unmatched(_ filters: String, _ problem: String) throws {
        let generation = try generate(filters + "\n")
        let errors = generation.log.diagnostics.filter { $0.severity == .error }.map { diagnostic in
            let place = diagnostic.span.map { "\($0.start.line):\($0.start.column) " } ?? ""
            return place + diagnostic.message + (diagnostic.hint.map { " | " + $0 } ?? "")
        }
        #expect(errors == [problem])
        #expect(generation.files.isEmpty)
    }

    @Test(
        "a filter that cannot be read is said",
        arguments: [
            ("only: [a]", "3:7 'only' must be a mapping with tags, paths, operations, webhooks, schemas"),
            ("only: {}", "3:7 'only' must be a mapping with tags, paths, operations, webhooks, schemas"),
            ("only: {tag: [a]}", "3:8 unknown key 'tag' | did you mean 'tags'?"),
            ("only: {tags: a}", "3:14 'tags' must be a list | as in tags: [pets]"),
            ("only: {tags: []}", "3:14 'tags' is empty | remove it, or name something: [pets]"),
            ("only: {tags: [a, a]}", "3:18 'a' is an entry of 'tags' already | remove one of the two"),
            ("only: {tags: [[a]]}", "3:15 an entry of 'tags' must be a text | as in pets"),
        ]
    )
    func unreadable(_ filters: String, _ problem: String) {
        #expect(ConfigurationReading.read("module: A\nclient: B\n" + filters).problems == [problem])
    }

    @Test(
        "patterns of paths",
        arguments: [
            ("/pets", "/pets", true), ("/pets", "/pets/", false), ("/pets/*", "/pets/{id}", true),
            ("/pets/*", "/pets/a/b", false),
            ("/pets/**", "/pets/a/b", true), ("/pets**", "/pets", true), ("**/items", "/a/b/items", true),
            ("/*/items", "/a/items", true),
            ("/*/items", "/a/b/items", false), ("/a*c", "/abc", true), ("/a*c", "/ac", true), ("*", "/a", false),
            ("**", "", true),
            ("/é*", "/éa", true),
        ]
    )
    func globs(_ pattern: String, _ path: String, _ matches: Bool) {
        #expect(PathGlob(pattern).matches(path) == matches)
    }

    @Test("a pattern of many stars takes no more than the product of both lengths")
    func stars() {
        let pattern = String(repeating: "*a", count: 2_000)
        #expect(!PathGlob(pattern).matches(String(repeating: "a", count: 1_999) + "b"))
    }
}
