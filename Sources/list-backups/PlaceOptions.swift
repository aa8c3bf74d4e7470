// Where the backups are and how requests show that they may ask, as options.

import ArgumentParser
import BackupListing
import HuaweiCloudCore

struct PlaceOptions: ParsableArguments {
    @Flag(help: "List made-up data from services inside this program, over real HTTP. Needs nothing else.")
    var demo = false

    @Option(
        help: ArgumentHelp("The region, whose public endpoints are asked. (default: cn-north-4)", valueName: "name")
    )
    var region: String?

    @Option(
        help: ArgumentHelp(
            "Another endpoint, such as a private one or that of a proxy, for the services listed.",
            valueName: "url"
        )
    )
    var endpoint: String?

    @Option(
        help: ArgumentHelp(
            "Another endpoint for the identity service, which gives tokens and looks up the project.",
            valueName: "url"
        )
    )
    var iamEndpoint: String?

    @Option(
        help: ArgumentHelp(
            "The ID of the project in the region; without it, it is looked up. "
                + "(default: $\(EnvironmentVariable.projectID.rawValue))",
            valueName: "id"
        )
    )
    var projectID: String?

    @Option(
        help: ArgumentHelp(
            "The section of the profile file whose keys are used, whatever the environment has.",
            valueName: "name"
        )
    )
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "The token of the identity service. (default: $\(EnvironmentVariable.token.rawValue))",
            discussion: "Other users of this machine can see options; prefer the environment."
        )
    )
    var token: String?

    func validate() throws {
        let cloudOptions: [(name: String, isGiven: Bool)] = [
            ("--region", region != nil), ("--endpoint", endpoint != nil), ("--iam-endpoint", iamEndpoint != nil),
            ("--project-id", projectID != nil), ("--profile", profile != nil), ("--token", token != nil),
        ]
        let given = cloudOptions.filter(\.isGiven).map(\.name)
        if demo, !given.isEmpty {
            throw ValidationError("--demo asks no cloud: leave out \(given.joined(separator: " and ")).")
        }
        if token != nil, profile != nil {
            throw ValidationError("--token and --profile both say who asks: give one of them.")
        }
        // Checked here and not as the option's own: a message about an option's text repeats the text.
        if let token, Secret(token: token) == nil {
            throw ValidationError(ListingFailure.malformedToken.message)
        }
    }

    var listingPlace: ListingPlace {
        guard !demo else { return .demo }
        return .cloud(
            CloudAddress(
                endpoint: endpoint,
                identityEndpoint: iamEndpoint,
                region: region,
                projectID: projectID,
                token: token.flatMap { Secret(token: $0) },
                profile: profile
            )
        )
    }
}
