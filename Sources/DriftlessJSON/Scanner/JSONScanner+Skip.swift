// Values without a layout: checked like all others, in a loop that needs no stack.

extension JSONScanner {
    /// The byte after the value that starts at the cursor, which is before `end`.
    ///
    /// Which containers are open is kept as a bit each, set for objects, in eight words.
    @inline(never)
    mutating func skip(_ start: Cursor) -> Cursor? {
        let first = start.pointee
        if first == UInt8(ascii: "\"") {
            var isEscaped = false
            return endOfString(start + 1, &isEscaped).map { $0 + 1 }
        }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
            return skipScalar(start)
        }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: JSONLimits.nesting / 64) { open in
            open.initialize(repeating: 0)
            return skipContainer(start, open)
        }
    }

    @inline(__always)
    private mutating func skipScalar(_ cursor: Cursor) -> Cursor? {
        switch cursor.pointee {
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
            literal(cursor)
        case let byte where Self.startsNumber(byte):
            endOfNumber(cursor)
        default:
            fail(.unexpectedByte, at: cursor, .value)
        }
    }

    private mutating func skipContainer(_ start: Cursor, _ open: UnsafeMutableBufferPointer<UInt64>) -> Cursor? {
        var cursor = start
        var level = 0
        while true {
            // A value starts here.
            guard cursor < end else {
                return fail(.truncated, at: end, .value)
            }
            let first = cursor.pointee
            if first == UInt8(ascii: "\"") {
                var isEscaped = false
                guard let quote = endOfString(cursor + 1, &isEscaped) else {
                    return nil
                }
                cursor = quote + 1
            } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                guard depth + level < JSONLimits.nesting else {
                    return fail(.nesting, at: cursor)
                }
                let isObject = first == UInt8(ascii: "{")
                // `level` is less than the 512 bits of the eight words.
                let bit: UInt64 = 1 << UInt64(level & 63)
                open[level >> 6] = isObject ? open[level >> 6] | bit : open[level >> 6] & ~bit
                level += 1
                cursor = skipBlanks(cursor + 1)
                let isEmpty = cursor < end && cursor.pointee == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
                if !isEmpty {
                    if isObject {
                        guard let next = skipKey(cursor, .keyOrEnd) else {
                            return nil
                        }
                        cursor = next
                    }
                    continue
                }
                level -= 1
                cursor += 1
            } else {
                guard let stop = skipScalar(cursor) else {
                    return nil
                }
                cursor = stop
            }
            // A value ended here, and perhaps the containers around it.
            while true {
                guard level > 0 else {
                    return cursor
                }
                let isObject = open[(level - 1) >> 6] & 1 << UInt64((level - 1) & 63) != 0
                cursor = skipBlanks(cursor)
                if cursor < end, cursor.pointee == UInt8(ascii: ",") {
                    cursor = skipBlanks(cursor + 1)
                    if isObject {
                        guard let next = skipKey(cursor, .key) else {
                            return nil
                        }
                        cursor = next
                    }
                    break
                }
                guard cursor < end, cursor.pointee == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                    return unexpected(at: cursor, isObject ? .commaOrEndOfObject : .commaOrEndOfArray)
                }
                cursor += 1
                level -= 1
            }
        }
    }

    /// The first byte of the value whose key starts at the cursor.
    @inline(__always)
    private mutating func skipKey(_ cursor: Cursor, _ expectation: JSONFailure.Expectation) -> Cursor? {
        guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else {
            return unexpected(at: cursor, expectation)
        }
        var isEscaped = false
        guard let quote = endOfString(cursor + 1, &isEscaped) else {
            return nil
        }
        return afterColon(quote + 1)
    }

    /// The first byte of the value, from the byte after its key on.
    @inline(__always)
    mutating func afterColon(_ cursor: Cursor) -> Cursor? {
        if end - cursor >= 2, cursor.pointee == UInt8(ascii: ":"), cursor[1] > 0x20 {
            return cursor + 1
        }
        return afterSpacedColon(cursor)
    }

    @inline(never)
    private mutating func afterSpacedColon(_ cursor: Cursor) -> Cursor? {
        let colon = skipBlanks(cursor)
        guard colon < end, colon.pointee == UInt8(ascii: ":") else {
            return unexpected(at: colon, .colon)
        }
        let value = skipBlanks(colon + 1)
        guard value < end else {
            return fail(.truncated, at: end, .value)
        }
        return value
    }
}
