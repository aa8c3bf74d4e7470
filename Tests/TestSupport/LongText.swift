// A text that is too long to be printed for each run of a test.
public import Testing

/// An argument of a test that the run's log shows the beginning of. A million signs, printed whole, take longer than what they test.
public struct LongText: Sendable, CustomTestStringConvertible {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var testDescription: String {
        let start = String(text.unicodeScalars.prefix(60).map(Character.init))
        return "\(start.debugDescription), \(text.utf8.count) bytes in all"
    }
}
