// Enums that have the values of their spec and no others: any other value is an error where it is read.

/// An enum of strings without a case for others. Generated code conforms to it where driftless.yaml closes an enum.
public protocol JSONClosedStringEnum: JSONStringCases, RawRepresentable<String> {}

extension JSONClosedStringEnum {
    public static var refusesOthers: Bool { true }

    /// The scanner has refused every value that is not listed.
    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(knownCase: slot.knownCase ?? 0)
    }
}

/// An enum of integers without a case for others. Generated code conforms to it where driftless.yaml closes an enum.
public protocol JSONClosedIntegerEnum: JSONIntegerCases, RawRepresentable<Int> {
    /// The case of that number; the number is always one of those that are listed.
    init(listed number: Int)
}

extension JSONClosedIntegerEnum {
    public static var refusesOthers: Bool { true }

    public static var jsonProgram: JSONProgram { JSONProgram(linking: JSONKind(.integerEnumeration(self))) }

    /// The scanner has refused every number that is not listed.
    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(listed: slot.integer)
    }
}
