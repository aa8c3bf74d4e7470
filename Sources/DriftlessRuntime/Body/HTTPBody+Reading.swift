// How a body is read: chunk by chunk, or all of it up to a limit.

extension HTTPBody: AsyncSequence {
    /// Gives the chunks, none of them empty. Whole bytes are one chunk.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private enum Rest {
            case whole([UInt8])
            case stream(BodyStream.Next, announced: Int?, found: Int)
            case unreadable
            case end
        }

        private var rest: Rest

        init(_ body: HTTPBody) {
            switch body.contents {
            case .whole(let bytes):
                rest = bytes.isEmpty ? .end : .whole(bytes)
            case .stream(let stream):
                rest = stream.read().map { .stream($0, announced: stream.length, found: 0) } ?? .unreadable
            }
        }

        /// The next chunk; nil at the end.
        ///
        /// - Throws: ``HTTPBodyError``, and what the stream throws, such as a ``TransportError``.
        public mutating func next() async throws -> [UInt8]? {
            switch rest {
            case .whole(let bytes):
                rest = .end
                return bytes
            case .stream(let next, let announced, let found):
                rest = .end
                return try await chunk(next, announced, found)
            case .unreadable:
                throw HTTPBodyError.alreadyRead
            case .end:
                return nil
            }
        }

        private mutating func chunk(
            _ next: @escaping BodyStream.Next,
            _ announced: Int?,
            _ found: Int
        ) async throws -> [UInt8]? {
            while let chunk = try await next() {
                guard !chunk.isEmpty else { continue }
                let found = found + chunk.count
                if let announced, found > announced {
                    throw HTTPBodyError.wrongLength(announced: announced, found: found)
                }
                rest = .stream(next, announced: announced, found: found)
                return chunk
            }
            if let announced, found != announced {
                throw HTTPBodyError.wrongLength(announced: announced, found: found)
            }
            return nil
        }
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }

    /// The whole body.
    ///
    /// - Parameter limit: The most bytes that are taken.
    /// - Throws: A ``TransportError`` of the kind `bodyTooLarge`, an ``HTTPBodyError``, and what the stream throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        if let announced = length, announced > limit {
            throw TransportError.bodyTooLarge(limit: limit)
        }
        if let bytes {
            return bytes
        }
        var all: [UInt8] = []
        for try await chunk in self {
            guard chunk.count <= limit - all.count else {
                throw TransportError.bodyTooLarge(limit: limit)
            }
            all.append(contentsOf: chunk)
        }
        return all
    }
}
