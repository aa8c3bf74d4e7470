// The one operation of a draft: its name, words, parameters, body and responses.
import DocumentFacts
import DocumentTables

struct OperationDraft {
    let path: PathDraft
    let method: String
    let words: NameWords
    private(set) var mapping = DraftMapping()
    /// What stands above the method's key.
    private(set) var comments: [DraftComment] = []

    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
    private static let withoutBody: Set<String> = ["get", "head", "options", "trace"]

    init(_ facts: DocumentFacts, _ operation: OperationFacts, into components: inout ComponentCollector) {
        let printed = operation.method.lowercased()
        let isMethod = Self.methods.contains(printed)
        method = isMethod ? printed : "get"
        path = PathDraft(operation.path)
        let naming = OperationNaming(operation)
        words = Self.unique(naming.words, operation.path, &components.operationNames)
        components.keep(words.typeName)
        let drafted = ResponseDraft(facts, operation, named: words, into: &components)
        if !isMethod {
            comments.append(.gap("the page's method \(PlainText.quoted(operation.method)) is none of OpenAPI's"))
        }
        let view = components.view
        let name = words.memberName
        let gap = naming.gap.map { [DraftComment.gap($0)] } ?? []
        mapping.add("operationId", .text(name.isEmpty ? "operation" : name), gap)
        mapping.add("summary", prose: facts.title)
        if view.description(of: .name) == nil, view.description(of: .path) == nil {
            mapping.gap("describe the operation: the words around the page's tables are not taken over")
        }
        mapping.add("description", prose: view.description(of: .name) ?? view.description(of: .path))
        let parameters = ParameterDraft(operation, path, into: &components)
        mapping.add("x-driftless-document", view.reference(to: parameters.ownTable))
        if method == "get" { PaginationDraft(query: parameters.query, page: drafted.page)?.add(to: &mapping) }
        for comment in parameters.comments { mapping.comments.append(comment) }
        if !parameters.parameters.isEmpty { mapping.add("parameters", .list(parameters.parameters)) }
        addBody(operation, &components)
        mapping.add("responses", .mapping(drafted.responses))
    }

    /// The name that no other page's operation has: with the path's version behind it where one has it.
    private static func unique(_ words: NameWords, _ path: String, _ names: inout ComponentNames) -> NameWords {
        guard !words.isEmpty else { return words }
        let version = path.split(separator: "/").first { OperationNaming.isVersion(String($0)) }.map(String.init) ?? ""
        let versioned = words + NameWords(version.replacing(".0", with: "").replacing(".", with: "_"))
        let name = names.unique([words.typeName, versioned.typeName])
        return [words, versioned].first { $0.typeName == name } ?? NameWords(name)
    }

    private mutating func addBody(_ operation: OperationFacts, _ components: inout ComponentCollector) {
        guard let shape = operation.request else { return }
        var body = DraftMapping()
        body.add("description", prose: components.view.description(of: .request))
        let requirement = shape.requirement
        if requirement == nil {
            body.gap("the page does not say whether the body can be left out; it is taken as required")
        }
        if requirement != false { body.add("required", .literal("true")) }
        let place = ShapePlace(
            path: .request,
            names: [words + NameWords("Request")],
            enclosing: [],
            role: .body
        )
        body.add("content", ResponseDraft.content(components.schema(of: shape, at: place, of: nil, depth: 0)))
        let gap = "the page describes a body for \(method.uppercased()), which HTTP gives no meaning; is it the query?"
        mapping.add("requestBody", .mapping(body), Self.withoutBody.contains(method) ? [.gap(gap)] : [])
    }
}

extension ShapeFacts {
    /// Whether a body of this shape has to be there; nil where the page does not say.
    fileprivate var requirement: Bool? {
        guard case .object(let fields) = self, !fields.isEmpty else { return nil }
        if fields.contains(where: { $0.isRequired == true }) { return true }
        return fields.contains { $0.isRequired == nil } ? nil : false
    }
}
