// A union: one case a branch, and one for values of no branch.
import ClientPlan

struct UnionEmitter {
    let union: Union
    let text: PlanText

    private var name: String { text.declared(union.symbol) }

    func emit(to printer: inout SwiftPrinter) {
        printer.documentation(union.documentation)
        let keyword = union.storage == .indirect ? "indirect enum" : "enum"
        printer.block("public \(keyword) \(name): Hashable, Sendable {") { printer in
            for branch in union.branches {
                printer.documentation(branch.documentation)
                printer.line("case \(text.declared(branch.symbol))(\(text.plan.swiftType(branch.type)))")
            }
            printer.line("/// A value that fits no documented branch.")
            printer.line("case unrecognized(JSONValue)")
        }
        printer.line()
        printer.block("extension \(name): JSONUnion {") { printer in
            emitLayout(to: &printer)
            printer.line()
            let rules = union.branches.map(\.rules).filter { !$0.isEmpty }
            if !rules.isEmpty {
                RulesText.emitTable(rules, named: "jsonRules", to: &printer)
                printer.line()
            }
            emitDecoding(to: &printer)
            printer.line()
            emitEncoding(to: &printer)
        }
    }

    private func emitLayout(to printer: inout SwiftPrinter) {
        printer.block("public static let jsonUnion = JSONUnionLayout(", closing: ")") { printer in
            printer.line(SwiftText.literal(text.plan.names[union.symbol]) + ",")
            if let discriminator = union.discriminator {
                printer.line("discriminator: \(SwiftText.literal(discriminator)),")
            }
            if let otherwise = union.otherwise { printer.line("otherwise: \(otherwise),") }
            printer.block("[", closing: "]") { printer in
                printer.elements(
                    union.branches.map { branch in
                        let tags = branch.tags.map(SwiftText.literal).joined(separator: ", ")
                        let suffix = branch.tags.isEmpty ? "" : ", tags: [\(tags)]"
                        let rules = tellingRules(of: branch).map { ", rules: " + $0 } ?? ""
                        return ".branch(\(text.kind(branch.type))\(suffix)\(rules))"
                    }
                )
            }
        }
    }

    /// What tells a branch from others of its shape; those of the rules that are checked where it is sent are there already.
    private func tellingRules(of branch: Union.Branch) -> String? {
        guard !branch.telling.isEmpty else { return nil }
        let ruled = union.branches.filter { !$0.rules.isEmpty }
        guard let row = ruled.firstIndex(where: { $0.symbol == branch.symbol }),
            branch.telling.starts(with: branch.rules)
        else { return RulesText.literal(branch.telling) }
        let rest = Array(branch.telling.dropFirst(branch.rules.count))
        return "jsonRules[\(row)]" + (rest.isEmpty ? "" : " + " + RulesText.literal(rest))
    }

    private func emitDecoding(to printer: inout SwiftPrinter) {
        printer.block("public init(decoding slot: JSONSlot, branch: Int) {") { printer in
            printer.line("switch branch {")
            for (index, branch) in union.branches.enumerated() {
                printer.line("case \(index): self = .\(text.member(branch.symbol))(slot.value())")
            }
            printer.line("default: self = .unrecognized(slot.value())")
            printer.line("}")
        }
    }

    private func emitEncoding(to printer: inout SwiftPrinter) {
        printer.block("public func encode(to json: inout JSONWriter) {") { printer in
            printer.line("switch self {")
            var row = 0
            for branch in union.branches {
                let style = text.style(branch.type).map { ", style: " + $0 } ?? ""
                let value = tag(of: branch).map { "value, " + $0 } ?? "value\(style)"
                guard branch.rules.isEmpty else {
                    printer.line("case .\(text.member(branch.symbol))(let value):")
                    printer.line("    json.checked(Self.jsonRules[\(row)]) { $0.value(\(value)) }")
                    row += 1
                    continue
                }
                printer.line("case .\(text.member(branch.symbol))(let value): json.value(\(value))")
            }
            printer.line("case .unrecognized(let value): json.value(value)")
            printer.line("}")
        }
    }

    /// The discriminator's value for a branch whose own type does not always write it.
    private func tag(of branch: Union.Branch) -> String? {
        guard let discriminator = union.discriminator, let tag = branch.tags.first,
            case .named(let id) = text.resolved(branch.type), case .structure(let structure) = text.plan[id]
        else { return nil }
        let own = structure.properties.first { $0.key == discriminator }
        guard own?.occurrence != .required else { return nil }
        return "discriminator: \(SwiftText.literal(discriminator)), tag: \(SwiftText.literal(tag))"
    }
}
