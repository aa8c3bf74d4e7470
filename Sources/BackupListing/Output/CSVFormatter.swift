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
        case .string(let text): harmless(text)
        case .array(let elements) where elements.isEmpty: ""
        case .array, .object, .number, .boolean: value.description
        }
    }

    /// The text with `'` in front where a spreadsheet would take it for a formula: names come from outside, and a formula can
    /// fetch and send. Numbers are ours and stay as they are.
    private static func harmless(_ text: String) -> String {
        // By bytes: to Swift, an accent makes another character of a mark.
        let start = text.utf8.first { $0 != 0x20 }
        let marks = [UInt8](arrayLiteral: 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D)
        let isFormula = start.map { marks.contains($0) } ?? false
        // The same marks at full width, which spreadsheets of East Asia read alike.
        let isWide = text.unicodeScalars.first { $0 != " " }.map { ["＝", "＋", "－", "＠"].contains($0) } ?? false
        return isFormula || isWide ? "'" + text : text
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
