// Bytes and bodies one behind the other as one body.

struct BodySegments {
    /// Bytes up to this many are put into one buffer; larger ones are sent from where they are.
    private static let copyLimit = 1 << 18

    private var segments: [HTTPBody] = []
    private var open: [UInt8] = []

    mutating func append(_ bytes: some Sequence<UInt8>) {
        open += bytes
    }

    mutating func append(_ content: HTTPBody) {
        if let bytes = content.bytes, bytes.count <= Self.copyLimit {
            open += bytes
            return
        }
        close()
        segments.append(content)
    }

    private mutating func close() {
        if !open.isEmpty { segments.append(HTTPBody(open)) }
        open = []
    }

    /// All of them. It can be read again where each of them can.
    var body: HTTPBody {
        var all = self
        all.close()
        return all.joined
    }

    private var joined: HTTPBody {
        if segments.count <= 1 { return segments.first ?? HTTPBody() }
        var length: Int? = 0
        for segment in segments {
            guard let sum = length, let next = segment.length, !sum.addingReportingOverflow(next).overflow else {
                length = nil
                break
            }
            length = sum + next
        }
        let canRepeat = segments.allSatisfy(\.canBeReadAgain)
        return HTTPBody(
            SegmentedChunks(segments: segments),
            length: length,
            iterationBehavior: canRepeat ? .multiple : .single
        )
    }
}

/// The chunks of several bodies, one after the other.
private struct SegmentedChunks: AsyncSequence {
    let segments: [HTTPBody]

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: segments[...]) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ArraySlice<HTTPBody>
        var current: HTTPBody.AsyncIterator?

        mutating func next() async throws -> [UInt8]? {
            while true {
                if let chunk = try await current?.next() { return chunk }
                guard let segment = rest.popFirst() else { return nil }
                current = segment.makeAsyncIterator()
            }
        }
    }
}
