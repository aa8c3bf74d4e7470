// One array with an object on each line; a list that is cut short stays open, so that nobody takes it for a whole one.

import DriftlessRuntime

struct JSONFormatter<Field: RecordField>: RecordFormatter {
    private var hasRows = false

    mutating func opening() -> [UInt8] {
        Array("[".utf8)
    }

    mutating func rows(of records: [Field.Record]) -> [UInt8] {
        var bytes: [UInt8] = []
        for record in records {
            bytes += (hasRows ? ",\n" : "\n").utf8
            bytes += Self.object(record).jsonBytes()
            hasRows = true
        }
        return bytes
    }

    mutating func closing() -> [UInt8] {
        Array((hasRows ? "\n]\n" : "]\n").utf8)
    }

    mutating func interrupted() -> [UInt8] {
        Array("\n".utf8)
    }

    private static func object(_ record: Field.Record) -> JSONObject {
        JSONObject(Field.allCases.map { JSONObject.Member(name: $0.rawValue, value: $0.value(of: record)) })
    }
}
