// What can be wrong with Driftless's own keys.
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("Problems of extensions")
struct ExtensionProblems {
    private static func paged(_ pagination: String, items: String = "{type: array, items: {}}") -> String {
        Text.operation(
            """
            x-driftless-pagination: \(pagination)
            parameters:
            - {name: start, in: query, schema: {type: integer}}
            - {name: limit, in: query, schema: {type: integer}}
            - {name: zone, in: header, schema: {type: string}}
            responses:
              '200':
                description: d
                content: {application/json: {schema: {properties: {items: \(items), total: {type: integer}}}}}
            """
        )
    }

    static let keyCases = [
        ProblemCase(
            "a misspelt extension",
            Text.schema("type: integer\nx-driftless-units: B\nx-drifless-unit: B"),
            "8:7 error unknown-extension: there is no extension 'x-driftless-units' | did you mean 'x-driftless-unit'?",
            "9:7 error unknown-extension: there is no extension 'x-drifless-unit' | did you mean 'x-driftless-unit'?"
        ),
        ProblemCase(
            "an extension that resembles none",
            Text.document("paths: {}\nx-driftless-wibble: 1"),
            "4:1 error unknown-extension: there is no extension 'x-driftless-wibble'"
        ),
        ProblemCase(
            "an extension at the wrong place",
            Text.operation(
                "x-driftless-unit: B\nparameters: [{name: a, in: query, schema: {x-driftless-pagination: {}}}]"
            ),
            "6:7 error unknown-extension: the operation object cannot have 'x-driftless-unit'"
                + " | it belongs to an integer schema",
            "7:50 error unknown-extension: the schema cannot have 'x-driftless-pagination' | it belongs to an operation"
        ),
        ProblemCase(
            "an extension among paths and responses",
            Text.document(
                "paths:\n  x-driftless-unit: B\n  /a:\n    get: {responses: {x-driftless-document: p, default: {description: d}}}"
            ),
            "4:3 error unknown-extension: the paths object cannot have 'x-driftless-unit' | it belongs to an integer schema",
            "6:23 error unknown-extension: the responses object cannot have 'x-driftless-document'"
                + " | it belongs to the document, an operation, a parameter or a schema"
        ),
        ProblemCase(
            "names of enum values that do not fit",
            Text.schema("enum: [a, b]\nx-enum-varnames: [A]"),
            "8:24 warning enum-names: there are 1 names for 2 values; none is taken"
        ),
        ProblemCase("extensions of others", Text.schema("x-enum-varnames: [A]\nx-go-name: S")),
        ProblemCase(
            "an extension without a value",
            Text.schema("type: integer\nx-driftless-unit:"),
            "8:7 warning null-value: 'x-driftless-unit' has no value and counts as absent"
        ),
    ]

    static let schemaCases = [
        ProblemCase(
            "a unit of no integer",
            Text.schema("type: string\nx-driftless-unit: B"),
            "8:7 error unit: 'x-driftless-unit' stands at a schema that is no integer"
        ),
        ProblemCase(
            "an unknown unit",
            Text.schema("type: integer\nx-driftless-unit: KB"),
            "8:25 error unknown-value: 'x-driftless-unit' cannot be 'KB' | did you mean 'kB'?"
        ),
        ProblemCase(
            "a time format of no string",
            Text.schema("type: integer\nx-driftless-time-format: yyyy"),
            "8:7 error time-format: 'x-driftless-time-format' stands at a schema that is no string"
        ),
        ProblemCase(
            "descriptions without values",
            Text.schema("type: string\nx-enum-descriptions: {a: b}"),
            "8:7 error enum-descriptions: 'x-enum-descriptions' stands at a schema without 'enum'"
        ),
        ProblemCase(
            "a description of no value",
            Text.schema("enum: [auto]\nx-enum-descriptions: {atuo: d}"),
            "8:29 error enum-descriptions: 'enum' has no value 'atuo' | did you mean 'auto'?"
        ),
        ProblemCase(
            "too few descriptions",
            Text.schema("enum: [a, b]\nx-enum-descriptions: [d]"),
            "8:28 error enum-descriptions: there are 1 descriptions for 2 values"
        ),
        ProblemCase(
            "descriptions that are a text",
            Text.schema("enum: [a, b]\nx-enum-descriptions: d"),
            "8:28 error expected-mapping: expected a mapping for 'x-enum-descriptions', found the string 'd'"
                + " | each value with its description"
        ),
        ProblemCase(
            "a document reference",
            Text.schema("x-driftless-document: {pages: p}"),
            "7:7 error missing-key: 'x-driftless-document' names neither a page nor a table",
            "7:30 error unknown-key: the x-driftless-document object has no key 'pages' | did you mean 'page'?"
        ),
    ]

