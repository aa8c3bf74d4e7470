// What generated types promise to the runtime: objects and unions.

/// A type that is decoded from a JSON object by a table and encoded to one. Generated code conforms to it.
public protocol JSONModel: JSONValueDecodable, JSONEncodable {
    /// The members of the object.
    static var jsonLayout: JSONLayout { get }

    /// Takes the members from an object that the scanner found to fit `jsonLayout`.
    init(decoding slots: JSONSlots)
}

extension JSONModel {
    public static var jsonProgram: JSONProgram {
        jsonLayout.storage.program.program(linking: JSONKind(.model(self)))
    }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(decoding: slot.members)
    }
}

/// An enum with a case for each kind of value that a `oneOf` or `anyOf` admits. Generated code conforms to it.
public protocol JSONUnion: JSONValueDecodable, JSONEncodable {
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
    public static var jsonProgram: JSONProgram {
        jsonUnion.storage.program.program(linking: JSONKind(.union(self)))
    }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(decoding: slot.chosen, branch: slot.branch)
    }
}
