// Request ids are 128 random bits in hexadecimal, as the services' are; they are spelled out only when needed.

/// Names one request and its response.
struct RequestID: Hashable, Sendable {
    private let high = UInt64.random(in: .min ... .max)
    private let low = UInt64.random(in: .min ... .max)

    /// 32 lower-case hexadecimal digits.
    var text: String { Self.digits(high) + Self.digits(low) }

    private static func digits(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
