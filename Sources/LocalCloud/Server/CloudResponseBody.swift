// A body can be longer than memory, because the bytes in its middle are all the same and exist only when they are sent.

import NIOCore

/// The bytes of a response: what it begins with, a number of equal bytes, and what it ends with.
struct CloudResponseBody: Sendable {
    var start: ByteBuffer
    var filler = UInt8(ascii: " ")
    var fillerCount = 0
    var end = ByteBuffer()

    init(_ bytes: ByteBuffer) {
        start = bytes
    }

    var count: Int { start.readableBytes + fillerCount + end.readableBytes }

    /// Makes the body so long, if it is shorter.
    mutating func extend(to length: Int, _ filling: Fault.Filling) {
        guard length > count else { return }
        let missing = length - count
        switch filling {
        case .blanks:
            filler = UInt8(ascii: " ")
            if let last = start.getSlice(at: max(start.readerIndex, start.writerIndex - 1), length: 1) {
                end = last
                start.moveWriterIndex(to: start.writerIndex - 1)
            }
        case .letters:
            filler = UInt8(ascii: "x")
        }
        fillerCount = missing
    }

    /// The body in pieces, all but the last of a part as long as asked for.
    /// - Parameters:
    ///   - size: At least 1; less counts as 1.
    ///   - limit: How many bytes the pieces have together, at most.
    func pieces(of size: Int, upTo limit: Int = .max) -> Pieces {
        Pieces(rest: self, size: max(size, 1), remaining: max(limit, 0))
    }

    struct Pieces: Sequence, IteratorProtocol {
        fileprivate var rest: CloudResponseBody
        fileprivate let size: Int
        fileprivate var remaining: Int
        private var filling = ByteBuffer()

        fileprivate init(rest: CloudResponseBody, size: Int, remaining: Int) {
            self.rest = rest
            self.size = size
            self.remaining = remaining
        }

        mutating func next() -> ByteBuffer? {
            let length = Swift.min(size, remaining)
            guard length > 0 else { return nil }
            var piece: ByteBuffer?
            if rest.start.readableBytes > 0 {
                piece = rest.start.readSlice(length: Swift.min(length, rest.start.readableBytes))
            } else if rest.fillerCount > 0 {
                let count = Swift.min(length, rest.fillerCount)
                if filling.readableBytes < count { filling = ByteBuffer(repeating: rest.filler, count: count) }
                rest.fillerCount -= count
                piece = filling.getSlice(at: filling.readerIndex, length: count)
            } else if rest.end.readableBytes > 0 {
                piece = rest.end.readSlice(length: Swift.min(length, rest.end.readableBytes))
            }
            remaining -= piece?.readableBytes ?? 0
            return piece
        }
    }
}
