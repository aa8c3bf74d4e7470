// From the document to the plan: the passes, in their order.
package import ClientPlan
package import Diagnostics
package import OpenAPIDocument

/// What a maintainer decides about a client.
package struct PlanningConfiguration: Sendable {
    /// The Swift name of the client type.
    package var client: String
    /// The Swift name of the protocol that the client conforms to; nil for none.
    package var protocolName: String?
    /// Swift names by what they name.
    package var names: [Place: String]
    package var deepObjectArrays: DeepObjectArrays
    /// What the names of all types but the client begin with.
    package var prefix = ""
    package var grouping = OperationGrouping.flat
    /// The maintainer's own types by the places of the schemas that they stand for.
    package var types: [Place: OwnType] = [:]
    /// What formats mean here that they do not mean elsewhere.
    package var formats: [String: FormatMeaning] = [:]
    package var streamEnds = StreamEnds()
    /// What is planned whole; nil for everything.
    package var selection: PlanningSelection?

    package init(
        client: String,
        names: [Place: String] = [:],
        deepObjectArrays: DeepObjectArrays = .brackets
    ) {
        self.client = client
        self.names = names
        self.deepObjectArrays = deepObjectArrays
    }
}

/// How operations are called.
package enum OperationGrouping: String, Hashable, Sendable, CaseIterable {
    /// `client.listPets()`
    case flat
    /// `client.pets.list()`, by the first tag of an operation.
    case byTag = "by-tag"
}

/// What a format of schemas means by the word of a maintainer.
package enum FormatMeaning: Hashable, Sendable {
    /// Nothing: a string is a string.
    case none
    /// The same as another format.
    case format(String)
    /// A type of the maintainer's own, of strings only.
    case own(OwnType)
}

/// How the lists in a parameter of style `deepObject` are spelled, which OpenAPI leaves open.
package enum DeepObjectArrays: String, Hashable, Sendable, CaseIterable {
    /// `filter[tags][]=a&filter[tags][]=b`: PHP, Rails, qs and what follows them.
    case brackets
    /// `filter[tags][0]=a&filter[tags][1]=b`
    case indices
    /// `filter[tags]=a&filter[tags]=b`
    case repeated = "repeat"
}

