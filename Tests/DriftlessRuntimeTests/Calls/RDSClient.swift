// What the generator prints for an operation, shortened: the shape that the runtime has to serve.
@_spi(Generated) public import DriftlessRuntime
public import SampleModels

public struct RDSClient: Sendable {
    let core: ClientCore
    public let projectID: String

    public init(
        server: ServerURL,
        projectID: String,
        transport: any Transport,
        middlewares: [any ClientMiddleware] = []
    ) {
        core = ClientCore(server: server, transport: transport, middlewares: middlewares)
        self.projectID = projectID
    }

    public static func server(region: String = "cn-north-4") throws(ClientError) -> ServerURL {
        try ServerURL(template: "https://rds.{region}.myhuaweicloud.com", variables: [("region", region)])
    }

    public var listBackups: ListBackups { ListBackups(client: self) }
}

public struct ListBackups: Sendable {
    let client: RDSClient

    public struct Input: Hashable, Sendable {
        public var versionID: String
        public var instanceID: String
        public var backupID: String?
        public var backupType: BackupType?
        public var status: String?
        public var offset: Int?
        public var limit: Int?
        public var beginTime: Timestamp?
        public var endTime: Timestamp?
        public var language: String?

        public init(
            versionID: String = "v3",
            instanceID: String,
            backupID: String? = nil,
            backupType: BackupType? = nil,
            status: String? = nil,
            offset: Int? = nil,
            limit: Int? = nil,
            beginTime: Timestamp? = nil,
            endTime: Timestamp? = nil,
            language: String? = nil
        ) {
            self.versionID = versionID
            self.instanceID = instanceID
            self.backupID = backupID
            self.backupType = backupType
            self.status = status
            self.offset = offset
            self.limit = limit
            self.beginTime = beginTime
            self.endTime = endTime
            self.language = language
        }
    }

    public func callAsFunction(_ input: Input) async throws(ClientError) -> BackupPage {
        let request = try request(for: input)
        let response = try await client.core.send(request)
        return try output(of: response)
    }

    public func request(for input: Input) throws(ClientError) -> ClientRequest {
        let request = RequestBuilder("listBackups", .get)
        request.knownValue("backup_type", input.backupType)
        request.minimum("offset", input.offset, 0)
        request.minimum("limit", input.limit, 1)
        request.maximum("limit", input.limit, 100)
        request.together("begin_time", input.beginTime != nil, "end_time", input.endTime != nil)
        request.ascending("begin_time", input.beginTime, "end_time", input.endTime)
        request.literal("/")
        request.pathSegment("version_id", input.versionID)
        request.literal("/")
        request.pathSegment("project_id", client.projectID)
        request.literal("/backups")
        request.query("backup_id", input.backupID)
        request.query("backup_type", input.backupType)
        request.query("begin_time", input.beginTime, style: .time("yyyy-MM-dd'T'HH:mm:ssxx"))
        request.query("end_time", input.endTime, style: .time("yyyy-MM-dd'T'HH:mm:ssxx"))
        request.query("instance_id", input.instanceID)
        request.query("limit", input.limit)
        request.query("offset", input.offset)
        request.query("status", input.status)
        request.header("X-Language", input.language)
        request.accept("application/json")
        return try request.finish()
    }

    public func output(of response: ClientResponse) throws(ClientError) -> BackupPage {
        switch response.status {
        case 200: return try response.json()
        default: throw response.failure(ErrorBody.self)
        }
    }

    public func all(instanceID: String, limit: Int? = nil) -> PagedItems<Backup> {
        let input = Input(instanceID: instanceID, limit: limit)
        return PagedItems(start: input.offset ?? 0, advancing: .byItems) { [self] position throws(ClientError) in
            var input = input
            input.offset = position
            let page = try await self(input)
            return PagedItems.Page(items: page.backups, total: page.totalCount)
        }
    }
}
