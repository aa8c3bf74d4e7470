// What an operation becomes: arguments, request, answers. Names are still the document's.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

struct OperationPlanner {
    let document: OpenAPIDocument
    let schemas: SchemaView
    /// Names that the maintainer chose, by pointer.
    let overrides: [String: String]

    /// The operation, and its parameters that belong to the client.
    func plan(
        _ operation: Operation,
        types: inout TypePlanner
    ) -> (operation: OperationDeclaration, clientParameters: [Argument]) {
        let source = operation.operationID ?? operation.method + " " + operation.path
        let parameters = ParameterPlanner(schemas: schemas, overrides: overrides)
            .plan(operation, name: source, types: &types)
        let own = parameters.filter { $0.wire.holder == .input }
        let body = body(of: operation, source: source, types: &types)
        let arguments = own.map(\.argument) + (body.map { [$0.argument] } ?? [])
        let answers = AnswerPlanner().plan(operation, name: source, types: &types)
        let declaration = OperationDeclaration(
            typeName: Name(source),
            memberName: Name(source),
            documentation: documentation(of: operation),
            isDeprecated: operation.isDeprecated,
            method: operation.method.uppercased(),
            arguments: arguments.filter { !$0.isOptional } + arguments.filter(\.isOptional),
            path: pieces(of: operation.path, parameters),
            query: wires(parameters, in: .query),
            headers: wires(parameters, in: .header),
            cookies: wires(parameters, in: .cookie),
            body: body?.plan,
            rules: RulePlanner(schemas: schemas).rules(of: parameters, operation, types: &types),
            answers: answers.answers,
            output: answers.output,
            accept: answers.accept,
            pagination: PaginationPlanner().plan(operation, parameters, output: answers.output, types: &types)
        )
        return (declaration, parameters.filter { $0.wire.holder == .client }.map(\.argument))
    }

    private func documentation(of operation: Operation) -> Documentation {
        var paragraphs = [operation.summary, operation.description].compactMap { $0?.trimmedText }
        if paragraphs.count == 2, paragraphs[0] == paragraphs[1] { paragraphs.removeLast() }
        paragraphs.append("`\(operation.method.uppercased()) \(operation.path)`")
        return Documentation(paragraphs.filter { !$0.isEmpty }, pointer: operation.origin.pointer)
    }

    /// In ascending order of the names' bytes: what a signature sorts, and the same whatever the document's order.
    private func wires(_ parameters: [PlannedParameter], in location: Parameter.Location) -> [WireParameter] {
        parameters.filter { $0.parameter.location == location }.map(\.wire)
            .sorted { $0.name.source.utf8.lexicographicallyPrecedes($1.name.source.utf8) }
    }

    private func pieces(of path: String, _ parameters: [PlannedParameter]) -> [PathPiece] {
        let inPath = Dictionary(
            parameters.filter { $0.parameter.location == .path }.map { ($0.parameter.name, $0.wire) }
        ) { first, _ in first }
        var pieces: [PathPiece] = []
        var rest = Substring(path)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let wire = inPath[name] else {
                // The reader has reported it; the text goes out as it is.
                pieces.append(.literal(PathText.escaped(rest[...close])))
                rest = rest[rest.index(after: close)...]
                continue
            }
            if open > rest.startIndex { pieces.append(.literal(PathText.escaped(rest[..<open]))) }
            pieces.append(.parameter(wire))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(PathText.escaped(rest))) }
        return pieces
    }

    private func body(
        of operation: Operation,
        source: String,
        types: inout TypePlanner
    ) -> (plan: RequestBodyPlan, argument: Argument)? {
        guard let body = operation.requestBody,
            let content = body.content.first(where: { MediaTypeKind($0.name) == .json }) ?? body.content.first
        else { return nil }
        let kind = MediaTypeKind(content.name)
        let type: TypeUse
        let format: RequestBodyPlan.Format
        switch kind {
        case .json:
            type =
                content.schema.map {
                    types.use($0, name: SharedPart.name(body.origin.pointer) ?? source + " body").element
                } ?? .any
            format = .json
        case .text:
            type = .string
            format = .text
        case .bytes:
            if content.name.hasPrefix("multipart/") || content.name.hasPrefix("application/x-www-form-urlencoded") {
                types.log.report(
                    Diagnostic(
                        .error,
                        .unsupportedMediaType,
                        "bodies of type '\(content.name)' are not supported yet",
                        at: content.origin.span,
                        pointer: content.origin.pointer
                    )
                )
            }
            type = .bytes
            format = .bytes
        }
        let name = Name(ParameterPlanner.bodyName)
        return (
            RequestBodyPlan(argument: name, format: format, contentType: MediaTypeKind.sendable(content.name)),
            Argument(
                name: name,
                type: type,
                defaultValue: body.isRequired ? .none : .absent,
                documentation: DocumentationText.documentation([body.description], pointer: body.origin.pointer)
            )
        )
    }
}
