// Enums of strings inside structs: a known case is copied from a table by its index, and found in it by its bytes.

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

    /// The first value that has the same bytes as one in memory, and is therefore the same; nil where no bytes are.
    ///
    /// - Parameter memory: A whole value of the type.
    @inline(__always)
    func index(of memory: UnsafeRawPointer) -> Int? {
        var place = start
        for index in 0..<count {
            if Self.areSame(memory, place, size) { return index }
            place += stride
        }
        return nil
    }

    // Every load is of bytes before `size`.
    @inline(__always)
    private static func areSame(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ size: Int) -> Bool {
        var offset = 0
        while size - offset >= 8 {
            let same =
                one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard same else { return false }
            offset += 8
        }
        while offset < size {
            guard one.load(fromByteOffset: offset, as: UInt8.self) == other.load(fromByteOffset: offset, as: UInt8.self)
            else { return false }
            offset += 1
        }
        return true
    }
}

/// What is sent for each case of an enum, with its quotation marks.
private struct CaseTexts {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    init(_ names: [String]) {
        for name in names {
            var writer = JSONWriter()
            writer.string(name)
            bytes += writer.bytes
            ends.append(bytes.count)
        }
    }

    /// - Parameter index: Less than the count of the names.
    @inline(__always)
    func write(_ index: Int, to json: inout JSONWriter) {
        bytes.withUnsafeBufferPointer {
            json.buffer.append(UnsafeBufferPointer(rebasing: $0[ends[index]..<ends[index + 1]]))
        }
    }
}

/// An enum of strings.
final class EnumAccess<Value: JSONStringCases>: ValueAccess<Value>, @unchecked Sendable {
    // A case without an associated value has no children.
    private let cases = PlainValues(Value.allKnownCases) { Mirror(reflecting: $0).children.isEmpty }
    private let texts = CaseTexts(Value.jsonNames)

    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        if let index = cases?.index(of: memory) {
            texts.write(index, to: &json)
        } else {
            super.write(memory, to: &json)
        }
    }

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
    private let texts = CaseTexts(Value.jsonNames)

    override func isLeftOut(_ memory: UnsafeRawPointer) -> Bool {
        cases?.index(of: memory).map { $0 == 0 } ?? super.isLeftOut(memory)
    }

    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        if let index = cases?.index(of: memory), index > 0 {
            texts.write(index - 1, to: &json)
        } else {
            super.write(memory, to: &json)
        }
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
