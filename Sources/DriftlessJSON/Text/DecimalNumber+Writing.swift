// Decimal numbers of usual length, written without a text of their own.

extension DecimalNumber {
    private static let powersOfTen: [UInt64] = (0...18).reduce(into: []) {
        $0.append(($0.last ?? 0) * 10 + ($1 == 0 ? 1 : 0))
    }

    /// Writes what ``description`` says, where the digits before and behind the point fit into a word each.
    ///
    /// - Returns: Whether that is so; else nothing was written.
    func append(to buffer: inout JSONBuffer) -> Bool {
        let places = abs(exponent)
        guard let digits = UInt64(exactly: coefficient), places < Self.powersOfTen.count else { return false }
        let power = Self.powersOfTen[places]
        if exponent >= 0 {
            let (whole, isTooLarge) = digits.multipliedReportingOverflow(by: power)
            guard !isTooLarge else { return false }
            buffer.append(magnitude: whole, isNegative: isNegative)
            guard minimumFractionDigits > 0 else { return true }
            buffer.append(UInt8(ascii: "."))
        } else {
            let (whole, fraction) = digits.quotientAndRemainder(dividingBy: power)
            buffer.append(magnitude: whole, isNegative: isNegative)
            buffer.append(UInt8(ascii: "."))
            buffer.append(Int(fraction), digits: places)
        }
        for _ in 0..<max(0, minimumFractionDigits + min(exponent, 0)) { buffer.append(UInt8(ascii: "0")) }
        return true
    }
}
