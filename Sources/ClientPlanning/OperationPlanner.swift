// What an operation becomes: route, parameters, request, responses.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

struct OperationPlanner {
    let document: OpenAPIDocument
    let deepObjectArrays: DeepObjectArrays
    var streamEnds = StreamEnds()
    /// The methods of the client's protocol, where they are called something else than the operations.
    var requirements: SymbolTable.ScopeID?

    func plan(
        _ operation: Operation,
        in group: OperationGroups.Membership? = nil,
        types: inout TypePlanner,
        client: inout ClientParameters
    ) -> OperationPlan {
        let source = operation.source
        let words = TypeWords(source)
        let symbol = types.symbols.declare(
            .operation,
            source,
            at: operation.origin,
            candidates: (group?.candidates ?? []) + memberCandidates(source, operation),
            in: group?.scope ?? types.symbols.clientMembers,
            rank: operation.isNamedAfterFolder ? 2 : 1
        )
        let typeSymbol = declareType(source, operation, &types.symbols)
        let arguments = types.symbols.open(.arguments, of: symbol)
        let parameters = ParameterPlanner(view: types.view, deepObjectArrays: deepObjectArrays)
            .plan(operation, words, in: arguments, types: &types, client: &client)
        let request = RequestPlanner(deepObjectArrays: deepObjectArrays)
            .plan(operation, words, arguments: arguments, typeSymbol: typeSymbol, types: &types)
        let responses = ResponsePlanner(deepObjectArrays: deepObjectArrays, streamEnd: streamEnds[source]).plan(
            operation,
            words,
            typeSymbol: typeSymbol,
            types: &types
        )
        var plan = OperationPlan(
            symbol: symbol,
            typeSymbol: typeSymbol,
            documentation: types.detail == .whole ? types.taking(documentation(of: operation)) : .outline,
            deprecation: operation.isDeprecated ? .deprecated : .current,
            method: operation.requestMethod,
            route: types.detail == .whole ? route(of: operation, parameters) : Route(segments: []),
            parameters: parameters.map(\.plan),
            request: request,
            rules: RulePlanner().rules(of: parameters, operation, types: &types),
            responses: responses,
            server: operation.servers.first.map {
                ServerPlanner().plan($0, of: symbol, at: operation.origin, types: &types)
            },
            pagination: nil
        )
        plan.requirementSymbol = requirements.map { scope in
            // What the maintainer calls an operation in its group says nothing of it beside those of others.
            types.symbols.declare(
                group == nil ? .operation : .requirement,
                source,
                at: operation.origin,
                candidates: memberCandidates(source, operation),
                in: scope,
                rank: operation.isNamedAfterFolder ? 2 : 1
            )
        }
        account(operation, &types.accounting)
        plan.pagination = PaginationPlanner().plan(operation, parameters, output: plan.output, types: &types)
        return plan
    }

    private func account(_ operation: Operation, _ accounting: inout Accounting) {
        let code = [
            "parameters", "requestBody", "responses", "deprecated", "x-driftless-pagination",
            "x-driftless-parameter-rules",
        ]
        accounting.use(code, of: operation.origin, as: .code)
        accounting.use(["summary", "description"], of: operation.origin, as: .documentation)
        accounting.use("x-driftless-document", of: operation.origin, as: .check)
        // One address is used; others are left.
        if operation.servers.count <= 1 { accounting.use("servers", of: operation.origin, as: .code) }
    }

    /// The method and the path tell two operations apart that say the same name.
    private func memberCandidates(_ source: String, _ operation: Operation) -> [String] {
        let plain = IdentifierSpelling(source, casing: .member).candidates
        let placed = IdentifierSpelling.best(
            source + " " + operation.method + " " + operation.requestPath,
            casing: .member
        )
        let folder = operation.isNamedAfterFolder ? [IdentifierSpelling.best(source + " slash", casing: .member)] : []
        return plain.prefix(1) + folder + plain.dropFirst() + [placed]
    }

    private func declareType(_ source: String, _ operation: Operation, _ symbols: inout SymbolTable) -> SymbolID {
        var candidates = TypeNaming.told(
            IdentifierSpelling(source, casing: .type).candidates,
            from: source,
            suffix: "Operation"
        )
        let placed = IdentifierSpelling.best(
            source + " " + operation.method + " " + operation.requestPath,
            casing: .type
        )
        candidates.insert(candidates[0] + "Operation", at: 1)
        candidates.insert(placed, at: 2)
        if operation.isNamedAfterFolder {
            candidates.insert(IdentifierSpelling.best(source + " slash", casing: .type), at: 1)
        }
        return symbols.declare(
            .operationType,
            source,
            at: operation.origin,
            candidates: candidates,
            in: symbols.module,
            rank: operation.isNamedAfterFolder ? 3 : 2
        )
    }

    private func documentation(of operation: Operation) -> Documentation {
        var paragraphs = [operation.summary, operation.description].compactMap { $0?.trimmedText }
        if paragraphs.count == 2, paragraphs[0] == paragraphs[1] { paragraphs.removeLast() }
        paragraphs.append("`\(operation.requestMethod) \(operation.path)`")
        paragraphs += SecurityText.needs(operation.security ?? document.security).map { [$0] } ?? []
        return Documentation(paragraphs.filter { !$0.isEmpty }, place: operation.origin.place)
    }

    private func route(of operation: Operation, _ parameters: [PlannedParameter]) -> Route {
        var indices: [String: Int] = [:]
        for (index, parameter) in parameters.enumerated() where parameter.plan.location == .path {
            indices[parameter.plan.name] = indices[parameter.plan.name] ?? index
        }
        return Route(
            segments: segments(of: operation.requestPath[...], indices),
            literalQuery: operation.literalQuery.flatMap { $0.isEmpty ? nil : $0 }
        )
    }

    private func segments(of path: Substring, _ parameters: [String: Int]) -> [Route.Segment] {
        var segments: [Route.Segment] = []
        var rest = path
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            let end = rest.index(after: close)
            if let index = parameters[name] {
                if open > rest.startIndex { segments.append(.literal(String(rest[..<open]))) }
                segments.append(.parameter(index))
            } else {
                // The reader has reported it; the text goes out as it is.
                segments.append(.literal(String(rest[..<end])))
            }
            rest = rest[end...]
        }
        if !rest.isEmpty { segments.append(.literal(String(rest))) }
        return segments
    }
}

extension Operation {
    /// Named after a path that ends in a slash: `/things` beside it keeps the plain name.
    fileprivate var isNamedAfterFolder: Bool {
        operationID == nil && requestPath.count > 1 && requestPath.hasSuffix("/")
    }
}
