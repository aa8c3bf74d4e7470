// What several schemas say of one value, keyword by keyword, in whatever order they say it.
import OpenAPIDocument
import YAMLTree

/// The keywords that name no other schemas.
struct KeywordIntersection {
    /// The parts, and last the schema that includes them, where one does.
    let facts: [SchemaFacts]
    /// The position in `facts` of the schema whose words come first.
    let speaker: Int
    /// The first reason why no value fits.
    private(set) var contradiction: Contradiction?
    /// Where two parts say different things of a keyword that is left out then, and the rest stands.
    private(set) var disagreements: [Contradiction] = []

    init(_ facts: [SchemaFacts], speaker: Int) {
        self.facts = facts
        self.speaker = speaker
    }

    mutating func intersect(into result: inout SchemaFacts) {
        result.isContradictory = result.isContradictory || facts.contains(where: \.isContradictory)
        result.types = types()
        result.schema.enumeration = enumeration(&result.types)
        intersectBounds(into: &result)
        intersectForms(into: &result)
        annotate(&result.schema)
        if contradiction != nil { result.isContradictory = true }
    }

    /// Remembers the first contradiction: parts at two positions.
    mutating func contradict(_ message: String, _ first: Int, _ second: Int) {
        guard contradiction == nil, !facts.contains(where: \.isContradictory) else { return }
        contradiction = statement(message, first, second)
    }

    mutating func disagree(_ message: String, _ first: Int, _ second: Int) {
        disagreements.append(statement(message, first, second))
    }

    private func statement(_ message: String, _ first: Int, _ second: Int) -> Contradiction {
        Contradiction(
            message: message,
            first: facts[first].schema.origin,
            second: facts[second].schema.origin
        )
    }

    private mutating func types() -> TypeFacts {
        guard var result = facts.first?.types else { return TypeFacts(others: nil, null: .unstated) }
        for (position, part) in facts.enumerated().dropFirst() {
            let next = result.intersection(part.types)
            let isNewlyEmpty = result.others != [] && part.types.others != []
            if next.others == [], isNewlyEmpty || next.null != .allowed {
                let other = facts[..<position].firstIndex { other in
                    other.types.intersection(part.types).others == []
                }
                let first = other ?? 0
                contradict(
                    "no value is \(facts[first].types.phrase) and \(part.types.phrase), as the parts want it",
                    first,
                    position
                )
            }
            result = next
        }
        return result
    }

    /// The words of the schema itself come first; the parts are asked where it has none.
    private func annotate(_ schema: inout Schema) {
        let words = facts[speaker].schema
        schema.title = schema.title ?? words.title
        schema.description =
            schema.description ?? words.description ?? facts.lazy.compactMap(\.schema.description).first
        schema.documentReference = schema.documentReference ?? words.documentReference
        schema.defaultValue = words.defaultValue
        for part in facts {
            schema.isDeprecated = schema.isDeprecated || part.schema.isDeprecated
            schema.isReadOnly = schema.isReadOnly || part.schema.isReadOnly
            schema.isWriteOnly = schema.isWriteOnly || part.schema.isWriteOnly
        }
        if schema.defaultValue == nil {
            // Of several, the one that sorts first, so that the parts' order does not matter.
            schema.defaultValue = facts.compactMap(\.schema.defaultValue).min { ($0.text ?? "") < ($1.text ?? "") }
        }
    }
}

extension TypeFacts {
    /// As the object of a sentence: `a string or an integer`.
    var phrase: String {
        guard let others else { return "any value" }
        let words: [(SchemaTypes, String)] = [
            (.string, "a string"), (.integer, "an integer"), (.number, "a number"), (.boolean, "a Boolean"),
            (.array, "an array"), (.object, "an object"),
        ]
        let named = words.filter { others.contains($0.0) }.map(\.1)
        return named.isEmpty ? "null" : named.joined(separator: " or ")
    }
}
