// Schemas that a seed chooses, small enough that their parts meet.

struct RandomSchemas {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    private mutating func next(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }

    private mutating func one(of texts: [String]) -> String { texts[next(texts.count)] }

    mutating func shuffled(_ texts: [String]) -> [String] {
        var result = texts
        for index in result.indices.reversed() { result.swapAt(index, next(index + 1)) }
        return result
    }

    /// The components `A` to `D`, which refer to each other.
    mutating func components() -> String {
        ["A", "B", "C", "D"].map { "\($0): {\(keywords(depth: 2))}" }.joined(separator: "\n")
    }

    mutating func schema(depth: Int) -> String {
        switch next(depth > 0 ? 6 : 3) {
        case 0: "{$ref: '#/components/schemas/\(one(of: ["A", "B", "C", "D"]))'}"
        case 1: "{}"
        case 2: one(of: ["{type: string}", "{type: integer, minimum: 1}", "{type: number}", "{enum: [a, b]}"])
        default: "{\(keywords(depth: depth - 1))}"
        }
    }

    private mutating func keywords(depth: Int) -> String {
        switch next(depth > 0 ? 8 : 6) {
        case 0:
            return one(of: [
                "type: string, maxLength: 3", "type: string, enum: [a, b, c]", "enum: [b, c, 1]", "pattern: a",
                "type: string, pattern: b, minLength: 2", "type: [string, 'null']", "format: uuid", "format: email",
            ])
        case 1:
            return one(of: [
                "type: integer, maximum: 9", "type: number, exclusiveMinimum: 2", "multipleOf: 3", "format: int32",
                "type: [integer, 'null'], enum: [1, 2, null]", "const: 2", "type: integer, format: int64",
            ])
        case 2: return "type: array, items: \(schema(depth: depth))"
        case 6: return "oneOf: [\(schema(depth: depth)), \(schema(depth: depth))]"
        case 7: return "anyOf: [\(schema(depth: depth)), {type: 'null'}], properties: {p: \(schema(depth: depth))}"
        case 3: return "type: object, additionalProperties: \(schema(depth: depth))"
        default:
            let names = ["p", "q", "r"].filter { _ in next(2) == 0 }
            let properties = names.map { "\($0): \(schema(depth: depth))" }.joined(separator: ", ")
            let required = next(2) == 0 ? ", required: [\(one(of: ["p", "q"]))]" : ""
            return "properties: {\(properties)}\(required)" + one(of: ["", ", type: object", ", readOnly: true"])
        }
    }
}
