// The body of a request: the argument, and the contents among which a caller chooses.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct RequestPlanner {
    var role = OperationRole.sender
    /// How lists in a `deepObject` are spelled.
    var deepObjectArrays = DeepObjectArrays.brackets

    /// - Parameters:
    ///   - words: What the operation is called.
    ///   - arguments: Where the operation's arguments are named.
    func plan(
        _ operation: Operation,
        _ words: TypeWords,
        arguments: SymbolTable.ScopeID,
        typeSymbol: SymbolID,
        types: inout TypePlanner
    ) -> RequestPlan? {
        guard let body = operation.requestBody, !body.content.isEmpty else { return nil }
        types.accounting.use(["", "content", "required"], of: body.origin, as: .code)
        types.accounting.use("description", of: body.origin, as: .documentation)
        let scope = types.symbols.open(.contents, of: typeSymbol)
        var contents = ContentPlanner(
            deepObjectArrays: deepObjectArrays,
            arguments: role == .sender ? arguments : nil
        ).plan(
            body.content,
            .all,
            SharedPart.words(body.origin.place) ?? words.adding("body"),
            in: scope,
            types: &types
        )
        PartHeaderPlanner().name(&contents, typeSymbol, &types.symbols)
        return RequestPlan(
            symbol: types.symbols.declareMember(
                .argument,
                "body",
                at: body.origin,
                in: arguments,
                then: ["requestBody"]
            ),
            contentTypeSymbol: role == .receiver ? nil : contentTypeSymbol(contents, body, arguments, types: &types),
            need: body.isRequired ? .required : .optional,
            contents: contents,
            documentation: types.taking(documentation(of: body, contents))
        )
    }

    /// Whoever sends what the document gives a range of types for says which it is.
    private func contentTypeSymbol(
        _ contents: [ContentPlan],
        _ body: RequestBody,
        _ arguments: SymbolTable.ScopeID,
        types: inout TypePlanner
    ) -> SymbolID? {
        guard let only = contents.first, contents.count == 1, only.needsMediaType else { return nil }
        return types.symbols.declareMember(
            .argument,
            "content type",
            at: body.origin,
            in: arguments,
            then: ["requestContentType"]
        )
    }

    private func documentation(of body: RequestBody, _ contents: [ContentPlan]) -> Documentation {
        var texts = [body.description]
        if role == .sender, let only = contents.first, contents.count == 1, !only.alternatives.isEmpty {
            texts.append(
                "Sent as `\(only.mediaType)`; the server also takes "
                    + only.alternatives.map { "`\($0)`" }.joined(separator: ", ") + "."
            )
        }
        return DocumentationText.documentation(texts, at: body.origin)
    }
}
