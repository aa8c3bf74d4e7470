// One download: asked for, written, and asked for again from where it broke off.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes

struct Download: Sendable {
    let core: ClientCore
    let request: ClientRequest
    let resumption: DownloadResumption
    let progress: @Sendable (DownloadProgress) -> Void

    /// How much is gathered before it is written.
    private static let pieceSize = 512 << 10

    /// - Returns: The response whose body came last, and the size of the file; a response that is no success has its body.
    func run(to path: String) async throws(ClientError) -> (ClientResponse, Int) {
        let file = try await filing { () throws(FileError) in try PartialFile(for: path) }
        var failures = 0
        var attempts = 0
        if case .automatic(let most) = resumption { attempts = max(most, 1) }
        while true {
            let state = attempts == 0 ? (0, nil) : try await filing { () throws(FileError) in try file.state() }
            var size = state.0
            do throws(ClientError) {
                if let head = try await attempt(file, from: &size, validator: state.1) {
                    if head.isSuccess {
                        try await filing { () throws(FileError) in try file.finish() }
                    } else {
                        file.discard()
                    }
                    return (head, size)
                }
                // The server has something else by now, and is asked for all of it.
                failures += 1
                guard failures <= max(attempts, 1) else {
                    throw ClientError.transport(
                        TransportError(.other, "the server gives other ranges than it is asked for")
                    )
                }
            } catch {
                failures = size > state.0 ? 1 : failures + 1
                let canGoOn = attempts > 0 && (try? file.state().validator) != nil
                if !canGoOn { file.discard() }
                guard canGoOn, failures < attempts, error.isBreak else { throw error }
            }
        }
    }

    /// - Returns: Nil where it has to be begun anew.
    private func attempt(
        _ file: PartialFile,
        from size: inout Int,
        validator: String?
    ) async throws(ClientError) -> ClientResponse? {
        var request = request
        let start = size
        if start > 0, let validator {
            request.headers[.range] = "bytes=\(start)-"
            request.headers[.ifRange] = validator
        }
        let response = try await core.stream(request)
        let range = response.headers[.contentRange].flatMap { ContentRange($0) }
        if response.status == 416, start > 0 {
            // All of it is there already, or what is there is of something else.
            guard range?.total == start else {
                try await filing { () throws(FileError) in try file.begin(validator: nil) }
                return nil
            }
            return ClientResponse(operation: response.operation, status: 200, headers: response.headers, body: [])
        }
        guard response.isSuccess else { return try await response.collected() }
        // Where the body is compressed, its length is none of the file.
        var total =
            response.headers[.contentEncoding] == nil ? response.headers[.contentLength].flatMap { Int($0) } : nil
        if response.status == 206 {
            guard start > 0, let bytes = range?.bytes, bytes.lowerBound == start else {
                try await filing { () throws(FileError) in try file.begin(validator: nil) }
                return nil
            }
            total = range?.total
        } else {
            size = 0
            let validator = response.headers.rangeValidator
            try await filing { () throws(FileError) in try file.begin(validator: validator) }
        }
        try await write(response.body, into: file, at: &size, of: total)
        if let total, size != total {
            throw .transport(TransportError(.connection, "\(size) of \(total) bytes came, and then no more"))
        }
        return ClientResponse(
            operation: response.operation,
            status: response.status,
            headers: response.headers,
            body: []
        )
    }

    private func write(
        _ body: HTTPBody,
        into file: PartialFile,
        at size: inout Int,
        of total: Int?
    ) async throws(ClientError) {
        var chunks = body.makeAsyncIterator()
        var isOver = false
        while !isOver {
            var piece: [[UInt8]] = []
            var count = 0
            do {
                while count < Self.pieceSize {
                    guard let chunk = try await chunks.next() else {
                        isOver = true
                        break
                    }
                    piece.append(chunk)
                    count += chunk.count
                }
            } catch {
                // What came before it broke is kept.
                try await put(piece, count, into: file, at: &size, of: total)
                throw ClientError(sending: request.operation, thrown: error)
            }
            try await put(piece, count, into: file, at: &size, of: total)
        }
    }

    private func put(
        _ piece: [[UInt8]],
        _ count: Int,
        into file: PartialFile,
        at size: inout Int,
        of total: Int?
    ) async throws(ClientError) {
        guard count > 0 else { return }
        let offset = size
        try await filing { () throws(FileError) in try file.write(piece, at: offset) }
        size += count
        progress(DownloadProgress(bytes: size, total: total))
    }

    private func filing<Value: Sendable>(
        _ work: @escaping @Sendable () throws(FileError) -> Value
    ) async throws(ClientError) -> Value {
        do {
            return try await FileQueue.run(work)
        } catch {
            throw .transport(TransportError(.other, error.description, underlying: error))
        }
    }
}

extension ClientError {
    /// Whether the connection broke, so that the rest may come over another.
    fileprivate var isBreak: Bool {
        guard case .transport(let error) = self else { return false }
        return error.kind == .connection || error.kind == .timeout
    }
}
