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
        var ending = Ending.none
        var afterwards: (@Sendable () -> Void)?
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
            return caller
        }
        let body = pipe.body(length: length)
        caller?.resume(returning: TransportResponse(status: .init(code: status), headers: headers, body: body))
    }

    func receive(_ part: Data) {
        let (pipe, fits) = state.withLock { state -> (ChunkPipe?, Bool) in
            state.received += part.count
            guard state.received <= limit else {
                state.body = []
                return (nil, false)
            }
            switch state.ending {
            case .told, .early:
                return (nil, true)
            case .none, .awaited:
                state.body.append(contentsOf: part)
                return (nil, true)
            case .streaming(let pipe):
                return (pipe, true)
            }
        }
        guard fits else {
            end(.failure(.bodyTooLarge(limit: limit)))
            return
        }
        if let pipe { offer(Array(part), through: pipe) }
    }

    private func offer(_ part: [UInt8], through pipe: ChunkPipe) {
        #if canImport(FoundationNetworking)
            // Linux begins a task anew that is resumed after it was suspended, so what comes is kept until it is taken.
            pipe.offer(part) {}
        #else
            task.suspend()
            pipe.offer(part) { [task] in task.resume() }
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

    private var limit: Int { max(request.limits.maximumBodySize, 0) }
}

extension CheckedContinuation where T == TransportResponse, E == any Error {
    fileprivate func resume(with outcome: Exchange.Outcome) {
        switch outcome {
        case .success(let response): resume(returning: response)
        case .failure(let error): resume(throwing: error)
        }
    }
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
