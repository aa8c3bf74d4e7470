// What one task of the session has brought so far, and who is told the end: whichever end comes first.
import DriftlessRuntime
import Foundation
import HTTPTypes
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request on its way.
///
/// The caller hears of the end from here and not from the session: on Linux a session can take long to report a task that was
/// cancelled, or forget to.
final class Exchange: Sendable {
    typealias Outcome = Result<TransportResponse, TransportError>

    private enum Ending {
        case none
        case awaited(CheckedContinuation<TransportResponse, any Error>)
        case early(Outcome)
        case streaming(ChunkPipe)
        case told
    }

    private struct State {
        var status: Int?
        var headers = HTTPFields()
        var body: [UInt8] = []
        var received = 0
        /// How much of what came is not taken yet.
        var kept = 0
        /// When the last of a stream came or was taken; nil while the reader has some and has not asked for more.
        var silentSince: ContinuousClock.Instant?
        var ending = Ending.none
        var afterwards: (@Sendable () -> Void)?

        var isStreaming: Bool {
            if case .streaming = ending { true } else { false }
        }
    }

    let request: TransportRequest
    private let task: URLSessionTask
    private let state = Mutex(State())

    /// - Parameter task: The task that ends when the exchange ends before it.
    init(of request: TransportRequest, cancelling task: URLSessionTask) {
        self.request = request
        self.task = task
    }

    /// Begins, and returns when the first of the response, an error, the time limit or a cancellation is there.
    ///
    /// - Parameter afterwards: Called at the end of the exchange, which for a stream is the end of the body.
    func response(
        _ begin: () -> Void,
        afterwards: @escaping @Sendable () -> Void
    ) async throws -> TransportResponse {
        try await withCheckedThrowingContinuation { continuation in
            let early = state.withLock { state -> Outcome? in
                if case .early(let outcome) = state.ending {
                    state.ending = .told
                    return outcome
                }
                state.ending = .awaited(continuation)
                state.afterwards = afterwards
                return nil
            }
            if let early {
                afterwards()
                continuation.resume(with: early)
            } else {
                begin()
            }
        }
    }

    func receive(_ response: URLResponse) {
        // Linux reports interim responses, too; the one that counts is still to come.
        if let interim = response as? HTTPURLResponse, 100..<200 ~= interim.statusCode, interim.statusCode != 101 {
            return
        }
        guard let response = response as? HTTPURLResponse, 200...999 ~= response.statusCode else {
            end(.failure(TransportError(.other, "\(request.authority): the response is not one of HTTP")))
            return
        }
        let headers = HTTPFields(received: response.allHeaderFields)
        state.withLock {
            $0.status = response.statusCode
            $0.headers = headers
        }
        #if canImport(FoundationNetworking)
            if let coding = headers[.contentEncoding], coding.lowercased() != "identity" {
                let message = "\(request.authority): the body is compressed (\(coding)) though that was not asked for"
                end(.failure(TransportError(.other, message)))
                return
            }
        #endif
        let announced = announcedLength(in: headers, of: response.statusCode)
        let limit = self.limit(ofSuccess: 200..<300 ~= response.statusCode)
        if let announced, announced > limit {
            end(.failure(.bodyTooLarge(limit: limit)))
        } else if request.delivery == .stream, 200..<300 ~= response.statusCode {
            beginStream(response.statusCode, headers, length: announced)
        }
    }

    /// The length of the body with its coding undone, where the response announces it.
    private func announcedLength(in headers: HTTPFields, of status: Int) -> Int? {
        guard headers[.contentEncoding] == nil, headers[.transferEncoding] == nil, request.method != .head,
            status != 204, status != 304
        else {
            return nil
        }
        return headers[.contentLength].flatMap { Int($0) }
    }

    private func beginStream(_ status: Int, _ headers: HTTPFields, length: Int?) {
        let pipe = ChunkPipe { [self] in
            end(.failure(TransportError(.cancelled, "the body of \(request.operation) was not read to its end")))
        }
        let caller = state.withLock { state -> CheckedContinuation<TransportResponse, any Error>? in
            guard case .awaited(let caller) = state.ending else { return nil }
            state.ending = .streaming(pipe)
            state.silentSince = .now
            return caller
        }
        let body = pipe.body(length: length)
        caller?.resume(returning: TransportResponse(status: .init(code: status), headers: headers, body: body))
    }

