// Decimal numbers that a document spells as strings.
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Decimal: TextParsable {
    /// A decimal number by JSON's grammar: no blanks, no `+`, no grouping, no `NaN`; up to 38 significant digits.
    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.count <= 64, JSONScanner.isNumber(utf8),
            JSONNumber(uncheckedText: String(decoding: utf8, as: UTF8.self)).canonical.digits.count <= 38,
            let value = Decimal(string: String(decoding: utf8, as: UTF8.self))
        else {
            return nil
        }
        self = value
    }

    /// The number's digits, with a point where it has a fraction.
    public func text(style: TextStyle) -> String {
        description
    }
}
