// Enums that have the values of their spec and no others: any other value is an error where it is read.

/// An enum of strings without a case for others. Generated code conforms to it where driftless.yaml closes an enum.
public protocol JSONClosedStringEnum: JSONStringCases, RawRepresentable<String> {}

extension JSONClosedStringEnum {
    public static var refusesOthers: Bool { true }

    /// The case of a raw value; nil where the spec does not list it.
    public init?(rawValue: String) {
        guard let known = Self.knownCase(rawValue) else { return nil }
        self = known
    }

    @usableFromInline
    init(knownCase index: Int) {
        let cases = Self.allKnownCases
        self = cases[cases.indices.contains(index) ? index : 0]
    }

    /// The scanner has refused every value that is not listed.
    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(knownCase: slot.knownCase ?? 0)
    }
}

/// An enum of integers without a case for others. Generated code conforms to it where driftless.yaml closes an enum.
public protocol JSONClosedIntegerEnum: JSONIntegerCases, RawRepresentable<Int> {}

extension JSONClosedIntegerEnum {
    public static var refusesOthers: Bool { true }

    /// The case of a raw value; nil where the spec does not list it.
    public init?(rawValue: Int) {
        guard let known = Self.allKnownCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = known
    }

    /// The scanner has refused every number that is not listed.
    @inlinable
    public init(decoding slot: JSONSlot) {
        let cases = Self.allKnownCases
        let number = slot.integer
        self = cases.first { $0.rawValue == number } ?? cases[0]
    }
}
