// Unions: which branch a value belongs to.

extension JSONScanner {
    /// Scans a value that may be of several kinds. What fits none of them is kept as any value.
    @inline(never)
    mutating func union(_ start: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        let shape = unions[Int(type.child)]
        guard enter(start), let slot = reserve(1) else {
            return nil
        }
        defer { depth -= 1 }
        if shape.hasDiscriminator, start.pointee == UInt8(ascii: "{") {
            switch branch(of: start, shape) {
            case .failure:
                return nil
            case .none:
                break
            case .branch(let branch):
                guard let stop = value(start, types[Int(shape.firstBranch) + branch], into: slot) else {
                    return nil
                }
                records[index] = JSONRecord(.union, low: slot, high: branch)
                return stop
            }
        } else {
            if start.pointee == UInt8(ascii: "n"), type.isNullable {
                return null(start, type, into: index)
            }
            switch firstFit(start, shape, type.isNullable, into: slot) {
            case .failure:
                return nil
            case .none:
                break
            case .branch(let branch, let stop):
                records[index] = JSONRecord(.union, low: slot, high: branch)
                return stop
            }
        }
        guard let stop = skip(start) else {
            return nil
        }
        records[slot] = JSONRecord(.any, low: start - text, high: stop - start)
        records[index] = JSONRecord(.union, low: slot, high: -1)
        if notes != nil {
            note(.unrecognizedKind, row: type.child, name: start, count: 0, value: start)
        }
        return stop
    }

    private enum Fit {
        case failure
        case none
        case branch(Int, Cursor)
    }

    private enum Tagged {
        case failure
        case none
        case branch(Int)
    }

    /// Tries the branches in order, each from a clean state.
    private mutating func firstFit(_ start: Cursor, _ shape: JSONUnionRow, _ isNullable: Bool, into slot: Int) -> Fit {
        let before = (depth: depth, records: recordCount, notes: notes)
        attempts += 1
        defer { attempts -= 1 }
        for branch in 0..<Int(shape.branchCount) {
            let type = types[Int(shape.firstBranch) + branch]
            guard mayStart(type, with: start.pointee) else {
                continue
            }
            let stop = value(start, type, into: slot)
            guard spend(start, stop ?? text + failure.offset) else {
                return .failure
            }
            if let stop {
                return .branch(branch, stop)
            }
            guard failure.reason.isMisfit else {
                return .failure
            }
            depth = before.depth
            recordCount = before.records
            notes = before.notes
        }
        return .none
    }

    /// Whether a value with that first byte can be of the type, which spares most attempts.
    private func mayStart(_ type: JSONTypeRow, with byte: UInt8) -> Bool {
        if byte == UInt8(ascii: "n") {
            return type.isNullable || type.operation == .any || type.operation == .union
        }
        return switch type.operation {
        case .string, .enumeration: byte == UInt8(ascii: "\"")
        case .integer, .integer32, .integerEnumeration, .unsigned, .number, .float, .dataSize: Self.startsNumber(byte)
        case .boolean: byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f")
        case .object, .map: byte == UInt8(ascii: "{")
        case .array: byte == UInt8(ascii: "[")
        case .any, .union: true
        }
    }

    /// Counts the bytes of an attempt. Attempts inside attempts could otherwise take time that doubles with each level.
    private mutating func spend(_ start: Cursor, _ stop: Cursor) -> Bool {
        unionWork += Int64(max(0, stop - start)) + 1
        guard unionWork <= JSONLimits.unionWork * Int64(end - text) + 4096 else {
            _ = fail(.unionWork, at: start)
            return false
        }
        return true
    }

    /// The branch named by the discriminator, which is looked for ahead among the members of the object.
    private mutating func branch(of start: Cursor, _ shape: JSONUnionRow) -> Tagged {
        var cursor = skipBlanks(start + 1)
        while cursor < end, cursor.pointee == UInt8(ascii: "\"") {
            let key = cursor + 1
            var isEscaped = false
            guard let quote = endOfString(key, &isEscaped), let value = afterColon(quote + 1), let stop = skip(value)
            else {
                return .failure
            }
            guard spend(cursor, stop) else {
                return .failure
            }
            if isText(key, quote, isEscaped, shape.discriminator) {
                return branch(tagged: value, stop, shape)
            }
            cursor = skipBlanks(stop)
            guard cursor < end, cursor.pointee == UInt8(ascii: ",") else {
                break
            }
            cursor = skipBlanks(cursor + 1)
        }
        return .none
    }

    private mutating func branch(tagged value: Cursor, _ stop: Cursor, _ shape: JSONUnionRow) -> Tagged {
        guard value.pointee == UInt8(ascii: "\"") else {
            return .none
        }
        let isEscaped = UnsafeBufferPointer(start: value, count: stop - value).contains(UInt8(ascii: "\\"))
        for index in 0..<Int(shape.tagCount) {
            let tag = tags[Int(shape.firstTag) + index]
            if isText(value + 1, stop - 1, isEscaped, tag.name) {
                return .branch(Int(tag.branch))
            }
        }
        return .none
    }

    private func isText(_ start: Cursor, _ stop: Cursor, _ isEscaped: Bool, _ name: JSONNameRow) -> Bool {
        let bytes = UnsafeBufferPointer(start: start, count: stop - start)
        guard isEscaped else {
            return equal(bytes, name)
        }
        return JSONEscape.resolved(bytes).withUnsafeBufferPointer { equal($0, name) }
    }
}
