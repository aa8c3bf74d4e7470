// Arrays whose first elements are described by their positions: each goes into the record of its field.

extension JSONScanner {
    /// Scans the array that starts at the cursor into a block of records, one a field, and one for all that follow.
    @inline(never)
    mutating func tuple(_ start: Cursor, _ row: UInt32, into index: Int) -> Cursor? {
        let shape = objects + Int(row)
        let slotCount = shape.pointee.slotCount
        guard enter(start), let block = reserve(slotCount) else {
            return nil
        }
        (records + block).initialize(repeating: JSONRecord(.absent, payload: 0), count: slotCount)
        records[index] = JSONRecord(.object, low: block, high: slotCount)
        let fieldCount = Int(shape.pointee.fieldCount)
        var rest = JSONChain()
        var count = 0
        var required: UInt32 = 0
        var cursor = skipBlanks(start + 1)
        if cursor < end, cursor.pointee == UInt8(ascii: "]") {
            cursor += 1
        } else {
            while true {
                guard cursor < end else {
                    return fail(.truncated, at: end, .value)
                }
                let stop: Cursor?
                if count < fieldCount {
                    let field = fields + Int(shape.pointee.firstField) + count
                    stop = member(cursor, field, into: block + count)
                    required += field.pointee.isRequired ? 1 : 0
                } else {
                    stop = furtherElement(cursor, shape, start, &rest)
                }
                guard let stop else {
                    return nil
                }
                count += 1
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
        if rest.count > 0 {
            records[block + fieldCount] = JSONRecord(.array, low: rest.first, high: rest.count)
        }
        guard required == shape.pointee.requiredCount else {
            return missingMember(start, row, block)
        }
        if strictness != .open {
            countKnown(from: block, fieldCount)
        }
        return cursor
    }

    /// An element behind those that are described: kept where the type keeps others, skipped elsewhere.
    private mutating func furtherElement(
        _ cursor: Cursor,
        _ shape: UnsafePointer<JSONObjectRow>,
        _ array: Cursor,
        _ rest: inout JSONChain
    ) -> Cursor? {
        guard shape.pointee.keepsAdditional else {
            let stop = skip(cursor)
            if let stop, strictness != .open {
                if shape.pointee.isClosed, strictness == .strict || array == triedObject {
                    return exclude(cursor, .tuple)
                }
                trial.lost.append(JSONSpan(start: cursor - text, end: stop - text))
            }
            return stop
        }
        guard let slot = reserve(1) else {
            return nil
        }
        append(slot, to: &rest)
        return value(cursor, shape.pointee.additional, into: slot)
    }
}
