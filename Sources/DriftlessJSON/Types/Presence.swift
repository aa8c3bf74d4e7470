// The three states of a property that may be left out and may be null, in a type that is sent.

/// A property that may be absent, `null`, or a value.
///
/// Leaving a member out of a change request usually means "as it is", and `null` "delete it".
public enum Presence<Value> {
    /// The member is left out.
    case absent
    /// The member is `null`.
    case null
    /// The member has a value.
    case value(Value)

    /// The value, where there is one.
    public var value: Value? {
        if case .value(let value) = self {
            return value
        }
        return nil
    }

    /// The value, or `null` for `nil`.
    public init(nullable value: Value?) {
        self = value.map { .value($0) } ?? .null
    }

    /// The value, or absent for `nil`.
    public init(optional value: Value?) {
        self = value.map { .value($0) } ?? .absent
    }
}

extension Presence: Sendable where Value: Sendable {}
extension Presence: Equatable where Value: Equatable {}
extension Presence: Hashable where Value: Hashable {}

extension Presence: JSONValueDecodable where Value: JSONValueDecodable {
    public static var jsonKind: JSONKind { .nullable(Value.jsonKind) }

    @inlinable
    public init(decoding slot: JSONSlot) {
        if slot.isAbsent {
            self = .absent
        } else if slot.isNull {
            self = .null
        } else {
            self = .value(Value(decoding: slot))
        }
    }
}

extension Presence: JSONEncodable where Value: JSONEncodable {
    public var isLeftOut: Bool {
        if case .absent = self {
            return true
        }
        return false
    }

    public func encode(to json: inout JSONWriter) {
        if case .value(let value) = self {
            value.encode(to: &json)
        } else {
            json.null()
        }
    }
}
