// What the parts of an allOf say together.
import Testing

@Suite("Intersection")
struct IntersectionTests {
    @Test("properties: the parts' first, each once, and the intersection where two parts describe one")
    func properties() throws {
        let view = try ViewOf(
            """
            S:
              allOf:
                - {type: object, properties: {a: {type: string}, b: {type: number}}}
                - {type: object, required: [b], properties: {b: {type: integer}, c: {type: boolean}}}
            """
        )
        #expect(try view.facts("S") == "object {a?: string, b: integer, c?: boolean}")
        #expect(view.messages == [])
    }
}
