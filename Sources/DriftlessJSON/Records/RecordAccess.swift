// How one property is read, written, compared and hashed in memory: typed, behind one face for all types.

/// The typed accesses to a property. Each pointer is to the place of a whole value of the property's type: see ``RecordPlan``.
class RecordAccess: @unchecked Sendable {
    // Sendable, since this class and those below it hold constants and atomics only.
    final let size: Int
    final let alignment: Int

    init(size: Int, alignment: Int) {
        self.size = size
        self.alignment = alignment
    }

    /// Initialises the value.
    func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {}
    func isLeftOut(_ memory: UnsafeRawPointer) -> Bool { false }
    func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {}
    func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool { true }
    func hash(_ memory: UnsafeRawPointer, into hasher: inout Hasher) {}
}

/// A value of any type, through the type's own conformances.
class ValueAccess<Value: JSONValueDecodable>: RecordAccess, @unchecked Sendable {
    private let comparison = LazyReference<ValueComparison>()

    init() {
        super.init(size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
    }

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) {
        memory.initializeMemory(as: Value.self, to: Value(decoding: slot))
    }

    override func isLeftOut(_ memory: UnsafeRawPointer) -> Bool {
        memory.assumingMemoryBound(to: Value.self).pointee.isLeftOut
    }

    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        memory.assumingMemoryBound(to: Value.self).pointee.encode(to: &json)
    }

    override func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        comparison.object(.of(Value.self)).areEqual(left, right)
    }

    override func hash(_ memory: UnsafeRawPointer, into hasher: inout Hasher) {
        comparison.object(.of(Value.self)).hash(memory, into: &hasher)
    }
}

extension RecordAccess {
    /// The access to the property of all other members, or of all elements that follow.
    static func rest(of type: LayoutType, style: TextStyle?, _ layout: JSONLayout, isArray: Bool) -> RecordAccess {
        rest(type.type, style ?? .standard, layout, isArray)
    }

    private static func rest<Value: JSONValueDecodable>(
        _: Value.Type,
        _ style: TextStyle,
        _ layout: JSONLayout,
        _ isArray: Bool
    ) -> RecordAccess {
        isArray ? RestOfElements<Value>(style) : RestOfMembers<Value>(style, layout)
    }
}

/// The members that a layout does not name.
private final class RestOfMembers<Value: JSONValueDecodable>: ValueAccess<[String: Value]>, @unchecked Sendable {
    private let style: TextStyle
    // The layout holds the plan, and the plan this: a cycle that lives as long as the type.
    private let layout: JSONLayout

    init(_ style: TextStyle, _ layout: JSONLayout) {
        self.style = style
        self.layout = layout
        super.init()
    }

    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        let members = memory.assumingMemoryBound(to: [String: Value].self).pointee
        if !members.isEmpty { json.members(members, besides: layout, style: style) }
    }
}

/// The elements behind those that a layout describes.
private final class RestOfElements<Value: JSONValueDecodable>: ValueAccess<[Value]>, @unchecked Sendable {
    private let style: TextStyle

    init(_ style: TextStyle) {
        self.style = style
        super.init()
    }

    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) {
        json.elements(memory.assumingMemoryBound(to: [Value].self).pointee, style: style)
    }
}
