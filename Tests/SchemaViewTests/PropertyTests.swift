// For any schemas: the order of parts and how often they stand there change no fact.
import SchemaView
import Testing

@Suite("Any parts")
struct PropertyTests {
    @Test("the intersection is commutative, associative and idempotent", arguments: 1...600 as ClosedRange<UInt64>)
    func order(seed: UInt64) throws {
        var random = RandomSchemas(seed: seed)
        let components = random.components()
        let parts = (0..<3).map { _ in random.schema(depth: 3) }
        let shuffled = random.shuffled(parts)
        let view = try ViewOf(
            """
            \(components)
            X: {allOf: [\(parts.joined(separator: ", "))]}
            Shuffled: {allOf: [\(shuffled.joined(separator: ", "))]}
            Twice: {allOf: [\((parts + shuffled).joined(separator: ", "))]}
            Left: {allOf: [{allOf: [\(parts[0]), \(parts[1])]}, \(parts[2])]}
            Right: {allOf: [\(parts[0]), {allOf: [\(parts[1]), \(parts[2])]}]}
            Again: {allOf: [{$ref: '#/components/schemas/X'}, \(parts[1])]}
            """
        )
        let facts = try view.facts("X")
        // Two unions of the same words are two unions: what they make together has more branches than each.
        let hasUnions = (components + parts.joined()).contains("Of: [")
        for name in ["Shuffled", "Left", "Right"] + (hasUnions ? [] : ["Twice", "Again"]) {
            let other = try view.facts(name)
            #expect(other == facts, "\(name) of \(parts) with \(components)")
        }
    }
}
