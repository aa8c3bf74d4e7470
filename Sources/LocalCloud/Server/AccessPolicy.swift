// Who may ask is decided here and nowhere else; so far, everyone may.

import HTTPTypes

/// Decides, before a service looks at a request, whether it is let in.
enum AccessPolicy: Sendable {
    /// Credentials are not looked at.
    case everyone

    /// Nil where the request is let in.
    func refusal(of request: HTTPRequest, to service: CloudService) -> ServiceFailure? {
        switch self {
        case .everyone: nil
        }
    }
}
