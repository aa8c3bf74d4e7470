// A plan without some of its parts: what mentions them goes, too, and all that stays keeps its name.

extension APIPlan {
    /// The types that files have: all but those that are left out.
    package var declarations: [TypeDeclaration] {
        leftOut.isEmpty
            ? types : types.enumerated().filter { !leftOut.contains(TypeID(index: $0.offset)) }.map(\.element)
    }
}

extension ClientPlan {
    /// The plan without the operations, types and servers whose symbols are not wanted, and without what mentions such a type.
    package func leavingOut(where isUnwanted: (Symbol) -> Bool) -> ClientPlan {
        func isUnwantedID(_ id: SymbolID) -> Bool {
            names.symbols.indices.contains(id.index) && isUnwanted(names.symbols[id.index])
        }
        var plan = self
        plan.api.leftOut = api.mentioning(
            api.types.indices.filter { isUnwantedID(api.types[$0].symbol) }.map { TypeID(index: $0) }
        )
        let leftOut = plan.api.leftOut
        func stays(_ use: TypeUse) -> Bool {
            guard case .named(let id) = use.leaf else { return true }
            return !leftOut.contains(id)
        }
        plan.api.servers = api.servers.filter { server in
            !isUnwantedID(server.symbol)
                && server.variables.allSatisfy { $0.type.map { !leftOut.contains($0) } ?? true }
        }
        plan.api.client.parameters = api.client.parameters.filter { stays($0.type) }
        plan.api.operations = api.operations.filter { operation in
            !isUnwantedID(operation.symbol) && operation.mentionedTypes.allSatisfy(stays)
        }
        plan.api.received = api.received.filter { received in
            !isUnwantedID(received.operation.symbol) && received.operation.mentionedTypes.allSatisfy(stays)
        }
        let callbacks = Set(plan.api.received.map(\.operation.typeSymbol))
        func keepCallbacks(_ operation: inout OperationPlan) {
            operation.callbacks.removeAll { !callbacks.contains($0.typeSymbol) }
        }
        for index in plan.api.operations.indices { keepCallbacks(&plan.api.operations[index]) }
        for index in plan.api.received.indices { keepCallbacks(&plan.api.received[index].operation) }
        return plan
    }
}

extension APIPlan {
    /// The types, and all that mention one of them, directly or not.
    fileprivate func mentioning(_ start: [TypeID]) -> Set<TypeID> {
        var mentions: [TypeID: [TypeID]] = [:]
        for (index, type) in types.enumerated() {
            for use in type.uses {
                if case .named(let id) = use.leaf { mentions[id, default: []].append(TypeID(index: index)) }
            }
        }
        var found = Set(start)
        var open = start
        while let id = open.popLast() {
            for other in mentions[id] ?? [] where found.insert(other).inserted { open.append(other) }
        }
        return found
    }
}

extension OperationPlan {
    var mentionedTypes: [TypeUse] {
        parameters.map(\.type) + (request?.contents.map(\.type) ?? [])
            + responses.flatMap { $0.contents.map(\.type) + $0.headers.map(\.type) }
            + (pagination.map { [$0.item] } ?? [])
            + (server?.variables.compactMap(\.type).map { .named($0) } ?? [])
    }
}
