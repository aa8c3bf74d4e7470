// Structs inside structs: walked by their own plans, alone, as optionals and in arrays.
import Synchronization

/// The plan of a type, found when it is first needed, since types may hold each other.
final class LinkedPlan: Sendable {
    private let find: @Sendable () -> RecordPlan
    // A plan lives as long as its type's layout, which is a constant of the program.
    private let found = Atomic<Unmanaged<RecordPlan>?>(nil)

    init<Model: JSONModel>(of _: Model.Type) {
        find = { Model.recordPlan }
    }

    @inline(__always)
    func walk<Result>(_ body: (RecordPlan) -> Result) -> Result {
        guard let plan = found.load(ordering: .acquiring) else {
            let plan = find()
            found.store(.passUnretained(plan), ordering: .releasing)
            return body(plan)
        }
        return plan._withUnsafeGuaranteedRef(body)
    }
}

/// A struct.
final class StructureAccess: RecordAccess, @unchecked Sendable {
    private let linked: LinkedPlan

    init<Model: JSONModel>(_ type: Model.Type) {
        linked = LinkedPlan(of: type)
        super.init(size: MemoryLayout<Model>.size, alignment: MemoryLayout<Model>.alignment)
    }

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        linked.walk { $0.read(slot.members, into: memory) }
    }

    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        linked.walk { $0.writeValue(memory, to: &json) }
    }

    override func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        linked.walk { $0.areEqual(left, right) }
    }

    override func hash(_ memory: UnsafeRawPointer, into hasher: inout Hasher) {
        linked.walk { $0.hash(memory, into: &hasher) }
    }
}

/// A struct or nil.
final class OptionalStructureAccess<Model: JSONModel>: RecordAccess, @unchecked Sendable {
    private let linked = LinkedPlan(of: Model.self)
    /// Whether an optional is told from its value by bits that no value has, so that a value is an optional as it is (TypeLayout.rst,
    /// "Single-Payload Enums").
    private let isValueAsItIs = MemoryLayout<Model?>.size == MemoryLayout<Model>.size
    private let none = PlainValues([Model?.none]) { $0 == nil }

    init() {
        super.init(size: MemoryLayout<Model?>.size, alignment: MemoryLayout<Model?>.alignment)
    }

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        guard !slot.isEmpty else {
            if let none { none.copy(0, to: memory) } else { writeNil(memory) }
            return
        }
        linked.walk { $0.read(slot.members, into: memory) }
        if !isValueAsItIs { wrap(memory) }
    }

    // What names the optional's type is in functions of its own: it is looked up wherever they are entered.

    @inline(never)
    private func writeNil(_ memory: UnsafeMutableRawPointer) {
        memory.initializeMemory(as: Model?.self, to: nil)
    }

    @inline(never)
    private func wrap(_ memory: UnsafeMutableRawPointer) {
        let value = memory.assumingMemoryBound(to: Model.self).move()
        memory.initializeMemory(as: Model?.self, to: value)
    }

    private func isNil(_ memory: UnsafeRawPointer) -> Bool {
        if case .none = memory.assumingMemoryBound(to: Model?.self).pointee { true } else { false }
    }

    override func isLeftOut(_ memory: UnsafeRawPointer) -> Bool { isNil(memory) }

    // An optional's value lies where the optional does.

    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        if isNil(memory) { json.null() } else { linked.walk { $0.writeValue(memory, to: &json) } }
    }

    override func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        switch (isNil(left), isNil(right)) {
        case (true, true): true
        case (false, false): linked.walk { $0.areEqual(left, right) }
        default: false
        }
    }

    override func hash(_ memory: UnsafeRawPointer, into hasher: inout Hasher) {
        if isNil(memory) {
            hasher.combine(false)
        } else {
            hasher.combine(true)
            linked.walk { $0.hash(memory, into: &hasher) }
        }
    }
}

/// An array of structs.
class StructuresAccess<Model: JSONModel>: ValueAccess<[Model]>, @unchecked Sendable {
    private let linked = LinkedPlan(of: Model.self)

    final func elements(_ slot: JSONSlot) -> [Model] {
        let count = slot.elementCount(.array)
        guard count > 0 else { return [] }
        return [Model](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            guard let start = buffer.baseAddress else { return }
            // The buffer has room for `count` elements, and as many records are linked.
            linked.walk { $0.read(slot, count, into: start, stride: MemoryLayout<Model>.stride) }
            initializedCount = count
        }
    }

    final func write(_ elements: [Model], to json: inout JSONWriter) {
        elements.withUnsafeBufferPointer { buffer in
            json.beginArray()
            if let start = buffer.baseAddress {
                linked.walk { $0.write(start, buffer.count, stride: MemoryLayout<Model>.stride, to: &json) }
            }
            json.endArray()
        }
    }

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        memory.assumingMemoryBound(to: [Model].self).initialize(to: elements(slot))
    }

    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        write(memory.assumingMemoryBound(to: [Model].self).pointee, to: &json)
    }
}

/// An array of structs, or nil.
final class OptionalStructuresAccess<Model: JSONModel>: ValueAccess<[Model]?>, @unchecked Sendable {
    private let array = StructuresAccess<Model>()
    private let none = PlainValues([[Model]?.none]) { $0 == nil }

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        if slot.isEmpty, let none { none.copy(0, to: memory) } else { readElements(slot, into: memory) }
    }

    @inline(never)
    private func readElements(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        memory.assumingMemoryBound(to: [Model]?.self).initialize(to: slot.isEmpty ? nil : array.elements(slot))
    }

    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        if let elements = memory.assumingMemoryBound(to: [Model]?.self).pointee {
            array.write(elements, to: &json)
        } else {
            json.null()
        }
    }
}

extension RecordPlan {
    /// Writes a value, or refuses to where the plan is not the type's.
    func writeValue(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        if problem == nil { write(memory, to: &json) } else { refuse(to: &json) }
    }

    /// Initialises elements, one at each stride.
    func read(_ slot: JSONSlot, _ count: Int, into memory: UnsafeMutableRawPointer, stride: Int) {
        var record = slot.records + slot.record.pointee.low
        for index in 0..<count {
            let element = JSONSlot(record: record, records: slot.records, text: slot.text)
            read(element.members, into: memory + index * stride)
            record = slot.records + Int(record.pointee.link)
        }
    }

    /// Writes elements, one from each stride. All that a struct holds says its own style, so that none is to be restored.
    func write(_ memory: UnsafeRawPointer, _ count: Int, stride: Int, to json: inout JSONWriter) {
        for index in 0..<count {
            json.separate()
            writeValue(memory + index * stride, to: &json)
            json.needsComma = true
        }
    }
}
