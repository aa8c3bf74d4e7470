// A multipart body that is read as it comes.

extension HTTPBody {
    /// The parts of a multipart body as they come, none of them held in memory.
    ///
    /// ```swift
    /// for try await event in try body.multipartEvents(contentType: contentType) {
    ///     switch event {
    ///     case .part(let headers): …
    ///     case .content(let bytes): try file.write(contentsOf: bytes)
    ///     case .endOfPart: …
    ///     }
    /// }
    /// ```
    /// - Parameters:
    ///   - contentType: The header that came with the body, which says its boundary.
    ///   - limits: How much is read.
    /// - Throws: ``MultipartError/noBoundary``. Iterating throws a ``MultipartError`` and what the body throws.
    public func multipartEvents(
        contentType: String,
        limits: MultipartLimits = MultipartLimits()
    ) throws(MultipartError) -> MultipartEvents {
        MultipartEvents(body: self, parser: try MultipartParser(contentType: contentType, limits: limits))
    }
}

/// The parts of a body as they come.
public struct MultipartEvents: AsyncSequence, Sendable {
    let body: HTTPBody
    let parser: MultipartParser

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: body.makeAsyncIterator(), parser: parser)
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        var chunks: HTTPBody.AsyncIterator
        var parser: MultipartParser
        private var ready: ArraySlice<MultipartEvent> = []
        private var isFinished = false

        init(chunks: HTTPBody.AsyncIterator, parser: MultipartParser) {
            self.chunks = chunks
            self.parser = parser
        }

        public mutating func next() async throws -> MultipartEvent? {
            while true {
                if let event = ready.popFirst() { return event }
                if isFinished { return nil }
                if let chunk = try await chunks.next() {
                    ready = try parser.receive(chunk)[...]
                } else {
                    isFinished = true
                    try parser.finish()
                }
            }
        }
    }
}
