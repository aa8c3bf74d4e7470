// What an app learns when a text is no JSON or does not fit its type.

/// Why a text was refused, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The text has no value: it is empty or nothing but blanks.
        case empty
        /// The text starts with a byte order mark, which RFC 8259, section 8.1, forbids to send.
        case byteOrderMark
        /// The text ends inside a value.
        case truncated
        /// The bytes are no JSON by the grammar of RFC 8259.
        case syntax
        /// A string is no UTF-8, or an escape stands for half a surrogate pair.
        case encoding
        /// Something follows the value.
        case trailingBytes
        /// The value has another type than the layout asks for.
        case wrongType
        /// The number does not fit its type.
        case outOfRange
        /// The object lacks a member that is required.
        case missingMember(String)
        /// Too many arrays and objects are inside one another.
        case nesting
        /// The text is larger than the scanner reads.
        case size
        /// Choosing the branches of unions would take too long.
        case unionWork
        /// A type's layout is not that of the type: code that was not generated for it.
        case layout
    }

    /// What is wrong.
    public let reason: Reason
    /// Where, such as `$.backups[3].size`.
    public let path: String
    /// The offset of the byte where it was noticed, from 0.
    public let byteOffset: Int
    /// The line of that byte, from 1.
    public let line: Int
    /// The column of that byte in its line, in bytes from 1.
    public let column: Int
    /// What should be there: `an integer`.
    public let expected: String
    /// What is there, shortened: `the string "12 kB"`.
    public let found: String
}

extension JSONError: CustomStringConvertible {
    /// One line that says where, what was expected and what was found.
    public var description: String {
        "\(path): expected \(expected), found \(found) (byte \(byteOffset), line \(line), column \(column))"
    }
}
