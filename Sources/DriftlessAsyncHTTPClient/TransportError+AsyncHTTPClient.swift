// Which kind of transport error an error of AsyncHTTPClient, NIO or BoringSSL is, and how far the request had got.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessRuntime
    import NIOCore
    import NIOHTTP1
    import NIOHTTPCompression
    import NIOPosix
    import NIOSSL

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Android)
        import Android
    #endif

    extension TransportError {
        /// The error for the caller, with the server's authority in its message: that is what people have to check.
        ///
        /// - Parameter isHeadSent: Whether bytes of the request were written to a connection.
        init(sending request: TransportRequest, thrown error: any Error, isHeadSent: Bool) {
            if let error = error as? TransportError {
                self = error
                return
            }
            let progress: Progress = isHeadSent || !Self.precedesSending(error) ? .possiblySent : .notSent
            if error is CancellationError || Task.isCancelled {
                self.init(
                    .cancelled,
                    "the task of \(request.operation) was cancelled",
                    progress: progress,
                    underlying: error
                )
                return
            }
            if let error = error as? HTTPClientError, Self.shutdownErrors.contains(error) {
                self = .shutDown(request, progress: progress, underlying: error)
                return
            }
            let server = request.authority
            let kind = Self.kind(of: error)
            let message =
                if error as? HTTPClientError == .deadlineExceeded {
                    "\(server) gave no whole response within \(request.limits.timeout)"
                } else {
                    "\(server): \(Self.detail(error))"
                }
            self.init(kind, message, progress: progress, underlying: error)
        }

        /// A task that is cancelled throws CancellationError: these come from a client that is shut down, or is being.
        private static let shutdownErrors: [HTTPClientError] = [.cancelled, .requestStreamCancelled, .alreadyShutdown]

        private static func detail(_ error: any Error) -> String {
            switch error {
            case let error as HTTPClientError: error.shortDescription
            case let error as NIOConnectionError: error.connectionErrors.first.map { "\($0.error)" } ?? "no address"
            case let error as NIOHTTPDecompression.ExtraDecompressionError where error == .truncatedData:
                "the compressed body ends too early"
            case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
                "the body is not compressed as its Content-Encoding says (\(error))"
            case let error as NIOSSLExtraError where error == .failedToValidateHostname:
                "its certificate is for other names than that"
            default: "\(error)"
            }
        }

        private static func kind(of error: any Error) -> Kind {
            switch error {
            case let error as HTTPClientError:
                kind(of: error)
            case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
                .tls
            case ChannelError.connectTimeout:
                .timeout
            case is IOError, is ChannelError, is NIOConnectionError, is SocketAddressError, is HTTPParserError:
                .connection
            case is ResponseGuardError:
                .connection
            // A proxy or the network lost a part of the body, or spoilt it.
            case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
                .connection
            default:
                platformKind(of: error)
            }
        }

        private static func kind(of error: HTTPClientError) -> Kind {
            switch error {
            case .deadlineExceeded, .connectTimeout, .readTimeout, .writeTimeout, .getConnectionFromPoolTimeout,
                .socksHandshakeTimeout, .httpProxyHandshakeTimeout, .tlsHandshakeTimeout:
                .timeout
            case .remoteConnectionClosed, .uncleanShutdown, .invalidProxyResponse, .proxyAuthenticationRequired:
                .connection
            default:
                .other
            }
        }

        /// Whether the error tells by itself that there was no connection yet which could have carried the request, given
        /// that its head was not reported as written.
        ///
        /// Of the errors of input and output only those of connecting are among them: others may be of the very write that
        /// carried the head. Nor are a time limit and a cancellation, which come from another thread than the one that writes.
        private static func precedesSending(_ error: any Error) -> Bool {
            switch error {
            case is NIOConnectionError, is SocketAddressError, ChannelError.connectTimeout:
                true
            case let error as IOError:
                [ECONNREFUSED, ENETUNREACH, EHOSTUNREACH, EADDRNOTAVAIL].contains(error.errnoCode)
            case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
                true
            case let error as HTTPClientError:
                switch error {
                case .connectTimeout, .getConnectionFromPoolTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
                    .tlsHandshakeTimeout, .invalidProxyResponse, .proxyAuthenticationRequired, .alreadyShutdown,
                    .invalidURL, .emptyHost, .emptyScheme:
                    true
                default:
                    false
                }
            default:
                platformPrecedesSending(error)
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

        private static func platformPrecedesSending(_ error: any Error) -> Bool {
            #if canImport(Network)
                return error is HTTPClient.NWTLSError
            #else
                return false
            #endif
        }
    }
#endif
