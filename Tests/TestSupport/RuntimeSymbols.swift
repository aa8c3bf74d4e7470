// What the runtime declares, as the compiler knows it: for tests of names that generated code must not take.
import Foundation

/// The types and the members of protocols in the modules that generated code imports.
public struct RuntimeSymbols: Sendable {
    /// A member of a protocol.
    public struct Member: Hashable, Sendable {
        /// What a member is, as far as names clash.
        public enum Kind: Hashable, Sendable { case property, method, staticProperty, staticMethod, type }

        /// Without labels: `encode` of `encode(to:)`.
        public let name: String
        /// What it is.
        public let kind: Kind
        /// Whether a conforming type has to have it, so that a member of the same name could be taken for it.
        public let isRequirement: Bool
    }

    /// Types, protocols and aliases that are no members.
    public let types: Set<String>
    private let members: [String: Set<Member>]
    private let inherited: [String: Set<String>]

    /// Reads the symbol graphs of the modules.
    public init(_ modules: BuiltModules) throws {
        let graphs = try ["DriftlessJSON", "DriftlessRuntime"].flatMap {
            try modules.symbolGraphs(of: $0, for: .generatedCode)
        }.map { try JSONDecoder().decode(Graph.self, from: $0) }
        let symbols = Dictionary(
            graphs.flatMap(\.symbols).map { ($0.identifier.precise, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        types = Set(
            symbols.values.filter { $0.pathComponents.count == 1 && $0.isType }.map { $0.pathComponents[0] }
        )
        var members: [String: Set<Member>] = [:]
        var inherited: [String: Set<String>] = [:]
        for relation in graphs.flatMap(\.relationships) {
            guard let source = symbols[relation.source], let target = symbols[relation.target]?.pathComponents.last
            else { continue }
            switch relation.kind {
            case "conformsTo": inherited[source.pathComponents.joined(separator: "."), default: []].insert(target)
            case "requirementOf": source.member(isRequirement: true).map { _ = members[target, default: []].insert($0) }
            case "memberOf": source.member(isRequirement: false).map { _ = members[target, default: []].insert($0) }
            default: break
            }
        }
        self.members = members
        self.inherited = inherited
    }

    /// What a type has that conforms to a protocol, also from the protocols that this one inherits from.
    ///
    /// - Parameter name: The name of a protocol of the runtime.
    public func members(of name: String) -> Set<Member> {
        (inherited[name] ?? []).reduce(into: members[name] ?? []) { $0.formUnion(members(of: $1)) }
    }
}

/// The parts that matter here of a symbol graph, as the compiler writes it.
private struct Graph: Decodable {
    struct Symbol: Decodable {
        struct Identifier: Decodable { let precise: String }
        struct Kind: Decodable { let identifier: String }
        let identifier: Identifier
        let kind: Kind
        let pathComponents: [String]

        var isType: Bool {
            ["struct", "enum", "class", "protocol", "typealias"].contains(kind.identifier.dropFirst("swift.".count))
        }

        func member(isRequirement: Bool) -> RuntimeSymbols.Member? {
            let kinds: [String: RuntimeSymbols.Member.Kind] = [
                "swift.property": .property, "swift.method": .method, "swift.type.property": .staticProperty,
                "swift.type.method": .staticMethod, "swift.associatedtype": .type, "swift.typealias": .type,
            ]
            guard let kind = kinds[kind.identifier], let name = pathComponents.last?.prefix(while: { $0 != "(" }) else {
                return nil
            }
            return RuntimeSymbols.Member(name: String(name), kind: kind, isRequirement: isRequirement)
        }
    }

    struct Relationship: Decodable {
        let kind: String
        let source: String
        let target: String
    }

    let symbols: [Symbol]
    let relationships: [Relationship]
}