    func receive(_ part: Data) {
        let (pipe, limit) = state.withLock { state -> (ChunkPipe?, Int?) in
            state.received += part.count
            state.kept += part.count
            state.silentSince = nil
            let limit = self.limit(ofSuccess: state.status.map { 200..<300 ~= $0 } ?? false)
            guard state.received <= limit else {
                state.body = []
                return (nil, limit)
            }
            #if canImport(FoundationNetworking)
                // What cannot be slowed down is not kept without bounds either.
                let mostKept = max(request.limits.maximumBodySize, 0)
                guard state.kept <= mostKept else { return (nil, mostKept) }
            #endif
            switch state.ending {
            case .told, .early:
                return (nil, nil)
            case .none, .awaited:
                state.body.append(contentsOf: part)
                return (nil, nil)
            case .streaming(let pipe):
                return (pipe, nil)
            }
        }
        if let limit {
            end(.failure(.bodyTooLarge(limit: limit)))
            return
        }
        if let pipe { offer(Array(part), through: pipe) }
    }

    private func take(_ count: Int) {
        state.withLock { state in
            state.kept -= count
            if state.kept <= 0 { state.silentSince = .now }
        }
    }

    private func offer(_ part: [UInt8], through pipe: ChunkPipe) {
        #if canImport(FoundationNetworking)
            // Linux begins a task anew that is resumed after it was suspended, so what comes is kept until it is taken.
            pipe.offer(part) { [self] in take(part.count) }
        #else
            task.suspend()
            pipe.offer(part) { [self] in
                take(part.count)
                task.resume()
            }
        #endif
    }

    /// The session says that nothing more will come.
    func finish(_ error: (any Error)?) {
        if let error {
            end(
                .failure(
                    TransportError(sending: request, thrown: error, hasResponse: state.withLock { $0.status != nil })
                )
            )
            return
        }
        let response = state.withLock { state in
            state.status.map {
                TransportResponse(status: .init(code: $0), headers: state.headers, body: state.body)
            }
        }
        end(
            response.map { .success($0) }
                ?? .failure(
                    TransportError(.connection, "\(request.authority): the connection ended without a response")
                )
        )
    }

    func end(_ outcome: Outcome) {
        let (ended, afterwards) = state.withLock { state in
            let ended = state.ending
            switch ended {
            case .none: state.ending = .early(outcome)
            case .awaited, .streaming: state.ending = .told
            case .early, .told: break
            }
            state.body = []
            return (ended, state.afterwards.take())
        }
        switch ended {
        case .none:
            cancelTask(after: outcome)
        case .awaited(let caller):
            cancelTask(after: outcome)
            caller.resume(with: outcome)
        case .streaming(let pipe):
            cancelTask(after: outcome)
            if case .failure(let error) = outcome { pipe.finish(throwing: error) } else { pipe.finish() }
        case .early, .told:
            break
        }
        afterwards?()
    }

    private func cancelTask(after outcome: Outcome) {
        if case .failure = outcome { task.cancel() }
    }

    private func limit(ofSuccess isSuccess: Bool) -> Int {
        let limits = request.limits
        return max(isSuccess && request.delivery == .stream ? limits.maximumStreamSize : limits.maximumBodySize, 0)
    }

    /// Ends the exchange where it takes too long: in all, or, once it is a stream, where the server is silent for too long.
    func keepTime() async throws {
        try await Task.sleep(for: request.limits.timeout.bounded)
        while state.withLock({ $0.isStreaming }) {
            let idleLimit = request.limits.idleTimeout.bounded
            let left = state.withLock { $0.silentSince }.map { idleLimit - (ContinuousClock.now - $0) } ?? idleLimit
            guard left > .zero else { return end(.failure(.silent(request))) }
            try await Task.sleep(for: left)
        }
        end(.failure(.timeout(request)))
    }
}

extension CheckedContinuation where T == TransportResponse, E == any Error {
    fileprivate func resume(with outcome: Exchange.Outcome) {
        switch outcome {
        case .success(let response): resume(returning: response)
        case .failure(let error): resume(throwing: error)
        }
    }
}

extension Duration {
    /// Clocks add a wait to the present; a century is far enough not to overflow.
    fileprivate var bounded: Duration { min(self, .seconds(3_155_760_000)) }
}

extension HTTPFields {
    /// The headers of a response. A name that RFC 9110 does not allow is left out.
    fileprivate init(received headers: [AnyHashable: Any]) {
        self.init()
        for (name, value) in headers.prefix(10_000) {
            if let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String {
                append(HTTPField(name: name, value: value))
            }
        }
    }
}
