// Demonstration data is made by rule, so that it is the same everywhere and covers every documented value.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension CloudContents {
    /// Four cache instances and four database instances whose backups have every documented status, type, error code and
    /// engine. The newest backups are of 2018-08-16, the date of the documents' own samples; nothing depends on the
    /// day it runs. With the default limits, listing takes three pages in DCS and two in RDS.
    public static let demo = CloudContents(
        projectID: "97b026aa9cc4417888c14c84a1ad9860",
        dcsInstances: DemoData.dcsInstances,
        rdsInstances: DemoData.rdsInstances
    )
}

/// The moment at which the demonstration takes place, and numbers that look random and are not.
enum DemoData {
    /// 2018-08-16T02:41:14Z, which is 10:41:14 in Beijing.
    static let now = Date(timeIntervalSince1970: 1_534_387_274)

    static let hour = 3600.0
    static let day = 24 * hour
}

/// SplitMix64: the same numbers from the same seed, on every platform.
struct DemoNumbers {
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

    /// From 0 to one less than `count`, which must not be 0.
    mutating func below(_ count: Int) -> Int {
        Int(next() % UInt64(max(count, 1)))
    }

    /// 32 lower-case hexadecimal digits.
    mutating func hex32() -> String {
        [next(), next()].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }

    /// A version 4 UUID in lower case.
    mutating func uuid() -> String {
        let digits = Array(hex32())
        let variant = ["8", "9", "a", "b"][below(4)]
        return String(digits[0..<8]) + "-" + String(digits[8..<12]) + "-4" + String(digits[13..<16]) + "-" + variant
            + String(digits[17..<20]) + "-" + String(digits[20..<32])
    }
}
