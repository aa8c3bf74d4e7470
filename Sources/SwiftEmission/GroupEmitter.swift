// A group of operations: a member of the client or of another group, and the type that has the operations.
import ClientPlan

struct GroupEmitter {
    let group: OperationGroup
    /// The groups that are part of it.
    let parts: [OperationGroup]
    let text: PlanText

    private var name: String { text.declared(group.typeSymbol) }

    /// The member by which the group is reached.
    ///
    /// - Parameters:
    ///   - type: How the code there names the group's type.
    ///   - client: How it names the client.
    func emitMember(_ type: String, client: String, to printer: inout SwiftPrinter) {
        printer.documentation(group.documentation)
        printer.line("public var \(text.declared(group.symbol)): \(type) { \(type)(core: \(client)) }")
    }

    /// The type, with a member for each group in it and for each operation.
    func emit(to printer: inout SwiftPrinter) {
        let client = ClientEmitter(text: text)
        let clientType = text.declared(text.plan.api.client.symbol)
        printer.block("extension \(clientType) {") { printer in
            printer.documentation(group.documentation)
            printer.block("public struct \(name): Sendable {") { printer in
                printer.line("let core: \(clientType)")
            }
        }
        printer.line()
        printer.block("extension \(text.inClient(group.typeSymbol)) {") { printer in
            for (index, part) in parts.enumerated() {
                if index > 0 { printer.line() }
                GroupEmitter(group: part, parts: [], text: text)
                    .emitMember(text.inClient(part.typeSymbol), client: "core", to: &printer)
            }
            for (index, operation) in client.operations(in: group).enumerated() {
                if index > 0 || !parts.isEmpty { printer.line() }
                client.emit(operation, text.inClient(operation.typeSymbol), client: "core", to: &printer)
            }
        }
    }
}

extension ClientPlan {
    /// The groups that have operations, or groups with some, in ascending order of their names.
    var groups: [OperationGroup] {
        let operations = Set(api.operations.map(\.symbol))
        var needed: Set<SymbolID> = []
        // Parents stand before their children.
        for group in api.groups.reversed()
        where
            needed.contains(group.symbol) || !group.operations.isDisjoint(with: operations)
        {
            needed.insert(group.symbol)
            if let parent = group.parent { needed.insert(parent) }
        }
        return api.groups.filter { needed.contains($0.symbol) }.sorted { names[$0.symbol] < names[$1.symbol] }
    }
}
