// How a text is written: formats, patterns, times, units, and what it holds.
import OpenAPIDocument

/// A keyword of which there is one, and parts say different things of it.
enum DisputedKeyword: Hashable { case format, timeFormat, unit, contentEncoding, contentMediaType }

extension KeywordIntersection {
    /// Where two parts disagree, neither is taken: a text that is read as it is never fails, one in a wrong format does.
    mutating func intersectForms(into result: inout SchemaFacts) {
        result.disputed = facts.reduce(into: []) { $0.formUnion($1.disputed) }
        result.schema.format = common(\.format, .format, "format", &result.disputed, FormatExactness.moreExact)
        result.schema.timeFormat = common(\.timeFormat, .timeFormat, "time format", &result.disputed) {
            $0 == $1 ? $0 : nil
        }
        result.schema.unit = common(\.unit, .unit, "unit", &result.disputed) { $0 == $1 ? $0 : nil }
        result.schema.facts.contentEncoding = common(
            \.facts.contentEncoding,
            .contentEncoding,
            "content encoding",
            &result.disputed
        ) { $0.lowercased() == $1.lowercased() ? min($0, $1) : nil }
        result.schema.facts.contentMediaType = common(
            \.facts.contentMediaType,
            .contentMediaType,
            "media type of the content",
            &result.disputed
        ) { $0.lowercased() == $1.lowercased() ? min($0, $1) : nil }
        var patterns: [String] = []
        var seen: Set<ExactName> = []
        for part in facts {
            patterns += part.patterns.filter { seen.insert(ExactName($0)).inserted }
        }
        result.patterns = patterns.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        result.schema.pattern = result.patterns.first
    }

    private mutating func common<Value>(
        _ keyword: KeyPath<Schema, Value?>,
        _ name: DisputedKeyword,
        _ word: String,
        _ disputed: inout Set<DisputedKeyword>,
        _ moreExact: (Value, Value) -> Value?
    ) -> Value? {
        if disputed.contains(name) { return nil }
        var result: (value: Value, position: Int)?
        for (position, part) in facts.enumerated() {
            guard let value = part.schema[keyPath: keyword] else { continue }
            guard let known = result else {
                result = (value, position)
                continue
            }
            guard let exact = moreExact(known.value, value) else {
                disagree(
                    "the parts disagree about the \(word), '\(known.value)' or '\(value)': neither is taken",
                    known.position,
                    position
                )
                disputed.insert(name)
                return nil
            }
            result = (exact, position)
        }
        return result?.value
    }
}
