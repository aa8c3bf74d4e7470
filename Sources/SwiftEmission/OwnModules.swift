// Which modules of the maintainer a file has to import: those of the types and protocols that its code names.
import ClientPlan

/// The modules of types that are no part of the runtime.
struct OwnModules {
    /// By the word that stands for something of the module: a generated alias, or the module itself.
    private var modules: [String: String] = [:]

    init(_ plan: ClientPlan, _ style: EmissionStyle) {
        let conformances = style.conformances
        for name in conformances.all + conformances.byType.values.joined() {
            if let module = Self.module(of: name) { modules[module] = module }
        }
        for type in plan.api.types {
            for use in type.uses {
                if case .formatted(.own(let own)) = use.leaf { modules[own.module] = own.module }
            }
            guard case .alias(let alias) = type else { continue }
            if let own = alias.replacement {
                modules[own.module] = own.module
                modules[plan.names[alias.symbol]] = own.module
            } else if case .formatted(.own(let own)) = alias.target.leaf {
                modules[own.module] = own.module
                modules[plan.names[alias.symbol]] = own.module
            }
        }
        for operation in plan.api.operations {
            for parameter in operation.parameters {
                if case .formatted(.own(let own)) = parameter.type.leaf { modules[own.module] = own.module }
            }
        }
        modules = modules.filter { $0.value != style.module }
    }

    /// Those that a text of Swift names outside of comments and strings, in ascending order.
    ///
    /// - Parameter besidesConformances: Whether the protocols of extensions do not count.
    func named(in text: String, besidesConformances: Bool = false) -> [String] {
        guard !modules.isEmpty else { return [] }
        var found: Set<String> = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let code = line.drop { $0 == UInt8(ascii: " ") }
            if code.starts(with: "//".utf8) { continue }
            if besidesConformances, code.starts(with: "extension ".utf8) { continue }
            for word in code.split(whereSeparator: { !Self.isLetter($0) }) {
                if let module = modules[String(decoding: word, as: UTF8.self)] { found.insert(module) }
            }
        }
        return found.sorted()
    }

    /// `Shop` of `Shop.Entity`; nil for what Swift itself has.
    static func module(of name: String) -> String? {
        name.firstIndex(of: ".").map { String(name[..<$0]) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
