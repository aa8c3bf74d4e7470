// A running cloud has an identity, ports and tasks, so it is the one class of this module's public face.

public import Logging

/// DCS, RDS and IAM on the loopback interface, in memory: for tests, demonstrations and benchmarks.
///
/// Each service has a port of its own, as each has a host of its own in the real cloud. Nothing leaves the machine and
/// nothing is written to disk. Credentials are not looked at, unless `access` says so. Several clouds can run at a time.
/// ```swift
/// try await withLocalCloud(access: .accountsOnly) { cloud in
///     cloud.inject(.tooManyRequests(retryAfter: "1"), into: .rds)
///     … a client of cloud.rdsURL that signs with a key of CloudAccounts.demo …
/// }
/// ```
public final class LocalCloud: Sendable {
    private let dcs: CloudListener
    private let rds: CloudListener
    private let iam: CloudListener
    private let state: CloudState

    private init(dcs: CloudListener, rds: CloudListener, iam: CloudListener, state: CloudState) {
        self.dcs = dcs
        self.rds = rds
        self.iam = iam
        self.state = state
    }

    // A cloud that is let go without stop() must not keep its ports.
    deinit {
        for service in CloudService.allCases { listener(of: service).cancel() }
    }

    /// Starts all services; returns once all accept connections.
    /// - Parameters:
    ///   - contents: What the services hold.
    ///   - accounts: Who can get a token and sign requests.
    ///   - access: Whether credentials are looked at; by default they are not.
    ///   - clock: What time it is for the cloud.
    ///   - dcsPort: The port of DCS on 127.0.0.1; 0 for any free one.
    ///   - rdsPort: The port of RDS on 127.0.0.1; 0 for any free one.
    ///   - iamPort: The port of IAM on 127.0.0.1; 0 for any free one.
    ///   - logger: Where the servers log to; nowhere without one.
    /// - Throws: ``LocalCloudError`` where a port cannot be had or the task is cancelled.
    public static func start(
        contents: CloudContents = .demo,
        accounts: CloudAccounts = .demo,
        access: AccessPolicy = .everyone,
        clock: CloudClock = .system,
        dcsPort: Int = 0,
        rdsPort: Int = 0,
        iamPort: Int = 0,
        logger: Logger? = nil
    ) async throws(LocalCloudError) -> LocalCloud {
        let state = CloudState(contents, accounts, access, clock)
        let logger = logger ?? Logger(label: "LocalCloud", factory: { _ in SwiftLogNoOpLogHandler() })
        var started: [CloudListener] = []
        do throws(LocalCloudError) {
            let dcs = try await CloudListener(
                CloudResponder(service: .dcs, state: state),
                port: dcsPort,
                logger: logger
            )
            started.append(dcs)
            let rds = try await CloudListener(
                CloudResponder(service: .rds, state: state),
                port: rdsPort,
                logger: logger
            )
            started.append(rds)
            let iam = try await CloudListener(
                CloudResponder(service: .iam, state: state),
                port: iamPort,
                logger: logger
            )
            // A cancellation that comes when the ports are bound already would leave a cloud that nobody stops.
            guard !Task.isCancelled else { throw .cancelled }
            return LocalCloud(dcs: dcs, rds: rds, iam: iam, state: state)
        } catch {
            for listener in started { await listener.stop() }
            throw error
        }
    }

    /// Closes all ports and every connection, whatever is under way, and returns when that is done. May be repeated.
    public func stop() async {
        for service in CloudService.allCases { await stop(service) }
    }

    /// Closes the port of one service and its connections, so that connecting to it is refused; the others go on.
    public func stop(_ service: CloudService) async {
        await listener(of: service).stop()
    }

    private func listener(of service: CloudService) -> CloudListener {
        switch service {
        case .dcs: dcs
        case .rds: rds
        case .iam: iam
        }
    }

    /// The port of a service on 127.0.0.1.
    public func port(of service: CloudService) -> Int {
        listener(of: service).port
    }

    /// The base URL of DCS, such as `http://127.0.0.1:40001`, without a slash at the end.
    public var dcsURL: String { url(of: .dcs) }

    /// The base URL of RDS, such as `http://127.0.0.1:40002`, without a slash at the end.
    public var rdsURL: String { url(of: .rds) }

    /// The base URL of IAM, such as `http://127.0.0.1:40003`, without a slash at the end.
    public var iamURL: String { url(of: .iam) }

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

    /// Takes back all faults of all services that no request has met yet.
    public func clearFaults() {
        state.clearFaults()
    }

    /// The latest 10,000 requests to all services, oldest first, as they came; those that met a fault included.
    public var requests: [ReceivedRequest] { state.requests }

    /// Forgets the requests received so far.
    public func clearRequests() {
        state.clearRequests()
    }
}

extension LocalCloud {
    /// Who can get a token and sign requests. Tokens that were issued before a change stay valid.
    public var accounts: CloudAccounts {
        get { state.accounts }
        set { state.accounts = newValue }
    }

    /// Whose requests are answered.
    public var access: AccessPolicy {
        get { state.access }
        set { state.access = newValue }
    }

    /// What time it is for the cloud.
    public var clock: CloudClock {
        get { state.clock }
        set { state.clock = newValue }
    }

    /// How many tokens IAM has issued since the start, expired ones included.
    public var issuedTokenCount: Int { state.issuedTokenCount }

    /// Makes every token issued so far invalid at once.
    public func expireTokens() {
        state.expireTokens()
    }
}
