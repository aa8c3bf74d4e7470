// What an observer learns of one drift between a response and its spec.

/// Something in a response that its spec does not say, and that was tolerated.
public struct DriftReport: Hashable, Sendable {
    /// The operation as the document spells it.
    public var operation: String
    /// How the response departs from the spec.
    public var kind: JSONDrift.Kind
    /// Where it does so first, such as `$.backups[0].associated_with_ddm`.
    public var path: String
    /// The same for all places like it: `$.backups[*].associated_with_ddm`.
    public var generalPath: String
    /// What is there, in words: shortened, on one line, without control characters. Hidden where a member of the path is
    /// named like a secret; without the secrets that the request was sent with.
    public var sample: String
    /// How many times the response does so.
    public var count: Int
    /// The HTTP status of the response.
    public var status: Int
    /// The response's `X-Request-Id`, which the provider's support asks for.
    public var requestID: String?

    /// Creates a report, for tests of what receives them.
    public init(
        operation: String,
        kind: JSONDrift.Kind,
        path: String,
        generalPath: String,
        sample: String,
        count: Int = 1,
        status: Int = 200,
        requestID: String? = nil
    ) {
        self.operation = operation
        self.kind = kind
        self.path = path
        self.generalPath = generalPath
        self.sample = sample
        self.count = count
        self.status = status
        self.requestID = requestID
    }

    init(_ drift: JSONDrift, in response: ClientResponse, _ redaction: Redaction) {
        self.init(
            operation: response.operation,
            kind: drift.kind,
            path: redaction(drift.path),
            generalPath: redaction(drift.generalPath),
            sample: redaction(drift.found),
            count: drift.count,
            status: response.status,
            requestID: response.headers.requestID.map { redaction.excerpt(of: $0, limit: 100) }
        )
    }
}

extension DriftReport: CustomStringConvertible {
    /// One line that says where and what.
    public var description: String {
        let times = count > 1 ? " (\(count) times)" : ""
        let id = requestID.map { ", request id \($0)" } ?? ""
        return "\(operation): \(path): \(kind.sentence(of: sample))\(times) [status \(status)\(id)]"
    }
}

/// Receives drift, on the task that decodes the response and before the call returns: to be quick about it.
public typealias DriftObserver = @Sendable (DriftReport) -> Void
