// A running cloud has an identity, ports and tasks, so it is the one class of this module's public face.

public import Logging

/// Both documented services on the loopback interface, in memory: for tests, demonstrations and benchmarks.
///
/// Each service has a port of its own, as each has a host of its own in the real cloud. Nothing leaves the machine and
/// nothing is written to disk. Credentials are not checked. Several clouds can run at a time.
/// ```swift
/// try await withLocalCloud { cloud in
///     cloud.inject(.tooManyRequests(retryAfter: "1"), into: .rds)
///     … a client of cloud.rdsURL …
/// }
/// ```
public final class LocalCloud: Sendable {
    private let dcs: CloudListener
    private let rds: CloudListener
    private let state: CloudState

    private init(dcs: CloudListener, rds: CloudListener, state: CloudState) {
        self.dcs = dcs
        self.rds = rds
        self.state = state
    }

    // A cloud that is let go without stop() must not keep its ports.
    deinit {
        dcs.cancel()
        rds.cancel()
    }

    /// Starts both services; returns once both accept connections.
    /// - Parameters:
    ///   - contents: What the services hold.
    ///   - dcsPort: The port of DCS on 127.0.0.1; 0 for any free one.
    ///   - rdsPort: The port of RDS on 127.0.0.1; 0 for any free one.
    ///   - logger: Where the servers log to; nowhere without one.
    /// - Throws: ``LocalCloudError`` where a port cannot be had or the task is cancelled.
    public static func start(
        contents: CloudContents = .demo,
        dcsPort: Int = 0,
        rdsPort: Int = 0,
        logger: Logger? = nil
    ) async throws(LocalCloudError) -> LocalCloud {
        let state = CloudState(contents)
        let logger = logger ?? Logger(label: "LocalCloud", factory: { _ in SwiftLogNoOpLogHandler() })
        let dcs = try await CloudListener(
            CloudResponder(service: .dcs, state: state, access: .everyone),
            port: dcsPort,
            logger: logger
        )
        do throws(LocalCloudError) {
            let rds = try await CloudListener(
                CloudResponder(service: .rds, state: state, access: .everyone),
                port: rdsPort,
                logger: logger
            )
            return LocalCloud(dcs: dcs, rds: rds, state: state)
        } catch {
            await dcs.stop()
            throw error
        }
    }

    /// Closes both ports and every connection, whatever is under way, and returns when that is done. May be repeated.
    public func stop() async {
        await dcs.stop()
        await rds.stop()
    }

    /// The port of a service on 127.0.0.1.
    public func port(of service: CloudService) -> Int {
        switch service {
        case .dcs: dcs.port
        case .rds: rds.port
        }
    }

    /// The base URL of DCS, such as `http://127.0.0.1:40001`, without a slash at the end.
    public var dcsURL: String { url(of: .dcs) }

    /// The base URL of RDS, such as `http://127.0.0.1:40002`, without a slash at the end.
    public var rdsURL: String { url(of: .rds) }

    /// The base URL of a service, without a slash at the end.
    public func url(of service: CloudService) -> String {
        "http://127.0.0.1:\(port(of: service))"
    }
}

extension LocalCloud {
    /// What the services hold. Requests that came in before a change are answered from what was there before it.
    public var contents: CloudContents {
        get { state.contents }
        set { state.updateContents { $0 = newValue } }
    }

    /// Changes what the services hold, in one step.
    public func updateContents(_ change: (inout CloudContents) -> Void) {
        state.updateContents(change)
    }

    /// Lets something go wrong with requests to come. Faults for a number of requests wait in a queue, in the order in
    /// which they were injected; a fault for all requests applies when nothing waits, and replaces an earlier one.
    public func inject(_ fault: Fault, into service: CloudService, for scope: FaultScope = .next(1)) {
        state.addFault(fault, to: service, for: scope)
    }

    /// Takes back all faults of both services that no request has met yet.
    public func clearFaults() {
        state.clearFaults()
    }

    /// The latest 10,000 requests to both services, oldest first, as they came; those that met a fault included.
    public var requests: [ReceivedRequest] { state.requests }

    /// Forgets the requests received so far.
    public func clearRequests() {
        state.clearRequests()
    }
}
