// The command line: its options, and how they become the values that the listing works with.

import ArgumentParser
import BackupListing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@main
struct ListBackupsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-backups",
        abstract: "Lists the backups of cache instances (DCS) and database instances (RDS) of Huawei Cloud.",
        discussion: HelpText.discussion,
        version: "0.1.0"
    )

    @OptionGroup(title: "What is listed")
    var selection: SelectionOptions

    @Option(
        name: [.short, .long],
        help: "How the list is written: as a table fitted to the terminal, as a wide table, as JSON or as CSV."
    )
    var output = ListingFormat.table

    @OptionGroup(title: "What is looked for")
    var check: CheckOptions

    @OptionGroup(title: "Where it is")
    var place: PlaceOptions

    @OptionGroup(title: "How it is asked")
    var calls: CallOptions

    func run() async throws {
        ProcessSignals.wipeProgressOnInterrupt()
        let arguments = ListingArguments(
            services: selection.service,
            instances: selection.instance,
            period: selection.period,
            kind: selection.type,
            pageSize: selection.limit,
            concurrency: selection.concurrency,
            limits: selection.limits,
            newest: selection.newest,
            checks: check.checks,
            detail: check.detail,
            format: output,
            place: place.listingPlace,
            calls: calls.settings
        )
        let run = ListingRun(
            arguments: arguments,
            environment: ProcessInfo.processInfo.environment,
            console: Console(output: FileDescriptorOutput.standardOutput, messages: FileDescriptorOutput.standardError)
        )
        let status = await run.run()
        if status == .closedOutput {
            ProcessSignals.endByBrokenPipe()
        }
        throw ExitCode(status.rawValue)
    }
}
