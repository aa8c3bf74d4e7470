// What a response has that its spec does not say, without being an error.

/// A place where a text departs from its layout while the rest of it can be read.
public struct JSONDrift: Hashable, Sendable {
    /// How the text departs.
    public enum Kind: Hashable, Sendable {
        /// An object has a member that its type does not know. The member was skipped.
        case unknownMember
        /// A value is none of those that its enum lists. It was kept as `unrecognized`.
        case unrecognizedValue
        /// A value is of none of the kinds that its union lists. It was kept as `unrecognized`.
        case unrecognizedKind
        /// An optional member is `null`, which the spec does not allow. The member was taken as left out.
        case unexpectedNull
        /// A text is not what its format says, such as a time in another spelling. It was kept as `unrecognized`.
        case unreadableText(expected: String)
        /// A value is of another type, or too large for it. Of a response that was read, an optional member that was taken as
        /// left out; of an error's body, why it was not read.
        case unfitValue(expected: String)
    }

    /// How the text departs.
    public let kind: Kind
    /// Where it does so first, such as `$.backups[0].associated_with_ddm`.
    public let path: String
    /// The same for all places like it, such as `$.backups[*].associated_with_ddm`: `[*]` stands for any element of an array
    /// and any member of an object whose names the spec leaves open.
    public let generalPath: String
    /// The offset of that value's first byte, from 0.
    public let byteOffset: Int
    /// What is there, shortened and without control characters; hidden where a member of the path is named like a secret.
    public let found: String
    /// How many times the text does so: the same member of the same type, the same value of the same enum.
    public let count: Int
}

extension JSONDrift: CustomStringConvertible {
    /// One line that says where and what.
    public var description: String {
        "\(path): \(kind.sentence(of: found))" + (count > 1 ? " (\(count) times)" : "")
    }
}

extension JSONDrift.Kind {
    /// What is said of a value that was found.
    package func sentence(of found: String) -> String {
        switch self {
        case .unknownMember: "a member that the spec does not have, with \(found)"
        case .unrecognizedValue: "\(found), which the spec does not list"
        case .unrecognizedKind: "\(found), which is of no kind that the spec lists"
        case .unexpectedNull: "null, which the spec does not allow"
        case .unreadableText(let expected), .unfitValue(let expected): "\(found) instead of \(expected)"
        }
    }
}

extension JSONValueDecodable {
    /// Reads a whole JSON text as it is read without noticing, and notices where it drifts away from its spec.
    ///
    /// - Parameters:
    ///   - json: UTF-8 without a byte order mark.
    ///   - leniency: What becomes of values that do not fit.
    ///   - drift: Receives up to 64 different kinds of drift, in the order of the text.
    /// - Throws: `JSONError` where the text is no JSON, or lacks what the type cannot do without.
    public init(json: [UInt8], leniency: JSONLeniency = .none, drift: inout [JSONDrift]) throws(JSONError) {
        let program = Self.jsonProgram
        self = try json.withUnsafeBufferPointer { text throws(JSONError) in
            var scanner = JSONScanner(text: text, program: program)
            scanner.notes = []
            scanner.leniency = leniency
            defer { scanner.close() }
            guard scanner.scan(program.root) else {
                throw JSONError(scanner.failure, in: text, program)
            }
            scanner.noteUnreadableTexts(in: program.root, by: program.texts)
            drift = JSONDrift.all(scanner.notes ?? [], in: text, program)
            return Self(decoding: scanner.root)
        }
    }
}
