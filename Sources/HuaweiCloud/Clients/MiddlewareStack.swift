// What stands between a call and the transport, and in which order.
import DriftlessObservability
import DriftlessRuntime
import HuaweiCloudCore
import Logging

/// The middlewares of one client. Those with a state of their own, such as the retry budget, are shared by its services.
struct MiddlewareStack: Sendable {
    /// All but what authenticates, outermost first.
    let outside: [any ClientMiddleware]
    private let credentials: any CredentialsProvider
    private let time: any TimeSource
    private let secrets: SecretsInUse
    private let notices: SecurityNotices

    init(_ settings: ClientSettings, credentials: any CredentialsProvider) {
        self.credentials = credentials
        time = settings.time
        secrets = settings.secrets
        notices = SecurityNotices { [logger = settings.logger, observer = settings.securityNotice] notice in
            logger?.warning("\(notice)")
            observer(notice)
        }
        var stack = settings.middlewares + settings.drift.middlewares(logger: settings.logger)
        if let logger = settings.logger { stack.append(LoggingMiddleware(logger: logger)) }
        stack.append(UserAgentMiddleware(userAgent: settings.userAgent))
        let logger = settings.logger
        stack.append(
            RetryMiddleware(policy: settings.retries, time: settings.time, observer: { event in logger?.log(event) })
        )
        if let logger = settings.logger { stack.append(LoggingMiddleware(logger: logger, scope: .attempts)) }
        outside = stack
    }

    /// All of them, outermost first. What authenticates stands innermost, so that each attempt is signed afresh.
    ///
    /// - Parameter projectID: Sent and signed with access keys; nil where there is none yet.
    func all(projectID: String?) -> [any ClientMiddleware] {
        outside + [authentication(projectID: projectID)]
    }

    /// What signs, or gives a token: a generated client has it as the credential of its document's scheme, and so innermost.
    func authentication(projectID: String?) -> AuthenticationMiddleware {
        AuthenticationMiddleware(
            provider: credentials,
            projectID: projectID,
            time: time,
            secrets: secrets,
            notices: notices
        )
    }
}
