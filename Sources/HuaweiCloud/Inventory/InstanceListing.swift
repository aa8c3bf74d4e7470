// How one instance's backups are fetched, page after page; each service does it in a file of its own.
import DriftlessRuntime

/// A service that can be asked for the backups of one instance.
protocol InstanceListing: Sendable {
    /// Builds the first request without sending it.
    ///
    /// - Throws: `ClientError.invalidArgument` where the query breaks a documented rule.
    func check(_ instanceID: String, _ query: BackupQuery, now: Timestamp) throws(ClientError)

    /// Fetches page after page, each given to `body` while the next is on its way, until that says which limit was reached.
    func forEachPage(
        _ instanceID: String,
        _ query: BackupQuery,
        now: Timestamp,
        _ body: (InventoryPage) async -> ListingLimit?
    ) async throws(ClientError) -> ListingLimit?
}
