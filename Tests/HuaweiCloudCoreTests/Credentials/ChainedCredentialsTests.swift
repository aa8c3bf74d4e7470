// In which order providers are asked, and which failures let the next one have its turn.
import DriftlessRuntime
import HuaweiCloudCore
import Synchronization
import Testing

/// A provider as an app makes one: a vault that is asked each time.
private struct VaultCredentials: CredentialsProvider {
    final class Vault: Sendable {
        let content: Mutex<Result<String, CredentialsError>>
        let asked = Mutex(0)

        init(_ content: Result<String, CredentialsError>) {
            self.content = Mutex(content)
        }
    }

    let vault: Vault

    func credentials() async throws -> Credentials {
        vault.asked.withLock { $0 += 1 }
        return .token(AuthToken(Secret(try vault.content.withLock { $0 }.get())))
    }
}

extension VaultCredentials {
    fileprivate init(_ content: Result<String, CredentialsError>) {
        self.init(vault: Vault(content))
    }

    fileprivate static func unconfigured(_ message: String) -> VaultCredentials {
        VaultCredentials(.failure(CredentialsError(message, reason: .notConfigured)))
    }

    fileprivate func says(_ content: Result<String, CredentialsError>) { vault.content.withLock { $0 = content } }

    fileprivate var asked: Int { vault.asked.withLock { $0 } }
}

@Suite("A chain of providers")
struct ChainedCredentialsTests {
    @Test("an app's own provider needs one method, and stands in a chain like any other")
    func ownProvider() async throws {
        let own = VaultCredentials(.success("from the vault"))
        let chain: any CredentialsProvider = .chain(EnvironmentCredentials(environment: [:]), own)
        #expect(try await chain.credentials().tokenText == "from the vault")
        #expect(try await chain.projectID() == nil)
        let refused = try await chain.credentials()
        #expect(try await chain.replacement(for: refused) == nil)
    }

    @Test("the first that is configured is used, and then only that one is asked")
    func order() async throws {
        let first = VaultCredentials.unconfigured("no")
        let second = VaultCredentials(.success("2"))
        let third = VaultCredentials(.success("3"))
        let chain = ChainedCredentials(first, second, third)
        for _ in 0..<3 { #expect(try await chain.credentials().tokenText == "2") }
        #expect(first.asked == 1 && second.asked == 3 && third.asked == 0)
    }

    @Test("when the one in use is no longer configured, the chain is asked from the start")
    func again() async throws {
        let first = VaultCredentials.unconfigured("no")
        let second = VaultCredentials(.success("2"))
        let chain = ChainedCredentials(first, second)
        _ = try await chain.credentials()
        second.says(.failure(CredentialsError("gone", reason: .notConfigured)))
        first.says(.success("1"))
        #expect(try await chain.credentials().tokenText == "1")
    }

    @Test(
        "a provider that is configured and broken ends the search",
        arguments: [CredentialsError.Reason.invalid, .refused, .unavailable]
    )
    func broken(_ reason: CredentialsError.Reason) async throws {
        let last = VaultCredentials(.success("2"))
        let chain = ChainedCredentials(VaultCredentials(.failure(CredentialsError("broken", reason: reason))), last)
        let error = await #expect(throws: CredentialsError.self) { try await chain.credentials() }
        #expect(error?.message == "broken")
        #expect(last.asked == 0)
    }

    @Test("where none is configured, the error says what each said")
    func none() async throws {
        let chain = ChainedCredentials(
            VaultCredentials.unconfigured("First no."),
            VaultCredentials.unconfigured("Second no.")
        )
        let error = await #expect(throws: CredentialsError.self) { try await chain.credentials() }
        #expect(error?.message == "There are no credentials. 1. First no. 2. Second no.")
        #expect(error?.reason == .notConfigured)
        let empty = await #expect(throws: CredentialsError.self) { try await ChainedCredentials([]).credentials() }
        #expect(empty?.message == "There are no credentials. No provider was given.")
    }

    @Test("the project is that of the first provider that names one, up to the one in use")
    func project() async throws {
        let variables = EnvironmentCredentials(environment: ["HUAWEICLOUD_SDK_PROJECT_ID": "p-environment"])
        let keys = StaticCredentials.keys(access: "A", secret: "s")
        let others = StaticCredentials.keys(access: "B", secret: "s", projectID: "p-other")
        #expect(try await ChainedCredentials(variables, others).projectID() == "p-environment")
        #expect(try await ChainedCredentials(keys, others).projectID() == nil)
        #expect(try await ChainedCredentials(EnvironmentCredentials(environment: [:]), others).projectID() == "p-other")
    }

    @Test("a chain asks the provider in use for a replacement")
    func replacement() async throws {
        let time = ManualTime()
        let chain = ChainedCredentials(
            EnvironmentCredentials(environment: [:]),
            PasswordCredentialsTests.provider(.issuing(time), time)
        )
        let first = try await chain.credentials()
        #expect(try await chain.replacement(for: first)?.tokenText == "token-2")
    }

    @Test("every provider can be named where one is wanted")
    func names() async throws {
        let transport = MemoryTransport { _ in .json("", status: 404) }
        let providers: [any CredentialsProvider] = [
            .keys(access: "A", secret: "s"), .token("t"), .environment, .profile, .profile("backup"), .standard,
            .standard(metadataTransport: transport), .metadata(transport: transport),
            .password(user: "u", password: "p", domain: "d", region: "cn-north-4", transport: transport),
            .chain(.environment, .token("t")),
        ]
        #expect(providers.count == 10)
        #expect(try await providers[1].credentials().tokenText == "t")
        #expect(try await providers[0].credentials().accessKey == "A")
    }
}
