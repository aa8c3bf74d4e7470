// How a test suite collects drift, and fails where there is any.
import Synchronization

/// Keeps what the responses of clients have that their specs do not say.
///
/// A test suite fails on any drift by one line at its end:
///
/// ```swift
/// let drift = DriftRecorder()
/// let rds = RDSClient(server: server, projectID: project, transport: transport, middlewares: [drift.middleware])
/// _ = try await rds.listBackups(instanceID: id)
/// try drift.expectNone()
/// ```
/// It may serve any number of clients at the same time.
public final class DriftRecorder: Sendable {
    private struct Record {
        var reports: [DriftReport] = []
        var indices: [DriftKind: Int] = [:]
        var omitted = 0
    }

    /// How many kinds of drift are kept.
    private static let keptKinds = 10_000

    private let record = Mutex(Record())

    /// Creates a recorder that has seen nothing yet.
    public init() {}

    /// What a client needs for its drift to be recorded here.
    public var middleware: DriftReportingMiddleware {
        DriftReportingMiddleware(.every) { self.add($0) }
    }

    /// Each kind of drift once, in the order of their first occurrence, with the place and the request of that one. The counts
    /// are of all responses. At most 10,000 kinds are kept.
    public var reports: [DriftReport] {
        record.withLock { $0.reports }
    }

    /// Adds a report, for observers of one's own that pass theirs on.
    public func add(_ report: DriftReport) {
        let kind = DriftKind(report)
        record.withLock { record in
            if let index = record.indices[kind] {
                let (count, overflows) = record.reports[index].count.addingReportingOverflow(report.count)
                record.reports[index].count = overflows ? .max : count
            } else if record.reports.count < Self.keptKinds {
                record.indices[kind] = record.reports.count
                record.reports.append(report)
            } else {
                record.omitted += 1
            }
        }
    }

    /// Fails where there was any drift so far.
    ///
    /// - Parameter generalPaths: Where drift is known and accepted: `["$.backups[*].associated_with_ddm"]`.
    /// - Throws: ``UnexpectedDrift``, which lists every kind of it.
    public func expectNone(except generalPaths: Set<String> = []) throws(UnexpectedDrift) {
        let (reports, omitted) = record.withLock { ($0.reports, $0.omitted) }
        let unexpected = reports.filter { !generalPaths.contains($0.generalPath) }
        if !unexpected.isEmpty || omitted > 0 {
            throw UnexpectedDrift(reports: unexpected, omitted: omitted)
        }
    }
}

/// Drift where a test suite expected none.
public struct UnexpectedDrift: Error, Hashable, Sendable {
    /// Each kind of drift once.
    public var reports: [DriftReport]
    /// How many more reports there were than are kept.
    public var omitted: Int

    init(reports: [DriftReport], omitted: Int) {
        self.reports = reports
        self.omitted = omitted
    }
}

extension UnexpectedDrift: CustomStringConvertible, CustomDebugStringConvertible {
    /// A line for each drift.
    public var description: String {
        let kinds = reports.count == 1 ? "one kind" : "\(reports.count) kinds"
        let more = omitted > 0 ? ["  and \(omitted) more reports that were not kept"] : []
        return (["The responses drift away from their spec by \(kinds):"] + reports.map { "  \($0)" } + more)
            .joined(separator: "\n")
    }

    public var debugDescription: String { description }
}
