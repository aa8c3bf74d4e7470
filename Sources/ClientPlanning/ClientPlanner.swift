// From the document to the plan: the passes, in their order.
package import ClientPlan
package import Diagnostics
package import OpenAPIDocument

/// What a maintainer decides about a client.
package struct PlanningConfiguration: Sendable {
    /// The Swift name of the client type.
    package var client: String
    /// Swift names by the JSON pointer of what they name.
    package var names: [String: String]

    package init(client: String, names: [String: String] = [:]) {
        self.client = client
        self.names = names
    }
}

package struct ClientPlanner {
    private let document: OpenAPIDocument
    private let configuration: PlanningConfiguration

    package init(document: OpenAPIDocument, configuration: PlanningConfiguration) {
        self.document = document
        self.configuration = configuration
    }

    package func plan(into log: inout DiagnosticLog) -> ClientPlan {
        var types = TypePlanner(document: document)
        types.planNamedSchemas()
        let planner = OperationPlanner(document: document, schemas: types.schemas, overrides: configuration.names)
        var operations: [OperationDeclaration] = []
        var clientParameters: [Argument] = []
        for operation in document.operations {
            let planned = planner.plan(operation, types: &types)
            operations.append(planned.operation)
            let known = Set(clientParameters.map(\.name.source))
            clientParameters += planned.clientParameters.filter { !known.contains($0.name.source) }
        }
        log.append(contentsOf: types.log)
        ClientParameterNaming(overrides: configuration.names, spans: spans)
            .name(&clientParameters, in: &operations, into: &log)
        let sent = operations.filter { $0.body != nil }.flatMap { $0.arguments.map(\.type) }
        let unboxed = DirectionMarking.marked(types.declarations, sent: sent)
        let draft = ClientPlan(
            title: document.info.title + " " + document.info.version,
            client: client(parameters: clientParameters, into: &log),
            types: RecursionBreaking(types: unboxed).types,
            operations: operations
        )
        let plan = NamingPass(overrides: configuration.names, spans: spans).named(draft, into: &log)
        reportUnusedNames(plan, into: &log)
        return plan
    }

    private func client(parameters: [Argument], into log: inout DiagnosticLog) -> ClientDeclaration {
        ClientDeclaration(
            name: Name(configuration.client),
            documentation: DocumentationText.documentation(
                [document.info.title + ", version " + document.info.version, document.info.description],
                pointer: "/info"
            ),
            server: document.servers.first.map { server($0, into: &log) },
            parameters: parameters
        )
    }

    private func server(_ server: Server, into log: inout DiagnosticLog) -> ClientDeclaration.Server {
        let namer = Namer(
            scope: "variables of the server",
            reserved: ReservedNames.arguments,
            suffix: "Value",
            overrides: configuration.names
        )
        let entries = server.variables.map { variable in
            Namer.Entry(
                source: variable.name,
                candidates: IdentifierSpelling(variable.name, casing: .member).candidates,
                pointer: "/servers/0/variables/" + variable.name
            )
        }
        let names = namer.names(of: entries, into: &log)
        return ClientDeclaration.Server(
            url: server.url,
            documentation: DocumentationText.documentation([server.description], pointer: "/servers/0"),
            variables: zip(server.variables, names).map { variable, swift in
                var name = Name(variable.name)
                name.swift = swift
                return ClientDeclaration.Variable(
                    name: name,
                    defaultValue: variable.defaultValue,
                    description: variable.description
                )
            }
        )
    }

    private var spans: [String: SourceSpan] {
        var spans: [String: SourceSpan] = [:]
        for schema in document.schemas {
            spans[schema.origin.pointer] = schema.origin.span
            for property in schema.properties { spans[property.origin.pointer] = property.origin.span }
            for value in schema.enumeration ?? [] { spans[value.origin.pointer] = value.origin.span }
        }
        for operation in document.operations {
            spans[operation.origin.pointer] = operation.origin.span
            for parameter in operation.parameters { spans[parameter.origin.pointer] = parameter.origin.span }
        }
        return spans
    }

    /// A name for nothing is a mistake: the pointer has a typo, or the document changed.
    private func reportUnusedNames(_ plan: ClientPlan, into log: inout DiagnosticLog) {
        let known = Set(spans.keys)
        for pointer in configuration.names.keys.sorted() where !known.contains(pointer) {
            log.report(
                Diagnostic(
                    .error,
                    .unusedName,
                    "'names' in driftless.yaml names '\(pointer)', which the document does not have",
                    hint: closestSpelling(to: pointer, among: known).map { "did you mean '\($0)'?" },
                    pointer: pointer
                )
            )
        }
    }
}
