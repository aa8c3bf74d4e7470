// Bits into bytes, the first bit lowest, as DEFLATE packs them (RFC 1951 §3.1.1).

struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var count = 0

    /// Appends up to 32 bits, the lowest first.
    mutating func append(_ bits: UInt32, count added: Int) {
        pending |= UInt64(bits) << UInt64(count)
        count += added
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            count -= 8
        }
    }

    /// Fills the byte that was begun with zeros.
    mutating func align() {
        if count > 0 { append(0, count: 8 - count) }
    }

    mutating func append(contentsOf bytes: some Sequence<UInt8>) {
        align()
        self.bytes.append(contentsOf: bytes)
    }
}
