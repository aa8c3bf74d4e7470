// Which access a type gets: the quickest that there is for it.

extension RecordAccess {
    /// The access to a property of that type.
    static func access(of type: LayoutType) -> RecordAccess {
        switch type {
        case .leaf(let leaf):
            if let model = model(leaf) { return StructureAccess(model) }
            if let cases = cases(leaf) { return access(ofCases: cases) }
        case .optional(.leaf(let leaf)):
            if let model = model(leaf) { return access(ofOptional: model) }
            if let cases = cases(leaf) { return access(ofOptionalCases: cases) }
        case .array(.leaf(let leaf)):
            if let model = model(leaf) { return access(ofArray: model) }
        case .optional(.array(.leaf(let leaf))):
            if let model = model(leaf) { return access(ofOptionalArray: model) }
        default:
            break
        }
        return common[ObjectIdentifier(type.type)] ?? value(type.type)
    }

    /// The type, if it is a struct that has a plan.
    private static func model(_ type: any JSONValueDecodable.Type) -> (any JSONModel.Type)? {
        guard case .model(let model) = type.jsonKind.form, ObjectIdentifier(model) == ObjectIdentifier(type),
            model.jsonLayout.storage.isText
        else { return nil }
        return model
    }

    /// The type, if it is an enum of strings.
    private static func cases(_ type: any JSONValueDecodable.Type) -> (any JSONStringCases.Type)? {
        guard case .enumeration(let cases) = type.jsonKind.form, ObjectIdentifier(cases) == ObjectIdentifier(type)
        else {
            return nil
        }
        return cases
    }

    private static func access<Value: JSONStringCases>(ofCases _: Value.Type) -> RecordAccess { EnumAccess<Value>() }

    private static func access<Value: JSONStringCases>(ofOptionalCases _: Value.Type) -> RecordAccess {
        OptionalEnumAccess<Value>()
    }

    private static func access<Model: JSONModel>(ofOptional _: Model.Type) -> RecordAccess {
        OptionalStructureAccess<Model>()
    }

    private static func access<Model: JSONModel>(ofArray _: Model.Type) -> RecordAccess { StructuresAccess<Model>() }

    private static func access<Model: JSONModel>(ofOptionalArray _: Model.Type) -> RecordAccess {
        OptionalStructuresAccess<Model>()
    }

    private static func value<Value: JSONValueDecodable>(_: Value.Type) -> RecordAccess { ValueAccess<Value>() }

    /// The runtime's own types that are met most, with code of their own: what is generic calls everything through tables.
    private static let common: [ObjectIdentifier: RecordAccess] = {
        var common: [ObjectIdentifier: RecordAccess] = [:]
        @inline(__always)
        func add<Value: JSONValueDecodable & Hashable>(_: Value.Type) {
            common[ObjectIdentifier(Value.self)] = CommonAccess(Value.self)
            common[ObjectIdentifier(Value?.self)] = CommonAccess(Value?.self)
            common[ObjectIdentifier([Value].self)] = CommonAccess([Value].self)
            common[ObjectIdentifier([Value]?.self)] = CommonAccess([Value]?.self)
        }
        add(String.self)
        add(Int.self)
        add(Double.self)
        add(Bool.self)
        add(JSONValue.self)
        add(DataSize.self)
        add(DecimalNumber.self)
        add(Parsed<Timestamp>.self)
        add(Parsed<Bool>.self)
        add(Parsed<DecimalNumber>.self)
        add(Parsed<CalendarDate>.self)
        add(Parsed<UniqueIdentifier>.self)
        return common
    }()
}

/// A value of a type that is known where this is compiled.
private final class CommonAccess: RecordAccess, @unchecked Sendable {
    private let read: @Sendable (JSONSlot, UnsafeMutableRawPointer) -> Void
    private let leftOut: @Sendable (UnsafeRawPointer) -> Bool
    private let write: @Sendable (UnsafeRawPointer, inout JSONWriter) -> Void
    private let equal: @Sendable (UnsafeRawPointer, UnsafeRawPointer) -> Bool
    private let hash: @Sendable (UnsafeRawPointer, inout Hasher) -> Void

    @inline(__always)
    init<Value: JSONValueDecodable & Hashable>(_: Value.Type) {
        read = { $1.initializeMemory(as: Value.self, to: Value(decoding: $0)) }
        leftOut = { $0.assumingMemoryBound(to: Value.self).pointee.isLeftOut }
        write = { $0.assumingMemoryBound(to: Value.self).pointee.encode(to: &$1) }
        equal = { $0.assumingMemoryBound(to: Value.self).pointee == $1.assumingMemoryBound(to: Value.self).pointee }
        hash = { $1.combine($0.assumingMemoryBound(to: Value.self).pointee) }
        super.init(size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
    }

    override func read(_ slot: JSONSlot, into memory: UnsafeMutableRawPointer) { read(slot, memory) }
    override func isLeftOut(_ memory: UnsafeRawPointer) -> Bool { leftOut(memory) }
    override func write(_ memory: UnsafeRawPointer, to json: inout JSONWriter) { write(memory, &json) }
    override func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool { equal(left, right) }
    override func hash(_ memory: UnsafeRawPointer, into hasher: inout Hasher) { hash(memory, &hasher) }
}
