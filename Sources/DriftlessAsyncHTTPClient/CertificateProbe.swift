// How a refused certificate is looked at: a second handshake that is given up as soon as the certificate is there.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessRuntime
    import NIOCore
    import NIOPosix
    import NIOSSL
    import Synchronization

    /// Asks a server once more for its certificate, after a handshake failed on it. Nothing of a request is sent.
    struct CertificateProbe: Sendable {
        /// A diagnosis is worth no more than that.
        private static let timeLimit = TimeAmount.seconds(3)

        private let clock: any TimeSource = .system

        /// The error of a handshake, with what is wrong with the certificate where that is what it failed on.
        func explaining(_ error: TransportError, of request: TransportRequest) async -> TransportError {
            guard error.kind == .tls, let underlying = error.underlying, Self.isRefusal(underlying), !Task.isCancelled,
                let server = try? ServerURL("\(request.scheme)://\(request.authority)"),
                let certificate = await certificate(of: server)
            else {
                return error
            }
            var explained = error
            explained.message = "\(request.authority): \(CertificateProblem(of: certificate, at: clock.now))"
            return explained
        }

        private static func isRefusal(_ error: any Error) -> Bool {
            guard let error = error as? NIOSSLError, case .handshakeFailed(let reason) = error else {
                return false
            }
            return "\(reason)".contains("CERTIFICATE_VERIFY_FAILED")
        }

        /// Nil where the server does not show one within the time limit.
        private func certificate(of server: ServerURL) async -> NIOSSLCertificate? {
            let shown = ShownCertificate()
            guard let context = try? NIOSSLContext(configuration: .makeClientConfiguration()) else {
                return nil
            }
            let isAddress = server.host.hasPrefix("[") || server.host.allSatisfy { $0.isNumber || $0 == "." }
            let bootstrap = ClientBootstrap(group: HTTPClient.defaultEventLoopGroup)
                .connectTimeout(Self.timeLimit)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let handler = try NIOSSLClientHandler(
                            context: context,
                            serverHostname: isAddress ? nil : server.host
                        ) { (certificates: [NIOSSLCertificate], promise: EventLoopPromise<NIOSSLVerificationResult>) in
                            shown.certificate.withLock { $0 = certificates.first }
                            promise.succeed(.failed)
                        }
                        try channel.pipeline.syncOperations.addHandlers(handler, CloseOnError())
                    }
                }
            let host = server.host.filter { $0 != "[" && $0 != "]" }
            guard let channel = try? await bootstrap.connect(host: host, port: server.port ?? 443).get() else {
                return nil
            }
            let end = channel.eventLoop.scheduleTask(in: Self.timeLimit) { channel.close(mode: .all, promise: nil) }
            try? await channel.closeFuture.get()
            end.cancel()
            return shown.certificate.withLock { $0 }
        }
    }

    private final class ShownCertificate: Sendable {
        let certificate = Mutex<NIOSSLCertificate?>(nil)
    }

    private final class CloseOnError: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }
    }
#endif
