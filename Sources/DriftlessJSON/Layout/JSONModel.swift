// What generated types promise to the runtime: objects, open enums and unions.

/// A type that is decoded from a JSON object by a table and encoded to one. Generated code conforms to it.
public protocol JSONModel: JSONValueDecodable, JSONEncodable {
    /// The members of the object.
    static var jsonLayout: JSONLayout { get }

    /// Takes the members from an object that the scanner found to fit `jsonLayout`.
    init(decoding slots: JSONSlots)
}

extension JSONModel {
    public static var jsonProgram: JSONProgram {
        JSONProgram.linkedOnce(in: jsonLayout.storage.program, from: JSONKind(.model(self)))
    }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(decoding: slot.members)
    }
}

/// An enum of strings that keeps values which its spec does not list. Generated code conforms to it.
public protocol JSONStringEnum: JSONValueDecodable, JSONEncodable, Hashable, CustomStringConvertible {
    /// The values that the spec lists, in its order.
    static var jsonNames: [String] { get }

    /// The cases of `jsonNames`, in the same order.
    static var allKnownCases: [Self] { get }

    /// The case at that index of `jsonNames`; the index is always one of them.
    init(knownCase index: Int)

    /// The case for that text, `unrecognized` where the spec does not list it.
    init(rawValue: String)

    /// The text as it is sent and received.
    var rawValue: String { get }
}

extension JSONStringEnum {
    public static var jsonProgram: JSONProgram { JSONProgram(linking: JSONKind(.enumeration(self))) }

    public init(knownCase index: Int) {
        let cases = Self.allKnownCases
        self = cases.indices.contains(index) ? cases[index] : Self(rawValue: "")
    }

    @inlinable
    public init(decoding slot: JSONSlot) {
        if let index = slot.knownCase {
            self.init(knownCase: index)
        } else {
            self.init(rawValue: slot.string)
        }
    }

    public func encode(to json: inout JSONWriter) {
        json.string(rawValue)
    }

    /// The text as it is sent and received.
    public var description: String { rawValue }
}

/// An enum of integers that keeps values which its spec does not list. Generated code conforms to it.
public protocol JSONIntegerEnum: JSONValueDecodable, JSONEncodable, Hashable, CustomStringConvertible {
    /// The cases that the spec lists, in its order.
    static var allKnownCases: [Self] { get }

    /// The case for that number, `unrecognized` where the spec does not list it.
    init(rawValue: Int)

    /// The number as it is sent and received.
    var rawValue: Int { get }
}

extension JSONIntegerEnum {
    public static var jsonProgram: JSONProgram { .integer }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(rawValue: slot.integer)
    }

    public func encode(to json: inout JSONWriter) {
        json.integer(rawValue)
    }

    /// The number's digits.
    public var description: String { String(rawValue) }
}

/// An enum with a case for each kind of value that a `oneOf` or `anyOf` admits. Generated code conforms to it.
public protocol JSONUnion: JSONValueDecodable, JSONEncodable {
    /// The branches.
    static var jsonUnion: JSONUnionLayout { get }

    /// Takes the value from the branch that the scanner chose.
    ///
    /// - Parameter branch: The index of the branch in `jsonUnion`, or -1 where none fitted and the slot holds any value.
    init(decoding slot: JSONSlot, branch: Int)
}

extension JSONUnion {
    public static var jsonProgram: JSONProgram {
        JSONProgram.linkedOnce(in: jsonUnion.storage.program, from: JSONKind(.union(self)))
    }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(decoding: slot.chosen, branch: slot.branch)
    }
}
