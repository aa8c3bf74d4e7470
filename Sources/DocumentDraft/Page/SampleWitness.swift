// The page's own samples against what its tables say: what they contradict is left out of the draft, and marked.
import DocumentFacts
import DocumentTables

/// The facts of a page without those that its samples contradict.
struct SampleWitness {
    private(set) var page: DocumentPage
    /// By the path of what was left out: why.
    private(set) var doubts: [FactPath: [String]] = [:]
    private let samples: SampleObjects

    private static let deepest = 64

    init(_ page: DocumentPage) {
        self.page = page
        samples = SampleObjects(page.samples)
        guard var operation = page.facts.operation, !page.samples.isEmpty else { return }
        operation.request = operation.request.map { tried(body: $0, at: .request) }
        // The samples that are looked at are none of errors.
        for index in operation.responses.indices where operation.responses[index].status.map({ $0 < 400 }) ?? true {
            let path = FactPath.response(operation.responses[index].status)
            operation.responses[index].body = operation.responses[index].body.map { tried(body: $0, at: path) }
        }
        for parameter in operation.parameters { tryPlace(of: parameter) }
        self.page.facts.operation = operation
    }

    /// Where every sample has the fields within one that no table names, they are tried there.
    private mutating func tried(body: ShapeFacts, at path: FactPath) -> ShapeFacts {
        let plain = tried(body, at: path, sampled: path, depth: 0)
        guard case .object(let fields) = body, !fields.isEmpty, let outer = samples.keys(at: path),
            outer.isDisjoint(with: fields.map(\.name))
        else { return plain }
        guard outer.count == 1, let name = outer.first, let keys = samples.keys(at: path.field(name)),
            2 * keys.intersection(fields.map(\.name)).count > keys.count
        else {
            let names = PlainText.quoted(outer.sorted().prefix(3).joined(separator: ", "))
            doubt("the samples have none of these fields, but others (\(names)); which are right?", path)
            return plain
        }
        let word = PlainText.quoted(name)
        doubt("the samples have these fields within \(word), which no table names; do they stand in it?", path)
        return tried(body, at: path, sampled: path.field(name), depth: 0)
    }

    /// `sampled` is where the samples have what the facts have at the path.
    private mutating func tried(
        _ shape: ShapeFacts,
        at path: FactPath,
        sampled: FactPath,
        depth: Int
    ) -> ShapeFacts {
        guard depth < Self.deepest else { return shape }
        switch shape {
        case .object(let fields):
            return .object(
                fields.map {
                    tried($0, at: path.field($0.name), sampled: sampled.field($0.name), depth: depth + 1)
                }
            )
        case .array(let item):
            return .array(tried(item, at: path.items, sampled: sampled.items, depth: depth + 1))
        // Fields of alternatives share their paths: a sample of one says nothing of the others.
        default: return shape
        }
    }

    private mutating func tried(
        _ field: FieldFacts,
        at path: FactPath,
        sampled: FactPath,
        depth: Int
    ) -> FieldFacts {
        var field = field
        let values = samples.values(at: sampled)
        if let other = values.first(where: { !field.shape.takes($0) }) {
            let said = field.shape.words
            doubt("the page calls this \(said), and a sample has \(other.words); the type is left out", path)
            // What is said of values is said of those of the type.
            field = FieldFacts(name: field.name, shape: .unsaid, isRequired: field.isRequired)
        } else if case .object(let fields) = field.shape, let keys = samples.keys(at: sampled), !fields.isEmpty,
            keys.isDisjoint(with: fields.map(\.name))
        {
            let names = PlainText.quoted(keys.sorted().prefix(3).joined(separator: ", "))
            doubt("a sample has other keys than the page's table (\(names)); they are taken for those of a map", path)
            field.shape = .map
        }
        field.shape = tried(field.shape, at: path, sampled: sampled, depth: depth)
        tryValues(of: &field, at: path, scalars(at: sampled, of: field.shape))
        return field
    }

    /// The samples of a field, or of its items.
    private func scalars(at path: FactPath, of shape: ShapeFacts) -> [String] {
        var path = path
        var shape = shape
        while case .array(let item) = shape {
            path = path.items
            shape = item
        }
        return samples.values(at: path).compactMap(\.text)
    }

