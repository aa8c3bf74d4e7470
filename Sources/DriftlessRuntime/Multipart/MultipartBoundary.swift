// What stands between the parts of a multipart body.

/// The boundary of a multipart body (RFC 2046 §5.1.1): 128 random bits, which no content has in it by chance or by design.
struct MultipartBoundary: Hashable, Sendable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func random() -> MultipartBoundary {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    /// - Parameter generator: One with a seed makes the same boundary each time.
    static func random(using generator: inout some RandomNumberGenerator) -> MultipartBoundary {
        let digits = [generator.next() as UInt64, generator.next()].map { number in
            let text = String(number, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        return MultipartBoundary("driftless-" + digits.joined())
    }
}
