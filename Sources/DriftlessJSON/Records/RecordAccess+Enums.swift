// Enums of strings inside structs: a known case is copied from a table by its index.

/// Values without anything behind a reference, as bytes in a row.
struct PlainValues: @unchecked Sendable {
    // Written in `init`, which is run once a property of a layout, and only read afterwards; a layout is a constant of the program, so that
    // the memory is never given back.
    private let start: UnsafeRawPointer
    private let size: Int
    private let stride: Int
    let count: Int

    /// Nil where one of the values holds something, which bytes alone would not keep alive.
    init?<Value>(_ values: [Value], where isPlain: (Value) -> Bool) {
        guard values.allSatisfy(isPlain) else { return nil }
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
        memory.initialize(from: values, count: values.count)
        start = UnsafeRawPointer(memory)
        size = MemoryLayout<Value>.size
        stride = MemoryLayout<Value>.stride
        count = values.count
    }

    /// Initialises a value's memory with a copy.
    ///
    /// - Parameter index: Less than `count`.
    @inline(__always)
    func copy(_ index: Int, to memory: UnsafeMutableRawPointer) {
        memory.copyMemory(from: start + index * stride, byteCount: size)
    }
}

/// An enum of strings.
final class EnumAccess<Value: JSONStringCases>: ValueAccess<Value>, @unchecked Sendable {
    // A case without an associated value has no children.
    private let cases = PlainValues(Value.allKnownCases) { Mirror(reflecting: $0).children.isEmpty }

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        if let index = slot.knownCase, let cases, index < cases.count {
            cases.copy(index, to: memory)
        } else {
            super.read(slot, into: memory)
        }
    }
}

/// An enum of strings, or nil.
final class OptionalEnumAccess<Value: JSONStringCases>: ValueAccess<Value?>, @unchecked Sendable {
    /// Nil, and the cases behind it.
    private let cases = PlainValues([nil] + Value.allKnownCases.map { Value?.some($0) }) { value in
        value.map { Mirror(reflecting: $0).children.isEmpty } ?? true
    }

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        let index = slot.isEmpty ? 0 : slot.knownCase.map { $0 + 1 }
        if let index, let cases, index < cases.count {
            cases.copy(index, to: memory)
        } else {
            super.read(slot, into: memory)
        }
    }
}
