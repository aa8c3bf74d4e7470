// The Double nearest to a number's text: by one exact operation where that is possible, by the standard library else.

enum JSONDouble {
    /// Powers of ten that a Double holds exactly.
    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// - Parameter text: A number by JSON's grammar.
    /// - Returns: The nearest value, infinite where that is too large. What is too small becomes 0.
    static func nearest(_ text: UnsafeBufferPointer<UInt8>) -> Double {
        exact(text) ?? Double(String(decoding: text, as: UTF8.self)) ?? .nan
    }

    /// W. D. Clinger's fast path: up to 2^53 and up to 10^22 are exact, so that one multiplication or division of them
    /// rounds once, which is what "nearest" asks for.
    private static func exact(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        var magnitude: UInt64 = 0
        var digits = 0
        var fractionDigits = 0
        var isFraction = false
        for byte in text {
            let digit = byte &- UInt8(ascii: "0")
            if digit < 10 {
                digits += 1
                guard digits <= 18 else {
                    return nil
                }
                magnitude = magnitude &* 10 &+ UInt64(digit)
                fractionDigits += isFraction ? 1 : 0
            } else if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if byte != UInt8(ascii: "-") {
                return nil
            }
        }
        guard magnitude <= 1 << 53, fractionDigits < powersOfTen.count else {
            return nil
        }
        let value = Double(magnitude) / powersOfTen[fractionDigits]
        return text.first == UInt8(ascii: "-") ? -value : value
    }
}
