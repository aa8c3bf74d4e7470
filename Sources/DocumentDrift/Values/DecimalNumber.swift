// Numbers as their digits, so that `1`, `1.0` and `01` are one number however many digits it has.

/// A decimal number without leading and trailing zeros.
struct DecimalNumber: Hashable, Sendable {
    /// More digits than these stand in no document; an exponent may not make them up.
    private static let mostDigits = 400

    /// The digits with a sign and a fraction where there are any.
    let text: String

    /// Nil for text that is no decimal number. An exponent is taken, as floating-point values are written with one.
    init?(_ text: String) {
        var rest = text.utf8[...]
        var isNegative = false
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E")
        }
        guard let mantissa = parts.first else { return nil }
        let halves = mantissa.split(
            separator: UInt8(ascii: "."),
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        let whole = halves.first.map(Array.init) ?? []
        let fraction = halves.count > 1 ? Array(halves[1]) : []
        guard !whole.isEmpty || !fraction.isEmpty, (whole + fraction).allSatisfy({ 0x30...0x39 ~= $0 }) else {
            return nil
        }
        var exponent = 0
        if parts.count > 1 {
            guard let value = Int(String(decoding: parts[1], as: UTF8.self)) else { return nil }
            exponent = value
        }
        guard let digits = Self.shifted(whole, fraction, by: exponent) else { return nil }
        self.text = (isNegative && digits != "0" ? "-" : "") + digits
    }

    private static func shifted(_ whole: [UInt8], _ fraction: [UInt8], by exponent: Int) -> String? {
        guard abs(exponent) <= mostDigits, whole.count + fraction.count <= mostDigits else { return nil }
        let zero = UInt8(ascii: "0")
        var whole = whole
        var fraction = fraction
        for _ in 0..<max(exponent, 0) { whole.append(fraction.isEmpty ? zero : fraction.removeFirst()) }
        for _ in 0..<max(-exponent, 0) { fraction.insert(whole.popLast() ?? zero, at: 0) }
        let digits = whole.drop { $0 == zero }
        while fraction.last == zero { fraction.removeLast() }
        let integer = digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)
        return integer + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
    }
}
