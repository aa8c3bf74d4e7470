// What generated types promise to the runtime: objects and unions.

/// A struct whose stored properties are the members of its layout, in the layout's order and of its types, and nothing else.
/// Generated code conforms to it. A property may be a ``HiddenValue`` of its type, which is that value in memory.
///
/// The runtime reads, writes, compares and hashes such a struct by walking over its memory; see `RecordPlan`.
public protocol JSONModel: JSONValueDecodable {
    /// The members of the object.
    static var jsonLayout: JSONLayout { get }
}

/// A type that takes the members of its object itself, as one that is written by hand may.
public protocol JSONSlotModel: JSONModel {
    /// Takes the members from an object that the scanner found to fit `jsonLayout`.
    init(decoding slots: JSONSlots)
}

extension JSONSlotModel {
    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(decoding: slot.members)
    }
}

/// An enum with a case for each kind of value that a `oneOf` or `anyOf` admits. Generated code conforms to it.
public protocol JSONUnion: JSONValueDecodable {
    /// The branches.
    static var jsonUnion: JSONUnionLayout { get }

    /// Takes the value from the branch that the scanner chose.
    ///
    /// - Parameters:
    ///   - slot: Where the value was found.
    ///   - branch: The index of the branch in `jsonUnion`, or -1 where none fitted and the slot holds any value.
    init(decoding slot: JSONSlot, branch: Int)
}

extension JSONUnion {
    public static var jsonKind: JSONKind { JSONKind(.union(self)) }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(decoding: slot.chosen, branch: slot.branch)
    }
}
