// Explains a scanner's failure: the long way, which is gone only when something is wrong.

extension JSONError {
    /// - Parameters:
    ///   - failure: What the scanner noted.
    ///   - text: The text that it scanned.
    ///   - program: The tables by which it scanned.
    init(_ failure: JSONFailure, in text: UnsafeBufferPointer<UInt8>, _ program: JSONProgram) {
        let offset = min(max(failure.offset, 0), text.count)
        let before = UnsafeBufferPointer(rebasing: text[..<offset])
        let startOfLine = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.init(
            reason: Self.reason(failure, program),
            path: JSONPathLocator.path(to: offset, in: text),
            byteOffset: offset,
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: offset - startOfLine + 1,
            expected: Self.expected(failure, program),
            found: Self.found(failure, text, offset)
        )
    }

    private static func reason(_ failure: JSONFailure, _ program: JSONProgram) -> Reason {
        switch failure.reason {
        case .empty: .empty
        case .byteOrderMark: .byteOrderMark
        case .truncated: .truncated
        case .trailingBytes: .trailingBytes
        case .loneSurrogate, .invalidUTF8: .encoding
        case .wrongType, .unexpectedNull, .notAnInteger, .excluded: .wrongType
        case .outOfRange: .outOfRange
        case .missingMember: .missingMember(memberName(failure, program))
        case .nesting, .modelNesting: .nesting
        case .textSize, .recordCount: .size
        case .unionWork: .unionWork
        case .layout: .layout
        case .none, .unexpectedByte, .controlCharacter, .invalidEscape, .invalidNumber, .invalidLiteral: .syntax
        }
    }

    private static func expected(_ failure: JSONFailure, _ program: JSONProgram) -> String {
        switch failure.reason {
        case .empty: "a JSON value"
        case .byteOrderMark: "UTF-8 without a byte order mark (RFC 8259, section 8.1)"
        case .trailingBytes: "nothing after the value"
        case .controlCharacter: "a control character in a string to be escaped"
        case .invalidEscape: "an escape such as \\n or \\u00e9"
        case .loneSurrogate: "both halves of a surrogate pair"
        case .invalidUTF8: "UTF-8"
        case .invalidNumber: "a digit of a number without leading zeros"
        case .invalidLiteral: "true, false or null"
        case .missingMember: "the member '\(memberName(failure, program))' of \(objectName(failure, program))"
        case .nesting: "at most \(JSONLimits.nesting) arrays and objects inside one another"
        case .modelNesting: "at most \(JSONLimits.modelNesting) typed arrays and objects inside one another"
        case .textSize: "at most \(JSONLimits.textSize) bytes"
        case .recordCount: "at most \(JSONLimits.records) values"
        case .layout: "a type whose layout is known: \(program.problem ?? "")"
        case .unionWork: "a value whose kinds can be told apart sooner"
        case .wrongType, .unexpectedNull, .notAnInteger, .outOfRange, .excluded: expected(failure.operation)
        case .none, .unexpectedByte, .truncated: expected(failure.expectation)
        }
    }

    static func expected(_ operation: JSONOperation) -> String {
        switch operation {
        case .string: "a string"
        case .integer, .integerEnumeration: "an integer from -2^63 to 2^63-1"
        case .integer32: "an integer from -2^31 to 2^31-1"
        case .unsigned: "an integer from 0 to 2^64-1"
        case .unsigned32: "an integer from 0 to 2^32-1"
        case .number: "a number within the range of a Double"
        case .float: "a number within the range of a Float"
        case .boolean: "true or false"
        case .any: "a value"
        case .dataSize: "a whole number of 0 or more"
        case .enumeration: "a string"
        case .object, .map: "an object"
        case .array, .tuple: "an array"
        case .union: "a value of one of the documented kinds"
        case .exactNumber: "a number of at most 38 digits"
        case .listed: "one of the documented values"
        }
    }

    private static func expected(_ expectation: JSONFailure.Expectation) -> String {
        switch expectation {
        case .value: "a value"
        case .key: "a member's name in quotation marks"
        case .keyOrEnd: "a member's name in quotation marks or '}'"
        case .colon: "':' after the member's name"
        case .commaOrEndOfObject: "',' or '}'"
        case .commaOrEndOfArray: "',' or ']'"
        case .nothing: "more of the value"
        }
    }

    private static func found(_ failure: JSONFailure, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> String {
        switch failure.reason {
        case .empty:
            text.isEmpty ? "an empty text" : "nothing but blanks"
        case .byteOrderMark:
            "a byte order mark"
        case .missingMember:
            text.indices.contains(offset) && text[offset] == UInt8(ascii: "[")
                ? "an array without it" : "an object without it"
        case .nesting, .modelNesting:
            "one more"
        case .textSize:
            "\(text.count)"
        case .recordCount:
            "more"
        case .unionWork:
            "one that fits no kind after many attempts"
        case .controlCharacter, .invalidUTF8:
            offset < text.count ? "the byte 0x" + JSONExcerpt.hexadecimal(text[offset]) : "the end of the text"
        case .loneSurrogate:
            "one half, which stands for no character"
        case .invalidEscape:
            "'" + String(decoding: text[offset...].prefix(2), as: UTF8.self) + "'"
        default:
            JSONExcerpt.description(of: text, at: offset)
        }
    }

    private static func memberName(_ failure: JSONFailure, _ program: JSONProgram) -> String {
        program.name(program.fields[Int(failure.fieldRow)].name)
    }

    private static func objectName(_ failure: JSONFailure, _ program: JSONProgram) -> String {
        program.titles[Int(program.objects[Int(failure.objectRow)].title)]
    }
}
