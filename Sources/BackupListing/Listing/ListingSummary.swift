// What is said below a list: to everybody what somebody should look at, and to people at a terminal that all is well.

import HuaweiCloud

/// The last words of a listing.
struct ListingSummary {
    let task: ListingTask
    let results: [InstanceResult]
    /// How many backups were listed, or looked at where instances were listed.
    let backupCount: Int

    func say(on console: Console) {
        if let alert { return console.say("list-backups: \(alert)\n") }
        // Mail about nothing is read by nobody; an empty list without a check is a surprise.
        if console.messages.terminal != nil || isEmptyList { console.say("\(text)\n") }
    }

    private var isEmptyList: Bool {
        task.arguments.checks.isEmpty && task.rows == .backups && backupCount == 0
            && !results.contains { $0.failure != nil }
    }

    /// `2 of 8 instances need attention: 3 failed backups of 1 instance, 1 without a completed backup in the last 24 h.`
    private var alert: String? {
        guard !task.arguments.checks.isEmpty else { return nil }
        let alerts = results.filter { $0.findings.contains(where: \.isAlert) }
        guard !alerts.isEmpty else { return nil }
        let need = alerts.count == 1 ? "needs" : "need"
        let counted = results.count == 1 ? "The instance" : "\(alerts.count) of \(results.count) instances"
        let unlisted = unlistedCount == 0 ? "" : " \(unlistedCount) could not be listed."
        return "\(counted) \(need) attention: \(reasons.joined(separator: ", ")).\(unlisted)"
    }

    private var unlistedCount: Int { results.count { $0.findings.contains(.notListed) } }

    private var reasons: [String] {
        let failed = results.filter { $0.findings.contains(.failed) }
        let failedBackups = failed.reduce(0) { $0 + $1.entry.failed.count }
        let staleCount = results.count { $0.findings.contains(.stale) }
        var reasons: [String] = []
        if !failed.isEmpty {
            reasons.append("\(Self.count(failedBackups, "failed backup")) of \(Self.count(failed.count, "instance"))")
        }
        if staleCount > 0, let staleAfter = task.arguments.checks.staleAfter {
            reasons.append("\(staleCount) without a completed backup in the last \(staleAfter)")
        }
        return reasons
    }

    /// What people at a terminal are told where there is no alert.
    private var text: String {
        let instances = Self.count(results.count, "instance")
        guard !task.arguments.checks.isEmpty else {
            return backupCount == 0 ? "No backups." : "\(Self.count(backupCount, "backup")) of \(instances)."
        }
        let checked = unlistedCount == 0 ? instances : "\(results.count - unlistedCount) of \(instances)"
        return "\(checked) checked: \(wellness.joined(separator: ", "))."
    }

    private var wellness: [String] {
        var words: [String] = []
        if task.arguments.checks.failures == .on { words.append("no failed backup") }
        if let staleAfter = task.arguments.checks.staleAfter {
            words.append("a completed backup in the last \(staleAfter)")
        }
        return words
    }

    private static func count(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
}
