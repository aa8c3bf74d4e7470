// A value on the heap: of a type that contains itself, or so large that it would make its owner large.

/// A value kept behind a reference, which reads like any other: `@Indirect var next: Node`. A type can have a property of its own type
/// so, and large types that hold each other stay small in memory.
@propertyWrapper
public struct Indirect<Value> {
    private final class Box {
        var value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private var box: Box

    /// Moves the value to the heap.
    public init(_ value: Value) {
        box = Box(value)
    }

    /// Moves the value to the heap.
    public init(wrappedValue: Value) {
        self.init(wrappedValue)
    }

    /// The value. Setting it does not change other copies.
    public var wrappedValue: Value {
        get { box.value }
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            yield &box.value
        }
    }

    /// The value. Setting it does not change other copies.
    public var value: Value {
        get { wrappedValue }
        _modify { yield &wrappedValue }
    }
}

// A box is changed only where there is no other reference to it.
extension Indirect: @unchecked Sendable where Value: Sendable {}

extension Indirect: Equatable where Value: Equatable {
    public static func == (left: Self, right: Self) -> Bool {
        left.box === right.box || left.value == right.value
    }
}

extension Indirect: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}

extension Indirect: JSONValueDecodable where Value: JSONValueDecodable {
    public static var jsonKind: JSONKind { Value.jsonKind }

    public init(decoding slot: JSONSlot) {
        self.init(Value(decoding: slot))
    }
}

extension Indirect: JSONEncodable where Value: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        value.encode(to: &json)
    }
}

// The box is how the value is kept, and nothing that a reader of a log wants to see.
extension Indirect: CustomStringConvertible {
    public var description: String { String(describing: value) }
}

extension Indirect: CustomDebugStringConvertible {
    public var debugDescription: String { String(reflecting: value) }
}
