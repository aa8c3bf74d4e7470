// Which branches of a union a value may belong to: by its first byte, and by the member that tells objects apart.

extension JSONScanner {
    enum Candidates {
        case failure
        /// The branch that the discriminator names, and the first byte of its value.
        case named(Int, Cursor)
        /// Those to be tried, in the documented order.
        case some([Int])
    }

    mutating func candidates(_ start: Cursor, _ union: UnsafePointer<JSONUnionRow>) -> Candidates {
        let shape = union.pointee
        let isTold = shape.hasDiscriminator || shape.listedCount > 0
        guard isTold, start.pointee == UInt8(ascii: "{") else {
            return .some(startable(start, shape))
        }
        switch value(of: shape.listedMember, in: start) {
        case .failure:
            return .failure
        case .none where shape.otherwise >= 0:
            return .named(Int(shape.otherwise), start)
        case .none:
            return .some(startable(start, shape))
        case .other:
            // A branch without the member would lose it, and a tag would be written in its place.
            let named = startable(start, shape).filter { hasField(shape.listedMember, shape, $0) }
            return .some(shape.hasDiscriminator ? named : startable(start, shape))
        case .some(let value, let stop):
            let isEscaped = UnsafeBufferPointer(start: value, count: stop - value).contains(UInt8(ascii: "\\"))
            let named = (0..<Int(shape.tagCount)).map { tags[Int(shape.firstTag) + $0] }
                .filter { isText(value + 1, stop - 1, isEscaped, $0.name) }.map { Int($0.branch) }
            if named.count == 1 { return .named(named[0], value) }
            // A value that several branches have in common leaves the choice to what else they say.
            if !named.isEmpty { return .some(named) }
            if shape.otherwise >= 0 { return .named(Int(shape.otherwise), value) }
            return .some(listing(value + 1, stop - 1, isEscaped, start, shape))
        }
    }

    /// The branches that may start with the byte.
    private func startable(_ start: Cursor, _ shape: JSONUnionRow) -> [Int] {
        (0..<Int(shape.branchCount)).filter { mayStart(types[Int(shape.firstBranch) + $0], with: start.pointee) }
    }

    /// The branches that list the text for the telling member. Where that is no discriminator, also those that list none.
    private func listing(
        _ value: Cursor,
        _ stop: Cursor,
        _ isEscaped: Bool,
        _ start: Cursor,
        _ shape: JSONUnionRow
    ) -> [Int] {
        // The rows are in the order of their branches.
        var row = Int(shape.firstListed)
        let end = row + Int(shape.listedCount)
        return startable(start, shape).filter { branch in
            var lists = false
            var isListed = false
            while row < end, tags[row].branch <= branch {
                if tags[row].branch == branch {
                    lists = true
                    isListed = isListed || isText(value, stop, isEscaped, tags[row].name)
                }
                row += 1
            }
            return lists ? isListed : !shape.hasDiscriminator
        }
    }

    /// Whether a value with that first byte can be of the type, which spares most attempts.
    private func mayStart(_ type: JSONTypeRow, with byte: UInt8) -> Bool {
        if byte == UInt8(ascii: "n") {
            return type.isNullable || type.operation == .any || type.operation == .union || type.operation == .listed
        }
        return switch type.operation {
        case .string, .enumeration: byte == UInt8(ascii: "\"")
        case .integer, .integer32, .integerEnumeration, .unsigned, .unsigned32, .number, .float, .dataSize,
            .exactNumber:
            Self.startsNumber(byte)
        case .boolean: byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f")
        case .object, .map: byte == UInt8(ascii: "{")
        case .array, .tuple: byte == UInt8(ascii: "[")
        case .any, .union: true
        case .listed: mayStart(program.listed[Int(type.child)].kind, with: byte)
        }
    }

    /// Whether an object of the branch has the member as a field of its own.
    private func hasField(_ member: JSONNameRow, _ shape: JSONUnionRow, _ branch: Int) -> Bool {
        let type = types[Int(shape.firstBranch) + branch]
        guard type.operation == .object else {
            return true
        }
        let name = UnsafeBufferPointer(start: names + Int(member.poolOffset), count: Int(member.length))
        let object = objects[Int(type.child)]
        return (0..<Int(object.fieldCount)).contains { equal(name, fields[Int(object.firstField) + $0].name) }
    }

    private enum Found {
        case failure
        case none
        /// It is no string.
        case other
        /// The first byte of a string and the one after its end.
        case some(Cursor, Cursor)
    }

    /// The string that the object has as its member of that name, which is looked for ahead.
    private mutating func value(of name: JSONNameRow, in start: Cursor) -> Found {
        var cursor = skipBlanks(start + 1)
        while cursor < end, cursor.pointee == UInt8(ascii: "\"") {
            let key = cursor + 1
            var isEscaped = false
            guard let quote = endOfString(key, &isEscaped), let value = afterColon(quote + 1), let stop = skip(value),
                spend(stop - cursor)
            else {
                return .failure
            }
            if isText(key, quote, isEscaped, name) {
                return value.pointee == UInt8(ascii: "\"") ? .some(value, stop) : .other
            }
            cursor = skipBlanks(stop)
            guard cursor < end, cursor.pointee == UInt8(ascii: ",") else {
                break
            }
            cursor = skipBlanks(cursor + 1)
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
