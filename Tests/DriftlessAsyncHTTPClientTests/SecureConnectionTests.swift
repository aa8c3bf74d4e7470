// Which servers are trusted over TLS, and what is said of those that are not.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import LoopbackServer
    import NIOSSL
    import Testing

    extension TestCertificates {
        /// A transport that trusts the authority of these certificates.
        var trustingTransport: AsyncHTTPClientTransport {
            var configuration = HTTPClient.Configuration.forServices
            var security = TLSConfiguration.makeClientConfiguration()
            security.trustRoots = .certificates(authority)
            configuration.tlsConfiguration = security
            return AsyncHTTPClientTransport(configuration: configuration)
        }
    }

    @Suite(
        "TLS over AsyncHTTPClient",
        .enabled(if: TestCertificates.unavailability == nil, "openssl makes the certificates"),
        .timeLimit(.minutes(10))
    )
    struct SecureConnectionTests {
        private static let noContent = LoopbackServer.Reply.response("HTTP/1.1 204 No Content\r\n\r\n")

        @Test("a server whose certificate fits is trusted")
        func good() async throws {
            let certificates = try TestCertificates.shared.get()
            try await LoopbackServer.with(Self.noContent, security: certificates.good) { server in
                let transport = certificates.trustingTransport
                let response = try await transport.send(request(to: server, scheme: "https"))
                #expect(response.status.code == 204)
                try await transport.shutdown()
            }
        }

        @Test(
            "a server whose certificate does not fit is refused, and the error says what is wrong with it",
            arguments: [
                (.selfSigned, "self-signed"), (.expired, "expired on "), (.notYetValid, "not valid before "),
                (.wrongName, "for other names"),
            ] as [(TestCertificates.Flaw, String)]
        )
        func refused(_ flaw: TestCertificates.Flaw, _ reason: String) async throws {
            let certificates = try TestCertificates.shared.get()
            try await LoopbackServer.with(Self.noContent, security: certificates.context(flaw)) { server in
                let transport = certificates.trustingTransport
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(to: server, scheme: "https"))
                }
                #expect(error?.kind == .tls)
                #expect(error?.progress == .notSent)
                #expect(error?.message.contains(reason) == true, "\(error as Any)")
                #expect(error?.message.contains("127.0.0.1:\(server.port)") == true)
                #expect(server.requests.isEmpty)
                try await transport.shutdown()
            }
        }

        @Test("a server is not trusted for an authority that nobody named")
        func unknownAuthority() async throws {
            let certificates = try TestCertificates.shared.get()
            try await LoopbackServer.with(Self.noContent, security: certificates.good) { server in
                let error = await #expect(throws: TransportError.self) {
                    try await AsyncHTTPClientTransport.shared.send(request(to: server, scheme: "https"))
                }
                #expect(error?.kind == .tls)
                #expect(error?.message.contains("not signed by an authority") == true, "\(error as Any)")
                #expect(server.requests.isEmpty)
            }
        }
    }
#endif
