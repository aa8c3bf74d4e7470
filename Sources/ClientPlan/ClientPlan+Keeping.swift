// A plan of chosen operations and types, with all that these need; every name stays.

/// Why a part of a plan is kept.
package enum KeptBecause: Hashable, Sendable {
    case chosen
    /// An operation mentions it.
    case operation(SymbolID)
    /// Another type mentions it.
    case type(TypeID)
}

extension ClientPlan {
    /// The plan of chosen operations and types, and of what they need.
    ///
    /// - Parameters:
    ///   - isChosen: Of operations and types, asked for each.
    ///   - reasons: Why each type is kept.
    package func keeping(
        where isChosen: (Symbol) -> Bool,
        reasons: inout [TypeID: KeptBecause]
    ) -> ClientPlan {
        func isChosenID(_ id: SymbolID) -> Bool {
            names.symbols.indices.contains(id.index) && isChosen(names.symbols[id.index])
        }
        var plan = self
        plan.api.operations = api.operations.filter { isChosenID($0.symbol) }
        plan.api.received = received(by: plan.api.operations, isChosenID)
        if plan.api.operations.allSatisfy({ $0.security == nil }) { plan.api.security = nil }
        let kept = plan.api.operations + plan.api.received.map(\.operation)
        let parameters = Set(kept.flatMap(\.clientParameters))
        plan.api.client.parameters = api.client.parameters.filter { parameters.contains($0.symbol) }
        var mentions: [(use: TypeUse, because: KeptBecause)] = []
        for operation in kept { mentions += operation.mentionedTypes.map { ($0, .operation(operation.symbol)) } }
        mentions += api.client.parameters.filter { parameters.contains($0.symbol) }.map { ($0.type, .chosen) }
        mentions += api.servers.flatMap { $0.variables.compactMap(\.type) }.map { (.named($0), .chosen) }
        for index in api.types.indices where isChosenID(api.types[index].symbol) {
            mentions.append((.named(TypeID(index: index)), .chosen))
        }
        reasons = api.needed(by: mentions)
        let all = api.types.indices.map { TypeID(index: $0) }
        plan.api.leftOut.formUnion(all.filter { reasons[$0] == nil })
        return plan
    }

    /// The chosen webhooks, and the callbacks of what is kept.
    private func received(
        by operations: [OperationPlan],
        _ isChosen: (SymbolID) -> Bool
    ) -> [ReceivedOperationPlan] {
        var kept: Set<SymbolID> = []
        var open = operations.flatMap(\.callbacks).map(\.typeSymbol)
        open += api.received.map(\.operation).filter { isChosen($0.symbol) }.map(\.typeSymbol)
        var callbacks: [SymbolID: [SymbolID]] = [:]
        for received in api.received {
            callbacks[received.operation.typeSymbol] = received.operation.callbacks.map(\.typeSymbol)
        }
        while let symbol = open.popLast() {
            if kept.insert(symbol).inserted { open += callbacks[symbol] ?? [] }
        }
        return api.received.filter { kept.contains($0.operation.typeSymbol) }
    }
}

extension APIPlan {
    /// The types that are mentioned, and all that these mention, each with what mentions it.
    fileprivate func needed(by mentions: [(use: TypeUse, because: KeptBecause)]) -> [TypeID: KeptBecause] {
        var reasons: [TypeID: KeptBecause] = [:]
        var open: [TypeID] = []
        func add(_ use: TypeUse, _ because: KeptBecause) {
            guard case .named(let id) = use.leaf, reasons[id] == nil else { return }
            reasons[id] = because
            open.append(id)
        }
        for mention in mentions { add(mention.use, mention.because) }
        while let id = open.popLast() {
            for use in types[id.index].uses { add(use, .type(id)) }
        }
        return reasons
    }
}

extension OperationPlan {
    /// The parameters that are given once to a client.
    fileprivate var clientParameters: [SymbolID] { parameters.filter { $0.holder == .client }.map(\.symbol) }
}
