// A scope that stops the cloud on every way out is the usual way to have one.

public import Logging

/// Runs a local cloud while `body` runs, and stops it before returning or throwing.
/// - Parameters:
///   - contents: What the services hold.
///   - logger: Where the servers log to; nowhere without one.
///   - body: Uses the cloud.
/// - Throws: ``LocalCloudError`` where the cloud does not start, and what `body` throws.
public func withLocalCloud<Result>(
    contents: CloudContents = .demo,
    logger: Logger? = nil,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (LocalCloud) async throws -> Result
) async throws -> Result {
    let cloud = try await LocalCloud.start(contents: contents, logger: logger)
    do {
        let result = try await body(cloud)
        await cloud.stop()
        return result
    } catch {
        await cloud.stop()
        throw error
    }
}
