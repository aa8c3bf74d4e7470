// What the app needs of a service; each of the two does it in a file of its own.

package import DriftlessRuntime

/// Which backups of one instance are asked for.
package struct BackupQuery: Hashable, Sendable {
    package var instanceID: String
    package var period: ListingPeriod
    package var type: BackupTypeFilter?
    package var pageSize: Int?
    /// When the listing began, which stands for the end of a period that has none.
    package var now: Timestamp

    package init(
        instanceID: String,
        period: ListingPeriod = ListingPeriod(),
        type: BackupTypeFilter? = nil,
        pageSize: Int? = nil,
        now: Timestamp
    ) {
        self.instanceID = instanceID
        self.period = period
        self.type = type
        self.pageSize = pageSize
        self.now = now
    }
}

/// A page of backups.
package struct RecordPage: Sendable {
    package var records: [BackupRecord]
    /// How many records came, those that do not fit the query included.
    package var receivedCount: Int
    /// How many records there are to come over all pages, as the service says.
    package var total: Int?
}

/// A service whose backups can be listed.
package protocol BackupSource: Sendable {
    /// Builds the first request without sending it.
    /// - Throws: `ClientError.invalidArgument` where the query breaks a documented rule.
    func check(_ query: BackupQuery) throws(ClientError)

    /// Fetches page after page, and gives each to `body` before the next is asked for.
    /// - Throws: `ClientError`, and what `body` throws.
    func forEachPage(of query: BackupQuery, _ body: (RecordPage) async throws -> Void) async throws

    /// The code and the message in the body of an error; nil where the body is none of the service's.
    func explanation(of error: ServerError) -> ServerExplanation?
}

/// What the body of an error says.
package struct ServerExplanation: Hashable, Sendable {
    package var code: String?
    package var message: String?
    /// The request's id where the body has it.
    package var requestID: String?
}
