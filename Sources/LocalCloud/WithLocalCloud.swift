// A scope that stops the cloud on every way out is the usual way to have one.

public import Logging

/// Runs a local cloud while `body` runs, and stops it before returning or throwing.
/// - Parameters:
///   - contents: What the services hold.
///   - accounts: Who can get a token and sign requests.
///   - access: Whether credentials are looked at; by default they are not.
///   - clock: What time it is for the cloud.
///   - logger: Where the servers log to; nowhere without one.
///   - isolation: The actor on which the body runs: the caller's.
///   - body: Uses the cloud.
/// - Throws: ``LocalCloudError`` where the cloud does not start, and what `body` throws.
public func withLocalCloud<Result>(
    contents: CloudContents = .demo,
    accounts: CloudAccounts = .demo,
    access: AccessPolicy = .everyone,
    clock: CloudClock = .system,
    logger: Logger? = nil,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (LocalCloud) async throws -> Result
) async throws -> Result {
    let cloud = try await LocalCloud.start(
        contents: contents,
        accounts: accounts,
        access: access,
        clock: clock,
        logger: logger
    )
    do {
        let result = try await body(cloud)
        await cloud.stop()
        return result
    } catch {
        await cloud.stop()
        throw error
    }
}
