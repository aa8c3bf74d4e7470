// What one call does differently from its client.
public import HTTPTypes

/// What one call does differently from its client: a time limit, more headers, another server, middlewares, a retry policy.
///
/// ```swift
/// let page = try await rds.listBackups(instanceID: id, options: .timeLimit(.seconds(5)))
/// ```
/// A library that calls clients it did not make gets options for all calls of a task by
/// ``withCallOptions(_:isolation:_:)``.
public struct CallOptions: Sendable {
    /// One reference: generated code passes options on in every call.
    private var values: Values

    /// - Parameters:
    ///   - timeLimit: How long the call may take, in the place of `TransportLimits.timeout`; with retries, each attempt.
    ///   - headers: What is sent beside the headers of the call; one that the call has, too, is replaced.
    ///   - server: Where the request goes.
    ///   - middlewares: What sees the request before the client's own middlewares.
    ///   - retries: What is tried again, and how often, whether the client tries again or not.
    ///   - limits: What the call may cost, in the place of the client's limits.
    public init(
        timeLimit: Duration? = nil,
        headers: HTTPFields = HTTPFields(),
        server: ServerURL? = nil,
        middlewares: [any ClientMiddleware] = [],
        retries: RetryPolicy? = nil,
        limits: TransportLimits? = nil
    ) {
        values = Values(timeLimit, headers, server, middlewares, retries, limits)
    }

    /// Options with a time limit and nothing else.
    public static func timeLimit(_ limit: Duration) -> CallOptions { CallOptions(timeLimit: limit) }

    /// How long the call may take; with retries, each attempt. Nil for the client's limit.
    public var timeLimit: Duration? { values.timeLimit }
    /// What is sent beside the headers of the call.
    public var headers: HTTPFields { values.headers }
    /// Where the request goes; nil for the server of the call or the client.
    public var server: ServerURL? { values.server }
    /// What sees the request before the client's own middlewares; the first is the outermost.
    public var middlewares: [any ClientMiddleware] { values.middlewares }
    /// What is tried again, and how often; nil where that is the client's matter.
    public var retries: RetryPolicy? { values.retries }
    /// What the call may cost; nil for the client's limits.
    public var limits: TransportLimits? { values.limits }

    /// These options where they say something, and the others' where they do not. Headers and middlewares of both count: the
    /// others' middlewares stand outside.
    public func over(_ others: CallOptions) -> CallOptions {
        CallOptions(
            timeLimit: timeLimit ?? (limits == nil ? others.timeLimit : nil),
            headers: others.headers.replaced(by: headers),
            server: server ?? others.server,
            middlewares: others.middlewares + middlewares,
            retries: retries ?? others.retries,
            limits: limits ?? others.limits
        )
    }

    private final class Values: Sendable {
        let timeLimit: Duration?
        let headers: HTTPFields
        let server: ServerURL?
        let middlewares: [any ClientMiddleware]
        let retries: RetryPolicy?
        let limits: TransportLimits?

        init(
            _ timeLimit: Duration?,
            _ headers: HTTPFields,
            _ server: ServerURL?,
            _ middlewares: [any ClientMiddleware],
            _ retries: RetryPolicy?,
            _ limits: TransportLimits?
        ) {
            self.timeLimit = timeLimit
            self.headers = headers
            self.server = server
            self.middlewares = middlewares
            self.retries = retries
            self.limits = limits
        }
    }

    @TaskLocal static var ofTask: CallOptions?

    /// What holds for a call: its own options over those of its task; nil where there are none.
    static func inEffect(_ options: CallOptions?) -> CallOptions? {
        guard let outer = ofTask else { return options }
        return options?.over(outer) ?? outer
    }
}

/// Gives all calls that the operation makes the options, in its child tasks, too. A call's own options stand over them, and
/// inner ones over outer ones.
///
/// ```swift
/// let backups = try await withCallOptions(.timeLimit(.seconds(5))) {
///     try await inventory.backups()
/// }
/// ```
public func withCallOptions<Value, Failure: Error>(
    _ options: CallOptions,
    isolation: isolated (any Actor)? = #isolation,
    _ operation: () async throws(Failure) -> Value
) async throws(Failure) -> Value {
    let all = CallOptions.inEffect(options)
    let result: Result<Value, Failure> = await CallOptions.$ofTask.withValue(all) {
        do throws(Failure) {
            return .success(try await operation())
        } catch {
            return .failure(error)
        }
    }
    return try result.get()
}

extension HTTPFields {
    /// All of both, without those that the others have by the same name.
    func replaced(by others: HTTPFields) -> HTTPFields {
        guard !others.isEmpty else { return self }
        var fields = self
        for name in Set(others.map(\.name)) { fields[fields: name] = others[fields: name] }
        return fields
    }
}
