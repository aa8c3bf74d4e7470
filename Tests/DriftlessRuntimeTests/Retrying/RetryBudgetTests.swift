// All calls of a client together retry no more than the budget allows.
import DriftlessRuntime
import Synchronization
import Testing

@Suite("The budget of retries")
struct RetryBudgetTests {
    /// How many requests so many calls at a time send to a server that fails them all.
    private func requests(ofCalls count: Int, budget: RetryBudget?) async throws -> (sent: Int, ends: [RetryReport.End])
    {
        let middleware = RetryMiddleware(
            policy: RetryPolicy(budget: budget),
            time: try StoppedTime(),
            randomness: { 1 }
        )
        return try await withThrowingTaskGroup(of: (Int, RetryReport.End?).self) { group in
            for _ in 0..<count {
                group.addTask {
                    let (result, limits) = await send(through: middleware, outcomes: [.status(503)])
                    return (limits.count, try result.get().retries?.end)
                }
            }
            return try await group.reduce(into: (0, [])) { sum, call in
                sum.0 += call.0
                sum.1 += call.1.map { [$0] } ?? []
            }
        }
    }

    @Test("1,000 calls at a time that all fail send as many requests, and those of the budget")
    func outage() async throws {
        let (sent, ends) = try await requests(ofCalls: 1000, budget: RetryBudget(retries: 100))
        #expect(sent == 1100)
        #expect(ends.count == 1000)
        #expect(ends.filter { $0 == .attemptsUsedUp }.count <= 33)
        #expect(Set(ends).isSubset(of: [.budgetUsedUp, .attemptsUsedUp]))
    }

    @Test("without a budget each call uses up its attempts")
    func noBudget() async throws {
        let (sent, ends) = try await requests(ofCalls: 100, budget: nil)
        #expect(sent == 400)
        #expect(Set(ends) == [.attemptsUsedUp])
    }

    @Test("values out of range count as the nearer end", arguments: [0, -1, Int.min])
    func extremes(_ value: Int) async throws {
        let (sent, _) = try await requests(
            ofCalls: 10,
            budget: RetryBudget(retries: value, successesPerRetry: value)
        )
        #expect(sent == 11)
        let (many, _) = try await requests(ofCalls: 10, budget: RetryBudget(retries: .max, successesPerRetry: .max))
        #expect(many == 40)
    }

    @Test("ten good responses earn a retry, and a retry that helps gives its own back")
    func refill() async throws {
        let middleware = RetryMiddleware(
            policy: RetryPolicy(budget: RetryBudget(retries: 2, successesPerRetry: 10)),
            time: try StoppedTime(),
            randomness: { 0 }
        )
        func sent(_ outcomes: Attempt...) async -> Int {
            await send(through: middleware, outcomes: outcomes).limits.count
        }
        // Each time the retry helps: the budget stays as it is, however often.
        for _ in 0..<10 { #expect(await sent(.status(503), .status(200)) == 2) }
        #expect(await sent(.status(503)) == 3)
        #expect(await sent(.status(503)) == 1)
        for _ in 0..<9 { #expect(await sent(.status(404)) == 1) }
        #expect(await sent(.status(503)) == 1)
        #expect(await sent(.status(200)) == 1)
        #expect(await sent(.status(503)) == 2)
        #expect(await sent(.status(503)) == 1)
    }

    @Test("a full bucket takes no more")
    func overflow() async throws {
        let middleware = RetryMiddleware(
            policy: RetryPolicy(maximumAttempts: 10, budget: RetryBudget(retries: 1, successesPerRetry: 1)),
            time: try StoppedTime(),
            randomness: { 0 }
        )
        for _ in 0..<100 { _ = await send(through: middleware, outcomes: [.status(200)]) }
        #expect(await send(through: middleware, outcomes: [.status(503)]).limits.count == 2)
    }
}
