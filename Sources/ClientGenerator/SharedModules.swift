// Several specs in one module: what two of them would both declare, found before anything is written.
import ClientPlan
import Diagnostics
import FileAccess
import OpenAPIDocument
import SwiftEmission
import YAMLTree

/// The names that specs take in the modules that they share.
package struct SharedModules {
    private struct Owner {
        /// The number of the spec.
        var spec: Int
        var name: String
        var place: Place
    }

    private struct Member {
        var spec: String
        var document: OpenAPIDocument?
        var sources: [SourceFile]
    }

    private struct Module {
        var members: [Member] = []
        var types: [String: Owner] = [:]
        var files: [String: String] = [:]
    }

    /// A clash shows a few names; one `prefix` mends all.
    private static let shownNames = 8

    private let shared: Set<String>
    private var modules: [String: Module] = [:]

    /// - Parameter specs: All of a run; the modules of those whose driftless.yaml cannot be read are found out later.
    package init(of specs: [SpecLocation]) {
        var seen: Set<String> = []
        var shared: Set<String> = []
        for spec in specs where specs.count > 1 {
            guard let module = Self.module(of: spec), !seen.insert(module).inserted else { continue }
            shared.insert(module)
        }
        self.shared = shared
    }

    /// Whether two specs of the run have the module.
    package func contains(_ module: String) -> Bool { shared.contains(module) }

    private static func module(of spec: SpecLocation) -> String? {
        guard let bytes = FileSystem.contents(of: spec.configuration) else { return nil }
        var log = DiagnosticLog()
        return YAMLParser.parse(SourceFile(path: spec.configuration, bytes: Array(bytes)), into: &log)?["module"]?.text
    }

    /// Takes in what a spec declares, and tells where an earlier spec of the module declares the same.
    package mutating func add(_ generation: inout Generation) {
        guard shared.contains(generation.module), let plan = generation.plan, !generation.log.hasErrors else { return }
        var module = modules[generation.module] ?? Module()
        module.members.append(
            Member(spec: plan.api.root, document: generation.document, sources: generation.sources)
        )
        let number = module.members.count - 1
        var clashes: [(owner: Owner, other: Owner)] = []
        let own = [plan.api.client.symbol] + [plan.api.client.protocolSymbol].compactMap { $0 }
        for symbol in own + plan.api.declarations.map(\.symbol) {
            let owner = Owner(spec: number, name: plan.names[symbol], place: plan.names.symbols[symbol.index].place)
            if let other = module.types[owner.name] {
                clashes.append((owner, other))
            } else {
                module.types[owner.name] = owner
            }
        }
        if clashes.isEmpty { addFiles(of: generation, named: plan.api.root, to: &module, into: &generation.log) }
        report(clashes, module, &generation)
        modules[generation.module] = module
    }

    private func report(_ clashes: [(owner: Owner, other: Owner)], _ module: Module, _ generation: inout Generation) {
        let shown = clashes.prefix(Self.shownNames)
        let spans = spans(of: shown.flatMap { [$0.owner, $0.other] }, module)
        for (position, clash) in shown.enumerated() {
            let other = module.members[clash.other.spec]
            let isLast = position == shown.count - 1 && clashes.count > shown.count
            let more = isLast ? "; so would \(clashes.count - shown.count) more" : ""
            for source in other.sources where !generation.sources.contains(where: { $0.path == source.path }) {
                generation.sources.append(source)
            }
            generation.log.error(
                .sharedName,
                "'\(clash.owner.name)' would be declared by '\(module.members[clash.owner.spec].spec)' and by "
                    + "'\(other.spec)', which share the module '\(generation.module)'\(more)",
                at: spans[clash.owner.spec]?[clash.owner.place],
                hint: "give a spec a 'prefix' in its driftless.yaml, and each a 'client' and a 'protocol' of its own",
                pointer: clash.owner.place.pointer,
                notes: [
                    Diagnostic.Note(
                        "the other is here: \(clash.other.place.document)#\(clash.other.place.pointer)",
                        at: spans[clash.other.spec]?[clash.other.place]
                    )
                ]
            )
        }
    }

    /// The lines of the schemas, by the number of the spec.
    private func spans(of owners: [Owner], _ module: Module) -> [Int: [Place: SourceSpan]] {
        var spans: [Int: [Place: SourceSpan]] = [:]
        for (spec, owners) in Dictionary(grouping: owners, by: \.spec) {
            let places = Set(owners.map(\.place))
            var found: [Place: SourceSpan] = [:]
            for schema in module.members[spec].document?.schemas ?? [] where places.contains(schema.origin.place) {
                found[schema.origin.place] = schema.origin.span
            }
            spans[spec] = found
        }
        return spans
    }

    /// The compiler takes no two files of one name in a module.
    private func addFiles(
        of generation: Generation,
        named spec: String,
        to module: inout Module,
        into log: inout DiagnosticLog
    ) {
        for file in generation.files {
            if let other = module.files[file.name] {
                return log.error(
                    .sharedName,
                    "'\(spec)' and '\(other)' would both have a file '\(file.name)' in the module "
                        + "'\(generation.module)', which the compiler does not take",
                    hint: "say 'files: grouped' in both driftless.yaml: the files begin with the client's name then"
                )
            }
            module.files[file.name] = spec
        }
    }
}
