// How a facts file says what a field and its type are.
import Diagnostics
import YAMLTree

extension FactsReader {
    mutating func fields(_ node: YAMLNode, at path: FactPath) -> [FieldFacts] {
        items(.fields, node).compactMap { item in
            guard let name = text(.name, item) else { return nil }
            return field(item, at: path.field(name), besides: [])
        }
    }

    mutating func field(_ node: YAMLNode, at path: FactPath, besides others: [FactsKey]) -> FieldFacts? {
        let own: [FactsKey] = [
            .name, .required, .values, .defaultValue, .minimum, .maximum, .minimumLength, .maximumLength, .timeFormat,
            .unit, .cases,
        ]
        guard let name = text(.name, node), let shape = shape(node, at: path, besides: own + others) else { return nil }
        if let value = node[FactsKey.name.rawValue] { note(path, value) }
        return FieldFacts(
            name: name,
            shape: shape,
            isRequired: flag(.required, node),
            values: items(.values, node).compactMap { text($0) },
            defaultValue: optionalText(.defaultValue, node),
            minimum: optionalText(.minimum, node),
            maximum: optionalText(.maximum, node),
            minimumLength: optionalNumber(.minimumLength, node),
            maximumLength: optionalNumber(.maximumLength, node),
            timeFormat: optionalText(.timeFormat, node),
            unit: optionalText(.unit, node),
            cases: items(.cases, node).compactMap { item in
                guard check(item, [.when, .fact]), let fact = text(.fact, item) else { return nil }
                return CaseFacts(when: optionalText(.when, item), fact: fact)
            }
        )
    }

    /// The shape that `type` names, with the keys that belong to it and to the node that says it.
    mutating func shape(_ node: YAMLNode, at path: FactPath, besides others: [FactsKey]) -> ShapeFacts? {
        guard check(node, [.type, .fields, .alternatives, .structure] + others), let type = text(.type, node) else {
            return nil
        }
        var rest = type[...]
        var depth = 0
        while rest.hasPrefix(ShapeWord.array), depth < ShapeWord.maximumDepth {
            rest = rest.dropFirst(ShapeWord.array.count)
            depth += 1
        }
        guard let word = ShapeWord(rawValue: String(rest)) else {
            return refuse("unknown type '\(rest.prefix(40))'", node, among: ShapeWord.allCases)
        }
        let place = (0..<depth).reduce(path) { path, _ in path.items }
        guard var shape = shape(of: word, node, at: place) else { return nil }
        for _ in 0..<depth { shape = .array(shape) }
        return shape
    }

    private mutating func shape(of word: ShapeWord, _ node: YAMLNode, at path: FactPath) -> ShapeFacts? {
        switch word {
        case .unsaid: .unsaid
        case .string: .string
        case .integer: .integer
        case .long: .long
        case .number: .number
        case .boolean: .boolean
        case .map: .map
        case .object: .object(fields(node, at: path))
        case .alternatives:
            .alternatives(items(.alternatives, node).compactMap { shape($0, at: path, besides: []) })
        case .enclosing: text(.structure, node).map { .enclosing($0) }
        }
    }
}
