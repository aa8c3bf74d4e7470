// How requests are sent and what is said of them, as options.

import ArgumentParser
import BackupListing

struct CallOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("How long one attempt of a request may take, such as 30s.", valueName: "duration"),
        transform: { try DurationOption.duration($0) }
    )
    var timeout: DurationArgument?

    @Option(
        help: ArgumentHelp("How often a request is sent again that may succeed then: 0 to 10.", valueName: "number")
    )
    var retries: Int?

    @Flag(
        help: "Say on standard error what servers send although no document says it: new fields and words, wrong types."
    )
    var reportDrift = false

    @Flag(name: [.short, .long], help: "Log every request on standard error, without secrets.")
    var verbose = false

    func validate() throws {
        if let retries, !(0...10 ~= retries) {
            throw ValidationError("--retries must be from 0 to 10, but is \(retries).")
        }
    }

    var settings: CallSettings {
        var reports: CallReports = []
        if reportDrift { reports.insert(.drift) }
        if verbose { reports.insert(.requests) }
        return CallSettings(timeout: timeout, retries: retries, reports: reports)
    }
}
