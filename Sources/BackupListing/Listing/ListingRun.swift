// The whole program but the reading of its command line: from arguments and environment to the exit status.

package import DriftlessRuntime
import HuaweiCloud

/// One run of the program.
package struct ListingRun: Sendable {
    private let arguments: ListingArguments
    private let environment: [String: String]
    private let console: Console
    private let time: any TimeSource

    package init(
        arguments: ListingArguments,
        environment: [String: String],
        console: Console,
        time: any TimeSource = .system
    ) {
        self.arguments = arguments
        self.environment = environment
        self.console = console
        self.time = time
    }

    /// Lists, says on the messages' output what went wrong, and returns what the process should end with.
    package func run() async -> ListingOutcome {
        do {
            return try await list()
        } catch OutputError.closed {
            return .closedOutput
        } catch let failure as ListingFailure {
            console.say("list-backups: \(failure.message)\n")
            return failure.status
        } catch {
            console.say("list-backups: \(DisplayText.harmless("\(error)"))\n")
            return .noResponse
        }
    }

    private func list() async throws -> ListingOutcome {
        // What the command line lacks is said before credentials are looked for.
        if case .cloud = arguments.place { _ = try instances(fallback: []) }
        let drift = DriftNotices(console: console)
        let settings = arguments.calls.clientSettings(console: console, time: time, drift: drift)
        defer { if arguments.calls.reports.contains(.drift) { drift.summarize() } }
        return try await CloudAccess.open(arguments.place, settings, environment: environment) { cloud in
            if cloud.era == .past, arguments.dependsOnPresent {
                console.say("The demonstration takes place on \(TableText.time(cloud.now)) UTC, whatever day it is.\n")
            }
            let task = ListingTask(
                instances: try instances(fallback: cloud.knownInstances),
                arguments: arguments,
                inventory: cloud.inventory(concurrency: arguments.concurrency, limits: arguments.limits),
                now: cloud.now
            )
            var listing = Listing(task, console: console)
            return try await listing.run()
        }
    }

    private func instances(fallback: [BackupInstance]) throws(ListingFailure) -> [BackupInstance] {
        try BackupInstance.instances(of: arguments.instances, in: arguments.services, fallback: fallback)
    }
}