package struct ClientPlanner {
    private let document: OpenAPIDocument
    private let configuration: PlanningConfiguration

    package init(document: OpenAPIDocument, configuration: PlanningConfiguration) {
        self.document = configuration.formats.isEmpty ? document : document.with(configuration.formats)
        self.configuration = configuration
    }

    package func plan(into log: inout DiagnosticLog) -> ClientPlan {
        var accounting = document.accounting
        return plan(into: &log, accounting: &accounting)
    }

    /// - Parameters:
    ///   - log: Every problem is appended.
    ///   - accounting: What planning made of each key is marked.
    package func plan(into log: inout DiagnosticLog, accounting: inout Accounting) -> ClientPlan {
        let root = document.sourceFiles.first?.path ?? ""
        var types = TypePlanner(document: document)
        types.own = OwnTypes(configuration, in: document)
        types.needed = configuration.selection.map { NeededSchemas($0, document, types.view) }
        types.symbols.namesEveryMember = !configuration.names.isEmpty
        let client = types.symbols.declareFixed(
            .client,
            configuration.client,
            place: Place(document: root, pointer: "/info")
        )
        let clientProtocol = configuration.protocolName.map { name in
            types.symbols.declareFixed(.clientProtocol, name, place: Place(document: root, pointer: "/info"))
        }
        reportReservedNames(into: &log)
        accountDocument(&types.accounting)
        types.planNamedSchemas()
        var parameters = ClientParameters()
        let planner = OperationPlanner(
            document: document,
            deepObjectArrays: configuration.deepObjectArrays,
            streamEnds: configuration.streamEnds,
            requirements: clientProtocol.flatMap { owner in
                configuration.grouping == .flat ? nil : types.symbols.open(.requirements, of: owner)
            }
        )
        var groups = OperationGroups(configuration.grouping, document.tags)
        var operations = document.operations.map { operation in
            let group = groups.membership(of: operation, types: &types)
            return types.planning(operation) { types in
                planner.plan(operation, in: group, types: &types, client: &parameters)
            }
        }
        var received = ReceivedOperationPlanner(document: document, deepObjectArrays: configuration.deepObjectArrays)
            .plan(&operations, types: &types)
        let servers = ServerPlanner().plan(document.servers, types: &types, client: client)
        var securityPlanner = SecurityPlanner(document: document)
        let security = securityPlanner.plan(&operations, types: &types, client: client)
        types.addRules()
        let declarations = directed(&types, &operations, &received)
        var api = APIPlan(
            title: document.info.title + " " + document.info.version,
            root: root,
            client: ClientDeclaration(
                symbol: client,
                documentation: documentation(root),
                parameters: parameters.parameters
            ),
            servers: servers,
            types: LargeValues(types: RecursionBreaking(types: declarations).types).types,
            operations: operations
        )
        api.client.protocolSymbol = clientProtocol
        api.received = received
        api.security = security
        api.groups = groups.plans(of: document.operations, operations)
        log.append(contentsOf: types.log)
        let naming = NamingPass(
            table: types.symbols,
            overrides: configuration.names,
            root: root,
            prefix: configuration.prefix,
            modules: Set(configuration.types.values.map(\.module) + types.own.formats.values.map(\.module))
        )
        let names = naming.names(into: &log)
        reportUnusedNames(types.symbols, root, into: &log)
        StreamEndCheck(ends: configuration.streamEnds).report(document.operations, operations, into: &log)
        accounting = types.accounting
        return ClientPlan(api: api, names: names)
    }

    private func documentation(_ root: String) -> Documentation {
        DocumentationText.documentation(
            [
                document.info.title + ", version " + document.info.version, document.info.summary,
                document.info.description,
            ],
            at: Origin(
                span: SourceSpan(file: root, start: SourcePosition(line: 1, column: 1), length: 1),
                pointer: "/info"
            )
        )
    }

    private func accountDocument(_ accounting: inout Accounting) {
        accounting.use(["title", "version", "description", "summary"], of: document.info.origin, as: .documentation)
        accounting.use("servers", ofEvery: "OpenAPI object", as: .code)
        for keyword in ["summary", "description"] {
            accounting.use(keyword, ofEvery: "path item object", as: .documentation)
        }
        accounting.use("x-driftless-document", ofEvery: "OpenAPI object", as: .check)
        accounting.use("x-driftless-document", ofEvery: "schema", as: .check)
        for keyword in ["style", "position", "limit", "base", "items", "total"] {
            accounting.use(keyword, ofEvery: "x-driftless-pagination object", as: .code)
        }
        for keyword in ["together", "ascending"] {
            accounting.use(keyword, ofEvery: "x-driftless-parameter-rules object", as: .check)
        }
        for keyword in ["page", "table"] { accounting.use(keyword, ofEvery: "x-driftless-document object", as: .check) }
    }

    private func reportReservedNames(into log: inout DiagnosticLog) {
        let own = [
            ("client", "client", configuration.client),
            ("protocol", "client's protocol", configuration.protocolName),
        ]
        for case (let key, let words, let name?) in own where ReservedNames.types.contains(name) {
            log.report(
                Diagnostic(
                    .error,
                    .reservedName,
                    "the \(words) cannot be named '\(name)': Swift or the runtime uses it",
                    hint: "choose another name for '\(key)' in driftless.yaml"
                )
            )
        }
    }

    /// A name for nothing is a mistake: the pointer has a typo, or the document changed.
    private func reportUnusedNames(_ table: SymbolTable, _ root: String, into log: inout DiagnosticLog) {
        guard !configuration.names.isEmpty else { return }
        let known = Set(table.symbols.map(\.place))
        for place in configuration.names.keys.sorted() where !known.contains(place) {
            let near = Set(known.filter { $0.document == place.document }.map(\.pointer))
            log.report(
                Diagnostic(
                    .error,
                    .unusedName,
                    "'names' in driftless.yaml names '\(place.pointer)', which the document does not have",
                    hint: closestSpelling(to: place.pointer, among: near).map { "did you mean '\($0)'?" },
                    pointer: place.pointer
                )
            )
        }
    }
}
