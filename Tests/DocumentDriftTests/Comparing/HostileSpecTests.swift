// Large and tangled input takes time in proportion to its size, and comes to an end.
import DocumentDrift
import DocumentFacts
import Testing

@Suite("Hostile input")
struct HostileSpecTests {
    @Test(
        "thousands of fields take no quadratic time",
        .timeLimit(.minutes(10)),
        arguments: ["f", "entirely_other"]
    )
    func fields(_ name: String) throws {
        let count = 5000
        let properties = (0..<count).map { "f\($0): {type: string}" }.joined(separator: ", ")
        let document = try DriftReading.document(
            DriftReading.spec(response: "{type: object, properties: {\(properties)}}")
        )
        let fields = (0..<count).map { FieldFacts(name: "\(name)\($0)", shape: .string) }
        let facts = DriftReading.facts(response: .object(fields))
        let drifts = DriftCheck.differences(facts, page: nil, from: document)
        #expect(drifts.count == (name == "f" ? 0 : 2 * count))
    }

    @Test("unions of unions come to an end", .timeLimit(.minutes(10)))
    func unions() throws {
        let spec = DriftReading.spec(
            response: "{$ref: '#/components/schemas/A'}",
            more: """
                components:
                  schemas:
                    A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
                    B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, b: {type: string}}}
                    C: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, c: {type: string}}}
                """
        )
        var shape = ShapeFacts.object([])
        for _ in 0..<40 {
            shape = .alternatives([
                .object([FieldFacts(name: "a", shape: shape), FieldFacts(name: "b", shape: .string)]),
                .object([FieldFacts(name: "a", shape: .unsaid), FieldFacts(name: "c", shape: .string)]),
            ])
        }
        #expect(try DriftReading.lines(DriftReading.facts(response: shape), spec).count < 100_000)
    }
}
