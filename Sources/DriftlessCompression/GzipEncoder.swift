// Bytes into gzip (RFC 1952), chunk by chunk: what came so far can be read by whoever has what went out so far.

/// Compresses with matches of the last 32 KiB and fixed Huffman codes: quick, and small enough for text.
struct GzipEncoder {
    private static let window = 32_768
    private static let hashBits: UInt32 = 15
    private static let longestMatch = 258

    /// The last of what came, and then the chunk.
    private var buffer: [UInt8] = []
    /// The position in the whole at which the buffer begins.
    private var base = 0
    /// Where in the whole four bytes of a hash were seen last; -1 where they were not.
    private var positions = [Int](repeating: -1, count: 1 << Int(hashBits))
    private var checksum = CRC32()
    private var total: UInt32 = 0
    private var isBegun = false

    /// The gzip of a chunk, whole bytes of it.
    mutating func encode(_ chunk: [UInt8]) -> [UInt8] {
        var output = beginning()
        guard !chunk.isEmpty else { return output }
        checksum.update(chunk)
        total &+= UInt32(truncatingIfNeeded: chunk.count)
        let start = remember(chunk)
        let packed = pack(from: start)
        if packed.count <= chunk.count + chunk.count / 65_535 * 5 {
            output += packed
        } else {
            Self.store(chunk, in: &output)
        }
        return output
    }

    /// The end, which says how much it was.
    mutating func finish() -> [UInt8] {
        var writer = BitWriter()
        writer.append(0b011, count: 3)
        writer.append(DeflateCodes.endOfBlock.bits, count: DeflateCodes.endOfBlock.count)
        writer.align()
        writer.append(checksum.value, count: 32)
        writer.append(total, count: 32)
        return beginning() + writer.bytes
    }

    private mutating func beginning() -> [UInt8] {
        guard !isBegun else { return [] }
        isBegun = true
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    }

    /// - Returns: Where in the buffer the chunk begins.
    private mutating func remember(_ chunk: [UInt8]) -> Int {
        let surplus = buffer.count - Self.window
        if surplus > 0 {
            buffer.removeFirst(surplus)
            base += surplus
        }
        let start = buffer.count
        buffer.append(contentsOf: chunk)
        return start
    }

    private mutating func pack(from start: Int) -> [UInt8] {
        var writer = BitWriter()
        writer.append(0b010, count: 3)
        var index = start
        while index < buffer.count {
            if let match = match(at: index) {
                let length = DeflateCodes.lengths[match.length]
                writer.append(length.bits, count: length.count)
                let distance = DeflateCodes.distance(match.distance)
                writer.append(distance.bits, count: distance.count)
                index += match.length
            } else {
                let literal = DeflateCodes.literals[Int(buffer[index])]
                writer.append(literal.bits, count: literal.count)
                index += 1
            }
        }
        writer.append(DeflateCodes.endOfBlock.bits, count: DeflateCodes.endOfBlock.count)
        // A stored block of nothing ends on a whole byte.
        writer.append(0, count: 3)
        writer.append(contentsOf: [0, 0, 0xFF, 0xFF])
        return writer.bytes
    }

    /// The same bytes not too long ago, where there are four of them or more.
    private mutating func match(at index: Int) -> (length: Int, distance: Int)? {
        guard index + 4 <= buffer.count else { return nil }
        let word =
            UInt32(buffer[index]) | UInt32(buffer[index + 1]) << 8 | UInt32(buffer[index + 2]) << 16
            | UInt32(buffer[index + 3]) << 24
        let hash = Int((word &* 2_654_435_761) >> (32 - Self.hashBits))
        let candidate = positions[hash] - base
        positions[hash] = base + index
        guard candidate >= 0, index - candidate <= Self.window else { return nil }
        let longest = min(Self.longestMatch, buffer.count - index)
        var length = 0
        while length < longest, buffer[candidate + length] == buffer[index + length] { length += 1 }
        return length >= 4 ? (length, index - candidate) : nil
    }

    /// What does not get smaller, as it is.
    private static func store(_ chunk: [UInt8], in output: inout [UInt8]) {
        var rest = chunk[...]
        while !rest.isEmpty {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let count = UInt16(block.count)
            output += [0, UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF), UInt8(~count >> 8)]
            output += block
        }
    }
}

/// The checksum of gzip (RFC 1952 §8).
struct CRC32 {
    private var state: UInt32 = 0xFFFF_FFFF

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    var value: UInt32 { ~state }

    mutating func update(_ bytes: [UInt8]) {
        let table = Self.table
        for byte in bytes { state = table[Int((state ^ UInt32(byte)) & 0xFF)] ^ state >> 8 }
    }
}
