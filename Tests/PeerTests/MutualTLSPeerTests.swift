// A certificate of the client, which the transport shows to a server that asks for one.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import Case_security
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import NIOSSL
    import TestSupport
    import Testing

    @Suite("A server that demands a client's certificate: nginx")
    struct MutualTLSPeerTests {
        private static let nginx = MutualTLSPeer.isThere

        /// A client whose transport trusts the server, and shows the certificate of that name, if any.
        private func call(_ peer: MutualTLSPeer, showing name: String?) async throws {
            var security = TLSConfiguration.makeClientConfiguration()
            security.trustRoots = .file(peer.path("authority.pem"))
            if let name {
                security.certificateChain = try NIOSSLCertificate.fromPEMFile(peer.path(name + ".pem"))
                    .map { .certificate($0) }
                security.privateKey = .privateKey(try NIOSSLPrivateKey(file: peer.path(name + ".key"), format: .pem))
            }
            var configuration = HTTPClient.Configuration.forServices
            configuration.tlsConfiguration = security
            let transport = AsyncHTTPClientTransport(configuration: configuration)
            let client = VaultClient(
                server: try peer.server,
                credentials: .init(certificate: .inTransport),
                transport: transport
            )
            try await client.byCertificate()
        }

        @Test("the certificate of its authority is let in", .enabled(if: nginx.isMet, "\(nginx)"))
        func shown() async throws {
            let peer = try await MutualTLSPeer()
            defer { peer.stop() }
            try await call(peer, showing: "client")
        }

        @Test(
            "no certificate and a stranger's are refused",
            .enabled(if: nginx.isMet, "\(nginx)"),
            arguments: [nil, "stranger"]
        )
        func refused(_ name: String?) async throws {
            let peer = try await MutualTLSPeer()
            defer { peer.stop() }
            let error = try await #require(throws: ClientError.self) { try await call(peer, showing: name) }
            #expect(error.status == 400)
        }

        @Test("who has no certificate at all is told before anything is sent", .enabled(if: nginx.isMet, "\(nginx)"))
        func undeclared() async throws {
            let peer = try await MutualTLSPeer()
            defer { peer.stop() }
            let client = VaultClient(
                server: try peer.server,
                credentials: .init(),
                transport: AsyncHTTPClientTransport()
            )
            let error = try await #require(throws: ClientError.self) { try await client.byCertificate() }
            guard case .invalidArgument = error else {
                Issue.record("\(error)")
                return
            }
            #expect("\(error)".contains("certificate"))
        }
    }
#endif
