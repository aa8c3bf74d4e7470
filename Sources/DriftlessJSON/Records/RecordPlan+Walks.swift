// The four walks over a struct's memory: reading into it, writing from it, comparing, hashing. See ``RecordPlan`` for the bounds.

extension RecordPlan {
    /// Initialises every property of a value. Nothing here fails: the scanner has checked all that it found.
    ///
    /// - Parameter memory: Uninitialised, of the struct's size and alignment.
    func read(_ slots: JSONSlots, into memory: UnsafeMutableRawPointer) {
        for index in rows.indices {
            let row = rows[index]
            let slot = slots.slot(index)
            let place = memory + row.offset
            switch row.form {
            case .string:
                place.initializeMemory(as: String.self, to: slot.string)
            case .optionalString:
                place.initializeMemory(as: String?.self, to: slot.isEmpty ? nil : slot.string)
            case .integer:
                place.initializeMemory(as: Int.self, to: slot.integer)
            case .optionalInteger:
                place.initializeMemory(as: Int?.self, to: slot.isEmpty ? nil : slot.integer)
            case .boolean:
                place.initializeMemory(as: Bool.self, to: Bool(decoding: slot))
            case .timestamp:
                place.initializeMemory(as: Parsed<Timestamp>.self, to: Parsed<Timestamp>(decoding: slot))
            case .optionalTimestamp:
                let time = slot.isEmpty ? nil : Parsed<Timestamp>(decoding: slot)
                place.initializeMemory(as: Parsed<Timestamp>?.self, to: time)
            case .other:
                row.access._withUnsafeGuaranteedRef { $0.read(slot, into: place) }
            }
        }
        if let rest { rest.access.read(slots.slot(rows.count), into: memory + rest.offset) }
    }

    func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        if isArray {
            writeElements(memory, to: &json)
            return
        }
        json.beginObject()
        for index in rows.indices {
            let row = rows[index]
            let place = memory + row.offset
            switch row.form {
            case .string where row.isPlain:
                begin(row, index, &json)
                json.string(place.assumingMemoryBound(to: String.self).pointee)
                json.needsComma = true
            case .optionalString where row.isPlain && !row.isNullable:
                if let text = place.assumingMemoryBound(to: String?.self).pointee {
                    begin(row, index, &json)
                    json.string(text)
                    json.needsComma = true
                }
            case .integer where row.isPlain:
                begin(row, index, &json)
                json.integer(place.assumingMemoryBound(to: Int.self).pointee)
                json.needsComma = true
            default:
                row.access._withUnsafeGuaranteedRef { access in
                    guard row.isNullable || !access.isLeftOut(place) else { return }
                    begin(row, index, &json)
                    write(place, row, index, access, &json)
                }
            }
        }
        if let rest { rest.access.write(memory + rest.offset, to: &json) }
        json.endObject()
    }

    @inline(__always)
    private func begin(_ row: RecordRow, _ index: Int, _ json: inout JSONWriter) {
        keys.withUnsafeBufferPointer { keys in
            // The plan's keys hold `keyCount` bytes from there on.
            let key = UnsafeBufferPointer(rebasing: keys[Int(row.keyStart)..<Int(row.keyStart + row.keyCount)])
            json.key(key) { fields[index].member?.name ?? "" }
        }
    }

    private func write(
        _ place: UnsafeRawPointer,
        _ row: RecordRow,
        _ index: Int,
        _ access: RecordAccess,
        _ json: inout JSONWriter
    ) {
        if row.isPlain {
            access.write(place, to: &json)
        } else {
            let start = json.buffer.count
            let outer = json.exchangeStyle(fields[index].member?.style ?? .standard)
            access.write(place, to: &json)
            json.exchangeStyle(outer)
            if json.broken != nil, !fields[index].rules.isEmpty { json.check(fields[index].rules, from: start) }
        }
        json.needsComma = true
    }

    /// What follows an element that is left out would take its place, so that nothing does.
    private func writeElements(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        json.beginArray()
        var isWhole = true
        for field in fields {
            let place = memory + field.offset
            if field.member?.need == .optional {
                isWhole = isWhole && !field.access.isLeftOut(place)
                guard isWhole else { continue }
            }
            json.separate()
            let start = json.buffer.count
            let outer = json.exchangeStyle(field.member?.style ?? .standard)
            field.access.write(place, to: &json)
            json.exchangeStyle(outer)
            if !field.rules.isEmpty { json.check(field.rules, from: start) }
            json.needsComma = true
        }
        if let rest, isWhole || !isCut { rest.access.write(memory + rest.offset, to: &json) }
        json.endArray()
    }

    func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        for index in rows.indices {
            let row = rows[index]
            let one = left + row.offset
            let other = right + row.offset
            let isSame =
                switch row.form {
                case .string:
                    one.assumingMemoryBound(to: String.self).pointee
                        == other.assumingMemoryBound(to: String.self).pointee
                case .optionalString:
                    one.assumingMemoryBound(to: String?.self).pointee
                        == other.assumingMemoryBound(to: String?.self).pointee
                case .integer:
                    one.assumingMemoryBound(to: Int.self).pointee == other.assumingMemoryBound(to: Int.self).pointee
                case .optionalInteger:
                    one.assumingMemoryBound(to: Int?.self).pointee == other.assumingMemoryBound(to: Int?.self).pointee
                case .boolean:
                    one.assumingMemoryBound(to: Bool.self).pointee == other.assumingMemoryBound(to: Bool.self).pointee
                case .timestamp, .optionalTimestamp, .other:
                    row.access._withUnsafeGuaranteedRef { $0.areEqual(one, other) }
                }
            guard isSame else { return false }
        }
        return rest.map { $0.access.areEqual(left + $0.offset, right + $0.offset) } ?? true
    }

    func hash(_ memory: UnsafeRawPointer, into hasher: inout Hasher) {
        for field in fields { field.access.hash(memory + field.offset, into: &hasher) }
        if let rest { rest.access.hash(memory + rest.offset, into: &hasher) }
    }
}
