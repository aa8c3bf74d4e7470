// The whole program but the reading of its command line: from arguments and environment to the exit status.

import DriftlessRuntime
import LocalCloud

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One run of the program.
package struct ListingRun: Sendable {
    private let arguments: ListingArguments
    private let environment: [String: String]
    private let console: Console

    package init(arguments: ListingArguments, environment: [String: String], console: Console) {
        self.arguments = arguments
        self.environment = environment
        self.console = console
    }

    /// Lists, says on the messages' output what went wrong, and returns what the process should end with.
    package func run() async -> ListingOutcome {
        do {
            try await list()
            return .success
        } catch OutputError.closed {
            return .closedOutput
        } catch let failure as ListingFailure {
            console.say("list-backups: \(failure.message)\n")
            return failure.status
        } catch {
            console.say("list-backups: \(DisplayText.harmless("\(error)"))\n")
            return .noAnswer
        }
    }

    private func list() async throws {
        switch arguments.place {
        case .cloud(let address):
            let targets = try targets(fallback: [])
            let access = try CloudAccess(address, environment: environment)
            try await HTTPTransport.whileOpen { transport in
                try await list(targets, from: try BackupSources(access, transport: transport))
            }
        case .demo:
            try await withLocalCloud(contents: .demo) { cloud in
                let targets = try targets(fallback: ListingTarget.all(in: cloud))
                try await HTTPTransport.whileOpen { transport in
                    try await list(targets, from: try BackupSources(cloud, transport: transport))
                }
            }
        }
    }

    private func targets(fallback: [ListingTarget]) throws(ListingFailure) -> [ListingTarget] {
        try ListingTarget.targets(of: arguments.instances, in: arguments.services, fallback: fallback)
    }

    private func list(_ targets: [ListingTarget], from sources: BackupSources) async throws {
        // To the second, as precisely as it is sent.
        let now = Timestamp(Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down)))
        let listing = Listing(
            targets: targets,
            arguments: arguments,
            sources: sources,
            console: console,
            now: now
        )
        try await listing.run()
    }
}
