// The Swift samples of README.md, word for word: they compile. A test of the package's texts compares the two.
import Case_multipart
import Case_security
import Case_streams
import DriftlessFiles
import DriftlessOAuth
import DriftlessRuntime
import HuaweiCloud
import Logging

private func firstCall() async throws {
    let rds = try await RDSClient(region: "cn-north-4", credentials: .environment)  // signs, retries, finds the project
    let instance = "c0c9f155c7b7423a9d30f0175998b63bin01"

    let page = try await rds.listBackups(instanceID: instance, backupType: .auto, limit: 10)  // the success body itself
    print("\(page.backups.count) of \(page.totalCount) backups")

    for try await backup in rds.listBackups.all(instanceID: instance) {  // the next page comes while this one is used
        switch backup.status {
        case .completed: print(backup.id, backup.size.map { "\($0.bytes) bytes" } ?? "")
        case .unrecognized(let value): print(backup.id, "has a status that is not documented: \(value)")
        default: print(backup.id, backup.status)
        }
    }
}

private func production(instance: String, cache: String) async throws {
    let cloud = HuaweiCloudClient(
        region: "cn-north-4",  // any name; endpoints may be any URL
        credentials: .chain(.environment, .profile, .profile("backup")),
        connections: ConnectionSettings(connectTimeLimit: .seconds(5), connectionsPerHost: 16),
        settings: ClientSettings(
            limits: TransportLimits(timeout: .seconds(30)),
            retries: RetryPolicy(maximumAttempts: 6),
            drift: .reported { report in print("the spec is out of date:", report) },
            logger: Logger(label: "backups")
        )
    )
    let inventory = try await cloud.backups(concurrency: 16)
    let report = try await inventory.report(of: [.rds(instance), .dcs(cache)], staleAfter: .seconds(24 * 3600))
    for entry in report.stale { print(entry.instance, "is stale; the last:", entry.lastCompleted?.id ?? "none") }
    for backup in report.failed { print(backup.instance, backup.id, backup.errorCode ?? "") }
    print("\(report.sizeInBytes) bytes in all")
    try await cloud.shutdown()
}

private func failure(rds: RDSClient) async {
    do {
        _ = try await rds.listBackups(instanceID: "nobody")
    } catch {
        let problem = HuaweiCloudError(error)
        print(problem.code ?? "", problem.message, problem.requestID ?? "", problem.retryAdvice)
    }
}

private func oneCall(rds: RDSClient, instance: String) async throws {
    let response = try await rds.listBackups.send(instanceID: instance, limit: 10, options: .timeLimit(.seconds(5)))
    print(response.status, response.requestID ?? "", response.elapsed, response.body.totalCount)

    do throws(ClientError) {
        let options = CallOptions(timeLimit: .seconds(5), retries: .never)
        try await withCallOptions(options) { () throws(ClientError) in  // for all of its calls
            for try await backup in rds.listBackups.all(instanceID: instance) { print(backup.id) }
        }
    } catch {
        if let refusal = error.documented(RDSClient.ListBackups.self) {  // as this operation's document has it
            print(refusal.errorCode ?? "", refusal.errorMsg ?? "")
        }
    }
}

private func tests(
    server: ServerURL,
    transport: any Transport,
    credentials: VaultClient.CredentialsOfClient
) async throws {
    let recorder = RecordingTransport(transport)
    let live = VaultClient(server: server, credentials: credentials, transport: recorder)
    try await live.byScopes()
    let recording = recorder.recording.json  // bytes to check in: a line an exchange, without secrets

    let memory = MemoryTransport(replaying: try Recording(json: recording))  // in a test, without a network
    try await VaultClient(server: server, credentials: credentials, transport: memory).byScopes()

    let stub = ClientStub().responding(to: RDSClient.ListBackups.self) { input in  // in a test or a preview
        .init(backups: [], totalCount: 0)
    }
    let rds = RDSClient(server: ClientStub.server, projectID: "p", credentials: .external, transport: stub)
    print(try await rds.listBackups(instanceID: "any").totalCount)
}

private enum TestDouble {
    struct FewBackups: RDSAPI {  // in a test or a preview
        func listBackups(
            _ input: RDSClient.ListBackups.Input,
            options: CallOptions?
        ) async throws(ClientError) -> RDSClient.ListBackups.Output {
            .init(backups: [], totalCount: 0)
        }
    }
    func count(of instance: String, in rds: any RDSAPI) async throws -> Int {  // takes either
        try await rds.listBackups(instanceID: instance, limit: 1).totalCount
    }
}

private func driftInTests(instance: String) async throws {
    let recorder = DriftRecorder()
    let client = HuaweiCloudClient(region: "cn-north-4", settings: ClientSettings(middlewares: [recorder.middleware]))
    _ = try await client.rds().listBackups(instanceID: instance)
    try recorder.expectNone()  // throws an error that lists each place
}

private func credentials(
    server: ServerURL,
    transport: any Transport,
    key: String,
    password: String,
    secret: String
) async throws {
    let tokens = OAuthTokens(
        .clientCredentials,
        of: OAuthClient(id: "reports", secret: secret),
        at: "https://id.example.com/token",  // or .discovered(openIdConnectUrl)
        scopes: ["read", "write"],
        over: OAuthConnection(transport)
    )
    let vault = VaultClient(
        server: server,
        credentials: .init(
            headerKey: .key(key),
            password: .basic(user: "me", password: password),
            oauth: .tokens(tokens)
        ),
        transport: transport
    )
    try await vault.byScopes()
}

private func consent(
    app: OAuthClient,
    connection: OAuthConnection,
    redirect: String,
    open: (String) -> Void
) async throws {
    let request = try AuthorizationRequest(  // with a proof key (RFC 7636) and a state
        at: "https://id.example.com/authorize",
        of: app,
        redirectURI: "https://app.example.com/callback",
        scopes: ["read"]
    )
    open(request.url)  // in a browser, which comes back to the redirect URI
    let grant = try request.grant(from: redirect)
    let tokens = OAuthTokens(grant, of: app, at: "https://id.example.com/token", over: connection)

    let address = "https://id.example.com/device"  // RFC 8628
    let device = try await DeviceAuthorization.start(at: address, of: app, over: connection)
    print("Open \(device.verificationURI) and enter \(device.userCode)")
    let token = try await device.token(at: "https://id.example.com/token")  // asks until the user is done
    print(tokens, token)  // nothing secret is printed
}

private func files(albums: AlbumsClient) async throws {
    let photo = MultipartFile(
        try await HTTPBody(contentsOfFile: "/photos/Füße.png"),  // read while it is sent, never held in memory
        fileName: "Füße.png",
        contentType: "image/png"
    )
    try await albums.upload(body: UploadBody(file: photo, name: "Holiday", tags: ["sea"]), fileXCustom: 5)
}

private func streams(client: CaseClient, pieces: AsyncStream<Short>) async throws {
    switch try await client.createChat(body: CreateChatBody(stream: true)) {
    case .json(let answer): print(answer.text)
    case .events(let events):
        for try await event in events { print(event.id, event.name, event.item.text) }
    }
    for try await piece in try await client.exportPieces().skippingInvalidItems({ print($0) }) { print(piece.text) }
    try await client.importPieces(body: .jsonl(SentItems(pieces)))  // any AsyncSequence, sent while it comes

    try await client.getArchive.download(.init(), to: "/tmp/archive.tar") { print($0.bytes, $0.total ?? 0) }
    let archive = try await HTTPBody(contentsOfFile: "/tmp/archive.tar")  // read while it is sent
    print(archive.length ?? 0)
}
