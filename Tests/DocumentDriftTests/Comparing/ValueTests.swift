// Values, defaults, limits, lengths, units and times of a field, in both directions.
import DocumentDrift
import DocumentFacts
import Testing

@Suite("Statements about values")
struct ValueTests {
    private func codes(_ change: (inout FieldFacts) -> Void, _ shape: ShapeFacts, _ schema: String) throws -> [String] {
        var field = FieldFacts(name: "f", shape: shape)
        change(&field)
        let facts = DriftReading.facts(parameters: [ParameterFacts(location: .query, field: field)])
        let spec = DriftReading.spec(parameters: "[{name: f, in: query, schema: \(schema)}]")
        return try DriftReading.lines(facts, spec).map { String($0.split(separator: " ")[0]) }
    }

    @Test(
        "values are a set",
        arguments: [
            (["a", "b"], "{type: string, enum: [b, a]}", []),
            (["TRUE", "FALSE"], "{type: string, enum: [TRUE, FALSE]}", []),
            (["a"], "{type: string, enum: [a, b]}", ["page-enum"]),
            (["a", "b"], "{type: string, enum: [a]}", ["page-enum"]),
            (["a"], "{type: string}", ["page-enum"]), ([], "{type: string, enum: [a]}", ["page-enum"]),
            (["running"], "{type: string, enum: [runing]}", ["page-enum"]),
            (
                ["alpha", "beta"], "{type: string, enum: [one, two]}",
                ["page-enum", "page-enum", "page-enum", "page-enum"]
            ),
            (["a"], "{anyOf: [{type: string}, {type: string, enum: [a]}]}", []),
            (["a"], "{type: [string, 'null'], enum: [a, null]}", []), (["v3"], "{type: string, const: v3}", []),
        ] as [([String], String, [String])]
    )
    func values(_ values: [String], _ schema: String, _ expected: [String]) throws {
        #expect(try codes({ $0.values = values }, .string, schema) == expected)
    }

    @Test(
        "values of other types",
        arguments: [
            (.integer, ["1", "2"], "{type: integer, enum: [1, 2]}"), (.boolean, ["true", "false"], "{type: boolean}"),
            (.array(.string), ["a"], "{type: array, items: {type: string, enum: [a]}}"),
        ] as [(ShapeFacts, [String], String)]
    )
    func typedValues(_ shape: ShapeFacts, _ values: [String], _ schema: String) throws {
        #expect(try codes({ $0.values = values }, shape, schema) == [])
    }

    @Test(
        "numbers are compared as numbers",
        arguments: [
            ("1", "{type: integer, minimum: 1}", []), ("1.0", "{type: integer, minimum: 1}", []),
            ("1", "{type: integer, exclusiveMinimum: 0}", []), ("2", "{type: integer, minimum: 1}", ["page-limit"]),
            (nil, "{type: integer, minimum: 1}", ["page-limit"]), ("1", "{type: integer}", ["page-limit"]),
            ("0", "{type: integer, exclusiveMinimum: 0}", ["page-limit"]),
            ("9223372036854775807", "{type: integer, minimum: 9223372036854775807}", []),
            ("9223372036854775806", "{type: integer, minimum: 9223372036854775807}", ["page-limit"]),
        ] as [(String?, String, [String])]
    )
    func minimum(_ minimum: String?, _ schema: String, _ expected: [String]) throws {
        #expect(try codes({ $0.minimum = minimum }, .integer, schema) == expected)
    }

    @Test("an exclusive bound of fractions is no inclusive one")
    func fractions() throws {
        #expect(try codes({ $0.maximum = "1" }, .number, "{type: number, exclusiveMaximum: 1}") == ["page-limit"])
        #expect(try codes({ $0.maximum = "0.50" }, .number, "{type: number, maximum: 0.5}") == [])
    }

    @Test(
        "defaults",
        arguments: [
            ("10", .integer, "{type: integer, default: 10}", []),
            ("10.0", .integer, "{type: integer, default: 10}", []),
            ("true", .boolean, "{type: boolean, default: True}", []), ("a", .string, "{type: string, default: a}", []),
            ("A", .string, "{type: string, default: a}", ["page-default"]),
            (nil, .string, "{type: string, default: a}", ["page-default"]),
            ("10", .integer, "{type: integer}", ["page-default"]),
            ("1.0", .string, "{type: string, default: '1'}", ["page-default"]),
        ] as [(String?, ShapeFacts, String, [String])]
    )
    func defaults(_ value: String?, _ shape: ShapeFacts, _ schema: String, _ expected: [String]) throws {
        #expect(try codes({ $0.defaultValue = value }, shape, schema) == expected)
    }

