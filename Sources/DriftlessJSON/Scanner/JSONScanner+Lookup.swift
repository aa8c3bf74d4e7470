// Finding a field or an enum's case by its name when the guess was wrong.

/// A list of linked records that grows at its end.
struct JSONChain {
    var first = 0
    var last = 0
    var count = 0
}

extension JSONScanner {
    /// A field and the byte after the quotation mark of its key.
    struct FoundField {
        var field: UnsafePointer<JSONFieldRow>?
        var stop: Cursor
    }

    /// The field whose name starts at the cursor, nil where the layout does not know it.
    @inline(never)
    mutating func lookUp(_ key: Cursor, _ shape: UnsafePointer<JSONObjectRow>) -> FoundField? {
        var isEscaped = false
        guard let quote = endOfString(key, &isEscaped) else {
            return nil
        }
        let bytes = UnsafeBufferPointer(start: key, count: quote - key)
        let field: UnsafePointer<JSONFieldRow>?
        if isEscaped {
            field = JSONEscape.resolved(bytes).withUnsafeBufferPointer { self.field(named: $0, shape) }
        } else {
            field = self.field(named: bytes, shape)
        }
        return FoundField(field: field, stop: quote + 1)
    }

    // Mutating, since a call that borrows the scanner would copy it first.
    private mutating func field(
        named name: UnsafeBufferPointer<UInt8>,
        _ shape: UnsafePointer<JSONObjectRow>
    ) -> UnsafePointer<JSONFieldRow>? {
        let first = fields + Int(shape.pointee.firstField)
        if shape.pointee.bucketMask == 0 {
            for index in 0..<Int(shape.pointee.fieldCount) where equal(name, first[index].name) {
                return first + index
            }
            return nil
        }
        let table = buckets + Int(shape.pointee.firstBucket)
        let mask = shape.pointee.bucketMask
        var bucket = JSONNameHash.hash(name) & mask
        // Half of the buckets are free at least, so that this ends.
        while case let entry = Int(table[Int(bucket)]), entry != 0 {
            if equal(name, first[entry - 1].name) {
                return first + (entry - 1)
            }
            bucket = (bucket + 1) & mask
        }
        return nil
    }

    /// The index of the enum's case with that text.
    @inline(__always)
    func knownCase(_ text: UnsafeBufferPointer<UInt8>, _ shape: JSONEnumRow) -> Int? {
        let first = cases + Int(shape.firstCase)
        if shape.bucketMask == 0 {
            for index in 0..<Int(shape.caseCount) where equal(text, first[index]) {
                return index
            }
            return nil
        }
        let table = buckets + Int(shape.firstBucket)
        var bucket = JSONNameHash.hash(text) & shape.bucketMask
        // Half of the buckets are free at least, so that this ends.
        while case let entry = Int(table[Int(bucket)]), entry != 0 {
            if equal(text, first[entry - 1]) {
                return entry - 1
            }
            bucket = (bucket + 1) & shape.bucketMask
        }
        return nil
    }

    /// Whether the text is that name, byte for byte.
    @inline(__always)
    func equal(_ text: UnsafeBufferPointer<UInt8>, _ name: JSONNameRow) -> Bool {
        guard text.count == Int(name.length) else {
            return false
        }
        let bytes = names + Int(name.poolOffset)
        for index in 0..<text.count where text[index] != bytes[index] {
            return false
        }
        return true
    }

    /// Scans an enum's value from the byte after its quotation mark: the index of a known case, or else the string.
    @inline(never)
    mutating func enumeration(_ start: Cursor, _ row: UInt32, into index: Int) -> Cursor? {
        let shape = enums[Int(row)]
        let first = cases + Int(shape.firstCase)
        if shape.bucketMask == 0 {
            for known in 0..<Int(shape.caseCount) {
                if let stop = match(start, first[known]) {
                    recognize(known, shape, into: index)
                    return stop
                }
            }
            return unrecognized(start, row, into: index)
        }
        guard let stop = string(start, into: index) else {
            return nil
        }
        if records[index].tag == .string,
            let known = knownCase(UnsafeBufferPointer(start: start, count: stop - 1 - start), shape)
        {
            recognize(known, shape, into: index)
            return stop
        }
        return unrecognized(start, row, into: index)
    }

    @inline(__always)
    private mutating func recognize(_ known: Int, _ shape: JSONEnumRow, into index: Int) {
        records[index] = JSONRecord(.knownCase, payload: UInt64(known))
        if strictness != .open {
            trial.specific &+= 1
            trial.constants &+= shape.isConstant ? 1 : 0
        }
    }

    /// Scans a value that the enum does not list, or lists in another spelling.
    private mutating func unrecognized(_ start: Cursor, _ row: UInt32, into index: Int) -> Cursor? {
        guard let stop = string(start, into: index) else {
            return nil
        }
        let bytes = UnsafeBufferPointer(start: start, count: stop - 1 - start)
        // Escapes may spell a value that is listed, and the comparison by words stops short of the text's end.
        let known =
            records[index].tag == .escapedString
            ? JSONEscape.resolved(bytes).withUnsafeBufferPointer { knownCase($0, enums[Int(row)]) }
            : knownCase(bytes, enums[Int(row)])
        if let known {
            recognize(known, enums[Int(row)], into: index)
            return stop
        }
        guard isTolerated(start - 1, isConstant: enums[Int(row)].isConstant), !enums[Int(row)].isClosed else {
            return exclude(start - 1, enums[Int(row)].isClosed ? .listed : .enumeration)
        }
        if notes != nil {
            note(.unrecognizedValue, row: row, name: start, count: bytes.count, value: start - 1)
        }
        return stop
    }

    /// Scans a whole number of which an enum lists values.
    @inline(never)
    mutating func integerEnumeration(_ start: Cursor, _ row: UInt32, into index: Int) -> Cursor? {
        let type = JSONTypeRow(operation: JSONLinker.platformInteger, isNullable: false, child: 0)
        guard let stop = integer(start, type, into: index) else {
            return nil
        }
        if notes != nil || strictness != .open || enums[Int(row)].isClosed {
            var digits = String(Int64(bitPattern: records[index].payload))
            let known = digits.withUTF8 { knownCase($0, enums[Int(row)]) }
            let isConstant = enums[Int(row)].isConstant
            if known != nil {
                trial.specific &+= 1
                trial.constants &+= isConstant ? 1 : 0
            } else if enums[Int(row)].isClosed {
                return exclude(start, .listed)
            } else if !isTolerated(start, isConstant: isConstant) {
                return exclude(start, .integerEnumeration)
            } else if notes != nil {
                note(.unrecognizedValue, row: row, name: start, count: stop - start, value: start)
            }
        }
        return stop
    }
}
