// What a list of one kind of records says of each, as fields of JSON and CSV.

import DriftlessRuntime

/// The fields of one kind of records: their names as raw values, in the order in which they are written.
protocol RecordField: CaseIterable, RawRepresentable, Sendable where RawValue == String {
    associatedtype Record: Sendable

    /// The field's value; null where there is nothing to say.
    func value(of record: Record) -> JSONValue
}

extension JSONValue {
    static func text(_ text: String?) -> Self {
        text.map { .string($0) } ?? .null
    }

    static func number(_ number: Int64?) -> Self {
        number.map { .number(JSONNumber($0)) } ?? .null
    }

    static func strings(_ texts: [String]) -> Self {
        .array(texts.map { .string($0) })
    }

    /// In UTC, so that times of both services can be compared.
    static func time(_ time: Timestamp?) -> Self {
        time.map { .string(($0.at(offsetMinutes: 0) ?? $0).formatted(.rfc3339)) } ?? .null
    }

    /// What is no time stays as it came.
    static func time(_ time: Parsed<Timestamp>?) -> Self {
        switch time {
        case .value(let time): .time(time)
        case .unrecognized(let text): .string(text)
        case nil: .null
        }
    }
}
