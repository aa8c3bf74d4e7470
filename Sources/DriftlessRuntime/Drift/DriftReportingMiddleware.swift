// How a client is told to report drift.

/// Reports what the responses of a client have that its spec does not say.
///
/// ```swift
/// let rds = RDSClient(
///     server: server,
///     projectID: project,
///     transport: transport,
///     middlewares: [DriftReportingMiddleware { logger.notice("\($0)") }]
/// )
/// ```
/// It changes nothing about what is read: see ``LenientDecoding`` for that.
///
/// Noticed are the bodies in JSON, those of errors included. To be placed first, before middlewares that make responses of
/// their own.
public struct DriftReportingMiddleware: ClientMiddleware {
    /// How often a drift is reported.
    public enum Frequency: Hashable, Sendable {
        /// Once in the lifetime of the middleware: the same operation, place and kind, of an enum the same value. Up to 10,000
        /// of them are remembered; should there be more, those met longest ago may be reported again.
        case oncePerKind
        /// Once for each response that has it.
        case every
    }

    private static let rememberedKinds = 10_000

    private let observer: DriftObserver

    /// - Parameters:
    ///   - frequency: How often a drift is reported.
    ///   - report: Receives each report on the task that decodes the response, before the call returns; several at the same
    ///     time where several calls are under way.
    public init(_ frequency: Frequency = .oncePerKind, report: @escaping DriftObserver) {
        self.init(frequency, remembering: Self.rememberedKinds, report: report)
    }

    init(_ frequency: Frequency, remembering limit: Int, report: @escaping DriftObserver) {
        switch frequency {
        case .every:
            observer = report
        case .oncePerKind:
            let known = KnownDrift(limit: limit)
            observer = { drift in
                if known.isNew(drift) {
                    report(drift)
                }
            }
        }
    }

    public func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        var response = try await next(request)
        response.observeDrift(observer)
        return response
    }
}
