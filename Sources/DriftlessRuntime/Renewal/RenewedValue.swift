// A value that is fetched once for all who want it, kept, and renewed before it ends.
import Synchronization

/// Shares one fetch among any number of tasks.
///
/// The fetch runs in a task of its own: a caller who is cancelled leaves at once and takes nothing from the others; when
/// the last one has left, the fetch is cancelled where the policy says so. A failure reaches all who wait for it and is then forgotten, after a
/// pause where the policy says so. While the old value lasts, a failed renewal is no failure.
package final class RenewedValue<Value: Sendable>: Sendable {
    private let state: Mutex<RenewalState<Value>>
    private let time: any TimeSource
    private let fetch: @Sendable () async throws -> Renewable<Value>

    package init(
        policy: RenewalPolicy,
        time: any TimeSource,
        fetch: @escaping @Sendable () async throws -> Renewable<Value>
    ) {
        state = Mutex(RenewalState(policy: policy))
        self.time = time
        self.fetch = fetch
    }

    /// The value that is held, or a new one.
    ///
    /// - Throws: What the fetch throws; `CancellationError` where the caller's task is cancelled.
    package func value() async throws -> Value {
        try await value { _ in false }
    }

    /// A value that is not one of those: the one that is held where it is another, or a new one, which may still be the
    /// same.
    package func value(unless isRefused: @escaping @Sendable (Value) -> Bool) async throws -> Value {
        let now = time.now
        let (outcome, number) = state.withLock { state in
            (state.outcome(at: now, unless: isRefused), state.nextWaiter())
        }
        if let outcome {
            return try outcome.get()
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                wait(number, RenewalState.Waiter(continuation: continuation, isRefused: isRefused))
            }
        } onCancel: {
            leave(number)
        }
    }

    private func wait(_ number: Int, _ waiter: RenewalState<Value>.Waiter) {
        let now = time.now
        let outcome: Result<Value, any Error>? = state.withLock { state in
            // The handler of a cancellation that came before this point found no waiter to remove.
            if Task.isCancelled {
                return .failure(CancellationError())
            }
            // A fetch may have ended between the first look and this one.
            if let outcome = state.outcome(at: now, unless: waiter.isRefused) {
                return outcome
            }
            if let flight = state.join(number, waiter, at: now) {
                state.keep(Task { await self.run(flight) }, of: flight)
            }
            return nil
        }
        if let outcome {
            waiter.continuation.resume(with: outcome)
        }
    }

    private func run(_ flight: Int) async {
        let result: Result<Renewable<Value>, any Error>
        do {
            result = .success(try await fetch())
        } catch {
            result = .failure(error)
        }
        let now = time.now
        for delivery in state.withLock({ $0.finish(flight, with: result, at: now) }) {
            delivery.continuation.resume(with: delivery.result)
        }
    }

    private func leave(_ number: Int) {
        guard let left = state.withLock({ $0.leave(number) }) else { return }
        left.waiter.continuation.resume(throwing: CancellationError())
        left.orphan?.cancel()
    }
}

extension RenewedValue: CustomReflectable {
    /// Nothing: the value may be a secret.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
