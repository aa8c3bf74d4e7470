// A plan that holds one text at every place where a document's text can stand.
import ClientPlan
import Diagnostics

extension Plans {
    /// The text stands in titles, descriptions, places, names on the wire, raw values, tags, paths, media types and URLs.
    static func hostile(_ text: String) -> ClientPlan {
        let names = Names()
        let words = Documentation(
            [text, "a " + text + " b", text + text],
            place: Place(document: text, pointer: "/" + text)
        )
        let types = hostileTypes(text, words, names)
        let client = names.symbol("TestClient", text, .client)
        let shared = names.symbol("shared", text, .clientParameter)
        return ClientPlan(
            api: APIPlan(
                title: text,
                root: "api.yaml",
                client: ClientDeclaration(
                    symbol: client,
                    documentation: words,
                    parameters: [ClientParameter(symbol: shared, type: .string, documentation: words)]
                ),
                servers: [server(text, words, names), server(text, words, names)],
                types: types,
                operations: [hostileOperation(text, words, names, shared)]
            ),
            names: names.result
        )
    }

    private static func server(_ text: String, _ words: Documentation, _ names: Names) -> ServerPlan {
        ServerPlan(
            symbol: names.symbol("other", text, .server),
            url: text,
            address: .absolute,
            documentation: words,
            variables: [
                ServerPlan.Variable(
                    symbol: names.symbol("member", text, .serverVariable),
                    name: text,
                    defaultValue: text,
                    type: nil,
                    description: text
                )
            ]
        )
    }

    private static func hostileTypes(_ text: String, _ words: Documentation, _ names: Names) -> [TypeDeclaration] {
        let type: TypeUse = .booleanText(true: text, false: "n" + text)
        let properties = [Deprecation.current, .deprecated].map { deprecation in
            Structure.Property(
                symbol: names.symbol(deprecation == .current ? "member" : "old", text, .property),
                key: text,
                type: type,
                occurrence: .optional,
                access: .both,
                deprecation: deprecation,
                documentation: words
            )
        }
        return [
            .structure(
                Structure(
                    symbol: names.symbol("S", text),
                    properties: properties,
                    unknownMembers: .kept(.any),
                    deprecation: .deprecated,
                    documentation: words
                )
            ),
            .stringEnum(
                StringEnum(
                    symbol: names.symbol("E", text),
                    cases: [.init(symbol: names.symbol("member", text), value: text, documentation: words)],
                    documentation: words
                )
            ),
            .union(
                Union(
                    symbol: names.symbol("U", text),
                    discriminator: text,
                    branches: [
                        .init(symbol: names.symbol("member", text), type: .string, tags: [text], documentation: words)
                    ],
                    storage: .inline,
                    documentation: words
                )
            ),
            .alias(Alias(symbol: names.symbol("A", text), target: .string, documentation: words)),
        ]
    }

    private static func hostileOperation(
        _ text: String,
        _ words: Documentation,
        _ names: Names,
        _ shared: SymbolID
    ) -> OperationPlan {
        let parameters = [ParameterPlan.Location.path, .query, .header, .cookie].map { location in
            ParameterPlan(
                symbol: names.symbol(location.rawValue + "Member", text, .argument),
                name: text,
                location: location,
                holder: .call,
                type: .timestamp(format: text),
                need: location == .path ? .required : .optional,
                encoding: .text,
                deprecation: .deprecated,
                documentation: words
            )
        }
        let held = ParameterPlan(
            symbol: shared,
            name: text,
            location: .query,
            holder: .client,
            type: .string,
            need: .required,
            encoding: .text,
            deprecation: .current,
            documentation: words
        )
        let body = content(names.symbol("text", text), text.filter { $0 != "*" }, .text, .string)
        // A range of types would make room for the type that a caller says.
        let picture = content(names.symbol("picture", text), text.filter { $0 != "*" } + "x", .bytes, .bytes)
        let argument = parameters[0].symbol
        return OperationPlan(
            symbol: names.symbol("call", text, .operation),
            typeSymbol: names.symbol("Call", text, .operationType),
            documentation: words,
            deprecation: .deprecated,
            method: "GET",
            route: Route(
                segments: [.literal("/" + text), .parameter(0), .literal("/" + text)],
                literalQuery: "q=" + text
            ),
            parameters: parameters + [held],
            request: RequestPlan(
                symbol: names.symbol("body", nil, .argument),
                contentTypeSymbol: nil,
                need: .required,
                contents: [body, picture],
                documentation: words
            ),
            rules: [.knownValue(argument), .ascending([argument, argument])],
            responses: [
                response(names.symbol("ok"), .exact(200), .success, description: text),
                response(names.symbol("created"), .exact(201), .success, [body], description: text),
            ],
            server: server(text, words, names),
            pagination: nil
        )
    }
}
