// Random numbers that are the same in every run (SplitMix64), so that every run measures the same bytes.

struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// As many hexadecimal digits.
    mutating func hexadecimal(_ count: Int) -> String {
        let digits = Array("0123456789abcdef")
        return String((0..<count).map { _ in digits[Int(next() % 16)] })
    }

    /// A number below `bound` with leading zeros.
    mutating func padded(_ bound: UInt64, width: Int) -> String {
        let digits = String(next() % bound)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    mutating func one(of texts: [String]) -> String {
        texts[Int(next() % UInt64(texts.count))]
    }
}
