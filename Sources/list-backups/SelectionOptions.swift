// Which backups are listed, as options.

import ArgumentParser
import BackupListing
import HuaweiCloud

struct SelectionOptions: ParsableArguments {
    @Option(name: [.short, .long], help: "Which service is listed.")
    var service = ServiceSelection.both

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "An instance whose backups are listed. May be repeated.",
            discussion: "Where both services are listed, the id says which one: dcs:ID or rds:ID.",
            valueName: "id"
        ),
        transform: { try InstanceOption.reference($0) }
    )
    var instance: [InstanceReference] = []

    @Option(
        help: ArgumentHelp(
            "Only backups that began at this time or later.",
            discussion: "A date is its first second, and 24h is a day ago.",
            valueName: "time"
        ),
        transform: { try TimeOption.time($0, at: .since) }
    )
    var since: TimeArgument?

    @Option(
        help: ArgumentHelp(
            "Only backups that began at this time or earlier.",
            discussion: "A date is its last second, and 24h is a day ago.",
            valueName: "time"
        ),
        transform: { try TimeOption.time($0, at: .until) }
    )
    var until: TimeArgument?

    @Option(
        help: ArgumentHelp(
            "Only backups of this type.",
            discussion: "One of auto, manual, fragment (RDS only) and incremental (RDS only)."
        ),
        transform: { try KindOption.kind($0) }
    )
    var type: BackupKind?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Records a page; all pages are fetched in any case.",
            discussion: "RDS: 1 to 100, else 100. DCS: 1 or more, else 10.",
            valueName: "records"
        )
    )
    var limit: Int?

    @Option(
        help: ArgumentHelp("How many instances are listed at a time: 1 to 100.", valueName: "number")
    )
    var concurrency = 8

    @Option(
        help: ArgumentHelp("Show only the newest backups of each instance, so many of them.", valueName: "number")
    )
    var newest: Int?

    @Option(
        help: ArgumentHelp(
            "Fetch no more than so many backups of each instance, and say where there are more.",
            valueName: "number"
        )
    )
    var maxItems: Int?

    @Option(
        help: ArgumentHelp(
            "Fetch for no longer than that in all, such as 5m; what is missing then is said, and the exit code is 4.",
            valueName: "duration"
        ),
        transform: { try DurationOption.duration($0) }
    )
    var timeLimit: DurationArgument?

    func validate() throws {
        for (name, number) in [("--newest", newest), ("--max-items", maxItems)] {
            if let number, number < 1 {
                throw ValidationError("\(name) must be at least 1, but is \(number).")
            }
        }
        guard 1...100 ~= concurrency else {
            throw ValidationError("--concurrency must be from 1 to 100, but is \(concurrency).")
        }
    }

    var limits: ListingLimits {
        ListingLimits(backupsPerInstance: maxItems, time: timeLimit?.duration)
    }

    var period: PeriodArgument {
        PeriodArgument(since: since, until: until)
    }
}
