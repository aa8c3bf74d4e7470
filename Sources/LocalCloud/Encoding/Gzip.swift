// gzip is written with the fixed codes of deflate and one kind of repetition: enough to be valid, and to be a bomb.

import NIOCore

/// Compresses a body as RFC 1952 and RFC 1951 have it.
enum Gzip {
    /// The checksum and the length at the end.
    static let trailerLength = 8

    static func compressed(_ body: CloudResponseBody) -> ByteBuffer {
        var checksum = Checksum()
        var bits = BitWriter(capacity: body.start.readableBytes + body.fillerCount / 128 + body.end.readableBytes + 64)
        for byte: UInt8 in [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] { bits.writeBits(UInt32(byte), count: 8) }
        // The last block, with the fixed codes.
        bits.writeBits(0b011, count: 3)
        bits.writeLiterals(body.start.readableBytesView)
        bits.writeRepeated(body.filler, count: body.fillerCount)
        bits.writeLiterals(body.end.readableBytesView)
        bits.writeCode(0, count: 7)
        bits.padToByte()
        checksum.add(body.start.readableBytesView)
        checksum.addRepeated(body.filler, count: body.fillerCount)
        checksum.add(body.end.readableBytesView)
        var bytes = bits.bytes
        bytes.writeInteger(checksum.value, endianness: .little)
        bytes.writeInteger(UInt32(truncatingIfNeeded: body.count), endianness: .little)
        return bytes
    }
}

/// Bits in the order of RFC 1951 section 3.1.1.
private struct BitWriter {
    private(set) var bytes: ByteBuffer
    private var pending: UInt32 = 0
    private var pendingCount: UInt32 = 0

    init(capacity: Int) {
        bytes = ByteBufferAllocator().buffer(capacity: capacity)
    }

    /// The lowest bit first. At most 16 bits.
    mutating func writeBits(_ value: UInt32, count: UInt32) {
        pending |= value << pendingCount
        pendingCount += count
        while pendingCount >= 8 {
            bytes.writeInteger(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            pendingCount -= 8
        }
    }

    /// The highest bit first, as the codes are packed.
    mutating func writeCode(_ code: UInt32, count: UInt32) {
        var reversed: UInt32 = 0
        for position in 0..<count where code & (1 << position) != 0 { reversed |= 1 << (count - 1 - position) }
        writeBits(reversed, count: count)
    }

    mutating func writeLiterals(_ literals: some Sequence<UInt8>) {
        for byte in literals {
            if byte < 144 {
                writeCode(0x30 + UInt32(byte), count: 8)
            } else {
                writeCode(0x190 + UInt32(byte) - 144, count: 9)
            }
        }
    }

    mutating func writeRepeated(_ byte: UInt8, count: Int) {
        guard count > 0 else { return }
        writeLiterals([byte])
        let (repetitions, rest) = (count - 1).quotientAndRemainder(dividingBy: 258)
        for _ in 0..<repetitions {
            // "Length 258" is the code 285, eight bits, and "distance 1" five zeros; reversed, they are this.
            writeBits(0b00000_10100011, count: 13)
        }
        writeLiterals(repeatElement(byte, count: rest))
    }

    mutating func padToByte() {
        if pendingCount > 0 { writeBits(0, count: 8 - pendingCount) }
    }
}
