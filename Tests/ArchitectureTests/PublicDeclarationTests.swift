// Who reads the documentation of a product finds a comment on each of its public declarations.
import Foundation
import TestSupport
import Testing

@Suite("documentation of public declarations")
struct PublicDeclarationTests {
    private static let modules = Prerequisite(
        BuiltModules() != nil,
        otherwise: "the built modules are not beside the tests"
    )

    private static let products = [
        "DriftlessJSON", "DriftlessRuntime", "DriftlessAsyncHTTPClient", "DriftlessURLSession", "DriftlessFiles",
        "DriftlessCompression", "DriftlessFoundation", "DriftlessOAuth", "DriftlessObservability", "HuaweiCloud",
        "HuaweiCloudCore", "HuaweiCloudDCS", "HuaweiCloudRDS", "HuaweiCloudIAM", "LocalCloud",
    ]

    @Test("each public declaration has a comment", .enabled(if: modules.isMet, "\(modules)"), arguments: products)
    func comments(_ module: String) throws {
        let graphs = try #require(BuiltModules()).symbolGraphs(of: module)
        #expect(!graphs.isEmpty, "\(module) has no symbol graph")
        let bare = try graphs.flatMap { try JSONDecoder().decode(SymbolGraph.self, from: $0).undocumented }
        #expect(bare == [], "\(module)")
    }
}

/// The parts that matter here of a symbol graph, as the compiler writes it.
private struct SymbolGraph: Decodable {
    struct Symbol: Decodable {
        struct Identifier: Decodable { let precise: String }
        struct Comment: Decodable {}
        let identifier: Identifier
        let pathComponents: [String]
        let docComment: Comment?
    }

    struct Relationship: Decodable {
        struct Origin: Decodable {}
        let source: String
        let sourceOrigin: Origin?
    }

    let symbols: [Symbol]
    let relationships: [Relationship]

    /// A witness of a protocol has the protocol's comment; what the compiler makes has none to write.
    var undocumented: [String] {
        let inherited = Set(relationships.filter { $0.sourceOrigin != nil }.map(\.source))
        return symbols.filter {
            $0.docComment == nil && !inherited.contains($0.identifier.precise)
                && !$0.identifier.precise.contains("::SYNTHESIZED")
        }
        .map { $0.pathComponents.joined(separator: ".") }
    }
}
