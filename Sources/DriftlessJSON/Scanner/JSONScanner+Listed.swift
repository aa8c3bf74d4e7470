// What a value must be where a union chooses, beyond its type: listed, and a text of its format.

extension JSONScanner {
    /// Notes that the value is none that the branch describes. Always nil, so that callers can return it.
    @inline(never)
    mutating func exclude(_ cursor: Cursor, _ operation: JSONOperation) -> Cursor? {
        _ = fail(.excluded, at: cursor)
        failure.operation = operation
        return nil
    }

    /// Whether a value that is not listed may stand here all the same.
    func isTolerated(_ value: Cursor, isConstant: Bool) -> Bool {
        switch strictness {
        case .open: true
        case .tolerant: !isConstant || value == namingTag
        case .strict: value == namingTag
        }
    }

    /// Scans a string that a type reads a value from.
    @inline(never)
    mutating func readableText(_ start: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        guard let stop = string(start + 1, into: index) else {
            return nil
        }
        if reads(records[index], program.texts[Int(type.child) - 1]) {
            trial.specific &+= 1
        } else if strictness == .strict {
            return exclude(start, .string)
        }
        return stop
    }

    /// Scans a value of which the spec lists what it may be.
    @inline(never)
    mutating func listed(_ start: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        if start.pointee == UInt8(ascii: "n"), type.isNullable {
            return null(start, type, into: index)
        }
        let row = program.listed[Int(type.child)]
        guard let stop = value(start, row.kind, into: index) else {
            return nil
        }
        guard strictness != .open || notes != nil else {
            return stop
        }
        var builder = JSONValueBuilder(UnsafeBufferPointer(start: start, count: stop - start))
        if row.values.contains(builder.build()) {
            trial.specific &+= 1
            trial.constants &+= row.isConstant ? 1 : 0
        } else if !isTolerated(start, isConstant: row.isConstant) {
            return exclude(start, .listed)
        } else if notes != nil {
            note(.unrecognizedValue, row: type.child, name: start, count: stop - start, value: start)
        }
        return stop
    }
}
