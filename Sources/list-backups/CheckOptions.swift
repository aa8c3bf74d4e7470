// What is looked for in the backups, as options.

import ArgumentParser
import BackupListing

struct CheckOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "List failed backups only, and end with 3 where there is one.",
            discussion: "Old failures stay in the services' records: with --since 24h, yesterday's alert is over today."
        )
    )
    var failed = false

    @Option(
        help: ArgumentHelp(
            "List instances without a completed backup in so long a time, and end with 3 where there is one.",
            discussion: "Such as 90m, 24h or 7d. With --failed, instances with failed backups are listed as well.",
            valueName: "duration"
        ),
        transform: { try DurationOption.duration($0) }
    )
    var staleAfter: DurationArgument?

    @Flag(help: "List every instance instead of every backup: how many, how many failed, the last completed, the size.")
    var summary = false

    var checks: BackupChecks {
        BackupChecks(failures: failed ? .on : .off, staleAfter: staleAfter)
    }

    var detail: ListingDetail { summary ? .instances : .backups }
}
