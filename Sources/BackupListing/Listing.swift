// A listing from its targets to its last byte: checks first, then page after page to the output as they come.

import DriftlessRuntime

/// Writes the backups of some instances.
struct Listing {
    let targets: [ListingTarget]
    let arguments: ListingArguments
    let sources: BackupSources
    let console: Console
    let now: Timestamp

    /// - Throws: `ListingFailure` where a backup may be missing from what was written; `OutputError.closed` where nobody
    ///   reads the list any more.
    func run() async throws {
        try check()
        var formatter = arguments.format.formatter(columns: console.output.terminal?.columns)
        var progress = ProgressLine(console)
        do {
            try write(formatter.opening())
            var count = 0
            for target in targets {
                try await list(target, &formatter, &progress, &count)
            }
            progress.hide()
            try write(formatter.closing())
            summarize(count)
        } catch let failure as ListingFailure {
            progress.hide()
            try write(formatter.interrupted())
            throw failure
        }
    }

    /// Nothing is sent for the first instance where the last one's rules are broken.
    private func check() throws(ListingFailure) {
        try arguments.type?.check(for: targets.map(\.service))
        try arguments.period.check(now: now)
        for target in targets {
            do throws(ClientError) {
                try sources[target.service].check(query(target))
            } catch {
                throw failure(error, of: target)
            }
        }
    }

    private func list(
        _ target: ListingTarget,
        _ formatter: inout any RecordFormatter,
        _ progress: inout ProgressLine,
        _ count: inout Int
    ) async throws {
        var received = 0
        progress.show(target, received: received, total: nil)
        do {
            try await sources[target.service].forEachPage(of: query(target)) { page in
                received += page.receivedCount
                count += page.records.count
                progress.hide()
                try write(formatter.rows(of: page.records))
                progress.show(target, received: received, total: page.total)
            }
        } catch let error as ClientError {
            throw failure(error, of: target)
        }
    }

    private func query(_ target: ListingTarget) -> BackupQuery {
        BackupQuery(
            instanceID: target.instanceID,
            period: arguments.period,
            type: arguments.type,
            pageSize: arguments.pageSize,
            now: now
        )
    }

    private func failure(_ error: ClientError, of target: ListingTarget) -> ListingFailure {
        ListingFailure(error, of: target, explanation: sources[target.service].explanation(of:))
    }

    private func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        do throws(OutputError) {
            try console.output.write(shown(bytes))
        } catch {
            switch error {
            case .closed: throw error
            case .failed(let reason): throw ListingFailure(.unwritable, "The list could not be written: \(reason).")
            }
        }
    }

    /// JSON and CSV carry names as they are, control characters included; a terminal would obey them.
    private func shown(_ bytes: [UInt8]) -> [UInt8] {
        guard console.output.terminal != nil else { return bytes }
        return Array(DisplayText.harmlessLines(String(decoding: bytes, as: UTF8.self)).utf8)
    }

    /// For people at a terminal; a script counts lines.
    private func summarize(_ count: Int) {
        if count == 0 {
            console.say("No backups.\n")
        } else if console.messages.terminal != nil {
            let instances = targets.count == 1 ? "1 instance" : "\(targets.count) instances"
            console.say("\(count == 1 ? "1 backup" : "\(count) backups") of \(instances).\n")
        }
    }
}
