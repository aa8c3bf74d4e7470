// Numbers of up to 18 digits without an exponent, as most texts are: read in one word and one pass.

extension DecimalNumber {
    /// Nil where the text is longer, or no such number.
    init?(short utf8: UnsafeBufferPointer<UInt8>) {
        // Every index below is less than the count.
        let isNegative = utf8.first == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        let count = utf8.count
        guard count > start, count <= start + 19 else {
            return nil
        }
        var value: UInt64 = 0
        var point: Int?
        for index in start..<count {
            let digit = utf8[index] &- UInt8(ascii: "0")
            if digit < 10 {
                // 19 bytes with a point, or the 19 digits of a number below 10^19, which a word holds.
                value = value &* 10 &+ UInt64(digit)
            } else if utf8[index] == UInt8(ascii: "."), point == nil {
                point = index
            } else {
                return nil
            }
        }
        let end = point ?? count
        guard end > start, end == start + 1 || utf8[start] != UInt8(ascii: "0"), point != count - 1 else {
            return nil
        }
        var exponent = point.map { $0 + 1 - count } ?? 0
        while value != 0, value % 10 == 0 {
            value /= 10
            exponent += 1
        }
        self.init(
            normalized: isNegative && value != 0,
            UInt128(value),
            value == 0 ? 0 : exponent,
            minimumFractionDigits: point.map { count - $0 - 1 } ?? 0
        )
    }
}
