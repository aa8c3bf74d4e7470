// The parts of a multipart body one after the other, each whole, as its bytes come.

/// Fed with chunks of any size, gives parts. No more than one part and what one chunk completes is held.
struct PartCollector: Sendable {
    private var parser: MultipartParser
    private let limit: Int
    private var current: ReceivedPart?
    private var ready: [ReceivedPart] = []
    private var position = 0

    /// - Parameters:
    ///   - contentType: Of the body, which says the boundary.
    ///   - limit: The most bytes of the content of a part.
    init(contentType: String, limit: Int) throws(MultipartError) {
        // How many parts there are is no one's loss: they are not held.
        parser = try MultipartParser(contentType: contentType, limits: MultipartLimits(parts: .max))
        self.limit = limit
    }

    mutating func append(_ chunk: [UInt8]) throws(FramingError) {
        let events: [MultipartEvent]
        do throws(MultipartError) {
            events = try parser.receive(chunk)
        } catch {
            throw .multipart(error)
        }
        for event in events {
            switch event {
            case .part(let headers):
                current = ReceivedPart(headers: headers, content: [])
            case .content(let bytes):
                guard bytes.count <= limit - (current?.content.count ?? 0) else { throw .itemTooLarge(limit: limit) }
                current?.content += bytes
            case .endOfPart:
                if let part = current { ready.append(part) }
                current = nil
            }
        }
    }

    /// The next part that is whole; nil until more has come.
    mutating func next() -> ReceivedPart? {
        guard position < ready.count else {
            ready = []
            position = 0
            return nil
        }
        defer { position += 1 }
        return ready[position]
    }

    /// Says that no more bytes will come.
    ///
    /// - Throws: Where the last boundary did not come.
    func finish() throws(FramingError) {
        do throws(MultipartError) {
            try parser.finish()
        } catch {
            throw .multipart(error)
        }
    }
}