    @Test(
        "lengths",
        arguments: [
            (4, .string, "{type: string, minLength: 4}", []), (nil, .string, "{type: string, minLength: 0}", []),
            (4, .string, "{type: string, minLength: 5}", ["page-length"]),
            (4, .string, "{type: string}", ["page-length"]),
            (nil, .string, "{type: string, minLength: 5}", ["page-length"]),
            (4, .array(.string), "{type: array, minItems: 4, items: {type: string}}", []),
            (4, .array(.string), "{type: array, items: {type: string, minLength: 4}}", []),
        ] as [(Int?, ShapeFacts, String, [String])]
    )
    func lengths(_ length: Int?, _ shape: ShapeFacts, _ schema: String, _ expected: [String]) throws {
        #expect(try codes({ $0.minimumLength = length }, shape, schema) == expected)
    }

    @Test(
        "units that the spec can say",
        arguments: [
            ("Byte", "{type: integer, x-driftless-unit: B}", []), ("字节", "{type: integer, x-driftless-unit: B}", []),
            ("KB", "{type: integer, x-driftless-unit: kB}", []),
            ("kB", "{type: integer, x-driftless-unit: B}", ["page-unit"]),
            ("GB", "{type: integer, x-driftless-unit: B}", ["page-unit"]), ("Byte", "{type: integer}", ["page-unit"]),
            (nil, "{type: integer, x-driftless-unit: B}", ["page-unit"]), ("GB", "{type: integer}", []),
            ("天", "{type: integer}", []),
        ] as [(String?, String, [String])]
    )
    func units(_ unit: String?, _ schema: String, _ expected: [String]) throws {
        #expect(try codes({ $0.unit = unit }, .integer, schema) == expected)
    }

    @Test(
        "times by their fields",
        arguments: [
            ("yyyyMMddHHmmss", "x-driftless-time-format: yyyyMMddHHmmss", []),
            ("yyyy-mm-ddThh:mm:ssZ", "x-driftless-time-format: \"yyyy-MM-dd'T'HH:mm:ssxx\"", []),
            ("yyyy-MM-ddTHH:mm:ssZ", "x-driftless-time-format: \"yyyy-MM-dd'T'HH:mm:ss'Z'\"", []),
            ("yyyy-MM-dd'T'HH:mm:ss'Z'", "x-driftless-time-format: \"yyyy-MM-dd'T'HH:mm:ssXXX\"", []),
            ("yyyy-mm-dd hh:mm:ss", "x-driftless-time-format: yyyy-MM-dd HH:mm:ss", []),
            ("yyyy-MM-ddTHH:mm:ss.SSSZ", "x-driftless-time-format: \"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\"", []),
            ("yyyy-MM-ddTHH:mm:ss+0800", "x-driftless-time-format: \"yyyy-MM-dd'T'HH:mm:ssxx\"", []),
            ("yyyy-MM-ddTHH:mm:ssZ", "format: date-time", []), ("yyyy-MM-ddTHH:mm:ss.SSSZ", "format: date-time", []),
            ("HH:mm-HH:mm", "description: none", []), ("hh:mm-HH:MM", "description: none", []),
            ("HH:mm:ss", "description: none", []), ("yyyy-MM", "description: none", []),
            ("HH:mm:ss", "x-driftless-time-format: yyyyMMddHHmmss", ["page-time-format"]),
            ("yyyyMMddHHmmss", "format: date-time", ["page-time-format"]),
            ("yyyy-MM-ddTHH:mm:ss+08:00", "x-driftless-time-format: \"yyyy-MM-dd'T'HH:mm:ssxx\"", ["page-time-format"]),
            ("yyyy-mm-dd hh:mm:ss", "x-driftless-time-format: \"yyyy-MM-dd'T'HH:mm:ss\"", ["page-time-format"]),
            ("yyyyMMdd", "x-driftless-time-format: yyyyMMddHHmmss", ["page-time-format"]),
            ("yyyyMMddHHmmss", "description: none", ["page-time-format"]),
            (nil, "format: date-time", ["page-time-format"]),
            (nil, "x-driftless-time-format: yyyyMMddHHmmss", ["page-time-format"]),
        ] as [(String?, String, [String])]
    )
    func times(_ format: String?, _ keyword: String, _ expected: [String]) throws {
        #expect(try codes({ $0.timeFormat = format }, .string, "{type: string, \(keyword)}") == expected)
    }
}
