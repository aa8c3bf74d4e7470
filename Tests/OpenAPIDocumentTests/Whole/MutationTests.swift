// Whatever stands at any place of a document, the reader says so and does not fall over.
import Diagnostics
import OpenAPIDocument
import Testing
import YAMLTree

@Suite("A document with something else at any place")
struct MutationTests {
    private static func tree() throws -> MutableTree {
        var log = DiagnosticLog()
        let file = SourceFile(path: "api.yaml", bytes: Array(SampleDocument.text.utf8))
        return MutableTree(try #require(YAMLParser.parse(file, into: &log)))
    }

    /// Where anything may stand, or nothing is read: what no client uses, and values of the API itself.
    private static let openPlaces: Set<String> = [
        "/jsonSchemaDialect", "/components/examples/One/value", "/components/schemas/Page/properties/ratio/default",
        "/components/schemas/Cat/allOf/0/properties/kind/const",
    ]

    /// Objects of which the keys are checked and no values.
    private static let uncheckedObjects = [
        "/info/contact/", "/info/license/", "/tags/", "/externalDocs/", "/security", "/links/",
    ]

    /// Maps that are not looked into, so that any mapping will do.
    private static let unreadMaps = ["/webhooks", "/callbacks", "/pathItems", "/encoding/photo/headers"]

    @Test("the sample has no problems, as it is and in one line")
    func sample() throws {
        #expect(Reading(SampleDocument.text).problems == [])
        #expect(Reading(try Self.tree().text).problems == [])
    }

    @Test(
        "garbage is a problem wherever it does not belong",
        arguments: [
            MutableTree.sequence([.sequence([.scalar("7")])]),
            .mapping([("wibble", .scalar("7"))]),
        ]
    )
    func garbage(_ garbage: MutableTree) throws {
        let tree = try Self.tree()
        var silent: [String] = []
        for (path, name) in tree.places() {
            let reading = Reading(tree.replacing(path[...], by: garbage).text)
            checkPlaces(reading)
            if reading.problems.isEmpty { silent.append(name) }
        }
        let unexpected = silent.filter { !Self.isOpen($0, to: garbage) }
        #expect(unexpected == [])
    }

    @Test(
        "scalars, empty collections and nothing at all are read or reported",
        arguments: [
            MutableTree.scalar("-1.5"), .scalar("~"), .scalar("\"\""), .scalar("\"{#\""), .sequence([]), .mapping([]),
            .mapping([("$ref", .scalar("\"#\""))]), .mapping([("$ref", .scalar("\"#/components/schemas/Pet\""))]), nil,
        ]
    )
    func otherValues(_ other: MutableTree?) throws {
        let tree = try Self.tree()
        var withProblems = 0
        for (path, _) in tree.places() {
            let reading = Reading(tree.replacing(path[...], by: other).text)
            checkPlaces(reading)
            withProblems += reading.problems.isEmpty ? 0 : 1
        }
        // Each of these is wrong in many places.
        #expect(withProblems > 20)
    }

    /// Every problem points into the text, and every number of the document to a schema.
    private func checkPlaces(_ reading: Reading, sourceLocation: SourceLocation = #_sourceLocation) {
        for diagnostic in reading.log.diagnostics {
            #expect(diagnostic.span?.start.line == 1, sourceLocation: sourceLocation)
            #expect(!diagnostic.message.isEmpty, sourceLocation: sourceLocation)
        }
        guard let document = reading.document else { return }
        let ids = document.schemas.flatMap(\.allNames) + document.namedSchemas.map(\.id)
        #expect(ids.allSatisfy { document.schemas.indices.contains($0.index) }, sourceLocation: sourceLocation)
    }

    private static func isOpen(_ name: String, to garbage: MutableTree) -> Bool {
        if openPlaces.contains(name) || uncheckedObjects.contains(where: { name.contains($0) }) { return true }
        guard case .mapping = garbage else { return false }
        return unreadMaps.contains { name.hasSuffix($0) }
    }
}

extension Schema {
    /// Every schema that this one names.
    fileprivate var allNames: [SchemaID] {
        var ids = [reference, items].compactMap { $0 } + prefixItems + allOf + oneOf + anyOf
        ids += properties.map(\.schema) + (discriminator?.mapping.map(\.schema) ?? [])
        if case .schema(let id) = additionalProperties { ids.append(id) }
        return ids
    }
}
