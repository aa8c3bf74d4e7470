// Plans for tests: small ones, and one that holds a text at every place where a document's text can stand.
import ClientPlan

enum Plans {
    static func documentation(_ text: String = "") -> Documentation {
        Documentation(text.isEmpty ? [] : [text], pointer: "/x")
    }

    static func name(_ source: String, _ swift: String) -> Name {
        var name = Name(source)
        name.swift = swift
        return name
    }

    static func property(
        _ name: Name,
        _ type: TypeUse = .string,
        _ occurrence: Structure.Occurrence = .optional
    ) -> Structure.Property {
        Structure.Property(
            name: name,
            type: type,
            occurrence: occurrence,
            isDeprecated: false,
            documentation: documentation()
        )
    }

    static func structure(_ name: String, _ properties: [Structure.Property] = []) -> TypeDeclaration {
        .structure(
            Structure(
                name: Name(name),
                properties: properties,
                additional: nil,
                isDeprecated: false,
                documentation: documentation()
            )
        )
    }

    static func alias(_ name: String, _ target: TypeUse) -> TypeDeclaration {
        .alias(Alias(name: Name(name), target: target, documentation: documentation()))
    }

    static func plan(
        _ types: [TypeDeclaration],
        _ operations: [OperationDeclaration] = [],
        title: String = "T 1"
    ) -> ClientPlan {
        ClientPlan(
            title: title,
            client: ClientDeclaration(
                name: Name("TestClient"),
                documentation: documentation(),
                server: nil,
                parameters: []
            ),
            types: types,
            operations: operations
        )
    }

    static func operation(
        _ name: String,
        arguments: [Argument] = [],
        query: [WireParameter] = [],
        headers: [WireParameter] = [],
        cookies: [WireParameter] = [],
        path: [PathPiece] = [.literal("/x")],
        answers: [Answer] = [],
        output: Output = .single(.none),
        documentation: Documentation = Plans.documentation()
    ) -> OperationDeclaration {
        OperationDeclaration(
            typeName: Plans.name(name, name.prefix(1).uppercased() + name.dropFirst()),
            memberName: Name(name),
            documentation: documentation,
            isDeprecated: false,
            method: "GET",
            arguments: arguments,
            path: path,
            query: query,
            headers: headers,
            cookies: cookies,
            body: nil,
            rules: [],
            answers: answers,
            output: output,
            accept: nil,
            pagination: nil
        )
    }

    /// The text stands in titles, descriptions, pointers, names on the wire, raw values, tags, paths, media types and URLs.
    static func hostile(_ text: String) -> ClientPlan {
        let words = Documentation([text, "a " + text + " b", text + text], pointer: "/" + text)
        let wire = name(text, "member")
        let argument = Argument(name: wire, type: .string, defaultValue: .absent, documentation: words)
        let parameter = WireParameter(name: wire, holder: .input, type: .timestamp(format: text), encoding: .text)
        let types: [TypeDeclaration] = [
            .structure(
                Structure(
                    name: Name("S"),
                    properties: [
                        Structure.Property(
                            name: wire,
                            type: .booleanText(true: text, false: "n" + text),
                            occurrence: .optional,
                            isDeprecated: false,
                            documentation: words
                        )
                    ],
                    additional: .any,
                    isDeprecated: true,
                    documentation: words
                )
            ),
            .stringEnum(
                StringEnum(name: Name("E"), cases: [.init(name: wire, documentation: words)], documentation: words)
            ),
            .union(
                Union(
                    name: Name("U"),
                    discriminator: text,
                    branches: [.init(name: wire, type: .string, tags: [text], documentation: words)],
                    storage: .inline,
                    documentation: words
                )
            ),
            .alias(Alias(name: Name("A"), target: .string, documentation: words)),
        ]
        var operation = operation(
            "call",
            arguments: [argument],
            query: [parameter],
            headers: [parameter],
            cookies: [parameter],
            path: [.literal(text), .parameter(parameter), .literal("/" + text)],
            answers: [
                Answer(status: .exact(200), body: .none, outcome: .success(Name("ok")), description: text),
                Answer(status: .exact(201), body: .text, outcome: .success(Name("created")), description: text),
            ],
            output: .choice,
            documentation: words
        )
        operation.memberName = name(text, "call")
        operation.isDeprecated = true
        operation.accept = text
        operation.rules = [.minLength(wire, 1), .together([wire, wire])]
        operation.body = RequestBodyPlan(argument: wire, format: .text, contentType: text)
        let server = ClientDeclaration.Server(
            url: text,
            documentation: words,
            variables: [.init(name: wire, defaultValue: text, description: text)]
        )
        return ClientPlan(
            title: text,
            client: ClientDeclaration(
                name: Name("TestClient"),
                documentation: words,
                server: server,
                parameters: [argument]
            ),
            types: types,
            operations: [operation]
        )
    }
}
