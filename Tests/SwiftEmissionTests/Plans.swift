// Plans for tests: small ones, and one that holds a text at every place where a document's text can stand.
import ClientPlan
import Diagnostics

/// Names symbols as it hands them out.
final class Names {
    private var symbols: [Symbol] = []
    private var spellings: [String] = []

    /// - Parameter source: The document's spelling; the Swift name where that is the same.
    func symbol(_ swift: String, _ source: String? = nil, _ role: Symbol.Role = .type) -> SymbolID {
        symbols.append(Symbol(role: role, source: source ?? swift, place: Plans.place))
        spellings.append(swift)
        return SymbolID(index: symbols.count - 1)
    }

    var result: SymbolNames { SymbolNames(symbols: symbols, spellings: spellings) }
}

enum Plans {
    static let place = Place(document: "api.yaml", pointer: "/x")

    static func documentation(_ text: String = "") -> Documentation {
        Documentation(text.isEmpty ? [] : [text], place: place)
    }

    static func property(
        _ symbol: SymbolID,
        _ key: String,
        _ type: TypeUse = .string,
        _ occurrence: Occurrence = .optional
    ) -> Structure.Property {
        Structure.Property(
            symbol: symbol,
            key: key,
            type: type,
            occurrence: occurrence,
            access: .both,
            deprecation: .current,
            documentation: documentation()
        )
    }

    static func structure(_ symbol: SymbolID, _ properties: [Structure.Property] = []) -> TypeDeclaration {
        .structure(
            Structure(
                symbol: symbol,
                properties: properties,
                unknownMembers: .ignored,
                deprecation: .current,
                documentation: documentation()
            )
        )
    }

    static func alias(_ symbol: SymbolID, _ target: TypeUse) -> TypeDeclaration {
        .alias(Alias(symbol: symbol, target: target, documentation: documentation()))
    }

    static func content(_ symbol: SymbolID, _ mediaType: String, _ codec: ContentPlan.Codec, _ type: TypeUse)
        -> ContentPlan
    {
        ContentPlan(symbol: symbol, mediaType: mediaType, codec: codec, delivery: .whole, type: type)
    }

    static func response(
        _ symbol: SymbolID,
        _ status: StatusMatch,
        _ meaning: ResponsePlan.Meaning,
        _ contents: [ContentPlan] = [],
        description: String = ""
    ) -> ResponsePlan {
        ResponsePlan(
            symbol: symbol,
            status: status,
            meaning: meaning,
            headers: [],
            contents: contents,
            description: description
        )
    }

    /// - Parameter make: Makes the types and operations, and names what is in them.
    static func plan(
        title: String = "T 1",
        _ make: (Names) -> (types: [TypeDeclaration], operations: [OperationPlan])
    ) -> ClientPlan {
        let names = Names()
        let client = names.symbol("TestClient", nil, .client)
        let parts = make(names)
        return ClientPlan(
            api: APIPlan(
                title: title,
                root: "api.yaml",
                client: ClientDeclaration(symbol: client, documentation: documentation(), parameters: []),
                servers: [],
                types: parts.types,
                operations: parts.operations
            ),
            names: names.result
        )
    }

    static func operation(_ name: String, _ names: Names, responses: [ResponsePlan] = []) -> OperationPlan {
        OperationPlan(
            symbol: names.symbol(name, nil, .operation),
            typeSymbol: names.symbol(name.prefix(1).uppercased() + name.dropFirst(), name, .operationType),
            documentation: documentation(),
            deprecation: .current,
            method: "GET",
            route: Route(segments: [.literal("/x")]),
            parameters: [],
            request: nil,
            rules: [],
            responses: responses,
            server: nil,
            pagination: nil
        )
    }
}
