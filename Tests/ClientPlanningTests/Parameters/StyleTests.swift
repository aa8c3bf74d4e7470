// Every combination of location, style, explode and shape: the legal ones by the table, all others refused.
import ClientPlan
import ClientPlanning
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("Parameter styles")
struct StyleTests {
    struct Combination: Sendable, CustomTestStringConvertible {
        var location: Parameter.Location
        var style: Parameter.Style
        var explode: ParameterStyleTable.Explode
        var shape: ParameterStyleTable.Shape
        var testDescription: String { "\(style.rawValue) \(explode) \(shape) in \(location.rawValue)" }

        /// As the document writes it; path templates name the parameter.
        var text: String {
            let schema =
                switch shape {
                case .primitive: "{type: integer}"
                case .array: "{type: array, items: {type: string}}"
                case .object: "{type: object, properties: {a: {type: string}, b: {type: integer}}}"
                }
            return "- {name: p, in: \(location.rawValue), required: true, style: \(style.rawValue), "
                + "explode: \(explode == .exploded), schema: \(schema)}"
        }

        var path: String { location == .path ? "/things/{p}" : "/things" }
        var encoding: ParameterEncoding? { ParameterStyleTable.encoding(location, style, explode, shape) }
    }

    static let all: [Combination] = Parameter.Location.allCases.flatMap { location in
        Parameter.Style.allCases.flatMap { style in
            ParameterStyleTable.Explode.allCases.flatMap { explode in
                ParameterStyleTable.Shape.allCases.map {
                    Combination(location: location, style: style, explode: explode, shape: $0)
                }
            }
        }
    }

    @Test("no combination stands in two rows of the table")
    func once() {
        for combination in Self.all {
            let rows = ParameterStyleTable.rows.filter {
                $0.locations.contains(combination.location) && $0.style == combination.style
                    && $0.explode.contains(combination.explode) && $0.shape == combination.shape
            }
            #expect(rows.count <= 1, "\(combination.testDescription)")
        }
    }

    @Test("a combination of the table is planned as the table says", arguments: all.filter { $0.encoding != nil })
    func legal(_ combination: Combination) throws {
        let plan = try Planning.clean(Text.parameters(combination.text, path: combination.path))
        #expect(try plan.operation.parameters.map(\.encoding) == [combination.encoding])
    }

    @Test("any other combination is refused", arguments: all.filter { $0.encoding == nil })
    func illegal(_ combination: Combination) throws {
        let errors = try Planning(Text.parameters(combination.text, path: combination.path)).errors
        #expect(errors.contains { $0.hasPrefix("parameter-style") })
    }

    @Test("the table covers what each location defaults to", arguments: Parameter.Location.allCases)
    func defaults(_ location: Parameter.Location) throws {
        let text = "- {name: p, in: \(location.rawValue), required: true, schema: {type: string}}"
        _ = try Planning.clean(Text.parameters(text, path: location == .path ? "/{p}" : "/things"))
    }

    @Test(
        "what has no text form is refused",
        arguments: [
            "{type: array, items: {type: array, items: {type: string}}}",
            "{type: array, items: {type: object, properties: {a: {type: string}}}}",
            "{type: object, properties: {a: {type: array, items: {type: string}}}}",
            "{oneOf: [{type: string}, {type: integer}]}", "{}",
        ]
    )
    func noText(_ schema: String) throws {
        let planning = try Planning(Text.parameters("- {name: p, in: query, schema: \(schema)}"))
        #expect(planning.errors == ["parameter-style: style 'form' cannot carry this type in the query"])
    }

    @Test("a parameter with content carries JSON")
    func content() throws {
        let plan = try Planning.clean(
            Text.parameters(
                "- {name: p, in: query, content: {application/json: {schema: {type: array, items: {type: integer}}}}}"
            )
        )
        #expect(try plan.operation.parameters(in: .query).map(\.encoding) == [.json])
    }

    @Test("query names are in ascending order of their bytes")
    func order() throws {
        let names = ["b", "a", "B", "a_b", "ab", "é"]
        let text = names.map { "- {name: \($0), in: query, schema: {type: string}}" }.joined(separator: "\n")
        let planned = try Planning(Text.parameters(text)).plan.operation.parameters(in: .query).map(\.name)
        #expect(planned == ["B", "a", "a_b", "ab", "b", "é"])
    }
}
