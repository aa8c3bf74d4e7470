// Which backups are listed, as options.

import ArgumentParser
import BackupListing

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
            discussion: "A date is its first second. RDS takes both ends or none: without --since, 1970 is sent.",
            valueName: "time"
        ),
        transform: { try TimeOption.time($0, at: .since) }
    )
    var since: TimeArgument?

    @Option(
        help: ArgumentHelp(
            "Only backups that began at this time or earlier.",
            discussion: "A date is its last second. RDS takes both ends or none: without --until, the present is sent.",
            valueName: "time"
        ),
        transform: { try TimeOption.time($0, at: .until) }
    )
    var until: TimeArgument?

    @Option(
        help: ArgumentHelp(
            "Only backups of this type.",
            discussion: "DCS has auto and manual only, and cannot be asked for a type: the others are left out here."
        )
    )
    var type: BackupTypeFilter?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Records a page; all pages are fetched in any case.",
            discussion: "RDS: 1 to 100, else 100. DCS: 1 or more, else 10.",
            valueName: "records"
        )
    )
    var limit: Int?

    var period: ListingPeriod {
        ListingPeriod(since: since?.time, until: until?.time)
    }
}
