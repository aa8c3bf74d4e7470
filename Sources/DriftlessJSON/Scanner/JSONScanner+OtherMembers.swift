// Members that a layout does not name: kept where the type keeps others, skipped elsewhere.

extension JSONScanner {
    /// The object whose members are being scanned: its first byte, its layout and the first record of its members.
    typealias OpenObject = (start: Cursor, shape: UnsafePointer<JSONObjectRow>, block: Int)

    @inline(never)
    mutating func otherMember(
        _ key: Cursor,
        _ afterKey: Cursor,
        _ value: Cursor,
        _ object: OpenObject,
        _ additional: inout JSONChain
    ) -> Cursor? {
        let shape = object.shape
        let isNamingTag = value == namingTag
        guard shape.pointee.keepsAdditional, shape.pointee.patterns == 0 || isKept(key, afterKey, shape.pointee.patterns),
            !isNamingTag || shape.pointee.additional.operation == .any else {
            return isNamingTag ? skip(value) : unknownMember(key, afterKey, value, object)
        }
        guard let stop = entry(key, afterKey, value, shape.pointee.additional, in: &additional) else {
            return nil
        }
        // The record after those of the fields.
        records[object.block + Int(shape.pointee.fieldCount)] =
            JSONRecord(.map, low: additional.first, high: additional.count)
        return stop
    }

    /// Whether an expression is found in the name.
    private func isKept(_ key: Cursor, _ afterKey: Cursor, _ patterns: UInt32) -> Bool {
        let bytes = JSONEscape.resolved(UnsafeBufferPointer(start: key, count: afterKey - 1 - key))
        let name = String(decoding: bytes, as: UTF8.self)
        return program.patterns[Int(patterns) - 1].contains { $0.matches(name) }
    }

    private mutating func unknownMember(
        _ key: Cursor,
        _ afterKey: Cursor,
        _ value: Cursor,
        _ object: OpenObject
    ) -> Cursor? {
        if notes != nil {
            let row = UInt32(object.shape - objects)
            note(.unknownMember, row: row, name: key, count: afterKey - 1 - key, value: value)
        }
        let stop = skip(value)
        if let stop, strictness != .open {
            if object.shape.pointee.isClosed, strictness == .strict || object.start == triedObject {
                return exclude(key - 1, .object)
            }
            trial.lost.append(JSONSpan(start: key - text, end: stop - text))
        }
        return stop
    }
}
