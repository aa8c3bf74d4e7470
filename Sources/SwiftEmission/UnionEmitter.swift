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

    /// The rules of a branch beside one of the same type, which nothing else tells from it.
    private func tellingRules(of branch: Union.Branch) -> String? {
        let ruled = union.branches.filter { !$0.rules.isEmpty }
        let row = ruled.firstIndex { $0.symbol == branch.symbol }.map { "jsonRules[\($0)]" }
        let telling = branch.telling.isEmpty ? nil : RulesText.literal(branch.telling)
        let rules = [row, telling].compactMap { $0 }
        guard !rules.isEmpty, union.branches.count(where: { $0.type == branch.type }) > 1 else { return nil }
        return rules.joined(separator: " + ")
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
