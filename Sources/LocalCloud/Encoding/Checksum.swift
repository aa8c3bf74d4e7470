// The checksum of a long run of equal bytes is found by doubling, in steps as many as the count has binary digits.

/// CRC-32 as gzip has it (RFC 1952 section 8).
struct Checksum {
    private var state = ~UInt32(0)

    var value: UInt32 { ~state }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = Self.following(state, byte) }
    }

    mutating func addRepeated(_ byte: UInt8, count: Int) {
        var step = Step(byte)
        var rest = max(count, 0)
        while rest > 0 {
            if rest & 1 == 1 { state = step.applied(to: state) }
            step = step.doubled
            rest >>= 1
        }
    }

    fileprivate static func following(_ state: UInt32, _ byte: UInt8) -> UInt32 {
        table[Int((state ^ UInt32(byte)) & 0xFF)] ^ (state >> 8)
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}

/// What some number of equal bytes does to a checksum: a linear map of its 32 bits, and a constant.
private struct Step {
    /// Where each bit, from the lowest, goes.
    private let columns: [UInt32]
    private let constant: UInt32

    init(_ byte: UInt8) {
        let constant = Checksum.following(0, byte)
        columns = (0..<32).map { Checksum.following(1 << $0, byte) ^ constant }
        self.constant = constant
    }

    private init(columns: [UInt32], constant: UInt32) {
        self.columns = columns
        self.constant = constant
    }

    func applied(to state: UInt32) -> UInt32 {
        linear(state) ^ constant
    }

    /// The same step twice.
    var doubled: Step {
        Step(columns: columns.map(linear), constant: linear(constant) ^ constant)
    }

    private func linear(_ state: UInt32) -> UInt32 {
        var result: UInt32 = 0
        for (position, column) in columns.enumerated() where state & (1 << UInt32(position)) != 0 { result ^= column }
        return result
    }
}
