// Downloads over URLSession: the system's own client, so that nobody builds another one for the command.
import Dispatch
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Fetches files over https. Each redirect is checked like the URL itself; there are no cookies, no cache and no passwords.
package struct SessionDownloader: Downloading {
    private let policy: HostPolicy
    private let limits: DownloadLimits

    package init(policy: HostPolicy = .publicOnly, limits: DownloadLimits = .standard) {
        self.policy = policy
        self.limits = limits
    }

    package func download(_ url: String, most bytes: Int) throws(DownloadFailure) -> Download {
        var current = url
        for _ in 0...limits.redirects {
            try HostCheck.check(current, policy)
            switch try exchange(current, most: bytes) {
            case .file(let bytes): return Download(bytes: bytes, url: current)
            case .redirect(let next): current = next
            }
        }
        throw DownloadFailure("'\(url)' redirects more than \(limits.redirects) times")
    }

    private enum Exchange: Sendable {
        case file([UInt8])
        case redirect(String)
    }

    private func exchange(_ text: String, most bytes: Int) throws(DownloadFailure) -> Exchange {
        guard let url = URL(string: text) else { throw DownloadFailure("'\(text)' is no URL") }
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.httpCookieStorage = nil
        configuration.urlCredentialStorage = nil
        configuration.urlCache = nil
        configuration.timeoutIntervalForRequest = TimeInterval(limits.secondsPerFile)
        configuration.timeoutIntervalForResource = TimeInterval(limits.secondsPerFile)
        let receiver = DownloadReceiver(most: bytes)
        let session = URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
        defer { session.invalidateAndCancel() }
        var request = URLRequest(url: url)
        request.timeoutInterval = TimeInterval(limits.secondsPerFile)
        request.setValue("application/yaml, application/json, text/plain, */*;q=0.1", forHTTPHeaderField: "Accept")
        session.dataTask(with: request).resume()
        let result = receiver.wait(seconds: limits.secondsPerFile)
        switch result {
        case .failed(let reason): throw DownloadFailure("'\(text)' cannot be fetched: \(reason)")
        case .redirected(let location):
            guard let next = URL(string: location, relativeTo: url)?.absoluteURL.absoluteString else {
                throw DownloadFailure("'\(text)' redirects to '\(location)', which is no URL")
            }
            return .redirect(String(next.prefix { $0 != "#" }))
        case .finished(let status, let bytes):
            guard status == 200 else { throw DownloadFailure("'\(text)' cannot be fetched: the status is \(status)") }
            return .file(bytes)
        }
    }
}

/// Collects one response, and stops it where it is too long.
private final class DownloadReceiver: NSObject, URLSessionDataDelegate, Sendable {
    enum Result: Sendable {
        case finished(status: Int, bytes: [UInt8])
        case redirected(String)
        case failed(String)
    }

    private struct State: Sendable {
        var status = 0
        var bytes: [UInt8] = []
        var redirect: String?
        var result: Result?
    }

    private let most: Int
    private let state = Mutex(State())
    private let isDone = DispatchSemaphore(value: 0)

    init(most: Int) {
        self.most = most
    }

    func wait(seconds: Int) -> Result {
        // The session's own limit comes first.
        if isDone.wait(timeout: .now() + .seconds(seconds + 5)) == .timedOut { return .failed("it took too long") }
        return state.withLock { $0.result } ?? .failed("there is no response")
    }

    private func end(_ result: Result) {
        let isFirst = state.withLock { state in
            defer { state.result = state.result ?? result }
            return state.result == nil
        }
        if isFirst { isDone.signal() }
    }

    private var tooLong: Result { .failed("it has more than \(most) bytes") }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        // Where it leads is checked first. The exchange ends with the task and no sooner: a session that is invalidated while
        // it waits for this decision stops the program on Linux.
        state.withLock { $0.redirect = response.value(forHTTPHeaderField: "Location") ?? "" }
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        if let response = response as? HTTPURLResponse {
            state.withLock { $0.status = response.statusCode }
            if (300..<400).contains(response.statusCode), let place = response.value(forHTTPHeaderField: "Location") {
                state.withLock { $0.redirect = place }
            }
        }
        let isTooLong = response.expectedContentLength > Int64(most)
        completionHandler(isTooLong ? .cancel : .allow)
        if isTooLong { end(tooLong) }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLong = state.withLock { state in
            guard state.bytes.count + data.count <= most else { return true }
            state.bytes += data
            return false
        }
        if isTooLong {
            dataTask.cancel()
            end(tooLong)
        }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        if let place = state.withLock({ $0.redirect }) { return end(.redirected(place)) }
        if let error { return end(.failed(error.localizedDescription)) }
        let (status, bytes) = state.withLock { ($0.status, $0.bytes) }
        end(.finished(status: status, bytes: bytes))
    }
}
