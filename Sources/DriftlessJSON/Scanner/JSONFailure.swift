// What the scanner notes when it gives up: enough to explain it later, nothing that costs while all is well.

struct JSONFailure {
    enum Reason: UInt8 {
        case none
        case empty
        case byteOrderMark
        case truncated
        case unexpectedByte
        case trailingBytes
        case controlCharacter
        case invalidEscape
        case loneSurrogate
        case invalidUTF8
        case invalidNumber
        case invalidLiteral
        case wrongType
        case unexpectedNull
        case notAnInteger
        case outOfRange
        case missingMember
        /// Where a union chooses: a value that is not listed, a text that is no text of its format, a member of a closed
        /// object that has no such member.
        case excluded
        case nesting
        case modelNesting
        case textSize
        case recordCount
        case unionWork
        /// The tables are not those of the types.
        case layout

        /// Whether the text is sound so far and only does not fit the type.
        var isMisfit: Bool {
            switch self {
            case .wrongType, .unexpectedNull, .notAnInteger, .outOfRange, .missingMember, .excluded: true
            default: false
            }
        }
    }

    /// What a byte was expected to be.
    enum Expectation: UInt8 {
        case value
        case key
        case keyOrEnd
        case colon
        case commaOrEndOfObject
        case commaOrEndOfArray
        case nothing
    }

    var reason = Reason.none
    var expectation = Expectation.nothing
    /// The operation of the kind that was asked for.
    var operation = JSONOperation.any
    var offset = 0
    /// The row of the object and of the field that is missing.
    var objectRow: UInt32 = 0
    var fieldRow: UInt32 = 0
}
