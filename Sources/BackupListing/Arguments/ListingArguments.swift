// What a command line can say, as values: one property for each option.

/// A command line whose options have been read, and are not yet checked against each other.
package struct ListingArguments: Sendable {
    package var services: ServiceSelection
    package var instances: [InstanceReference]
    package var period: ListingPeriod
    package var type: BackupTypeFilter?
    /// Records a page; nil for the service's own default.
    package var pageSize: Int?
    package var format: ListingFormat
    package var place: ListingPlace

    package init(
        services: ServiceSelection = .both,
        instances: [InstanceReference] = [],
        period: ListingPeriod = ListingPeriod(),
        type: BackupTypeFilter? = nil,
        pageSize: Int? = nil,
        format: ListingFormat = .table,
        place: ListingPlace
    ) {
        self.services = services
        self.instances = instances
        self.period = period
        self.type = type
        self.pageSize = pageSize
        self.format = format
        self.place = place
    }
}

/// Where the backups are.
package enum ListingPlace: Sendable {
    /// In the cloud.
    case cloud(CloudAddress)
    /// In this process, made up.
    case demo
}

/// What the command line says of the cloud; what it leaves out comes from the environment.
package struct CloudAddress: Sendable {
    /// A URL that takes the place of the region's public endpoint.
    package var endpoint: String?
    package var region: String?
    package var projectID: String?
    package var token: Token?

    package init(endpoint: String? = nil, region: String? = nil, projectID: String? = nil, token: Token? = nil) {
        self.endpoint = endpoint
        self.region = region
        self.projectID = projectID
        self.token = token
    }
}

/// How the list is written.
package enum ListingFormat: String, Hashable, Sendable, CaseIterable {
    /// Aligned columns, fitted to the terminal where there is one.
    case table
    /// Aligned columns, all of them at their full width.
    case wide
    case json
    case csv
}
