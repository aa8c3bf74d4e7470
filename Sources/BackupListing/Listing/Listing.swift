// A listing from its first event to its last byte: rows go to the output as they come, where their format allows it.

import HuaweiCloud
import HuaweiCloudCore

/// Writes the backups of some instances, or what is to be said of the instances.
struct Listing {
    private let task: ListingTask
    private let console: Console
    private let list: ListOutput
    private let backupFormatter: any RecordFormatter<Backup>
    private var report: BackupReport
    private var failures = InstanceFailures()
    private var progress: ProgressLine?
    private var backupCount = 0
    /// The instances of which nothing more comes.
    private var ended: Set<BackupInstance> = []
    /// The backups that are written at the end, by instance, since those of different instances come as they like.
    private var kept: [BackupInstance: [Backup]] = [:]
    /// How many backups are shown.
    private var shownCount = 0
    /// How many of each instance are shown.
    private var shown: [BackupInstance: Int] = [:]

    init(_ task: ListingTask, console: Console) {
        self.task = task
        self.console = console
        list = ListOutput(output: console.output)
        backupFormatter = task.arguments.format.backupFormatter(width: console.output.terminal?.columns)
        report = BackupReport(
            on: task.instances,
            staleAfter: task.arguments.checks.staleAfter?.duration,
            at: task.now
        )
        // Lines about calls come at any time, and would break into one that is written over.
        let isAlone = task.arguments.calls.reports.isEmpty
        progress = isAlone ? ProgressLine(console, instances: task.instances.count) : nil
    }

    /// - Throws: `ListingFailure` where nothing could be listed or the list could not be written; `OutputError.closed` where
    ///   nobody reads it any more.
    mutating func run() async throws -> ListingOutcome {
        try task.check()
        do {
            switch task.rows {
            case .backups: try await listBackups()
            case .instances(let selection): try await listInstances(selection)
            }
        } catch let failure as ListingFailure where failure.status == .unwritable {
            guard results().contains(where: { $0.findings.contains(.failed) }) else { throw failure }
            throw ListingFailure(.needsAttention, failure.message + " Backups failed.")
        }
        let results = results()
        ListingSummary(task: task, results: results, backupCount: backupCount).say(on: console)
        return .outcome(found: results.flatMap(\.findings), failures: failures.outcomes(in: task.instances))
    }

    private mutating func listBackups() async throws {
        var formatter = backupFormatter
        let isStreamed = task.arguments.format.pace == .asTheyCome
        try list.write(formatter.opening())
        try await forEachPage(order: isStreamed ? .asGiven : .asTheyCome) { listing, page in
            let wanted = listing.wanted(page.backups)
            listing.backupCount += wanted.count
            let backups = listing.takeShown(wanted, of: page.instance)
            if isStreamed {
                listing.progress?.hide()
                try listing.list.write(formatter.rows(of: Array(backups)))
            } else {
                listing.kept[page.instance, default: []] += backups
            }
        }
        for instance in task.instances {
            try list.write(formatter.rows(of: kept[instance] ?? []))
        }
        // A list that lacks something stays open, so that nobody takes it for a whole one.
        try list.write(failures.isEmpty ? formatter.closing() : formatter.interrupted())
        if let note = ListingNote(listed: backupCount, shown: shownCount, newest: task.arguments.newest) {
            console.say("\(note)\n")
        }
    }

    /// Those of the backups that are shown: the newest of an instance, where no more are asked for, and of a list that is
    /// written at its end no more than a person reads.
    private mutating func takeShown(_ backups: [Backup], of instance: BackupInstance) -> ArraySlice<Backup> {
        var room = task.arguments.newest.map { max($0 - shown[instance, default: 0], 0) } ?? .max
        if task.arguments.format.pace == .atTheEnd {
            room = min(room, max(ListingNote.mostRows - shownCount, 0))
        }
        let taken = backups.prefix(room)
        shown[instance, default: 0] += taken.count
        shownCount += taken.count
        return taken
    }

    private mutating func listInstances(_ selection: ListingRows.Selection) async throws {
        try await forEachPage(order: .asTheyCome) { listing, page in
            listing.backupCount += page.backups.count
        }
        let rows = results().filter { selection == .all || !$0.findings.isEmpty }
        var formatter = task.arguments.format.instanceFormatter(width: console.output.terminal?.columns)
        try list.write(formatter.opening() + formatter.rows(of: rows) + formatter.closing())
        try listFailedBackups()
    }

    /// Below a table of instances, the backups that failed: a message to somebody who has to act has to be complete.
    private func listFailedBackups() throws {
        let arguments = task.arguments
        guard arguments.checks.failures == .on, arguments.format.pace == .atTheEnd, !report.failed.isEmpty else {
            return
        }
        var formatter = backupFormatter
        let table = formatter.opening() + formatter.rows(of: report.failed) + formatter.closing()
        try list.write(Array("\n".utf8) + table)
    }

    /// The backups of a page that are listed.
    private func wanted(_ backups: [Backup]) -> [Backup] {
        switch task.arguments.checks.failures {
        case .off: backups
        case .on: backups.filter { $0.state == .failed }
        }
    }

    private mutating func forEachPage(
        order: InventoryOrder,
        _ body: (inout Listing, InventoryPage) throws -> Void
    ) async throws {
        defer { progress?.hide() }
        progress?.show()
        for try await event in task.events(order: order) {
            report.add(event)
            switch event {
            case .page(let page):
                try body(&self, page)
                progress?.received(page)
            case .finished(let instance):
                ended.insert(instance)
                progress?.finished = ended.count
            case .limited(let instance, let limit):
                ended.insert(instance)
                progress?.finished = ended.count
                progress?.hide()
                say(limit, of: instance)
            case .failed(let instance, let error):
                ended.insert(instance)
                progress?.finished = ended.count
                progress?.hide()
                console.say(failures.add(error, of: instance))
                if error.status == 401 { return skipOthers() }
            }
            progress?.show()
        }
    }

    /// So many backups were asked for; but a time that is over leaves something out that nobody knows.
    private mutating func say(_ limit: ListingLimit, of instance: BackupInstance) {
        switch limit {
        case .backups(let count):
            console.say("list-backups: \(instance.title): there are more than the \(count) backups of --max-items.\n")
        case .time:
            let failure = ListingFailure(.noResponse, "The time of --time-limit is over, so that backups are missing.")
            failures.add(failure, of: [instance])
            console.say("list-backups: \(instance.title): \(failure.message)\n")
        }
    }

    /// Five refusals in a row lock an access key for all who use it, so that the other instances are not tried.
    private mutating func skipOthers() {
        let others = task.instances.filter { !ended.contains($0) }
        guard !others.isEmpty else { return }
        failures.add(ListingFailure(.serverError, "not listed, since the credentials are refused"), of: others)
        let count = others.count == 1 ? "1 other instance was" : "\(others.count) other instances were"
        console.say("list-backups: The credentials are refused, so \(count) not listed.\n")
    }

    private func results() -> [InstanceResult] {
        report.entries.map { entry in
            InstanceResult(
                entry,
                of: report,
                failures: task.arguments.checks.failures,
                failure: failures.message(of: entry.instance)
            )
        }
    }
}
