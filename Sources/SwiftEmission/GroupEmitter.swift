// A group of operations: a member of the client, and the type that has the operations.
import ClientPlan

struct GroupEmitter {
    let group: OperationGroup
    let text: PlanText

    private var name: String { text.declared(group.typeSymbol) }

    /// The member of the client.
    func emitMember(to printer: inout SwiftPrinter) {
        printer.documentation(group.documentation)
        printer.line("public var \(text.declared(group.symbol)): \(name) { \(name)(core: self) }")
    }

    /// The type, with a member for each operation.
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
            for (index, operation) in client.operations(in: group).enumerated() {
                if index > 0 { printer.line() }
                client.emit(operation, text.inClient(operation.typeSymbol), client: "core", to: &printer)
            }
        }
    }
}

extension ClientPlan {
    /// The groups that have operations, in ascending order of their names.
    var groups: [OperationGroup] {
        let operations = Set(api.operations.map(\.symbol))
        return api.groups.filter { !$0.operations.isDisjoint(with: operations) }
            .sorted { names[$0.symbol] < names[$1.symbol] }
    }
}
