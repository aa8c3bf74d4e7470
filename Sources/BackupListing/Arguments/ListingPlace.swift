// Where the backups are, as the command line says it.

package import HuaweiCloudCore

/// Where the backups are.
package enum ListingPlace: Sendable {
    /// In the cloud.
    case cloud(CloudAddress)
    /// In this process, made up.
    case demo
}

/// What the command line says of the cloud; what it leaves out comes from the environment and the profile file.
package struct CloudAddress: Sendable {
    /// A URL that takes the place of the region's public endpoint of the services listed.
    package var endpoint: String?
    /// A URL that takes the place of the region's public endpoint of the identity service.
    package var identityEndpoint: String?
    package var region: String?
    package var projectID: String?
    package var token: Secret?
    /// The section of the profile file whose keys are used, whatever the environment has.
    package var profile: String?

    package init(
        endpoint: String? = nil,
        identityEndpoint: String? = nil,
        region: String? = nil,
        projectID: String? = nil,
        token: Secret? = nil,
        profile: String? = nil
    ) {
        self.endpoint = endpoint
        self.identityEndpoint = identityEndpoint
        self.region = region
        self.projectID = projectID
        self.token = token
        self.profile = profile
    }
}
