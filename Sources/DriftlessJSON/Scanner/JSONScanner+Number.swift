// Numbers: their grammar, whole numbers exactly, others as the nearest Double.

extension JSONScanner {
    /// Scans a whole number into a record.
    @inline(never)
    mutating func integer(_ cursor: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        var next = cursor
        let isNegative = next.pointee == UInt8(ascii: "-")
        if isNegative {
            next += 1
        }
        let digits = next
        var magnitude: UInt64 = 0
        while next < end, case let digit = next.pointee &- UInt8(ascii: "0"), digit < 10 {
            magnitude = magnitude &* 10 &+ UInt64(digit)
            next += 1
        }
        // Eighteen digits fit into 63 bits; all that is longer, odd or wrong goes the long way.
        guard 1...18 ~= next - digits, next - digits == 1 || digits.pointee != UInt8(ascii: "0"),
            next == end || !Self.continuesNumber(next.pointee)
        else {
            return oddInteger(cursor, type, into: index)
        }
        return store(magnitude, isNegative: isNegative, from: cursor, to: next, type, into: index)
    }

    private mutating func oddInteger(_ cursor: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        guard Self.startsNumber(cursor.pointee) else {
            return cursor.pointee == UInt8(ascii: "n") ? null(cursor, type, into: index) : mismatch(cursor, type)
        }
        guard let stop = endOfNumber(cursor) else {
            return nil
        }
        switch JSONWholeNumber(UnsafeBufferPointer(start: cursor, count: stop - cursor)) {
        case .fraction:
            return refuse(.notAnInteger, cursor, type)
        case .tooLarge:
            return refuse(.outOfRange, cursor, type)
        case .value(let magnitude, let isNegative):
            return store(magnitude, isNegative: isNegative, from: cursor, to: stop, type, into: index)
        }
    }

    @inline(__always)
    private mutating func store(
        _ magnitude: UInt64,
        isNegative: Bool,
        from cursor: Cursor,
        to stop: Cursor,
        _ type: JSONTypeRow,
        into index: Int
    ) -> Cursor? {
        let limit: UInt64 =
            switch type.operation {
            case .unsigned: isNegative ? 0 : .max
            case .unsigned32: isNegative ? 0 : 1 << 32 - 1
            case .integer32: isNegative ? 1 << 31 : 1 << 31 - 1
            case .dataSize: isNegative ? 0 : 1 << 63 - 1
            default: isNegative ? 1 << 63 : 1 << 63 - 1
            }
        guard magnitude <= limit else {
            return refuse(.outOfRange, cursor, type)
        }
        let bits = isNegative ? 0 &- magnitude : magnitude
        records[index] = JSONRecord(.integer, payload: bits, unit: UInt8(truncatingIfNeeded: type.child))
        return stop
    }

    @inline(never)
    private mutating func refuse(_ reason: JSONFailure.Reason, _ cursor: Cursor, _ type: JSONTypeRow) -> Cursor? {
        _ = fail(reason, at: cursor)
        failure.operation = type.operation
        return nil
    }

    /// Scans a number into a record as the nearest `Double`.
    @inline(never)
    mutating func number(_ cursor: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        guard Self.startsNumber(cursor.pointee) else {
            return mismatch(cursor, type)
        }
        guard let stop = endOfNumber(cursor) else {
            return nil
        }
        let value = JSONDouble.nearest(UnsafeBufferPointer(start: cursor, count: stop - cursor))
        guard value.isFinite, type.operation != .float || Float(value).isFinite else {
            return refuse(.outOfRange, cursor, type)
        }
        records[index] = JSONRecord(.number, payload: value.bitPattern)
        trial.specific &-= 1
        return stop
    }

    /// Scans a number into a record as its text. A type that reads numbers from their text says whether it can.
    @inline(never)
    mutating func exactNumber(_ cursor: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        guard Self.startsNumber(cursor.pointee) else {
            return mismatch(cursor, type)
        }
        guard let stop = endOfNumber(cursor) else {
            return nil
        }
        records[index] = JSONRecord(.any, low: cursor - text, high: stop - cursor)
        guard type.child == 0 || reads(records[index], program.texts[Int(type.child) - 1]) else {
            return refuse(.outOfRange, cursor, type)
        }
        return stop
    }

    /// The byte after the number that starts at the cursor, by the grammar of RFC 8259, section 6.
    @inline(never)
    mutating func endOfNumber(_ start: Cursor) -> Cursor? {
        var cursor = start
        if cursor.pointee == UInt8(ascii: "-") {
            cursor += 1
        }
        let digits = cursor
        guard let whole = endOfDigits(cursor) else {
            return nil
        }
        cursor = whole
        if digits.pointee == UInt8(ascii: "0"), cursor - digits > 1 {
            return fail(.invalidNumber, at: digits)
        }
        if cursor < end, cursor.pointee == UInt8(ascii: ".") {
            guard let fraction = endOfDigits(cursor + 1) else {
                return nil
            }
            cursor = fraction
        }
        if cursor < end, cursor.pointee | 0x20 == UInt8(ascii: "e") {
            cursor += 1
            if cursor < end, cursor.pointee == UInt8(ascii: "+") || cursor.pointee == UInt8(ascii: "-") {
                cursor += 1
            }
            guard let exponent = endOfDigits(cursor) else {
                return nil
            }
            cursor = exponent
        }
        return cursor
    }

    /// The byte after one or more digits.
    @inline(__always)
    private mutating func endOfDigits(_ start: Cursor) -> Cursor? {
        var cursor = start
        while cursor < end, cursor.pointee &- UInt8(ascii: "0") < 10 {
            cursor += 1
        }
        if cursor == start {
            return fail(cursor < end ? .invalidNumber : .truncated, at: cursor)
        }
        return cursor
    }

    @inline(__always)
    static func startsNumber(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte &- UInt8(ascii: "0") < 10
    }

    @inline(__always)
    private static func continuesNumber(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
    }
}
