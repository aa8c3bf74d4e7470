// Objects with a layout: each member goes into the record of its field.

extension JSONScanner {
    /// Scans the object that starts at the cursor into a block of records, one a field.
    @inline(never)
    mutating func object(_ start: Cursor, _ row: UInt32, into index: Int) -> Cursor? {
        let shape = objects + Int(row)
        let slotCount = shape.pointee.slotCount
        guard enter(start), let block = reserve(slotCount) else {
            return nil
        }
        (records + block).initialize(repeating: JSONRecord(.absent, payload: 0), count: slotCount)
        records[index] = JSONRecord(.object, low: block, high: slotCount)

        let firstField = fields + Int(shape.pointee.firstField)
        let endOfFields = firstField + Int(shape.pointee.fieldCount)
        var expected = firstField
        // What a difference of pointers would say, which is a division.
        var expectedSlot = block
        var required: UInt32 = 0
        var additional = JSONChain()

        var cursor = skipBlanks(start + 1)
        if cursor < end, cursor.pointee == UInt8(ascii: "}") {
            cursor += 1
        } else {
            guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else {
                return unexpected(at: cursor, cursor == start + 1 ? .keyOrEnd : .key)
            }
            var key = cursor + 1
            members: while true {
                var field = expected
                var slot = expectedSlot
                // `expected` is a field only before the end of the fields.
                if expected < endOfFields, let stop = match(key, expected.pointee.name) {
                    cursor = stop
                } else {
                    guard let found = lookUp(key, shape) else {
                        return nil
                    }
                    cursor = found.stop
                    if let known = found.field {
                        field = known
                        slot = block + (known - firstField)
                    } else {
                        guard let value = afterColon(cursor),
                            let stop = otherMember(key, cursor, value, (start, shape, block), &additional)
                        else {
                            return nil
                        }
                        cursor = skipBlanks(stop)
                        guard cursor < end, cursor.pointee == UInt8(ascii: ",") else {
                            break members
                        }
                        guard let next = nextKey(cursor) else {
                            return nil
                        }
                        key = next
                        continue members
                    }
                }
                guard let start = afterColon(cursor) else {
                    return nil
                }
                expected = field + 1
                expectedSlot = slot + 1
                let wasAbsent = records[slot].tag == .absent
                guard let stop = member(start, field, into: slot) else {
                    return nil
                }
                required += field.pointee.isRequired && wasAbsent ? 1 : 0
                // Without blanks, as nearly all services write, one comparison finds the next key.
                if end - stop >= 2, JSONWord.loadTwo(stop) == JSONWord.commaAndQuote {
                    key = stop + 2
                    continue members
                }
                cursor = skipBlanks(stop)
                guard cursor < end, cursor.pointee == UInt8(ascii: ",") else {
                    break
                }
                guard let next = nextKey(cursor) else {
                    return nil
                }
                key = next
            }
            guard cursor < end, cursor.pointee == UInt8(ascii: "}") else {
                return unexpected(at: cursor, .commaOrEndOfObject)
            }
            cursor += 1
        }
        depth -= 1
        guard required == shape.pointee.requiredCount else {
            return missingMember(start, row, block)
        }
        if strictness != .open {
            countKnown(from: block, Int(shape.pointee.fieldCount))
        }
        return cursor
    }

    /// The first byte of the key after the comma at the cursor.
    @inline(never)
    private mutating func nextKey(_ comma: Cursor) -> Cursor? {
        let cursor = skipBlanks(comma + 1)
        guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else {
            return unexpected(at: cursor, .key)
        }
        return cursor + 1
    }

    /// Scans a member's value. `null` counts as left out where the field may be.
    @inline(__always)
    mutating func member(_ cursor: Cursor, _ field: UnsafePointer<JSONFieldRow>, into slot: Int) -> Cursor? {
        let type = field.pointee.type
        if cursor.pointee == UInt8(ascii: "n"), !type.isNullable, !field.pointee.isRequired {
            guard let stop = literal(cursor) else {
                return nil
            }
            records[slot] = JSONRecord(.absent, payload: 0)
            if notes != nil {
                note(.unexpectedNull, row: UInt32(field - fields), name: cursor, count: 0, value: cursor)
            }
            return stop
        }
        let before = (depth: depth, records: recordCount)
        return value(cursor, type, into: slot) ?? leaveOut(cursor, field, slot, before: before)
    }

    /// The byte after a key and its quotation mark, where the key is the given name.
    @inline(__always)
    func match(_ key: Cursor, _ name: JSONNameRow) -> Cursor? {
        let length = Int(name.quotedLength)
        // A word is loaded at the key and where its last eight bytes start, so that both are before `end`.
        guard end - key >= max(length, 8), length > 0,
            JSONWord.load(key) & name.mask == name.head,
            JSONWord.load(key + Int(name.tailOffset)) & name.mask == name.tail
        else {
            return nil
        }
        // Sixteen bytes are compared; of a longer name the middle is left.
        if length > 16, !equalWords(key + 8, names + Int(name.poolOffset) + 8, length - 16) {
            return nil
        }
        return key + length
    }

    /// Whether `count` bytes are the same. Eight bytes more can be loaded from both.
    @inline(__always)
    private func equalWords(_ a: Cursor, _ b: Cursor, _ count: Int) -> Bool {
        var offset = 0
        while offset < count {
            if JSONWord.load(a + offset) != JSONWord.load(b + offset) {
                return false
            }
            offset += 8
        }
        return true
    }

    /// One array or object deeper among those with a layout.
    @inline(__always)
    mutating func enter(_ cursor: Cursor) -> Bool {
        guard depth < JSONLimits.modelNesting else {
            _ = fail(.modelNesting, at: cursor)
            return false
        }
        depth += 1
        if strictness != .open {
            peak = max(peak, depth)
        }
        return true
    }

    /// Counts the members that the layout names.
    @inline(never)
    mutating func countKnown(from block: Int, _ count: Int) {
        for index in block..<block + count where records[index].tag != .absent {
            trial.known &+= 1
        }
    }

    @inline(never)
    mutating func missingMember(_ start: Cursor, _ row: UInt32, _ block: Int) -> Cursor? {
        _ = fail(.missingMember, at: start)
        failure.objectRow = row
        let shape = objects[Int(row)]
        for index in 0..<Int(shape.fieldCount)
        where fields[Int(shape.firstField) + index].isRequired && records[block + index].tag == .absent {
            failure.fieldRow = shape.firstField + UInt32(index)
            break
        }
        return nil
    }
}
