// Explains the scanner's notes: the long way, once for each kind of drift.

extension JSONDrift {
    /// The notes explained, in the order of the text, which is walked over once.
    static func all(
        _ notes: [JSONNote],
        in text: UnsafeBufferPointer<UInt8>,
        _ program: JSONProgram
    ) -> [JSONDrift] {
        guard !notes.isEmpty else {
            return []
        }
        var locator = JSONPathLocator(text: text)
        return notes.sorted { $0.valueOffset < $1.valueOffset }.map { note in
            locator.walk(to: note.valueOffset)
            return JSONDrift(
                kind: kind(of: note, program),
                path: locator.path,
                generalPath: note.kind == .unknownMember
                    ? JSONPathPattern.text(ofUnknownMember: locator, program)
                    : JSONPathPattern.text(of: locator, program),
                byteOffset: note.valueOffset,
                found: locator.namesSecret
                    ? SecretNames.placeholder : JSONExcerpt.description(of: text, at: note.valueOffset),
                count: note.count
            )
        }
    }

    /// What kept a body from being read that nobody depends on; nil where it is no JSON at all.
    package static func misfit(_ error: JSONError, in body: [UInt8], _ program: JSONProgram) -> JSONDrift? {
        switch error.reason {
        case .wrongType, .outOfRange, .missingMember:
            body.withUnsafeBufferPointer { text in
                var locator = JSONPathLocator(text: text)
                locator.walk(to: error.byteOffset)
                return JSONDrift(
                    kind: .unfitValue(expected: error.expected),
                    path: error.path,
                    generalPath: JSONPathPattern.text(of: locator, program),
                    byteOffset: error.byteOffset,
                    found: locator.namesSecret ? SecretNames.placeholder : error.found,
                    count: 1
                )
            }
        default:
            nil
        }
    }

    private static func kind(of note: JSONNote, _ program: JSONProgram) -> Kind {
        switch note.kind {
        case .unknownMember: .unknownMember
        case .unrecognizedValue: .unrecognizedValue
        case .unrecognizedKind: .unrecognizedKind
        case .unexpectedNull: .unexpectedNull
        case .unreadableText: .unreadableText(expected: expectedText(program.texts[Int(note.row)]))
        case .unfitValue: .unfitValue(expected: JSONError.expected(program.fields[Int(note.row)].type.operation))
        case .incompleteObject(let field):
            .unfitValue(expected: "an object with the member '\(program.name(program.fields[Int(field)].name))'")
        }
    }

    private static func expectedText(_ reader: any TextParsable.Type) -> String {
        switch reader {
        case is Timestamp.Type: "a date and time"
        case is DecimalNumber.Type: "a decimal number"
        case is Bool.Type: "'true' or 'false'"
        case is CalendarDate.Type: "a date"
        case is TimeOfDay.Type: "a time of day"
        case is CalendarDuration.Type: "a duration"
        case is UniqueIdentifier.Type: "a UUID"
        case is URI.Type: "a URI"
        case is URIReference.Type: "a URI reference"
        case is Base64Data.Type: "base64"
        case is Int32.Type: "an integer of 32 bits"
        case is Int64.Type: "an integer of 64 bits"
        case is UInt64.Type: "an integer from 0 to 2^64-1"
        default: "the text of a \(reader)"
        }
    }
}

extension JSONProgram {
    /// The name in the tables.
    func name(_ row: JSONNameRow) -> String {
        let bytes = UnsafeBufferPointer(start: names + Int(row.poolOffset), count: Int(row.length))
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension JSONPathLocator {
    /// A longer name is not looked at: nothing that it could say is worth the risk.
    private static var examinedBytes: Int { 4096 }

    /// Whether any member on the way is named like a secret.
    var namesSecret: Bool {
        steps.contains { step in
            guard case .member(let range?) = step else {
                return false
            }
            return range.count > Self.examinedBytes
                || SecretNames.covers(String(decoding: name(range), as: UTF8.self))
        }
    }
}
