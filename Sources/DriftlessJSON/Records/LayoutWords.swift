// The words for the runtime's own types in the text of a layout.

enum LayoutWords {
    /// - Parameter arguments: What stands in brackets behind the word.
    static func value(_ word: String, _ arguments: [String]) -> LayoutText.Value? {
        switch (word, arguments.count) {
        case ("size", 1): size(arguments[0])
        case ("text", 1...): text(arguments[0], Array(arguments.dropFirst()))
        case (_, 0): plain(word)
        default: nil
        }
    }

    private static func plain(_ word: String) -> LayoutText.Value? {
        switch word {
        case "string": (JSONKind(.string), .leaf(String.self), nil)
        case "integer": (JSONKind(.integer), .leaf(Int.self), nil)
        case "int32": (JSONKind(.integer32), .leaf(Int.self), nil)
        case "uint64": (JSONKind(.unsigned), .leaf(UInt64.self), nil)
        case "uint32": (JSONKind(.unsigned32), .leaf(UInt32.self), nil)
        case "number": (JSONKind(.number), .leaf(Double.self), nil)
        case "decimal": (JSONKind(.decimalNumber), .leaf(DecimalNumber.self), nil)
        case "boolean": (JSONKind(.boolean), .leaf(Bool.self), nil)
        case "any": (JSONKind(.any), .leaf(JSONValue.self), nil)
        default: nil
        }
    }

    private static func size(_ unit: String) -> LayoutText.Value? {
        switch unit {
        case "bytes": (JSONKind(.dataSize(.bytes)), .leaf(DataSize.self), nil)
        case "kilobytes": (JSONKind(.dataSize(.kilobytes)), .leaf(DataSize.self), nil)
        default: nil
        }
    }

    /// A text that holds a value of a format, and how it is spelled.
    private static func text(_ format: String, _ spelling: [String]) -> LayoutText.Value? {
        switch (format, spelling.count) {
        case ("date-time", 0): text(Timestamp.self)
        case ("date-time", 1): text(Timestamp.self, .time(spelling[0]))
        case ("boolean", 2): text(Bool.self, .boolean(true: spelling[0], false: spelling[1]))
        case ("decimal", 0): text(DecimalNumber.self)
        case ("date", 0): text(CalendarDate.self)
        case ("time", 0): text(TimeOfDay.self)
        case ("duration", 0): text(CalendarDuration.self)
        case ("uuid", 0): text(UniqueIdentifier.self)
        case ("uri", 0): text(URI.self)
        case ("uri-reference", 0): text(URIReference.self)
        case ("base64", 0): text(Base64Data.self)
        case ("int32", 0): text(Int32.self)
        case ("int64", 0): text(Int64.self)
        case ("uint64", 0): text(UInt64.self)
        default: nil
        }
    }

    private static func text<T: TextParsable>(_ type: T.Type, _ style: TextStyle? = nil) -> LayoutText.Value {
        (JSONKind(.text(type)), .leaf(Parsed<T>.self), style)
    }
}
