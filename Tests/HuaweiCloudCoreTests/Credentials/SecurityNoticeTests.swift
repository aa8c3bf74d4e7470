// What is told of credentials that are kept or sent where others can read them, and what is refused.
import DriftlessRuntime
import Foundation
import HTTPTypes
import HuaweiCloudCore
import Synchronization
import Testing

@Suite("Unsafe credentials")
struct SecurityNoticeTests {
    private static let readable = [
        "10.0.0.1", "iam.example.com:8080", "127.0.0.1.example.com", "localhost.example.com", "[2001:db8::1]:80",
        "127.0.0", "user@10.0.0.1",
    ]
    private static let local = [
        "127.0.0.1:8080", "127.9.9.9", "localhost", "LOCALHOST:1", "a.localhost", "[::1]:8080", "[::1]",
    ]

    /// The notices of 20 calls by one client.
    private func notices(
        _ provider: any CredentialsProvider,
        scheme: String,
        authority: String
    ) async throws -> [SecurityNotice] {
        let told = Mutex<[SecurityNotice]>([])
        let middleware = AuthenticationMiddleware(
            provider: provider,
            projectID: nil,
            notices: SecurityNotices { notice in told.withLock { $0.append(notice) } }
        )
        let request = TransportRequest(operation: "op", method: .get, scheme: scheme, authority: authority, path: "/")
        for _ in 0..<20 { _ = try await middleware.intercept(request) { _ in TransportResponse(status: .ok) } }
        return told.withLock { $0 }
    }

    @Test("http to another machine is told once", arguments: readable)
    func clear(authority: String) async throws {
        let token = StaticCredentials.token("a-token")
        #expect(
            try await notices(token, scheme: "http", authority: authority) == [.credentialsInTheClear(host: authority)]
        )
        #expect(try await notices(token, scheme: "https", authority: authority).isEmpty)
    }

    @Test("http to this machine is nothing to tell of", arguments: local)
    func loopback(authority: String) async throws {
        #expect(try await notices(StaticCredentials.token("a-token"), scheme: "http", authority: authority).isEmpty)
    }

    private func password(to url: String, _ iam: MemoryIAM, _ security: TransportSecurity = .required) throws
        -> PasswordCredentials
    {
        PasswordCredentials(
            user: "u",
            password: "the-password",
            domain: "d",
            scope: .projectID("p"),
            iam: try .url(url),
            transport: iam,
            time: ManualTime(),
            transportSecurity: security
        )
    }

    @Test("a password is not sent over http to another machine, unless that is allowed")
    func passwords() async throws {
        for url in ["http://10.0.0.1", "http://iam.example.com:8080/base", "http://127.0.0.1.example.com"] {
            let iam = MemoryIAM.issuing(ManualTime())
            let error = await #expect(throws: CredentialsError.self) { try await password(to: url, iam).credentials() }
            #expect(error?.reason == .invalid)
            #expect(error?.message.contains("https") == true)
            #expect(iam.requests.isEmpty)
            _ = try await password(to: url, iam, .notRequired).credentials()
            #expect(iam.requests.count == 1)
        }
        for url in ["http://127.0.0.1:8080", "http://[::1]:80", "http://localhost", "https://iam.example.com"] {
            let iam = MemoryIAM.issuing(ManualTime())
            _ = try await password(to: url, iam).credentials()
            #expect(iam.requests.count == 1)
        }
    }

    @Test("a profile file that others can read is told once", arguments: [0o644, 0o640, 0o604, 0o600, 0o400])
    func profile(mode: Int) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "profile-\(UUID().uuidString)")
        try Data("[basic]\nak=AK123456\nsk=SK123456\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        let provider = ProfileCredentials(path: file.path)
        let expected: [SecurityNotice] = mode & 0o044 == 0 ? [] : [.readableProfile(path: file.path)]
        #expect(try await notices(provider, scheme: "https", authority: "h") == expected)
        #expect(try await notices(ChainedCredentials([provider]), scheme: "https", authority: "h") == expected)
    }
}
