// Facts as single statements with the path of each, so that two versions of a page differ by statements.
import DocumentFacts

/// One kind of statement about a path.
enum FactAspect: Hashable {
    /// A statement with a value, by the word that a message has for it.
    case value(String)
    /// The method, the path or the title, which is what the fact's own path says.
    case itself
    case need
    /// One of the values that are listed.
    case listed(String)
    /// That a row of a table describes it.
    case row
    /// That the printed URI has it.
    case place
}

/// What is said of each path: the aspects and their values.
struct FactStatements {
    /// The paths in the order of the facts.
    private(set) var paths: [FactPath] = []
    /// The aspects of each path in the order found. Fields of alternatives share a path and so have several values.
    private(set) var aspects: [FactPath: [(aspect: FactAspect, values: [String])]] = [:]

    init(_ facts: DocumentFacts) {
        add(.itself, facts.title, at: FactPath("title"))
        if let operation = facts.operation { add(operation) }
        for located in facts.locatedFields { add(located) }
        for structure in facts.structures { add(at: .structure(structure.name)) }
        for code in facts.errorCodes {
            add(at: .error(code.code))
            if let status = code.status { add(.value("status"), String(status), at: .error(code.code)) }
        }
        for code in facts.statusCodes { add(at: .status(code)) }
    }

    /// The same statements where some paths, and all within them, have another name.
    /// What the URI still prints under the former name stays there.
    func renamed(_ names: [FactPath: FactPath], stillPrinted: Set<FactPath>) -> FactStatements {
        guard !names.isEmpty else { return self }
        var renamed = self
        renamed.paths = paths.map { Self.renamed($0, names) }
        renamed.aspects = Dictionary(
            aspects.map { (Self.renamed($0.key, names), $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        for now in names.values {
            // That it has another name is told once: what the row and the URI call it follows.
            let name = [now.text.split(separator: ".").last.map(String.init) ?? now.text]
            for index in renamed.aspects[now]?.indices ?? 0..<0 {
                let aspect = renamed.aspects[now]?[index].aspect
                if aspect == .row || aspect == .place { renamed.aspects[now]?[index].values = name }
            }
        }
        for former in stillPrinted.sorted() {
            guard let name = aspects[former]?.first(where: { $0.aspect == .place })?.values, let now = names[former]
            else { continue }
            renamed.aspects[now]?.removeAll { $0.aspect == .place }
            renamed.paths.append(former)
            renamed.aspects[former] = [(.place, name)]
        }
        return renamed
    }

    /// Whether a row of a table describes a path, or what it says is no row's.
    func isDescribed(_ path: FactPath) -> Bool {
        guard let aspects = aspects[path] else { return false }
        return aspects.isEmpty || aspects.contains { $0.aspect != .place }
    }

    private static func renamed(_ path: FactPath, _ names: [FactPath: FactPath]) -> FactPath {
        for (former, now) in names {
            if path == former { return now }
            for sign in [".", "["] where path.text.hasPrefix(former.text + sign) {
                return FactPath(now.text + path.text.dropFirst(former.text.count))
            }
        }
        return path
    }

    func values(of aspect: FactAspect, at path: FactPath) -> [String] {
        aspects[path]?.first { $0.aspect == aspect }?.values ?? []
    }

    private mutating func add(_ operation: OperationFacts) {
        if let name = operation.name { add(.itself, name, at: .name) }
        add(.itself, operation.method, at: .method)
        add(.itself, operation.path, at: .path)
        for name in operation.queryNames { add(.place, name, at: .parameter(.query, name)) }
        if let request = operation.request { add(.value("type"), request.signature, at: .request) }
        for response in operation.responses {
            if let status = response.status { add(at: .status(status)) } else { add(at: .response(nil)) }
            if let body = response.body { add(.value("type"), body.signature, at: .response(response.status)) }
        }
        var numbers: [SampleFacts.Direction: Int] = [:]
        for sample in operation.samples {
            numbers[sample.direction, default: 0] += 1
            let path = FactPath.sample(sample.direction, numbers[sample.direction] ?? 0)
            add(.value("content"), sample.content.rawValue, at: path)
            if let status = sample.status { add(.value("status"), String(status), at: path) }
        }
    }

    private mutating func add(_ located: LocatedField) {
        let (path, field) = (located.path, located.field)
        add(.row, field.name, at: path)
        add(.value("type"), field.shape.signature, at: path)
        if let isRequired = field.isRequired { add(.need, isRequired ? "required" : "optional", at: path) }
        for value in field.values { add(.listed(value), value, at: path) }
        let texts: [(String, String?)] = [
            ("default", field.defaultValue), ("minimum", field.minimum), ("maximum", field.maximum),
            ("least length", field.minimumLength.map { String($0) }),
            ("greatest length", field.maximumLength.map { String($0) }), ("time format", field.timeFormat),
            ("unit", field.unit),
        ]
        for (aspect, value) in texts { if let value { add(.value(aspect), value, at: path) } }
        for part in field.cases {
            add(.value("fact" + (part.when.map { " where '\($0)'" } ?? " of the text")), part.fact, at: path)
        }
    }

    /// That the path is there, of which nothing more is said.
    private mutating func add(at path: FactPath) {
        guard aspects[path] == nil else { return }
        aspects[path] = []
        paths.append(path)
    }

    private mutating func add(_ aspect: FactAspect, _ value: String, at path: FactPath) {
        add(at: path)
        let position = aspects[path]?.firstIndex { $0.aspect == aspect }
        if let position {
            aspects[path]?[position].values.append(value)
        } else {
            aspects[path]?.append((aspect, [value]))
        }
    }
}

extension ShapeFacts {
    /// The shape in words. Fields are named only where their paths do not tell which object has them.
    fileprivate var signature: String {
        switch self {
        case .unsaid: "not stated"
        case .string: "string"
        case .integer: "integer"
        case .long: "long"
        case .number: "number"
        case .boolean: "Boolean"
        case .object: "object"
        case .map: "map"
        case .enclosing(let name): "enclosing \(name)"
        case .array(let item): "array of " + item.signature
        case .alternatives(let shapes): "one of " + shapes.map(\.alternativeSignature).joined(separator: " | ")
        }
    }

    private var alternativeSignature: String {
        guard case .object(let fields) = self else { return signature }
        return "{" + fields.map { $0.name + ": " + $0.shape.signature }.joined(separator: ", ") + "}"
    }
}
