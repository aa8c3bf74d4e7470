// Arrays, and objects with members of any name: records linked in the order of the text.

extension JSONScanner {
    /// Scans the array that starts at the cursor.
    @inline(never)
    mutating func array(_ start: Cursor, _ row: UInt32, into index: Int) -> Cursor? {
        guard enter(start) else {
            return nil
        }
        let element = types[Int(row)]
        var chain = JSONChain()
        var cursor = skipBlanks(start + 1)
        if cursor < end, cursor.pointee == UInt8(ascii: "]") {
            cursor += 1
        } else {
            while true {
                guard cursor < end else {
                    return fail(.truncated, at: end, .value)
                }
                guard let slot = reserve(1) else {
                    return nil
                }
                append(slot, to: &chain)
                guard let stop = value(cursor, element, into: slot) else {
                    return nil
                }
                cursor = skipBlanks(stop)
                guard cursor < end, cursor.pointee == UInt8(ascii: ",") else {
                    break
                }
                cursor = skipBlanks(cursor + 1)
            }
            guard cursor < end, cursor.pointee == UInt8(ascii: "]") else {
                return unexpected(at: cursor, .commaOrEndOfArray)
            }
            cursor += 1
        }
        depth -= 1
        records[index] = JSONRecord(.array, low: chain.first, high: chain.count)
        return cursor
    }

    /// Scans the object that starts at the cursor, whatever its keys are.
    @inline(never)
    mutating func map(_ start: Cursor, _ row: UInt32, into index: Int) -> Cursor? {
        guard enter(start) else {
            return nil
        }
        let type = types[Int(row)]
        var chain = JSONChain()
        var cursor = skipBlanks(start + 1)
        if cursor < end, cursor.pointee == UInt8(ascii: "}") {
            cursor += 1
        } else {
            while true {
                guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else {
                    return unexpected(at: cursor, chain.count == 0 ? .keyOrEnd : .key)
                }
                let key = cursor + 1
                var isEscaped = false
                guard let quote = endOfString(key, &isEscaped), let value = afterColon(quote + 1),
                    let stop = entry(key, quote + 1, value, type, in: &chain)
                else {
                    return nil
                }
                cursor = skipBlanks(stop)
                guard cursor < end, cursor.pointee == UInt8(ascii: ",") else {
                    break
                }
                cursor = skipBlanks(cursor + 1)
            }
            guard cursor < end, cursor.pointee == UInt8(ascii: "}") else {
                return unexpected(at: cursor, .commaOrEndOfObject)
            }
            cursor += 1
        }
        depth -= 1
        records[index] = JSONRecord(.map, low: chain.first, high: chain.count)
        return cursor
    }

    /// Scans a member's value into a new entry: a record for the key, and one for the value right after it.
    @inline(never)
    mutating func entry(
        _ key: Cursor,
        _ afterKey: Cursor,
        _ start: Cursor,
        _ type: JSONTypeRow,
        in chain: inout JSONChain
    ) -> Cursor? {
        guard let slot = reserve(2) else {
            return nil
        }
        let length = afterKey - 1 - key
        let isEscaped = UnsafeBufferPointer(start: key, count: length).contains(UInt8(ascii: "\\"))
        records[slot] = JSONRecord(isEscaped ? .escapedString : .string, low: key - text, high: length)
        append(slot, to: &chain)
        return value(start, type, into: slot + 1)
    }

    /// Links a record to the one before it. That one's value has been written by now, so that the link stays.
    @inline(__always)
    mutating func append(_ slot: Int, to chain: inout JSONChain) {
        if chain.count == 0 {
            chain.first = slot
        } else {
            records[chain.last].link = UInt32(truncatingIfNeeded: slot)
        }
        chain.last = slot
        chain.count += 1
    }
}
