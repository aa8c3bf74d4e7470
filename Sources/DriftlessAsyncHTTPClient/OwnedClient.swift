// Who shuts an HTTPClient down: once, however often and from wherever it is asked for.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import Dispatch
    import Synchronization

    /// A client that belongs to a transport, and goes with it.
    final class OwnedClient: Sendable {
        let client: HTTPClient
        private let shutdownTask = Mutex<Task<Void, any Error>?>(nil)

        init(configuration: HTTPClient.Configuration, inflationLimit: Int) {
            client = HTTPClient(configuration: configuration.guarded(by: InflationBudget(limit: inflationLimit)))
        }

        // A client that is let go without a shutdown stops the program in debug builds.
        deinit {
            if shutdownTask.withLock({ $0 == nil }) {
                client.shutdown(queue: .global()) { [client] _ in _ = client }
            }
        }

        /// Returns when the client is shut down; the first to ask begins it, all others wait for the same end.
        func shutdown() async throws {
            let task = shutdownTask.withLock { task in
                let running = task ?? Task { [client] in try await client.shutdown() }
                task = running
                return running
            }
            try await task.value
        }
    }
#endif
