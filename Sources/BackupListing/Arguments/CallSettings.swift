// How requests are sent and what is said of them, as the command line says it.

/// How requests are sent.
package struct CallSettings: Hashable, Sendable {
    /// How long an attempt may take; nil for the client's default.
    package var timeout: DurationArgument?
    /// How often a request is sent again; nil for the client's default.
    package var retries: Int?
    package var reports: CallReports

    package init(timeout: DurationArgument? = nil, retries: Int? = nil, reports: CallReports = []) {
        self.timeout = timeout
        self.retries = retries
        self.reports = reports
    }
}

/// What is said of the calls beyond what comes of them.
package struct CallReports: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// What servers send although no document says it.
    package static let drift = CallReports(rawValue: 1)
    /// Every request, with what came of it.
    package static let requests = CallReports(rawValue: 2)
}
