// Properties on the heap that may be without a value: plain ones to whoever uses them.

/// An optional property on the heap: `@IndirectOptional var next: Node?`.
@propertyWrapper
public struct IndirectOptional<Value> {
    // The one stored property, so that this has the memory of the type that the layout names.
    private var stored: Indirect<Value>?

    /// Moves the value to the heap; nil takes no memory there.
    public init(wrappedValue: Value?) {
        stored = wrappedValue.map { Indirect($0) }
    }

    /// The value. Setting it does not change other copies.
    public var wrappedValue: Value? {
        get { stored?.value }
        set { stored = newValue.map { Indirect($0) } }
    }
}

/// A property on the heap that may be absent or `null`: `@IndirectPresence var next: Presence<Node>`.
@propertyWrapper
public struct IndirectPresence<Value> {
    // The one stored property, so that this has the memory of the type that the layout names.
    private var stored: Presence<Indirect<Value>>

    /// Moves the value to the heap.
    public init(wrappedValue: Presence<Value>) {
        stored = wrappedValue.map { Indirect($0) }
    }

    /// The value. Setting it does not change other copies.
    public var wrappedValue: Presence<Value> {
        get { stored.map(\.value) }
        set { stored = newValue.map { Indirect($0) } }
    }
}

extension Presence {
    fileprivate func map<Other>(_ transform: (Value) -> Other) -> Presence<Other> {
        switch self {
        case .absent: .absent
        case .null: .null
        case .value(let value): .value(transform(value))
        }
    }
}

extension IndirectOptional: Sendable where Value: Sendable {}
extension IndirectOptional: Equatable where Value: Equatable {}
extension IndirectOptional: Hashable where Value: Hashable {}
extension IndirectPresence: Sendable where Value: Sendable {}
extension IndirectPresence: Equatable where Value: Equatable {}
extension IndirectPresence: Hashable where Value: Hashable {}

/// How the value is kept is nothing that a reader of a log wants to see.
protocol PropertyStorage: CustomDebugStringConvertible {}

extension IndirectOptional: PropertyStorage {
    public var debugDescription: String { String(reflecting: wrappedValue) }
}

extension IndirectPresence: PropertyStorage {
    public var debugDescription: String { String(reflecting: wrappedValue) }
}

extension Indirect: PropertyStorage {}
