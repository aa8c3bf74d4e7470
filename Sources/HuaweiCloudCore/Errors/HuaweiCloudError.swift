// One error out of all the shapes in which the provider's services and gateways say that a call failed.
public import DriftlessRuntime

/// Why a call failed, whatever the shape of the response.
///
/// ```swift
/// do {
///     let page = try await rds.listBackups(instanceID: id)
/// } catch {
///     let failure = HuaweiCloudError(error)
///     print(failure.code ?? "no code", failure.message, failure.requestID ?? "")
///     if case .again(let wait) = failure.retryAdvice { … }
/// }
/// ```
/// Two errors are equal when what they say is; ``cause`` and ``explanation`` are not compared.
public struct HuaweiCloudError: Error, Sendable {
    /// The provider's code, such as `DBS.200022`, `111400060` or `APIGW.0301`; nil where the response has none.
    public let code: String?
    /// What went wrong, never empty: the server's own words where it has any, on one line, 1,000 characters at most.
    public let message: String
    /// What the provider's support asks for: the header `X-Request-Id`, else the body's request id.
    public let requestID: String?
    /// The HTTP status; nil where there was no response.
    public let status: Int?
    /// The operation as the document spells it; nil where the failure of the transport names none.
    public let operation: String?
    /// What the provider's documents advise.
    public let retryAdvice: RetryAdvice
    /// The body as it came; empty where there was none. It may hold what the message hides.
    public let rawBody: [UInt8]
    /// What was found out about a refusal, such as ``SignatureRefusal`` and ``ClockSkew``.
    public let explanation: (any ResponseExplanation)?
    /// The error as the client threw it.
    public let cause: ClientError

    /// Reads every shape; nothing makes it fail.
    ///
    /// - Parameter now: From when a `Retry-After` that is a date counts where the response has no `Date`.
    public init(_ error: ClientError, now: @autoclosure () -> Timestamp = SystemTime().now) {
        switch error {
        case .invalidArgument(let failure):
            self.init(failure, cause: error)
        case .transport(let failure):
            self.init(failure, cause: error)
        case .server(let failure):
            self.init(failure, cause: error, retryAfter: failure.headers.retryAfter(now: now()))
        case .response(let failure):
            self.init(failure, cause: error)
        }
    }
}

extension HuaweiCloudError {
    private init(_ error: ArgumentError, cause: ClientError) {
        code = nil
        message = Self.shown(error.violations.map(\.description).joined(separator: "; "), else: "an argument is wrong")
        requestID = nil
        status = nil
        operation = error.operation
        retryAdvice = .onceChanged
        rawBody = []
        explanation = nil
        self.cause = cause
    }

    private init(_ error: TransportError, cause: ClientError) {
        code = nil
        message = Self.shown(error.message, else: "the request got no response")
        requestID = nil
        status = nil
        operation = nil
        retryAdvice = RetryAdvice(error)
        rawBody = []
        explanation = nil
        self.cause = cause
    }

    private init(_ error: ServerError, cause: ClientError, retryAfter: Duration?) {
        let body = ErrorBody(error)
        let redaction = error.redaction
        code = body.code.map { redaction.excerpt(of: $0, limit: 100) }
        message = Self.shown(
            body.message(hiding: redaction),
            else: "\(StatusMeaning.text(of: error.status)), without a word of why"
        )
        requestID = (error.requestID ?? body.requestID).map { redaction.excerpt(of: $0, limit: 100) }
        status = error.status
        operation = error.operation
        retryAdvice = RetryAdvice(status: error.status, retryAfter: retryAfter)
        rawBody = error.rawBody
        explanation = error.explanation
        self.cause = cause
    }

    private init(_ error: ResponseError, cause: ClientError) {
        let body = ErrorBody(error.rawBody)
        // Only a response that is no success speaks of an error; the body of one that is may say anything.
        let speaks = error.status.map { $0 >= 300 } ?? false
        let redaction = error.redaction
        code = speaks ? body.code.map { redaction.excerpt(of: $0, limit: 100) } : nil
        message = Self.shown(speaks ? body.message(hiding: redaction) : nil, else: "\(error.problem)")
        requestID = (error.requestID ?? body.requestID).map { redaction.excerpt(of: $0, limit: 100) }
        status = error.status
        operation = error.operation
        retryAdvice = .never
        rawBody = error.rawBody
        explanation = nil
        self.cause = cause
    }

    private static func shown(_ text: String?, else fallback: String) -> String {
        let text = text.map { $0.excerpt(limit: 1000) } ?? ""
        return text.isEmpty ? fallback.excerpt(limit: 1000) : text
    }
}

extension ClientError {
    /// The error as the provider means it: code, message, request id, and what to do.
    public var huaweiCloud: HuaweiCloudError { HuaweiCloudError(self) }
}

extension HuaweiCloudError: Hashable {
    public static func == (a: Self, b: Self) -> Bool {
        a.code == b.code && a.message == b.message && a.requestID == b.requestID && a.status == b.status
            && a.operation == b.operation && a.retryAdvice == b.retryAdvice && a.rawBody == b.rawBody
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(message)
        hasher.combine(requestID)
        hasher.combine(status)
        hasher.combine(operation)
        hasher.combine(retryAdvice)
    }
}

extension HuaweiCloudError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `ListBackups: 401 Unauthorized, APIGW.0301: Incorrect IAM authentication information [request id …]`, and the
    /// explanation on lines of its own.
    public var description: String {
        let lead = [operation, status.map { StatusMeaning.text(of: $0) }].compactMap { $0 }.joined(separator: ": ")
        let named = [lead, code ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        let id = requestID.map { " [request id \($0)]" } ?? ""
        let more = explanation.map { "\n\($0)" } ?? ""
        return (named.isEmpty ? message : "\(named): \(message)") + id + more
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(self, children: ["description": description, "retryAdvice": retryAdvice])
    }
}
