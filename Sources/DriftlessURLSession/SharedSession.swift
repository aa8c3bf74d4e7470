// How exchanges share one session, its delegate and its end.
import DriftlessRuntime
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A session with what its tasks are doing.
final class SharedSession: Sendable {
    enum Lifetime: Sendable {
        case program
        case transport
    }

    private let session: URLSession
    private let delegate: SessionDelegate
    private let lifetime: Lifetime
    /// Asking a session that is invalidated for a task stops the program, so both happen under one lock.
    private let isShutDown = Mutex(false)

    init(settings: URLSessionSettings, lifetime: Lifetime) {
        if settings.flaws == .reported { PlatformFlaws.report() }
        delegate = SessionDelegate()
        session = URLSession(configuration: settings.configuration, delegate: delegate, delegateQueue: nil)
        self.lifetime = lifetime
    }

    // A session keeps its delegate, and both for ever, until it is invalidated.
    deinit {
        isShutDown.withLock { isShutDown in
            if !isShutDown { session.invalidateAndCancel() }
        }
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        if request.body.bytes == nil {
            request.body = HTTPBody(try await Self.collect(request))
        }
        let outgoing = try URLRequest(request)
        guard let (task, exchange) = begin(outgoing, for: request) else {
            throw TransportError.shutDown(request, progress: .notSent)
        }
        let timer = Task { try await exchange.keepTime() }
        return try await withTaskCancellationHandler {
            try await exchange.response {
                task.resume()
            } afterwards: { [self] in
                // Until then the session is not let go: that would end what it is doing.
                timer.cancel()
                delegate.forget(task)
            }
        } onCancel: {
            exchange.end(.failure(.cancelled(exchange.request)))
        }
    }

    /// All of a body that is a stream, up to the limit.
    private static func collect(_ request: TransportRequest) async throws -> [UInt8] {
        do {
            return try await request.body.collect(upTo: max(request.limits.maximumBodySize, 0))
        } catch {
            let message = "the body of \(request.operation) could not be read: \(error)"
            throw TransportError(.other, message, progress: .notSent, underlying: error)
        }
    }

    private func begin(_ outgoing: URLRequest, for request: TransportRequest) -> (URLSessionDataTask, Exchange)? {
        isShutDown.withLock { isShutDown in
            guard !isShutDown else { return nil }
            let task = session.dataTask(with: outgoing)
            let exchange = Exchange(of: request, cancelling: task)
            delegate.attend(to: task, as: exchange)
            return (task, exchange)
        }
    }

    func shutdown() {
        guard case .transport = lifetime else { return }
        let isFirst = isShutDown.withLock { isShutDown in
            defer { isShutDown = true }
            return !isShutDown
        }
        guard isFirst else { return }
        // First, so that callers hear of the shutdown and not of the cancelled connections that it leaves.
        delegate.endAll()
        session.invalidateAndCancel()
    }
}

extension TransportError {
    static func timeout(_ request: TransportRequest) -> TransportError {
        TransportError(.timeout, "\(request.authority) gave no whole response within \(request.limits.timeout)")
    }

    fileprivate static func cancelled(_ request: TransportRequest) -> TransportError {
        TransportError(.cancelled, "the task of \(request.operation) was cancelled", underlying: CancellationError())
    }
}
