// The parameters of an operation: those of the path as its template names them, the rest as the tables do.
import DocumentFacts
import DocumentTables

struct ParameterDraft {
    private(set) var parameters: [DraftMapping] = []
    /// What is left out, and why.
    private(set) var comments: [DraftComment] = []
    /// The query parameters that were written, for those who look for pages.
    private(set) var query: [FieldFacts] = []
    /// The table of the first parameter, which is the operation's.
    private(set) var ownTable: Int?
    private var seen: Set<String> = []
    private var names: Set<String> = []
    private var clash: [ParameterFacts.Location: SwiftClash] = [:]

    /// Headers that OpenAPI says elsewhere.
    private static let saidElsewhere: [String: String] = [
        "accept": "the media types of 'responses' say it",
        "authorization": "the security scheme 'signature' says it",
        "content-type": "the media type of 'requestBody' says it",
        "x-auth-token": "the security scheme 'token' says it",
    ]
    private static let projectNames: Set<String> = ["projectid", "tenantid"]

    init(_ operation: OperationFacts, _ path: PathDraft, into components: inout ComponentCollector) {
        let described = components.view.inPageOrder(operation.parameters) { .parameter($0.location, $0.field.name) }
        ownTable = described.first.flatMap {
            components.view.page.places[.parameter($0.location, $0.field.name)]?.table
        }
        addPath(described.filter { $0.location == .path }.map(\.field), path, operation, &components)
        for parameter in described where parameter.location != .path {
            add(parameter.field, in: parameter.location, operation, gaps: [], &components)
        }
        for name in operation.queryNames where !query.contains(where: { $0.name == name }) {
            let gap = "the page's URI has this parameter, and no table describes it; see the text and the samples"
            add(FieldFacts(name: name, shape: .unsaid), in: .query, operation, gaps: [gap], &components)
        }
        addRuleGap()
    }

    private mutating func addPath(
        _ described: [FieldFacts],
        _ path: PathDraft,
        _ operation: OperationFacts,
        _ components: inout ComponentCollector
    ) {
        var rest = described
        for name in path.names {
            var gaps: [String] = []
            let printed = path.printedName(of: name)
            var field = FieldFacts(name: name, shape: .unsaid)
            let exact = rest.firstIndex { $0.name == printed }
            if let index = exact ?? rest.firstIndex(where: { Self.key($0.name) == Self.key(printed) }) {
                field = rest.remove(at: index)
                if printed != name {
                    gaps.append(
                        "the page calls this \(PlainText.quoted(printed)), which Swift cannot tell from another"
                    )
                } else if exact == nil {
                    gaps.append("the page's table calls this \(PlainText.quoted(field.name)), and its path {\(name)}")
                }
            } else {
                gaps.append("the page's path has {\(name)}, and no table describes it; see the text")
            }
            add(field, as: name, in: .path, operation, gaps: gaps, &components)
        }
        for field in rest {
            let name = PlainText.quoted(field.name)
            comments.append(.gap("the page's table has the path parameter \(name), which its path has not (or twice)"))
        }
    }

    private mutating func add(
        _ field: FieldFacts,
        as name: String? = nil,
        in location: ParameterFacts.Location,
        _ operation: OperationFacts,
        gaps: [String],
        _ components: inout ComponentCollector
    ) {
        let name = name ?? field.name
        let quoted = PlainText.quoted(name)
        guard !name.isEmpty else {
            comments.append(
                .gap("a row of the page's table of \(location.rawValue) parameters has no name; see the table")
            )
            return
        }
        if location == .header, let reason = Self.saidElsewhere[name.lowercased()] {
            comments.append(.note("The header \(quoted) is no parameter: \(reason)."))
            return
        }
        let key = location.rawValue + "." + (location == .header ? name.lowercased() : name)
        guard seen.insert(key).inserted else {
            comments.append(
                .gap("the page describes the \(location.rawValue) parameter \(quoted) twice; one is left out")
            )
            return
        }
        guard clash[location, default: SwiftClash()].insert(name) || location == .path else {
            comments.append(.gap("the parameter \(quoted) cannot be told from another in Swift; it is left out"))
            return
        }
        let isNameTaken = !names.insert(name).inserted
        if location == .query { query.append(field) }
        parameters.append(parameter(field, name, location, gaps, isNameTaken: isNameTaken, &components))
    }

    private func parameter(
        _ field: FieldFacts,
        _ name: String,
        _ location: ParameterFacts.Location,
        _ gaps: [String],
        isNameTaken: Bool,
        _ components: inout ComponentCollector
    ) -> DraftMapping {
        let path = FactPath.parameter(location, field.name)
        var parameter = DraftMapping()
        for gap in gaps { parameter.gap(gap) }
        parameter.add("name", text: name)
        parameter.add("in", .literal(location.rawValue))
        if location == .path {
            if field.isRequired == false { parameter.gap("the page calls this optional, and a path always has it") }
            parameter.add("required", .literal("true"))
        } else if field.isRequired == true {
            parameter.add("required", .literal("true"))
        } else if field.isRequired == nil {
            parameter.gap("the page does not say whether this is required; taken as optional")
        }
        if location == .path, Self.projectNames.contains(Self.key(name)) {
            parameter.add("x-driftless-client-parameter", .literal("true"))
        }
        if let table = components.view.page.places[path]?.table, table != ownTable {
            parameter.add("x-driftless-document", components.view.reference(to: table))
        }
        parameter.add("description", prose: components.view.description(of: path))
        let place = ShapePlace(
            path: path,
            names: [NameWords(field.name)],
            enclosing: [],
            role: .parameter
        )
        var schema = components.schema(of: field, at: place)
        if isNameTaken {
            // Types are named after the parameter, and two of one name could not be told apart.
            schema = components.named(schema, NameWords(field.name) + NameWords("in " + location.rawValue))
        }
        if field.shape.isWritable {
            parameter.add("schema", .mapping(schema))
        } else {
            var media = DraftMapping()
            media.add("schema", .mapping(schema))
            var content = DraftMapping()
            content.add("application/json", .mapping(media))
            parameter.add(
                "content",
                .mapping(content),
                [.gap("the page does not say how this is written in the \(location.rawValue); JSON is taken")]
            )
        }
        return parameter
    }

    /// Two times that enclose a period often come together, and one after the other; tables do not say so.
    private mutating func addRuleGap() {
        let starts = ["begin": "end", "start": "end", "from": "to"]
        for field in query {
            let words = NameWords(field.name).words.map { $0.lowercased() }
            for (start, end) in starts where words.contains(start) {
                let other = words.map { $0 == start ? end : $0 }
                guard let pair = query.first(where: { NameWords($0.name).words.map { $0.lowercased() } == other })
                else {
                    continue
                }
                let names = "\(PlainText.line(of: field.name)), \(PlainText.line(of: pair.name))"
                comments.append(
                    .gap(
                        "if the page has rules between [\(names)], say them in x-driftless-parameter-rules "
                            + "(together, ascending)"
                    )
                )
            }
        }
    }

    /// Equal for `instance_id` and `instanceId`.
    private static func key(_ name: String) -> String {
        let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
        return letters.isEmpty ? name : letters
    }
}

extension ShapeFacts {
    /// Whether OpenAPI says how the shape is written outside a body: one value, or a list of them.
    fileprivate var isWritable: Bool {
        switch self {
        case .unsaid, .string, .integer, .long, .number, .boolean: true
        case .array(let item):
            if case .array = item { false } else { item.isWritable }
        case .object, .map, .alternatives, .enclosing: false
        }
    }
}
