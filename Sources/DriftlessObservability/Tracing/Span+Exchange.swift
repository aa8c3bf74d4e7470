// The attributes of a span by OpenTelemetry's conventions for HTTP clients.
#if Observability
    import DriftlessRuntime
    import Tracing

    extension Span {
        /// - Parameters:
        ///   - request: What is sent.
        ///   - resends: How many times it was sent before.
        func describe(_ request: ObservedRequest, resends: Int) {
            updateAttributes { attributes in
                attributes["driftless.operation"] = request.operation
                attributes["http.request.method"] = request.method
                attributes["server.address"] = request.host
                attributes["server.port"] = request.port
                attributes["url.scheme"] = request.scheme
                attributes["url.full"] = request.url
                if let bodySize = request.bodySize {
                    attributes["http.request.body.size"] = bodySize
                }
                if resends > 0 {
                    attributes["http.request.resend_count"] = resends
                }
            }
        }

        func describe(_ result: ObservedResult, hiding redaction: Redaction) {
            updateAttributes { attributes in
                if let status = result.status {
                    attributes["http.response.status_code"] = status
                }
                if let bodySize = result.bodySize {
                    attributes["http.response.body.size"] = bodySize
                }
                if let requestID = result.requestID {
                    attributes["http.response.header.x-request-id"] = [redaction(requestID)]
                }
                if let error = result.errorType {
                    attributes["error.type"] = error
                }
            }
            if result.outcome != .success {
                setStatus(SpanStatus(code: .error, message: result.errorText ?? result.errorType))
            }
        }
    }
#endif