    private mutating func tryValues(of field: inout FieldFacts, at path: FactPath, _ texts: [String]) {
        // Pages print values in other letters than they list them in.
        let listed = Set(field.values.map { $0.lowercased() })
        if !listed.isEmpty, let other = texts.first(where: { !$0.isEmpty && !listed.contains($0.lowercased()) }) {
            let list = field.values.prefix(5).map(PlainText.quoted).joined(separator: ", ")
            doubt(
                "a sample has \(PlainText.quoted(other)), which is none of the values that the page lists (\(list))",
                path
            )
            field.values = []
        }
        let numbers = texts.compactMap { text in DecimalText(text).map { (text, $0.value) } }
        if let least = field.minimum.flatMap(DecimalText.init), let other = numbers.first(where: { $0.1 < least.value })
        {
            doubt("a sample has \(PlainText.quoted(other.0)), which is below the page's minimum \(least.text)", path)
            field.minimum = nil
        }
        if let most = field.maximum.flatMap(DecimalText.init), let other = numbers.first(where: { $0.1 > most.value }) {
            doubt("a sample has \(PlainText.quoted(other.0)), which is above the page's maximum \(most.text)", path)
            field.maximum = nil
        }
        if let least = field.minimumLength, let other = texts.first(where: { $0.unicodeScalars.count < least }) {
            doubt(
                "a sample has \(PlainText.quoted(other)), which is shorter than the page's least length \(least)",
                path
            )
            field.minimumLength = nil
        }
        if let most = field.maximumLength, let other = texts.first(where: { $0.unicodeScalars.count > most }) {
            doubt(
                "a sample has \(PlainText.quoted(other)), which is longer than the page's greatest length \(most)",
                path
            )
            field.maximumLength = nil
        }
    }

    /// What a table has in the query, and a sample in the body.
    private mutating func tryPlace(of parameter: ParameterFacts) {
        guard parameter.location == .query, let keys = samples.keys(at: .request), keys.contains(parameter.field.name)
        else { return }
        let path = FactPath.parameter(.query, parameter.field.name)
        doubt("a sample sends this in the body; is it a field of the body, and not of the query?", path)
    }

    private mutating func doubt(_ text: String, _ path: FactPath) {
        doubts[path, default: []].append(text)
    }
}

extension SampleValue {
    /// Of a scalar, as the facts have values; nil for null, objects, arrays and texts that only stand for a value.
    fileprivate var text: String? {
        switch self {
        case .string(let text):
            text.contains("{") || !text.isEmpty && text.allSatisfy { "*x.…".contains($0) } ? nil : text
        case .number(let text): text
        case .boolean(let value): String(value)
        case .null, .object, .array: nil
        }
    }

    fileprivate var words: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string(let text): "the string \(PlainText.quoted(text))"
        case .number(let text): "the number \(text)"
        case .boolean(let value): String(value)
        case .null: "null"
        }
    }
}

extension ShapeFacts {
    /// Whether a value can be of this type; null says nothing of it.
    fileprivate func takes(_ value: SampleValue) -> Bool {
        switch (self, value) {
        case (_, .null), (.unsaid, _), (.enclosing, .object), (.alternatives, _): true
        case (.string, .string), (.boolean, .boolean), (.number, .number): true
        case (.integer, .number(let text)), (.long, .number(let text)):
            // `2803.` is a slip of the page.
            DecimalText(text.hasSuffix(".") ? String(text.dropLast()) : text)?.integer != nil
        case (.object, .object), (.map, .object), (.array, .array): true
        // What pages print for an object that is left out.
        case (.object, .string(let text)), (.array, .string(let text)), (.map, .string(let text)):
            text.isEmpty || text.hasPrefix("{") || text.hasPrefix("[")
        default: false
        }
    }

    fileprivate var words: String {
        switch self {
        case .string: "a string"
        case .integer, .long: "an integer"
        case .number: "a number"
        case .boolean: "a Boolean"
        case .array: "an array"
        case .map: "a map"
        case .object, .enclosing, .alternatives: "an object"
        case .unsaid: "nothing"
        }
    }
}
