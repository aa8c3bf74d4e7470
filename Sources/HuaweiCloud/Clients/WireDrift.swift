// What becomes of responses in which a server departs from its document.
import DriftlessObservability
public import DriftlessRuntime
import Logging

/// What becomes of responses in which the server departs from the document without making them useless: unknown members,
/// unlisted values, optional members of another type.
public enum WireDrift: Sendable {
    /// Members of the wrong type count as left out, and nothing is said, unless there is a logger.
    case tolerated
    /// The same, and each kind of drift is reported once.
    case reported(@Sendable (DriftReport) -> Void)
    /// A member of the wrong type fails the response.
    case refused
}

extension WireDrift {
    /// What tolerates and reports. A logger gets a line for each kind.
    func middlewares(logger: Logger?) -> [any ClientMiddleware] {
        switch self {
        case .refused:
            []
        case .tolerated:
            [DriftReportingMiddleware { report in logger?.log(report) }, LenientDecoding(.optionalMembers)]
        case .reported(let report):
            [
                DriftReportingMiddleware { drift in
                    logger?.log(drift)
                    report(drift)
                },
                LenientDecoding(.optionalMembers),
            ]
        }
    }
}
