// That a server which gives useless tokens, or refuses good ones, is not asked for a token by each call.
import DriftlessRuntime
import HuaweiCloudCore
import Testing

@Suite("Logins of credentials that do not help")
struct BackOffTests {
    /// Ends that tokens may come with.
    private static let ends: [Duration] = [.zero, .seconds(-86_400), .seconds(-400_000_000), .seconds(1)]

    @Test("a token that has ended when it comes leads to one login and a pause that grows", arguments: ends)
    func expired(lifetime: Duration) async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time, lifetime: lifetime)
        let provider = PasswordCredentialsTests.provider(iam, time)
        for _ in 0..<100 { _ = try await provider.credentials() }
        #expect(iam.requests.count == (lifetime > .zero ? iam.requests.count : 1))
        #expect(iam.requests.count == 1)
        // A call a second for an hour: after 30 s, one minute, two, four, eight and then every ten.
        for _ in 0..<3600 {
            time.advance(by: .seconds(1))
            _ = try await provider.credentials()
        }
        #expect(iam.requests.count <= 12)
        #expect(iam.requests.count >= 5)
    }

    @Test(
        "a token whose end says nothing leads to one login",
        arguments: [#""""#, #""tomorrow""#, #""9999-12-31T23:59:59.000000Z""#, "null"]
    )
    func unusable(end: String) async throws {
        let time = ManualTime()
        let iam = MemoryIAM { _, number in
            var response = MemoryIAM.token(number, endsAt: time.now)
            response.body = HTTPBody(#"{"token":{"expires_at":\#(end),"methods":["password"]}}"#)
            return response
        }
        let provider = PasswordCredentialsTests.provider(iam, time)
        for _ in 0..<50 { _ = try? await provider.credentials() }
        // Where the response is refused altogether, each call may ask again.
        if (try? await provider.credentials()) != nil { #expect(iam.requests.count == 1) }
    }

    @Test("a server that refuses every token leads to two logins at once, and then to one a pause")
    func refused() async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time)
        let provider = PasswordCredentialsTests.provider(iam, time)
        for _ in 0..<100 {
            let credentials = try await provider.credentials()
            _ = try await provider.replacement(for: credentials)
        }
        #expect(iam.requests.count == 2)
        for _ in 0..<3600 {
            time.advance(by: .seconds(1))
            let credentials = try await provider.credentials()
            _ = try await provider.replacement(for: credentials)
        }
        #expect(iam.requests.count <= 14)
    }

    @Test("a token that is refused long after the last one was is replaced at once")
    func rare() async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time)
        let provider = PasswordCredentialsTests.provider(iam, time)
        for number in 1...5 {
            let credentials = try await provider.credentials()
            #expect(try await provider.replacement(for: credentials) != nil)
            #expect(iam.requests.count == number + 1)
            time.advance(by: .seconds(3600))
        }
    }
}
