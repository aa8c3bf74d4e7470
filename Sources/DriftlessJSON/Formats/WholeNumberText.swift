// Whole numbers that a document spells as strings: `type: string` with `format: int64` or `uint64`.

extension TextParsable where Self: FixedWidthInteger {
    /// Decimal digits, behind a minus where the number is negative: no blanks, no `+`, and no zero in front that says nothing.
    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        let isNegative = utf8.first == UInt8(ascii: "-")
        let digits = isNegative ? utf8.dropFirst() : utf8[...]
        guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 && !isNegative else {
            return nil
        }
        var value: Self = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else {
                return nil
            }
            let (product, isTooLong) = value.multipliedReportingOverflow(by: 10)
            let (sum, isBeyond) =
                isNegative
                ? product.subtractingReportingOverflow(Self(digit)) : product.addingReportingOverflow(Self(digit))
            guard !isTooLong, !isBeyond else {
                return nil
            }
            value = sum
        }
        self = value
    }

    public func text(style: TextStyle) -> String { description }
}

extension Int32: TextParsable {}
extension Int64: TextParsable {}
extension UInt64: TextParsable {}
