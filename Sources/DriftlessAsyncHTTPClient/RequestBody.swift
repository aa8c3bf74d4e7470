// How a request's body is written: bytes at once, a stream chunk by chunk, each when the one before went out.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessRuntime
    import NIOCore

    extension HTTPClient.Body {
        /// Nil where there is no body.
        ///
        /// - Parameter operation: The operation as the document spells it.
        init?(_ body: HTTPBody, of operation: String) {
            if let bytes = body.bytes {
                guard !bytes.isEmpty else { return nil }
                self = .byteBuffer(ByteBuffer(bytes: bytes))
                return
            }
            self = .stream(contentLength: body.length.map { Int64($0) }) { writer in
                HTTPClient.defaultEventLoopGroup.any().makeFutureWithTask {
                    try await writer.write(body, of: operation)
                }
            }
        }
    }

    extension HTTPClient.Body.StreamWriter {
        fileprivate func write(_ body: HTTPBody, of operation: String) async throws {
            var chunks = body.makeAsyncIterator()
            while let chunk = try await Self.next(&chunks, of: operation) {
                try await write(.byteBuffer(ByteBuffer(bytes: chunk))).get()
            }
        }

        private static func next(
            _ chunks: inout HTTPBody.AsyncIterator,
            of operation: String
        ) async throws(TransportError) -> [UInt8]? {
            do {
                return try await chunks.next()
            } catch {
                throw TransportError(.other, "the body of \(operation) could not be read: \(error)", underlying: error)
            }
        }
    }
#endif
