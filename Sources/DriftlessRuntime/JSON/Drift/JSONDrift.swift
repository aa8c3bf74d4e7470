// What an answer has that its spec does not say, without being an error.

/// A place where a text departs from its layout while the rest of it can be read.
public struct JSONDrift: Hashable, Sendable {
    /// How the text departs.
    public enum Kind: Hashable, Sendable {
        /// An object has a member that its type does not know. The member was skipped.
        case unknownMember
        /// A string is none of the values that its enum lists. It was kept as `unrecognized`.
        case unrecognizedValue
        /// An optional member's value is of another type, or is too large for it. The member was taken as left out.
        case unfitValue(expected: String)
    }

    /// How the text departs.
    public let kind: Kind
    /// Where it does so first, such as `$.backups[0].associated_with_ddm`.
    public let path: String
    /// The offset of that value's first byte, from 0.
    public let byteOffset: Int
    /// What is there, shortened.
    public let found: String
    /// How many times the text does so: the same member of the same type, the same value of the same enum.
    public let count: Int
}

extension JSONDrift: CustomStringConvertible {
    /// One line that says where and what.
    public var description: String {
        let what =
            switch kind {
            case .unknownMember: "a member that the spec does not have, with \(found)"
            case .unrecognizedValue: "\(found), which the spec does not list"
            case .unfitValue(let expected): "\(found) instead of \(expected)"
            }
        return "\(path): \(what)" + (count > 1 ? " (\(count) times)" : "")
    }
}

extension JSONValueDecodable {
    /// Reads a whole JSON text, and notices where it drifts away from its spec instead of refusing it where that can be
    /// helped: a value of the wrong type in an optional member counts as left out.
    ///
    /// - Parameters:
    ///   - json: UTF-8 without a byte order mark.
    ///   - drift: Receives up to 64 different kinds of drift.
    /// - Throws: `JSONError` where the text is no JSON, or lacks what the type cannot do without.
    public init(json: [UInt8], drift: inout [JSONDrift]) throws(JSONError) {
        let program = Self.jsonProgram
        self = try json.withUnsafeBufferPointer { text throws(JSONError) in
            var scanner = JSONScanner(text: text, program: program)
            scanner.notes = []
            defer { scanner.close() }
            guard scanner.scan(program.root) else {
                throw JSONError(scanner.failure, in: text, program)
            }
            drift = (scanner.notes ?? []).map { JSONDrift($0, in: text, program) }
            return Self(decoding: scanner.root)
        }
    }
}

extension JSONDrift {
    init(_ note: JSONNote, in text: UnsafeBufferPointer<UInt8>, _ program: JSONProgram) {
        let kind: Kind =
            switch note.kind {
            case .unknownMember: .unknownMember
            case .unrecognizedValue: .unrecognizedValue
            case .unfitValue: .unfitValue(expected: JSONError.expected(program.fields[Int(note.row)].type.operation))
            }
        self.init(
            kind: kind,
            path: JSONPathLocator.path(to: note.valueOffset, in: text),
            byteOffset: note.valueOffset,
            found: JSONExcerpt.description(of: text, at: note.valueOffset),
            count: note.count
        )
    }
}
