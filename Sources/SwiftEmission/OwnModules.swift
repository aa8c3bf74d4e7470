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

    /// How a file names something of a module: what the compiler asks of the import depends on it.
    enum Mention: Comparable { case expression, conformance, declaration }

    /// Those that a text of Swift names outside of comments and strings, with the most demanding of their mentions.
    func named(in text: String) -> [String: Mention] {
        guard !modules.isEmpty else { return [:] }
        var found: [String: Mention] = [:]
        var isInText = false
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let code = line.drop { $0 == UInt8(ascii: " ") }
            // The text of a layout begins and ends on lines of its own.
            if code.starts(with: "\"\"\"".utf8) { isInText.toggle() }
            if isInText || code.starts(with: "//".utf8) { continue }
            let mention = Self.mention(in: code)
            for word in code.split(whereSeparator: { !Self.isLetter($0) }) {
                let word = String(decoding: word, as: UTF8.self)
                guard let module = modules[word] else { continue }
                // An alias names the module where it is declared, and nowhere else.
                found[module] = max(found[module] ?? .expression, word == module ? mention : .expression)
            }
        }
        return found
    }

    /// The tables of layouts name types as values, `Shop.Money.self`, and no declaration does.
    private static func mention(in code: Substring.UTF8View.SubSequence) -> Mention {
        if code.starts(with: "extension ".utf8) { return .conformance }
        let words = code.split(whereSeparator: { !isLetter($0) })
        let isValue = words.contains { $0.elementsEqual("self".utf8) } && !code.starts(with: "self.".utf8)
        return isValue ? .expression : .declaration
    }

    /// `Shop` of `Shop.Entity`; nil for what Swift itself has.
    static func module(of name: String) -> String? {
        name.firstIndex(of: ".").map { String(name[..<$0]) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
