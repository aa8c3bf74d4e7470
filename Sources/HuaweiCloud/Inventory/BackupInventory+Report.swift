// How the listing of many instances becomes a report.
import DriftlessRuntime

extension BackupInventory {
    /// Lists the instances and says what failed, which of them is stale, and how much space their backups take.
    ///
    /// - Parameters:
    ///   - instances: Named twice, listed once.
    ///   - query: Which of their backups count.
    ///   - staleAfter: How old the last completed backup may be; nil where it does not matter.
    /// - Throws: `CancellationError` only: an instance that cannot be listed is in ``BackupReport/unlisted``.
    public func report(
        of instances: [BackupInstance],
        _ query: BackupQuery = BackupQuery(),
        staleAfter: Duration? = nil
    ) async throws(CancellationError) -> BackupReport {
        var report = BackupReport(on: instances, staleAfter: staleAfter, at: now)
        for try await event in events(of: report.entries.map(\.instance), query, order: .asTheyCome) {
            report.add(event)
        }
        return report
    }
}
