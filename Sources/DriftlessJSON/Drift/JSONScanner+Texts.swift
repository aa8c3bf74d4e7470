// Finds the texts that their type cannot read, in a walk of its own after the scan, so that the scan need not ask.

extension JSONScanner {
    /// Notes the texts without a value in what became of the root.
    ///
    /// - Parameter readers: The types that read values from texts, in the program's order.
    mutating func noteUnreadableTexts(in root: JSONTypeRow, by readers: [any TextParsable.Type]) {
        if !readers.isEmpty {
            // Record 1 is the root's.
            checkTexts(of: 1, root, by: readers)
        }
    }

    /// The recursion is as deep as typed values are nested, which `JSONLimits` bounds.
    private mutating func checkTexts(of index: Int, _ type: JSONTypeRow, by readers: [any TextParsable.Type]) {
        let record = records[index]
        switch record.tag {
        case .string, .escapedString:
            checkText(record, type, by: readers)
        case .object:
            checkMembers(from: record.low, of: objects[Int(type.child)], by: readers)
        case .array:
            checkChain(record, valuesAfter: 0, types[Int(type.child)], by: readers)
        case .map:
            checkChain(record, valuesAfter: 1, types[Int(type.child)], by: readers)
        case .union:
            let branch = Int(Int32(truncatingIfNeeded: record.high))
            if branch >= 0 {
                let shape = unions[Int(type.child)]
                checkTexts(of: record.low, types[Int(shape.firstBranch) + branch], by: readers)
            }
        case .absent, .null, .integer, .number, .boolean, .knownCase, .any:
            break
        }
    }

    private mutating func checkMembers(from block: Int, of shape: JSONObjectRow, by readers: [any TextParsable.Type]) {
        for index in 0..<Int(shape.fieldCount) {
            checkTexts(of: block + index, fields[Int(shape.firstField) + index].type, by: readers)
        }
        if shape.keepsAdditional {
            let others = records[block + Int(shape.fieldCount)]
            if others.tag == .map {
                checkChain(others, valuesAfter: 1, shape.additional, by: readers)
            } else if others.tag == .array {
                checkChain(others, valuesAfter: 0, shape.additional, by: readers)
            }
        }
    }

    /// - Parameter valuesAfter: How many records after that of the chain a value's record is: 1 in maps, after its key's.
    private mutating func checkChain(
        _ chain: JSONRecord,
        valuesAfter offset: Int,
        _ type: JSONTypeRow,
        by readers: [any TextParsable.Type]
    ) {
        var index = chain.low
        for _ in 0..<chain.high {
            checkTexts(of: index + offset, type, by: readers)
            index = Int(records[index].link)
        }
    }

    private mutating func checkText(_ record: JSONRecord, _ type: JSONTypeRow, by readers: [any TextParsable.Type]) {
        guard type.operation == .string, type.child > 0 else {
            return
        }
        if !reads(record, readers[Int(type.child) - 1]) {
            let start = text + record.low
            note(.unreadableText, row: type.child - 1, name: start, count: 0, value: start - 1)
        }
    }

    /// Whether the type reads a value from the string.
    func reads(_ record: JSONRecord, _ reader: any TextParsable.Type) -> Bool {
        let bytes = UnsafeBufferPointer(start: text + record.low, count: record.high)
        guard record.tag == .escapedString else {
            return Self.reads(reader, bytes)
        }
        return JSONEscape.resolved(bytes).withUnsafeBufferPointer { Self.reads(reader, $0) }
    }

    private static func reads<Value: TextParsable>(_: Value.Type, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        Value(utf8: text) != nil
    }
}
