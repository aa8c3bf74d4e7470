// Servers: what each is called, and the values that its variables may have.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct ServerPlanner {
    /// All servers of the document; the first is the one that is meant where none is named.
    func plan(_ servers: [Server], types: inout TypePlanner, client: SymbolID) -> [ServerPlan] {
        let scope = types.symbols.open(.servers, of: client)
        return servers.enumerated().map { index, server in
            let origin = Origin(span: server.origin.span, pointer: "/servers/\(index)")
            let source = index == 0 ? "default" : Self.source(of: server)
            let symbol = types.symbols.declareMember(.server, source, at: origin, in: scope, then: [hostName(server)])
            return plan(server, symbol, of: client, at: origin, types: &types)
        }
    }

    /// The server of one operation.
    func plan(_ server: Server, of operation: SymbolID, at origin: Origin, types: inout TypePlanner) -> ServerPlan {
        plan(server, operation, of: operation, at: origin, types: &types)
    }

    private func plan(
        _ server: Server,
        _ symbol: SymbolID,
        of owner: SymbolID,
        at origin: Origin,
        types: inout TypePlanner
    ) -> ServerPlan {
        types.accounting.use(["", "url", "name", "description", "variables"], of: server.origin, as: .code)
        for variable in server.variables {
            types.accounting.use(["", "default", "enum", "description"], of: variable.origin, as: .code)
        }
        let scope = types.symbols.open(.serverVariables, of: owner)
        return ServerPlan(
            symbol: symbol,
            url: server.url,
            // `{apiRoot}/v1` is what its default makes of it.
            address: server.defaultURL.contains("://") ? .absolute : .relative,
            documentation: DocumentationText.documentation([server.name, server.description], at: origin),
            variables: server.variables.map { variable in
                let place = Origin(span: origin.span, pointer: origin.pointer + "/variables/" + variable.name)
                return ServerPlan.Variable(
                    symbol: types.symbols.declareMember(.serverVariable, variable.name, at: place, in: scope),
                    name: variable.name,
                    defaultValue: variable.defaultValue,
                    type: type(of: variable, at: place, types: &types),
                    description: variable.description
                )
            }
        )
    }

    private func type(of variable: Server.Variable, at origin: Origin, types: inout TypePlanner) -> TypeID? {
        guard !variable.allowedValues.isEmpty else { return nil }
        let key = [variable.name] + variable.allowedValues
        if let known = types.serverEnums[key] { return known }
        let schema = Schema(origin: origin)
        let words = TypeWords("server").adding(variable.name)
        let symbol = types.declareName(words, schema, isNamed: false)
        let scope = types.symbols.open(.cases, of: symbol)
        var seen: Set<[UInt8]> = []
        let cases = variable.allowedValues.filter { seen.insert(Array($0.utf8)).inserted }.map { value in
            StringEnum.Case(
                symbol: types.symbols.declareMember(.enumCase, value, at: origin, in: scope),
                value: value,
                documentation: Documentation(place: origin.place)
            )
        }
        let type = types.declare(
            .stringEnum(
                StringEnum(
                    symbol: symbol,
                    cases: cases,
                    documentation: DocumentationText.documentation([variable.description], at: origin)
                )
            )
        )
        types.serverEnums[key] = type
        return type
    }

    /// What a person calls it: the description where it is short, else the host.
    private static func source(of server: Server) -> String {
        if let name = server.name?.trimmedText, !name.isEmpty { return name }
        guard let text = server.description?.trimmedText, !text.isEmpty, text.count <= 40 else {
            return hostName(server.url)
        }
        return text
    }

    private func hostName(_ server: Server) -> String {
        IdentifierSpelling.idiomatic(Self.hostName(server.url), casing: .member)
    }

    private static func hostName(_ url: String) -> String {
        url.split(separator: "/", omittingEmptySubsequences: true).dropFirst(url.contains("://") ? 1 : 0)
            .joined(separator: " ")
    }
}
