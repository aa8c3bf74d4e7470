// Comma-separated values by RFC 4180: a header line, CR LF at each line's end, quotes where they are needed.

import DriftlessRuntime

struct CSVFormatter<Field: RecordField>: RecordFormatter {
    mutating func opening() -> [UInt8] {
        Self.line(Field.allCases.map(\.rawValue))
    }

    mutating func rows(of records: [Field.Record]) -> [UInt8] {
        records.flatMap { record in
            Self.line(Field.allCases.map { Self.text($0.value(of: record)) })
        }
    }

    mutating func closing() -> [UInt8] { [] }

    mutating func interrupted() -> [UInt8] { [] }

    /// Nothing for null and for an empty list; a list with elements as JSON, since no separator is safe in names.
    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .array(let elements) where elements.isEmpty: ""
        case .array, .object, .number, .boolean: value.description
        }
    }

    private static func line(_ fields: [String]) -> [UInt8] {
        Array(fields.map { quoted($0) }.joined(separator: ",").utf8) + [0x0D, 0x0A]
    }

    private static func quoted(_ field: String) -> String {
        // By bytes: to Swift, CR LF is one character, which equals neither of the two.
        let special = field.utf8.contains { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }
        // Blanks belong to a field (RFC 4180 §2.4), but readers that are not strict strip them where it has no quotes.
        let hasBlankEdge = field.utf8.first == 0x20 || field.utf8.last == 0x20
        guard special || hasBlankEdge else { return field }
        var text = "\""
        for scalar in field.unicodeScalars {
            text.unicodeScalars.append(contentsOf: scalar == "\"" ? ["\"", "\""] : [scalar])
        }
        return text + "\""
    }
}
