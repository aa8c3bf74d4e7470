// Which kind of transport error an error of AsyncHTTPClient, NIO or BoringSSL is.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessRuntime
    import NIOCore
    import NIOHTTP1
    import NIOPosix
    import NIOSSL

    extension TransportError {
        /// The error for the caller, with the server's authority in its message: that is what people have to check.
        init(sending request: TransportRequest, thrown error: any Error) {
            if let error = error as? TransportError {
                self = error
                return
            }
            if error is CancellationError || Task.isCancelled {
                self.init(.cancelled, "the task of \(request.operation) was cancelled", underlying: error)
                return
            }
            let server = request.authority
            switch Self.kind(of: error) {
            case .timeout:
                let limit = error is TimeLimitExceeded ? " within \(request.limits.timeout)" : ""
                self.init(.timeout, "\(server) gave no whole answer\(limit)\(Self.detail(error))", underlying: error)
            case .connection:
                self.init(.connection, "\(server)\(Self.detail(error))", underlying: error)
            case .tls:
                self.init(.tls, "\(server)\(Self.detail(error))", underlying: error)
            case let kind:
                self.init(kind, "\(server)\(Self.detail(error))", underlying: error)
            }
        }

        private static func detail(_ error: any Error) -> String {
            switch error {
            case is TimeLimitExceeded: ""
            case let error as HTTPClientError: ": \(error.shortDescription)"
            case let error as NIOConnectionError:
                ": " + (error.connectionErrors.first.map { "\($0.error)" } ?? "no address")
            default: ": \(error)"
            }
        }

        private static func kind(of error: any Error) -> Kind {
            switch error {
            case is TimeLimitExceeded:
                .timeout
            case let error as HTTPClientError:
                kind(of: error)
            case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
                .tls
            case ChannelError.connectTimeout:
                .timeout
            case is IOError, is ChannelError, is NIOConnectionError, is SocketAddressError, is HTTPParserError:
                .connection
            default:
                platformKind(of: error)
            }
        }

        private static func kind(of error: HTTPClientError) -> Kind {
            switch error {
            case .deadlineExceeded, .connectTimeout, .readTimeout, .writeTimeout, .getConnectionFromPoolTimeout,
                .socksHandshakeTimeout, .httpProxyHandshakeTimeout:
                .timeout
            case .tlsHandshakeTimeout:
                .tls
            case .remoteConnectionClosed, .uncleanShutdown, .invalidProxyResponse, .proxyAuthenticationRequired,
                .alreadyShutdown:
                .connection
            case .cancelled, .requestStreamCancelled:
                .cancelled
            default:
                .other
            }
        }

        /// What Network.framework throws on Apple's platforms.
        private static func platformKind(of error: any Error) -> Kind {
            #if canImport(Network)
                switch error {
                case is HTTPClient.NWTLSError: return .tls
                case is HTTPClient.NWPOSIXError: return .connection
                default: return .other
                }
            #else
                return .other
            #endif
        }
    }
#endif
