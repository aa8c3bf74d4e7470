// A secret that is part of a generated struct: read and written like any other value, and never printed.

/// Keeps a value out of what is printed, dumped, interpolated and logged: `@HiddenValue var password: String`. All of those say
/// `(hidden)`, of whatever holds the value, too; reading, writing, comparing and sending it are as without the wrapper.
///
/// Generated code has it for what a document says is secret (`format: password`). In memory it is its value and nothing else, so that
/// the layout of a struct says of the property what it says of one without the wrapper.
@propertyWrapper
@frozen
public struct HiddenValue<Value> {
    /// The value itself.
    public var wrappedValue: Value

    /// Hides a value.
    @inlinable
    public init(wrappedValue: Value) {
        self.wrappedValue = wrappedValue
    }
}

extension HiddenValue: Sendable where Value: Sendable {}
extension HiddenValue: Equatable where Value: Equatable {}
extension HiddenValue: Hashable where Value: Hashable {}

extension HiddenValue: CustomStringConvertible, CustomReflectable, PropertyStorage {
    /// `(hidden)`
    public var description: String { SecretNames.placeholder }

    /// `(hidden)`
    public var debugDescription: String { SecretNames.placeholder }

    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
