// Who waits for a value that is costly to get, and what they are given: decisions only, nothing that waits or fetches.

/// A value with how long it lasts.
package struct Renewable<Value: Sendable>: Sendable {
    package var value: Value
    /// From when it was asked for; nil for ever.
    package var lifetime: Duration?

    package init(value: Value, lifetime: Duration?) {
        self.value = value
        self.lifetime = lifetime
    }
}

/// When a value is fetched anew.
package struct RenewalPolicy: Sendable {
    /// What becomes of a fetch that nobody waits for any more.
    package enum Orphans: Sendable {
        case cancelled
        /// It ends, and its value is held: what it asked for can be asked once only.
        case finished
    }

    /// How long before its end a value is renewed, but never in the first half of its life.
    package var margin: Duration
    /// How long a failed renewal is not tried again while the old value lasts.
    package var pauseWhileValid: Duration = .seconds(30)
    /// For how long at least a value is used that has ended already when it comes, and how long nothing is fetched in the place
    /// of a value that was refused although it had just been fetched for that reason. Each time in a row doubles it, up to ten
    /// minutes.
    package var shortestPause: Duration = .seconds(30)
    /// How long a failure stands for those who come later; zero to ask again at once.
    package var pause: @Sendable (any Error) -> Duration
    package var orphans: Orphans

    package init(
        margin: Duration,
        orphans: Orphans = .cancelled,
        pause: @escaping @Sendable (any Error) -> Duration
    ) {
        self.margin = margin
        self.orphans = orphans
        self.pause = pause
    }
}

/// The value that is held, and the one fetch that may be on its way.
struct RenewalState<Value: Sendable> {
    typealias Refusal = @Sendable (Value) -> Bool

    struct Waiter {
        var continuation: CheckedContinuation<Value, any Error>
        /// Whether a value is the one that the waiter wants to replace.
        var isRefused: Refusal
    }

    struct Flight {
        var number: Int
        var started: Timestamp
        var task: Task<Void, Never>?
        var waiters: [Int: Waiter] = [:]
    }

    /// What a waiter is to be told, once the lock is open.
    struct Delivery {
        var continuation: CheckedContinuation<Value, any Error>
        var result: Result<Value, any Error>
    }

    private struct Held {
        var value: Value
        var renewsAt: Timestamp?
        var endsAt: Timestamp?
    }

    private struct Failure {
        var error: any Error
        /// Until then, an old value that still lasts is not renewed.
        var restsUntil: Timestamp
        /// Until then, those who come and find no value get the error.
        var standsUntil: Timestamp
    }

    private let policy: RenewalPolicy
    private var held: Held?
    private var failure: Failure?
    private var useless = BackOff()
    private var refused = BackOff()
    private(set) var flight: Flight?
    private var lastNumber = 0

    init(policy: RenewalPolicy) {
        self.policy = policy
    }

    /// What can be said without a fetch; nil where one is needed.
    mutating func outcome(at now: Timestamp, unless isRefused: Refusal) -> Result<Value, any Error>? {
        if let held, isRefused(held.value) {
            // A server that refuses whatever it is given does not get a login for each call.
            guard refused.begin(at: now, policy.shortestPause) else { return .success(held.value) }
            // Nobody else shall be given what a server refused.
            self.held = nil
        }
        if let held {
            guard let renewsAt = held.renewsAt, now >= renewsAt else { return .success(held.value) }
            if let failure, now < failure.restsUntil, isValid(at: now) { return .success(held.value) }
        }
        if let failure, now < failure.standsUntil, !isValid(at: now) { return .failure(failure.error) }
        return nil
    }

    /// A value that has ended already, or is about to, is used for a pause all the same: the clock here may be wrong.
    private mutating func hold(_ fetched: Renewable<Value>, since start: Timestamp, at now: Timestamp) -> Held {
        guard let lifetime = fetched.lifetime else {
            return Held(value: fetched.value, renewsAt: nil, endsAt: nil)
        }
        let renewsAt = start.advanced(by: lifetime - min(policy.margin, lifetime / 2))
        guard renewsAt < now.advanced(by: policy.shortestPause) else {
            useless = BackOff()
            return Held(value: fetched.value, renewsAt: renewsAt, endsAt: start.advanced(by: lifetime))
        }
        _ = useless.begin(at: now, policy.shortestPause)
        return Held(value: fetched.value, renewsAt: useless.restsUntil, endsAt: useless.restsUntil)
    }

    private func isValid(at now: Timestamp) -> Bool {
        guard let held else { return false }
        return held.endsAt.map { now < $0 } ?? true
    }

    /// Adds a waiter. Returns the number of a fetch that has to be started for it, or nil where one is on its way.
    mutating func join(_ number: Int, _ waiter: Waiter, at now: Timestamp) -> Int? {
        if flight != nil {
            flight?.waiters[number] = waiter
            return nil
        }
        lastNumber += 1
        flight = Flight(number: lastNumber, started: now, waiters: [number: waiter])
        return lastNumber
    }

    /// A number that no other waiter has.
    mutating func nextWaiter() -> Int {
        lastNumber += 1
        return lastNumber
    }

    mutating func keep(_ task: Task<Void, Never>, of flight: Int) {
        if self.flight?.number == flight {
            self.flight?.task = task
        }
    }

    /// Removes a waiter who was cancelled. The fetch goes on for the others; where there are none, the policy decides.
    mutating func leave(_ number: Int) -> (waiter: Waiter, orphan: Task<Void, Never>?)? {
        guard let waiter = flight?.waiters.removeValue(forKey: number) else { return nil }
        guard let flight, flight.waiters.isEmpty, policy.orphans == .cancelled else { return (waiter, nil) }
        self.flight = nil
        return (waiter, flight.task)
    }

    /// Takes what a fetch gave. Nothing comes of one that all waiters have left.
    mutating func finish(
        _ number: Int,
        with result: Result<Renewable<Value>, any Error>,
        at now: Timestamp
    ) -> [Delivery] {
        guard let flight, flight.number == number else { return [] }
        self.flight = nil
        switch result {
        case .success(let fetched):
            failure = nil
            held = hold(fetched, since: flight.started, at: now)
            return flight.waiters.values.map {
                Delivery(continuation: $0.continuation, result: .success(fetched.value))
            }
        case .failure(let error):
            let isValid = isValid(at: now)
            failure = Failure(
                error: error,
                restsUntil: now.advanced(by: policy.pauseWhileValid),
                standsUntil: now.advanced(by: policy.pause(error))
            )
            return flight.waiters.values.map { waiter in
                let old = held.flatMap { isValid && !waiter.isRefused($0.value) ? $0.value : nil }
                return Delivery(continuation: waiter.continuation, result: old.map { .success($0) } ?? .failure(error))
            }
        }
    }
}
