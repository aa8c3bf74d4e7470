// A plan as YAML, for people and for comparing: every fact of it, in a fixed order.
import Diagnostics

extension ClientPlan {
    /// The whole plan as YAML: Swift names, the document's spellings, places counted from the root document, and every fact
    /// that code is made of. Equal plans print alike, and plans that say different things differ.
    package var yaml: String { PlanPrinter(plan: self).document.rendered }
}

/// Turns the parts of a plan into YAML.
struct PlanPrinter {
    let plan: ClientPlan

    var document: PlanYAML {
        .fields(
            ("title", .text(plan.api.title)),
            ("root", .text(plan.api.root)),
            ("client", client),
            ("servers", .list(plan.api.servers.map(server))),
            ("security", plan.api.security.map(security)),
            ("operations", .list(plan.api.operations.map(operation))),
            ("received", plan.api.received.isEmpty ? nil : .list(plan.api.received.map(received))),
            ("types", .list(plan.api.declarations.map(type)))
        )
    }

    private var client: PlanYAML {
        named(
            plan.api.client.symbol,
            plan.api.client.documentation,
            ("protocol", plan.api.client.protocolSymbol.map(name)),
            ("parameters", .list(plan.api.client.parameters.map(clientParameter)))
        )
    }

    private func clientParameter(_ parameter: ClientParameter) -> PlanYAML {
        named(
            parameter.symbol,
            parameter.documentation,
            ("type", swiftType(parameter.type)),
            ("wire", wire(parameter.type))
        )
    }

    func server(_ server: ServerPlan) -> PlanYAML {
        named(
            server.symbol,
            server.documentation,
            ("url", .text(server.url)),
            ("address", .text(server.address == .absolute ? "absolute" : "relative")),
            ("variables", .list(server.variables.map(variable)))
        )
    }

    private func variable(_ variable: ServerPlan.Variable) -> PlanYAML {
        named(
            variable.symbol,
            nil,
            ("template", .text(variable.name)),
            ("default", .text(variable.defaultValue)),
            ("type", variable.type.map { swiftType(.named($0)) }),
            ("description", variable.description.map(PlanYAML.text))
        )
    }

    // MARK: - Names, places, types

    /// A part with a name: what it is called, what the document calls it where that is something else, and where it stands.
    func named(
        _ symbol: SymbolID,
        _ documentation: Documentation?,
        _ facts: (String, PlanYAML?)...
    ) -> PlanYAML {
        let name = plan.names[symbol]
        let source = plan.names.source(of: symbol)
        let place = plan.names.symbols.indices.contains(symbol.index) ? plan.names.symbols[symbol.index].place : nil
        let head = PlanYAML.fields(
            ("name", .text(name)),
            ("source", source == name ? nil : .text(source)),
            ("place", place.map { .text(text($0)) })
        )
        let tail = PlanYAML.fields(
            ("documentation", documentation.map { .texts($0.paragraphs) }),
            ("documented", documentation.flatMap { $0.place == place ? nil : .text(text($0.place)) })
        )
        guard case .map(let head) = head, case .map(let tail) = tail else { return head }
        let own = facts.compactMap { key, value -> PlanYAML.Entry? in
            guard let value else { return nil }
            switch value {
            case .list(let elements) where elements.isEmpty: return nil
            case .map(let entries) where entries.isEmpty: return nil
            case .list, .map, .text, .number: return (key, value)
            }
        }
        return .map(head + own + tail)
    }

    /// The name of what is told elsewhere.
    func name(_ symbol: SymbolID) -> PlanYAML { .text(plan.names[symbol]) }

    /// `#/paths/~1pets` in the root document, `common.yaml#/Pet` in another.
    func text(_ place: Place) -> String {
        (place.document == plan.api.root ? "" : relative(place.document)) + "#" + place.pointer
    }

    /// A document's path as the root document would refer to it.
    private func relative(_ document: String) -> String {
        let folders = plan.api.root.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let parts = document.split(separator: "/", omittingEmptySubsequences: false)
        let shared = zip(folders, parts.dropLast()).prefix { $0 == $1 }.count
        // Paths that begin at different points have no way from one to the other.
        guard folders.isEmpty || shared > 0 else { return document }
        let up = [Substring](repeating: "..", count: folders.count - shared)
        return (up + parts.dropFirst(shared)).joined(separator: "/")
    }

    func swiftType(_ use: TypeUse) -> PlanYAML { .text(plan.swiftType(use)) }

    /// What the Swift type does not tell of the value's form on the wire.
    func wire(_ use: TypeUse) -> PlanYAML? {
        switch use.leaf {
        case .int32: .text("int32")
        case .timestamp(let format): .text(format.map { "time " + $0 } ?? "date-time")
        case .booleanText(let yes, let no): .texts([yes, no])
        case .dataSize(let unit): .text(unit.rawValue)
        case .string, .boolean, .integer, .unsigned, .unsigned32, .number, .decimalNumber, .decimalText, .formatted,
            .any,
            .bytes, .file, .array, .map, .nullable, .named, .boxed:
            nil
        }
    }

    func flag(_ deprecation: Deprecation) -> PlanYAML? { deprecation == .deprecated ? .text("deprecated") : nil }
}
