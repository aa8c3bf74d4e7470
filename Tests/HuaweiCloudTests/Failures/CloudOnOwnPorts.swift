// Ports that stay refused once a service has stopped: none that the system gives to the next cloud that asks for any.
import LocalCloud

/// Runs a cloud that looks at credentials on ports below those that systems give out by themselves, so that no other cloud
/// gets one of them after `stop(_:)`.
func withCloudOnOwnPorts<Result>(
    contents: CloudContents = .demo,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (LocalCloud) async throws -> Result
) async throws -> Result {
    let cloud = try await LocalCloud.startOnOwnPorts(contents: contents)
    do {
        let result = try await body(cloud)
        await cloud.stop()
        return result
    } catch {
        await cloud.stop()
        throw error
    }
}

extension LocalCloud {
    static func startOnOwnPorts(contents: CloudContents = .demo) async throws -> LocalCloud {
        var attempts = 0
        while true {
            let first = Int.random(in: 10_000..<32_000)
            do throws(LocalCloudError) {
                return try await start(
                    contents: contents,
                    access: .accountsOnly,
                    dcsPort: first,
                    rdsPort: first + 1,
                    iamPort: first + 2
                )
            } catch {
                attempts += 1
                guard attempts < 20, case .cannotListen = error else { throw error }
            }
        }
    }
}
