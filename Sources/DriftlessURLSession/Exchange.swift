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
        case told
    }

    private struct State {
        var status: Int?
        var headers = HTTPFields()
        var body: [UInt8] = []
        var ending = Ending.none
    }

    let request: TransportRequest
    private let task: URLSessionTask
    private let state = Mutex(State())

    /// - Parameter task: The task that ends when the exchange ends before it.
    init(of request: TransportRequest, cancelling task: URLSessionTask) {
        self.request = request
        self.task = task
    }

    /// Begins, and returns when the first of the answer, an error, the time limit or a cancellation is there.
    func response(_ begin: () -> Void) async throws -> TransportResponse {
        try await withCheckedThrowingContinuation { continuation in
            let early = state.withLock { state -> Outcome? in
                if case .early(let outcome) = state.ending {
                    state.ending = .told
                    return outcome
                }
                state.ending = .awaited(continuation)
                return nil
            }
            if let early {
                continuation.resume(with: early)
            } else {
                begin()
            }
        }
    }

    func receive(_ response: URLResponse) {
        guard let response = response as? HTTPURLResponse, 100...999 ~= response.statusCode else {
            end(.failure(TransportError(.other, "\(request.authority): the answer is not one of HTTP")))
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
            }
        #endif
        if headers[.contentEncoding] == nil, request.method != .head, response.statusCode != 304,
            let announced = headers[.contentLength].flatMap({ Int($0) }), announced > limit
        {
            end(.failure(.bodyTooLarge(limit: limit)))
        }
    }

    func receive(_ part: Data) {
        let fits = state.withLock { state in
            switch state.ending {
            case .told, .early:
                return true
            case .none, .awaited:
                guard part.count <= limit - state.body.count else {
                    state.body = []
                    return false
                }
                state.body.append(contentsOf: part)
                return true
            }
        }
        if !fits { end(.failure(.bodyTooLarge(limit: limit))) }
    }

    /// The session says that nothing more will come.
    func finish(_ error: (any Error)?) {
        if let error {
            end(
                .failure(
                    TransportError(sending: request, thrown: error, isAnswered: state.withLock { $0.status != nil })
                )
            )
            return
        }
        let answer = state.withLock { state in
            state.status.map {
                TransportResponse(status: .init(code: $0), headers: state.headers, body: state.body)
            }
        }
        end(
            answer.map { .success($0) }
                ?? .failure(TransportError(.connection, "\(request.authority): the connection ended without an answer"))
        )
    }

    func end(_ outcome: Outcome) {
        let (isFirst, continuation) = state.withLock {
            state -> (Bool, CheckedContinuation<TransportResponse, any Error>?) in
            switch state.ending {
            case .none:
                state.ending = .early(outcome)
                return (true, nil)
            case .awaited(let continuation):
                state.ending = .told
                state.body = []
                return (true, continuation)
            case .early, .told:
                return (false, nil)
            }
        }
        if case .failure = outcome, isFirst { task.cancel() }
        continuation?.resume(with: outcome)
    }

    private var limit: Int { max(request.limits.maximumBodySize, 0) }
}

extension CheckedContinuation where T == TransportResponse, E == any Error {
    fileprivate func resume(with outcome: Exchange.Outcome) {
        switch outcome {
        case .success(let answer): resume(returning: answer)
        case .failure(let error): resume(throwing: error)
        }
    }
}

extension HTTPFields {
    /// The headers of an answer. A name that RFC 9110 does not allow is left out.
    fileprivate init(received headers: [AnyHashable: Any]) {
        self.init()
        for (name, value) in headers.prefix(10_000) {
            if let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String {
                append(HTTPField(name: name, value: value))
            }
        }
    }
}