    static let operationCases = [
        ProblemCase(
            "a pagination that says too little",
            paged("{}"),
            "6:31 error missing-key: the x-driftless-pagination object has no 'style'",
            "6:31 error missing-key: the x-driftless-pagination object has no 'position'",
            "6:31 error missing-key: the x-driftless-pagination object has no 'limit'",
            "6:31 error missing-key: the x-driftless-pagination object has no 'base'",
            "6:31 error missing-key: the x-driftless-pagination object has no 'items'"
        ),
        ProblemCase(
            "names that are not there",
            paged("{style: ofset, position: strat, limit: zone, base: 2, items: itms, total: count}"),
            "6:39 error unknown-value: 'style' cannot be 'ofset' | did you mean 'offset'?",
            "6:56 error pagination: the operation has no query parameter 'strat' | did you mean 'start'?",
            "6:70 error pagination: 'zone' is a header parameter; pages are asked for in the query",
            "6:82 error pagination: 'base' is 0 or 1, not 2",
            "6:92 error pagination: the success response has no property 'itms' | did you mean 'items'?",
            "6:105 error pagination: the success response has no property 'count'"
        ),
        ProblemCase(
            "properties of the wrong type",
            paged("{style: page, position: start, limit: start, base: 1, items: total}", items: "{type: object}"),
            "6:69 error pagination: 'start' cannot be both position and limit",
            "6:92 error pagination: the property 'total' is not an array"
        ),
        ProblemCase(
            "rules that name no parameters",
            Text.operation(
                """
                x-driftless-parameter-rules:
                  together: [[from, til], [from], from]
                  ascending: [from, from]
                  asscending: []
                parameters:
                - {name: from, in: query, schema: {}}
                - {name: till, in: query, schema: {}}
                """
            ),
            "7:27 error parameter-rules: the operation has no parameter 'til' | did you mean 'till'?",
            "7:33 error parameter-rules: a rule of 'together' needs two parameters or more",
            "7:41 error expected-sequence: expected a sequence for a rule of 'together', found the string 'from'",
            "8:27 error parameter-rules: 'from' stands twice in one rule",
            "9:9 error unknown-key: the x-driftless-parameter-rules object has no key 'asscending'"
        ),
        ProblemCase(
            "a client parameter is true or false",
            Text.operation("parameters: [{name: a, in: query, schema: {}, x-driftless-client-parameter: yes}]"),
            "6:83 error expected-boolean: expected true or false for 'x-driftless-client-parameter',"
                + " found the string 'yes'"
        ),
    ]

    @Test(
        "says what is wrong, where, and what may have been meant",
        arguments: keyCases + schemaCases + operationCases
    )
    func problems(_ problem: ProblemCase) {
        problem.check()
    }

    @Test(
        "a time format has the letters of the runtime",
        arguments: [
            "yyyyMMddHHmmss", "yyyy-MM-dd'T'HH:mm:ssXX", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "HH:mm", "yyyy''MM",
            "dd/MM/yyyy 'o''clock' HH", "yyyy-MM-dd'T'HH:mm:ssxxx", "yyyy年MM月dd日",
        ]
    )
    func goodTimeFormat(_ pattern: String) throws {
        let schema = "type: string\nx-driftless-time-format: \"\(pattern)\""
        #expect(try Reading.clean(Text.schema(schema)).schema("S").timeFormat == pattern)
    }

    @Test(
        "a time format with other letters",
        arguments: [
            ("YYYYMMdd", "'YYYY' means nothing in a time format | the year is 'yyyy'"),
            ("yyMMdd", "'yy' means nothing in a time format | the year is 'yyyy'"),
            ("yyyy-M-dd", "'M' means nothing in a time format | the month is 'MM'"),
            ("yyyy-MM-DD", "'DD' means nothing in a time format | the day is 'dd'"),
            ("hh:mm", "'hh' means nothing in a time format | the hour is 'HH'"),
            ("HH:m", "'m' means nothing in a time format | the minute is 'mm'"),
            ("HH:mm:s", "'s' means nothing in a time format | the second is 'ss'"),
            ("yyyy-MM-ddTHH", "'T' means nothing in a time format | a letter T is \"'T'\""),
            (
                "HH:mmZ",
                "'Z' means nothing in a time format | the offset is one to three 'x', or 'X' where 0 is a Z; a letter Z is \"'Z'\""
            ),
            ("HH 'h", "a quote in 'HH 'h' is not closed"),
            ("HH:mm MM/dd HH", "'HH' says again what the time format has already"),
            ("HHXxx", "'xx' says again what the time format has already"),
            (
                "SSSSSSSSSS",
                "'SSSSSSSSSS' means nothing in a time format | letters that stand for themselves are put in quotes"
            ),
            ("'T'", "the time format ''T'' has no field"),
            ("", "the time format is empty"),
        ]
    )
    func badTimeFormat(_ pattern: String, _ message: String) {
        let reading = Reading(Text.schema("type: string\nx-driftless-time-format: \"\(pattern)\""))
        #expect(reading.problems == ["8:32 error time-format: " + message])
    }
}
