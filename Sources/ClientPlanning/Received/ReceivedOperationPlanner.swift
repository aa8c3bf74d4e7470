// What webhooks and callbacks become: operations in the other role, each with the names that its occasion gives it.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct ReceivedOperationPlanner {
    let document: OpenAPIDocument
    let deepObjectArrays: DeepObjectArrays

    /// A callback that is reached from an operation, and the operations among whose callbacks it is.
    private struct Reached {
        var callback: NamedCallback
        /// What the operation that was met first is called.
        var owner: String
    }

    /// Plans all webhooks and the callbacks of all operations, and gives operations their callbacks.
    func plan(_ operations: inout [OperationPlan], types: inout TypePlanner) -> [ReceivedOperationPlan] {
        var received: [ReceivedOperationPlan] = []
        // The operations whose callbacks are to be planned, in their order: callbacks have callbacks in turn.
        var owners = document.operations
        let scope = types.symbols.open(.webhooks, of: SymbolID(index: 0))
        for webhook in document.webhooks {
            for operation in webhook.operations {
                let method = webhook.operations.count > 1 ? " " + operation.method : ""
                let naming = ReceivedNaming(operation, source: webhook.name + method, kind: "webhook")
                received.append(
                    ReceivedOperationPlan(
                        name: webhook.name,
                        occasion: .webhook,
                        operation: plan(operation, naming, in: scope, text: "webhook `\(webhook.name)`", &types)
                    )
                )
                owners.append(operation)
            }
        }
        types.accounting.use("webhooks", ofEvery: "OpenAPI object", as: .code)
        planCallbacks(of: owners, &received, &operations, &types)
        return received
    }

    // MARK: Callbacks

    private func planCallbacks(
        of start: [Operation],
        _ received: inout [ReceivedOperationPlan],
        _ operations: inout [OperationPlan],
        _ types: inout TypePlanner
    ) {
        var owners = start
        var symbols: [CallbackID: [SymbolID]] = [:]
        var next = 0
        while next < owners.count {
            let owner = owners[next]
            let position = next
            next += 1
            types.accounting.use("callbacks", of: owner.origin, as: .code)
            guard !owner.callbacks.isEmpty else { continue }
            let isCalled = position < operations.count
            let ownerSymbol =
                isCalled ? operations[position].typeSymbol : received[position - operations.count].operation.typeSymbol
            let scope = types.symbols.open(.callbacks, of: ownerSymbol)
            var plans: [CallbackPlan] = []
            for named in owner.callbacks {
                if symbols[named.id] == nil {
                    let planned = plan(Reached(callback: named, owner: owner.name), in: scope, &types)
                    symbols[named.id] = planned.map(\.operation.typeSymbol)
                    received += planned
                    owners += document.callbacks[named.id.index].items.flatMap(\.operations)
                }
                plans += references(to: named, symbols[named.id] ?? [], in: scope, &types)
            }
            if isCalled {
                operations[position].callbacks = plans
            } else {
                received[position - operations.count].operation.callbacks = plans
            }
        }
    }

    private func references(
        to named: NamedCallback,
        _ planned: [SymbolID],
        in scope: SymbolTable.ScopeID,
        _ types: inout TypePlanner
    ) -> [CallbackPlan] {
        let operations = document.callbacks[named.id.index].items.flatMap(\.operations)
        return zip(operations, planned).map { operation, typeSymbol in
            let source = named.name + (operations.count > 1 ? " " + operation.method : "")
            let spelling = IdentifierSpelling(source, casing: .type).candidates
            let placed = IdentifierSpelling(named.name + " " + operation.method + " " + operation.path, casing: .type)
            let symbol = types.symbols.declare(
                .callback,
                source,
                at: operation.origin,
                candidates: [spelling[0], placed.candidates[0]] + spelling.dropFirst(),
                in: scope
            )
            return CallbackPlan(symbol: symbol, typeSymbol: typeSymbol)
        }
    }

    private func plan(
        _ reached: Reached,
        in scope: SymbolTable.ScopeID,
        _ types: inout TypePlanner
    ) -> [ReceivedOperationPlan] {
        let items = document.callbacks[reached.callback.id.index].items
        let count = items.reduce(0) { $0 + $1.operations.count }
        return items.flatMap { item in
            item.operations.map { operation in
                let method = count > 1 ? " " + operation.method : ""
                let naming = ReceivedNaming(
                    operation,
                    source: reached.owner + " " + reached.callback.name + method,
                    kind: "callback"
                )
                let text = "callback `\(reached.callback.name)` of `\(reached.owner)`, sent to `\(item.expression)`"
                return ReceivedOperationPlan(
                    name: reached.callback.name,
                    occasion: .callback(expression: item.expression),
                    operation: plan(
                        operation,
                        naming,
                        in: nil,
                        text: text,
                        template: Self.template(of: item.expression),
                        &types
                    )
                )
            }
        }
    }

    /// What stands in the path behind the last runtime expression: `/orders/{id}` of `{$request.body#/url}/orders/{id}`.
    private static func template(of expression: String) -> String {
        var path = expression[...]
        var place = path.startIndex
        while place < path.endIndex, !"?#".contains(path[place]) {
            guard path[place...].hasPrefix("{$"), let end = path[place...].firstIndex(of: "}") else {
                place = path.index(after: place)
                continue
            }
            place = path.index(after: end)
            path = path[place...]
        }
        path = path[..<place]
        // An expression that is a whole URL has a scheme and a host before its path.
        guard let host = path.firstRange(of: "://") else { return String(path) }
        return String(path[host.upperBound...].drop { $0 != "/" })
    }

    // MARK: Operations

    /// - Parameters:
    ///   - scope: Where webhooks are named besides their types.
    ///   - text: What it is, for its documentation.
    ///   - template: What its path ends with; nil where the document says nothing of its path.
    private func plan(
        _ operation: Operation,
        _ naming: ReceivedNaming,
        in scope: SymbolTable.ScopeID?,
        text: String,
        template: String? = nil,
        _ types: inout TypePlanner
    ) -> OperationPlan {
        types.planning(operation) { planned(operation, naming, in: scope, text: text, template: template, &$0) }
    }

    private func planned(
        _ operation: Operation,
        _ naming: ReceivedNaming,
        in scope: SymbolTable.ScopeID?,
        text: String,
        template: String?,
        _ types: inout TypePlanner
    ) -> OperationPlan {
        let words = TypeWords(naming.type)
        let typeSymbol = types.symbols.declare(
            .operationType,
            naming.source,
            at: operation.origin,
            candidates: naming.typeCandidates,
            in: types.symbols.module,
            rank: naming.rank
        )
        let symbol = types.symbols.declare(
            .operation,
            naming.source,
            at: operation.origin,
            candidates: naming.memberCandidates,
            in: scope ?? types.symbols.open(.webhooks, of: typeSymbol)
        )
        let arguments = types.symbols.open(.arguments, of: typeSymbol)
        let parameters = ReceivedParameterPlanner(deepObjectArrays: deepObjectArrays, template: template)
            .plan(operation, words, in: arguments, types: &types)
        account(operation, &types.accounting)
        return OperationPlan(
            symbol: symbol,
            typeSymbol: typeSymbol,
            documentation: types.detail == .whole ? documentation(of: operation, text) : .outline,
            deprecation: operation.isDeprecated ? .deprecated : .current,
            method: operation.requestMethod,
            route: Route(segments: template.flatMap { $0.isEmpty ? nil : [.literal($0)] } ?? []),
            parameters: parameters,
            request: request(of: operation, words, arguments, typeSymbol, &types),
            rules: [],
            responses: ResponsePlanner(role: .receiver)
                .plan(operation, words, typeSymbol: typeSymbol, types: &types),
            server: nil,
            pagination: nil
        )
    }

    /// What is received is not checked by the rules for what is sent.
    private func request(
        of operation: Operation,
        _ words: TypeWords,
        _ arguments: SymbolTable.ScopeID,
        _ typeSymbol: SymbolID,
        _ types: inout TypePlanner
    ) -> RequestPlan? {
        var request = RequestPlanner(role: .receiver, deepObjectArrays: deepObjectArrays)
            .plan(operation, words, arguments: arguments, typeSymbol: typeSymbol, types: &types)
        for index in request?.contents.indices ?? [].indices { request?.contents[index].rules = [] }
        return request
    }

    private func account(_ operation: Operation, _ accounting: inout Accounting) {
        accounting.use(["", "parameters", "requestBody", "responses", "deprecated"], of: operation.origin, as: .code)
        accounting.use(["summary", "description", "security"], of: operation.origin, as: .documentation)
        accounting.use("x-driftless-document", of: operation.origin, as: .check)
        if operation.servers.isEmpty { accounting.use("servers", of: operation.origin, as: .code) }
    }

    private func documentation(of operation: Operation, _ text: String) -> Documentation {
        var paragraphs = [operation.summary, operation.description].compactMap { $0?.trimmedText }
        if paragraphs.count == 2, paragraphs[0] == paragraphs[1] { paragraphs.removeLast() }
        paragraphs.append("`\(operation.requestMethod)`, \(text)")
        if operation.isDeprecated { paragraphs.append("Deprecated.") }
        if let security = SecurityText.sentence(for: operation.security) { paragraphs.append(security) }
        return Documentation(paragraphs.filter { !$0.isEmpty }, place: operation.origin.place)
    }
}

extension Operation {
    /// What its callbacks are named after.
    fileprivate var name: String { operationID ?? method + " " + requestPath }
}
