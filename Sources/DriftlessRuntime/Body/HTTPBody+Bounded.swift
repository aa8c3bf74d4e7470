// A stream as the caller of an operation gets it: no longer than its limit, and with the errors of a call.

extension HTTPBody {
    /// The body, which throws a `ClientError` where it is larger than the limit or breaks off. Whole bytes stay what they are.
    func bounded(by limit: Int, for operation: String) -> HTTPBody {
        switch contents {
        case .whole: self
        case .stream(let stream):
            HTTPBody(
                BoundedChunks(body: self, limit: limit, operation: operation),
                length: stream.length,
                iterationBehavior: .single
            )
        }
    }
}

private struct BoundedChunks: AsyncSequence {
    let body: HTTPBody
    let limit: Int
    let operation: String

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: body.makeAsyncIterator(), room: limit, limit: limit, operation: operation)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        var chunks: HTTPBody.AsyncIterator
        var room: Int
        let limit: Int
        let operation: String

        mutating func next() async throws -> [UInt8]? {
            do {
                guard let chunk = try await chunks.next() else { return nil }
                guard chunk.count <= room else {
                    throw TransportError.bodyTooLarge(limit: limit)
                }
                room -= chunk.count
                return chunk
            } catch {
                throw ClientError(sending: operation, thrown: error)
            }
        }
    }
}
