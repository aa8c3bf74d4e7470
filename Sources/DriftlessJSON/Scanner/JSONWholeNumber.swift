// Whether a number of any spelling is whole, and which one: exactly, digit by digit.

/// The value of a JSON number as a sign and 64 bits.
enum JSONWholeNumber: Equatable {
    case value(magnitude: UInt64, isNegative: Bool)
    /// It has a fraction that is not zero.
    case fraction
    /// It is whole and needs more than 64 bits.
    case tooLarge

    /// - Parameter text: A number by JSON's grammar.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        var magnitude: UInt64 = 0
        var overflows = false
        // Zeros whose place is known only once another digit follows.
        var waitingZeros: Int64 = 0
        var fractionDigits: Int64 = 0
        var isFraction = false
        var exponent: Int64 = 0
        var index = 0
        digits: while index < text.count {
            let byte = text[index]
            index += 1
            switch byte {
            case UInt8(ascii: "-"):
                continue
            case UInt8(ascii: "."):
                isFraction = true
                continue
            case UInt8(ascii: "0"):
                waitingZeros += 1
            case UInt8(ascii: "1")...UInt8(ascii: "9"):
                overflows = !Self.append(zeros: waitingZeros, to: &magnitude) || overflows
                overflows = !Self.append(byte - UInt8(ascii: "0"), to: &magnitude) || overflows
                waitingZeros = 0
            default:
                exponent = Self.exponent(UnsafeBufferPointer(rebasing: text[index...]))
                break digits
            }
            fractionDigits += isFraction ? 1 : 0
        }
        let isNegative = text.first == UInt8(ascii: "-")
        if magnitude == 0, !overflows {
            self = .value(magnitude: 0, isNegative: false)
            return
        }
        let zeros = exponent - fractionDigits + waitingZeros
        if zeros < 0 {
            self = .fraction
        } else if overflows || !Self.append(zeros: zeros, to: &magnitude) {
            self = .tooLarge
        } else {
            self = .value(magnitude: magnitude, isNegative: isNegative)
        }
    }

    private static func append(zeros: Int64, to magnitude: inout UInt64) -> Bool {
        if magnitude == 0 {
            return true
        }
        // Twenty zeros overflow whatever they follow.
        for _ in 0..<min(zeros, 20) {
            guard append(0, to: &magnitude) else {
                return false
            }
        }
        return true
    }

    private static func append(_ digit: UInt8, to magnitude: inout UInt64) -> Bool {
        let (tens, overflowsTens) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, overflowsSum) = tens.addingReportingOverflow(UInt64(digit))
        if overflowsTens || overflowsSum {
            return false
        }
        magnitude = sum
        return true
    }

    /// The exponent after its `e`, held within a range that no count of digits can reach.
    private static func exponent(_ text: UnsafeBufferPointer<UInt8>) -> Int64 {
        var value: Int64 = 0
        for byte in text where byte &- UInt8(ascii: "0") < 10 {
            value = min(value * 10 + Int64(byte - UInt8(ascii: "0")), 1 << 48)
        }
        return text.first == UInt8(ascii: "-") ? -value : value
    }
}
