// Requests go through the proxy that the settings name, and secrets never go to the proxy itself.
import DriftlessAsyncHTTPClient
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A ready-made client with a proxy", .timeLimit(.minutes(10)))
struct ProxyTests {
    /// Calls through a proxy to a host that only the proxy could find. A local cloud stands for the proxy: it logs what it
    /// is asked.
    private func error(
        calling endpoint: String?,
        proxyPort: Int,
        credentials: ProxyCredentials? = nil
    ) async throws -> ClientError {
        let proxy = ProxyServer.http(host: "127.0.0.1", port: proxyPort, credentials: credentials)
        let client = HuaweiCloudClient(
            region: .cnNorth4,
            credentials: .demoKeys,
            projectID: CloudContents.demo.projectID,
            endpoints: ServiceEndpoints(rds: try endpoint.map { text throws(ClientError) in try .url(text) }),
            connections: ConnectionSettings(connectTimeLimit: .seconds(60), proxy: proxy),
            settings: ClientSettings(retries: .never, time: PromptTime())
        )
        let error = try await failure { try await client.rds().listBackups(instanceID: "i") }
        try await client.shutdown()
        return error
    }

    @Test("asks it for a tunnel for plain http, too")
    func plain() async throws {
        try await withLocalCloud { proxy in
            let error = try await error(calling: "http://rds.nowhere.invalid", proxyPort: proxy.port(of: .rds))
            let request = try #require(proxy.requests.first, "\(error)")
            #expect(proxy.requests.count == 1)
            #expect(request.method == "CONNECT")
            #expect(request.header("Host")?.hasPrefix("rds.nowhere.invalid") == true, "\(request)")
            #expect(request.header("Authorization") == nil)
        }
    }

    @Test("asks it for a tunnel to the region's host, and gives the signature to nobody on the way")
    func tunnel() async throws {
        try await withLocalCloud { proxy in
            let credentials = ProxyCredentials(userName: "office", password: "ProxyPasswordOfTheTest")
            let error = try await error(calling: nil, proxyPort: proxy.port(of: .rds), credentials: credentials)
            let request = try #require(proxy.requests.first, "\(error)")
            #expect(request.method == "CONNECT")
            #expect(request.header("Host")?.hasPrefix("rds.cn-north-4.myhuaweicloud.com") == true, "\(request)")
            #expect(request.header("Proxy-Authorization")?.hasPrefix("Basic ") == true)
            #expect(request.header("Authorization") == nil)
            #expect(request.header("X-Sdk-Date") == nil)
            #expect(error.transportError?.progress == .notSent, "\(error)")
            #expect(!error.description.contains("ProxyPasswordOfTheTest"))
        }
    }

    @Test("does not go round it where it is down")
    func refused() async throws {
        try await withCloudOnOwnPorts { server in
            let port = server.port(of: .dcs)
            await server.stop(.dcs)
            let error = try await error(calling: server.rdsURL, proxyPort: port)
            #expect(error.transportError?.kind == .connection, "\(error)")
            #expect(server.requests.isEmpty)
        }
    }
}
