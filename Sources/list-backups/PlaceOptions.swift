// Where the backups are and how requests show that they may ask, as options.

import ArgumentParser
import BackupListing

struct PlaceOptions: ParsableArguments {
    @Flag(help: "List made-up data from services inside this program, over real HTTP. Needs nothing else.")
    var demo = false

    @Option(help: ArgumentHelp("The region, whose public endpoint is asked. (default: cn-north-4)"))
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
            "The ID of the project in the region. (default: $\(EnvironmentVariable.projectID.rawValue))",
            valueName: "id"
        )
    )
    var projectID: String?

    @Option(
        help: ArgumentHelp(
            "The token of the identity service. (default: $\(EnvironmentVariable.token.rawValue))",
            discussion: "Other users of this machine can see options; prefer the environment."
        )
    )
    var token: String?

    func validate() throws {
        if demo, region != nil || endpoint != nil || projectID != nil || token != nil {
            throw ValidationError(
                "--demo asks no cloud: --region, --endpoint, --project-id and --token do not go with it."
            )
        }
        if region != nil, endpoint != nil {
            throw ValidationError("--region and --endpoint both say where the services are: give one of them.")
        }
        // Checked here and not as the option's own: a message about an option's text repeats the text.
        if let token, Token(token) == nil {
            throw ValidationError(ListingFailure.malformedToken.message)
        }
    }

    var listingPlace: ListingPlace {
        demo
            ? .demo
            : .cloud(
                CloudAddress(
                    endpoint: endpoint,
                    region: region,
                    projectID: projectID,
                    token: token.flatMap { Token($0) }
                )
            )
    }
}
