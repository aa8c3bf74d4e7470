// Enums of strings inside structs: a known case is copied from a table by its index.

/// The cases of an enum in a row of memory.
struct CaseTable<Value>: @unchecked Sendable {
    // Initialised with `count` values in `init`, which is run once a property of a layout; a layout is a constant of the program, so that
    // the memory is never given back.
    let start: UnsafeMutablePointer<Value>
    let count: Int

    init(_ values: [Value]) {
        count = values.count
        start = .allocate(capacity: max(count, 1))
        start.initialize(from: values, count: count)
    }
}

/// An enum of strings.
final class EnumAccess<Value: JSONStringCases>: ValueAccess<Value>, @unchecked Sendable {
    private let cases = CaseTable(Value.allKnownCases)

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        if let index = slot.knownCase, index < cases.count {
            memory.assumingMemoryBound(to: Value.self).initialize(from: cases.start + index, count: 1)
        } else {
            super.read(slot, into: memory)
        }
    }
}

/// An enum of strings, or nil.
final class OptionalEnumAccess<Value: JSONStringCases>: ValueAccess<Value?>, @unchecked Sendable {
    private let cases = CaseTable<Value?>(Value.allKnownCases)

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        if let index = slot.knownCase, index < cases.count {
            memory.assumingMemoryBound(to: Value?.self).initialize(from: cases.start + index, count: 1)
        } else {
            super.read(slot, into: memory)
        }
    }
}
