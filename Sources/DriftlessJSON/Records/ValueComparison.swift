// How values are compared and hashed whose type is not known to be Hashable: by the type's own conformance, looked up once.

/// Comparing and hashing values of one type. Each pointer is to the place of a whole value of it: see ``RecordPlan``.
///
/// That what is read from JSON is `Hashable` is not part of ``JSONValueDecodable``: a protocol that refines one of the standard library
/// makes the compiler emit code that puts each conformance to it together at run time.
class ValueComparison: @unchecked Sendable {
    // Sendable, since neither this class nor those below it store anything.
    func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool { true }
    func hash(_ memory: UnsafeRawPointer, into hasher: inout Hasher) {}

    static func of<Value: JSONValueDecodable>(_: Value.Type) -> ValueComparison {
        guard let type = Value.self as? any Hashable.Type else { return TextComparison<Value>() }
        return own(type)
    }

    private static func own<Value: Hashable>(_: Value.Type) -> ValueComparison { OwnComparison<Value>() }
}

/// By the type's own conformance.
private final class OwnComparison<Value: Hashable>: ValueComparison, @unchecked Sendable {
    override func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        left.assumingMemoryBound(to: Value.self).pointee == right.assumingMemoryBound(to: Value.self).pointee
    }

    override func hash(_ memory: UnsafeRawPointer, into hasher: inout Hasher) {
        hasher.combine(memory.assumingMemoryBound(to: Value.self).pointee)
    }
}

/// By what is sent: for types that are written by hand, which need not be `Hashable`.
private final class TextComparison<Value: JSONEncodable>: ValueComparison, @unchecked Sendable {
    override func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        text(left) == text(right)
    }

    override func hash(_ memory: UnsafeRawPointer, into hasher: inout Hasher) {
        hasher.combine(text(memory))
    }

    private func text(_ memory: UnsafeRawPointer) -> [UInt8] {
        memory.assumingMemoryBound(to: Value.self).pointee.jsonBytes()
    }
}
