// How an operation is given up when its time is over.
#if AsyncHTTPClient

    /// What is thrown when the time is over.
    struct TimeLimitExceeded: Error {}

    /// Runs the operation, and cancels it when that much time has passed.
    ///
    /// - Throws: `TimeLimitExceeded`, `CancellationError` where the task is cancelled, or what the operation throws.
    func withTimeLimit<Value: Sendable>(
        _ limit: Duration,
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        // Clocks add the limit to the present; a century is far enough not to overflow.
        let limit = min(limit, .seconds(3_155_760_000))
        return try await withThrowingTaskGroup(of: Value.self) { group in
            defer { group.cancelAll() }
            group.addTask(operation: operation)
            group.addTask {
                try await Task.sleep(for: limit)
                throw TimeLimitExceeded()
            }
            guard let value = try await group.next() else {
                throw CancellationError()
            }
            return value
        }
    }
#endif
