// Many callers at a time: one request, whoever is cancelled and however it ends.
import DriftlessRuntime
import HuaweiCloudCore
import Synchronization
import Testing

@Suite("One fetch for all who wait", .timeLimit(.minutes(10)))
struct SingleFlightTests {
    @Test("1,000 calls at a time ask for one token")
    func thousandCallers() async throws {
        let time = ManualTime()
        let gate = Gate()
        let iam = MemoryIAM { _, number in
            await gate.pass()
            return MemoryIAM.token(number, endsAt: time.now.advanced(by: .seconds(86_400)))
        }
        let provider = PasswordCredentialsTests.provider(iam, time)
        let tokens = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<1000 { group.addTask { try await provider.credentials().tokenText } }
            await gate.untilArrivals(1)
            gate.open()
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(tokens == ["token-1": 1000])
        #expect(iam.requests.count == 1)
    }

    @Test("1,000 calls whose token was refused ask for one other")
    func thousandReplacements() async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time)
        let provider = PasswordCredentialsTests.provider(iam, time)
        let first = try await provider.credentials()
        let tokens = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<1000 { group.addTask { try await provider.replacement(for: first)?.tokenText } }
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(tokens == ["token-2": 1000])
        #expect(iam.requests.count == 2)
    }

    @Test("1,000 calls at the end of a token renew it once")
    func thousandRenewals() async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time)
        let provider = PasswordCredentialsTests.provider(iam, time)
        _ = try await provider.credentials()
        time.advance(by: .seconds(86_300))
        let tokens = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<1000 { group.addTask { try await provider.credentials().tokenText } }
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(tokens == ["token-2": 1000])
        #expect(iam.requests.count == 2)
    }

    @Test("a failure reaches all who wait for it")
    func sharedFailure() async throws {
        let gate = Gate()
        let iam = MemoryIAM { _, _ in
            await gate.pass()
            return .json(#"{"error_code":"IAM.0002","error_msg":"no"}"#, status: 403)
        }
        let provider = PasswordCredentialsTests.provider(iam, ManualTime())
        let failures = await withTaskGroup(of: CredentialsError?.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    do {
                        _ = try await provider.credentials()
                        return nil
                    } catch {
                        return error as? CredentialsError
                    }
                }
            }
            await gate.untilArrivals(1)
            gate.open()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(failures.count == 100 && failures.allSatisfy { $0?.reason == .refused })
        #expect(iam.requests.count == 1)
    }

    @Test("who is cancelled leaves at once and takes nothing from the others")
    func cancelledWaiter() async throws {
        let time = ManualTime()
        let gate = Gate()
        let iam = MemoryIAM { _, number in
            await gate.pass()
            return MemoryIAM.token(number, endsAt: time.now.advanced(by: .seconds(86_400)))
        }
        let provider = PasswordCredentialsTests.provider(iam, time)
        let first = Task { try await provider.credentials().tokenText }
        await gate.untilArrivals(1)
        let others = (0..<50).map { _ in Task { try await provider.credentials().tokenText } }
        // A cancelled call counts as waiting or not, as it happens; at least one stays until the end.
        first.cancel()
        for other in others.dropFirst() { other.cancel() }
        await #expect(throws: CancellationError.self) { try await first.value }
        for other in others.dropFirst() {
            await #expect(throws: CancellationError.self) { try await other.value }
        }
        gate.open()
        #expect(try await others[0].value?.hasPrefix("token-") == true)
    }

    @Test("a fetch that everybody has left is cancelled, and the next caller begins another")
    func abandonedFetch() async throws {
        let time = ManualTime()
        let arrived = Gate()
        arrived.open()
        let wasCancelled = Gate()
        wasCancelled.open()
        let iam = MemoryIAM { _, number in
            await arrived.pass()
            if number == 1 {
                do {
                    try await time.sleep(for: .seconds(1_000_000))
                } catch {
                    await wasCancelled.pass()
                    throw error
                }
            }
            return MemoryIAM.token(number, endsAt: time.now.advanced(by: .seconds(86_400)))
        }
        let provider = PasswordCredentialsTests.provider(iam, time)
        let only = Task { try await provider.credentials() }
        await arrived.untilArrivals(1)
        only.cancel()
        await #expect(throws: CancellationError.self) { try await only.value }
        await wasCancelled.untilArrivals(1)
        #expect(try await provider.credentials().tokenText == "token-2")
    }

    @Test("a call of a task that is cancelled already does not ask")
    func cancelledBefore() async throws {
        let iam = MemoryIAM.issuing(ManualTime())
        let provider = PasswordCredentialsTests.provider(iam, ManualTime())
        let gate = Gate()
        let task = Task {
            await gate.pass()
            return try await provider.credentials()
        }
        await gate.untilArrivals(1)
        task.cancel()
        gate.open()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(iam.requests.isEmpty)
    }

    @Test("10,000 calls that are cancelled at random leave nobody waiting")
    func cancellationStorm() async throws {
        let time = ManualTime()
        let iam = MemoryIAM { _, number in
            await Task.yield()
            return MemoryIAM.token(number, endsAt: time.now)
        }
        let provider = PasswordCredentialsTests.provider(iam, time)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<10_000 {
                group.addTask {
                    let call = Task { try await provider.credentials() }
                    if number.isMultiple(of: 2) { call.cancel() }
                    _ = try? await call.value
                }
            }
        }
        #expect(try await provider.credentials().tokenText != nil)
    }
}
