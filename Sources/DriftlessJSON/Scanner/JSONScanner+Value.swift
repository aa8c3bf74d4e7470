// What the scanner does for a value of each kind.

extension JSONScanner {
    /// Scans the value that starts at the cursor, which is before `end`, into a record.
    ///
    /// - Returns: The byte after it, or nil where it failed.
    @inline(__always)
    mutating func value(_ cursor: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        let first = cursor.pointee
        switch type.operation {
        case .string where first == UInt8(ascii: "\""):
            if type.child > 0, strictness != .open {
                return readableText(cursor, type, into: index)
            }
            return string(cursor + 1, into: index)
        case .enumeration where first == UInt8(ascii: "\""):
            return enumeration(cursor + 1, type.child, into: index)
        case .object where first == UInt8(ascii: "{"):
            return object(cursor, type.child, into: index)
        case .array where first == UInt8(ascii: "["):
            return array(cursor, type.child, into: index)
        case .integer:
            return integer(cursor, type, into: index)
        default:
            return otherValue(cursor, type, into: index)
        }
    }

    /// The kinds that are met less often, `null`, and values of the wrong type.
    @inline(never)
    private mutating func otherValue(_ cursor: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        let first = cursor.pointee
        if first == UInt8(ascii: "n"), type.operation != .any, type.operation != .union, type.operation != .listed {
            return null(cursor, type, into: index)
        }
        switch type.operation {
        case .any:
            return any(cursor, into: index)
        case .union:
            return union(cursor, type, into: index)
        case .boolean:
            return boolean(cursor, into: index)
        case .number, .float:
            return number(cursor, type, into: index)
        case .exactNumber:
            return exactNumber(cursor, type, into: index)
        case .integer32, .unsigned, .unsigned32, .dataSize:
            return integer(cursor, type, into: index)
        case .integerEnumeration:
            return integerEnumeration(cursor, type.child, into: index)
        case .tuple where first == UInt8(ascii: "["):
            return tuple(cursor, type.child, into: index)
        case .map where first == UInt8(ascii: "{"):
            return map(cursor, type.child, into: index)
        case .listed:
            return listed(cursor, type, into: index)
        default:
            return mismatch(cursor, type)
        }
    }

    /// Notes that the value has another type than the one asked for, unless it is no value at all.
    @inline(never)
    mutating func mismatch(_ cursor: Cursor, _ type: JSONTypeRow) -> Cursor? {
        guard skip(cursor) != nil else {
            return nil
        }
        _ = fail(.wrongType, at: cursor)
        failure.operation = type.operation
        return nil
    }

    @inline(never)
    mutating func null(_ cursor: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        guard let stop = literal(cursor) else {
            return nil
        }
        guard type.isNullable else {
            _ = fail(.unexpectedNull, at: cursor)
            failure.operation = type.operation
            return nil
        }
        records[index] = JSONRecord(.null, payload: 0)
        return stop
    }

    private mutating func any(_ cursor: Cursor, into index: Int) -> Cursor? {
        guard let stop = skip(cursor) else {
            return nil
        }
        records[index] = JSONRecord(.any, low: cursor - text, high: stop - cursor)
        trial.specific &-= 1
        return stop
    }

    private mutating func boolean(_ cursor: Cursor, into index: Int) -> Cursor? {
        let first = cursor.pointee
        guard first == UInt8(ascii: "t") || first == UInt8(ascii: "f") else {
            return mismatch(cursor, JSONTypeRow(operation: .boolean, isNullable: false, child: 0))
        }
        guard let stop = literal(cursor) else {
            return nil
        }
        records[index] = JSONRecord(.boolean, payload: first == UInt8(ascii: "t") ? 1 : 0)
        return stop
    }

    /// `true`, `false` or `null`, by its first byte.
    @inline(never)
    mutating func literal(_ cursor: Cursor) -> Cursor? {
        let word: StaticString =
            switch cursor.pointee {
            case UInt8(ascii: "t"): "true"
            case UInt8(ascii: "f"): "false"
            default: "null"
            }
        for index in 0..<word.utf8CodeUnitCount {
            // A byte of the text is compared only where there is one.
            guard cursor + index < end else {
                return fail(.truncated, at: end)
            }
            guard cursor[index] == word.utf8Start[index] else {
                return fail(.invalidLiteral, at: cursor)
            }
        }
        return cursor + word.utf8CodeUnitCount
    }

    /// The first byte from the cursor on that is no blank, tab, line feed or carriage return; `end` where there is none.
    @inline(__always)
    func skipBlanks(_ cursor: Cursor) -> Cursor {
        if cursor < end, cursor.pointee > 0x20 {
            return cursor
        }
        return Self.skipManyBlanks(cursor, end)
    }

    // Static, since a call that borrows the scanner would copy it first.
    @inline(never)
    private static func skipManyBlanks(_ start: Cursor, _ end: Cursor) -> Cursor {
        var cursor = start
        while cursor < end {
            let byte = cursor.pointee
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
                break
            }
            cursor += 1
            // Indentation: eight blanks at a time, as long as eight bytes are left.
            while end - cursor >= 8, JSONWord.load(cursor) == JSONWord.blanks {
                cursor += 8
            }
        }
        return cursor
    }
}
