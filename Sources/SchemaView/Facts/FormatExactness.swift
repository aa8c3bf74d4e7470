// Which of two formats says more: one that is a case of the other, or none.

enum FormatExactness {
    /// From the most exact on; `int64` is a case of what `double` holds for who writes one beside the other.
    private static let numbers = [
        "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float", "double", "decimal",
    ]
    private static let hints: Set<String> = ["password"]

    /// Nil where the formats contradict each other.
    static func moreExact(_ one: String, _ other: String) -> String? {
        if one == other || hints.contains(other) { return one }
        if hints.contains(one) { return other }
        guard let first = numbers.firstIndex(of: one), let second = numbers.firstIndex(of: other) else { return nil }
        return numbers[min(first, second)]
    }
}
