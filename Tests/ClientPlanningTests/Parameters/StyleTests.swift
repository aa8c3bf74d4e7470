// Every combination of location, style, explode and shape: as the table says, which has all that a document may say.
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
                case .varying: "{oneOf: [{type: array, items: {type: string}}, {type: integer}]}"
                }
            return "- {name: p, in: \(location.rawValue), required: true, style: \(style.rawValue), "
                + "explode: \(explode == .exploded), schema: \(schema)}"
        }

        var path: String { location == .path ? "/things/{p}" : "/things" }
        var encoding: ParameterEncoding? { ParameterStyleTable.row(location, style, explode, shape)?.encoding }
    }

    /// The whole query has `content`, and no style.
    private static let locations = Parameter.Location.allCases.filter { $0 != .querystring }

    static let all: [Combination] = locations.flatMap { location in
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
                $0.location == combination.location && $0.style == combination.style
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

    @Test("a style that a location has is in the table with each explode and shape")
    func complete() {
        let styles = Set(ParameterStyleTable.rows.map { [$0.location.rawValue, $0.style.rawValue] })
        for combination in Self.all where styles.contains([combination.location.rawValue, combination.style.rawValue]) {
            #expect(combination.encoding != nil, "\(combination.testDescription)")
        }
        #expect(styles.count == 10)
    }

    @Test("the table covers what each location defaults to", arguments: locations)
    func defaults(_ location: Parameter.Location) throws {
        let text = "- {name: p, in: \(location.rawValue), required: true, schema: {type: string}}"
        _ = try Planning.clean(Text.parameters(text, path: location == .path ? "/{p}" : "/things"))
    }

    @Test(
        "what has no text of its own is written by the shape of its values",
        arguments: [
            "{type: array, items: {type: array, items: {type: string}}}",
            "{type: array, items: {type: object, properties: {a: {type: string}}}}",
            "{type: object, properties: {a: {type: array, items: {type: string}}}}",
            "{oneOf: [{type: string}, {type: integer}]}", "{}",
        ]
    )
    func varying(_ schema: String) throws {
        let plan = try Planning.clean(Text.parameters("- {name: p, in: query, schema: \(schema)}"))
        #expect(try plan.operation.parameters.map(\.encoding) == [.value(.exploded, .all)])
    }

    @Test("the configuration spells the lists of deep objects", arguments: DeepObjectArrays.allCases)
    func deepObjectArrays(_ arrays: DeepObjectArrays) throws {
        let schema = "{type: array, items: {type: string}}"
        let text = Text.parameters("- {name: p, in: query, style: deepObject, schema: \(schema)}")
        let layout: ParameterEncoding.Layout =
            switch arrays {
            case .brackets: .deepObject
            case .indices: .deepObjectIndices
            case .repeated: .deepObjectRepeated
            }
        let planning = try Planning(text, deepObjectArrays: arrays)
        #expect(try planning.plan.operation.parameters.map(\.encoding) == [.value(layout, .all)])
    }

    @Test("a text stands for itself in any media type, and any other value only in JSON")
    func mediaTypes() throws {
        for type in ["text/plain", "application/xml", "application/octet-stream", "'*/*'"] {
            let text = "- {name: p, in: query, content: {\(type): {schema: {type: string}}}}"
            #expect(try Planning.clean(Text.parameters(text)).operation.parameters.map(\.encoding) == [.text])
        }
        let text = "- {name: p, in: query, content: {application/xml: {schema: {type: object}}}}"
        #expect(
            try Planning(Text.parameters(text)).errors == [
                "parameter-style: a value of this type cannot be written as 'application/xml' yet"
            ]
        )
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
