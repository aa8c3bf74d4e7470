// Where services are, in known regions, unknown ones and at any URL.
import DriftlessRuntime
import HuaweiCloudCore
import Testing

@Suite("Endpoints")
struct EndpointTests {
    /// The regions that the provider publishes hosts of. DCS and RDS are in all of them, IAM in most.
    static let table: [(region: String, hasIAM: Bool)] = [
        ("ae-ad-1", true), ("af-north-1", false), ("af-south-1", true), ("ap-southeast-1", true),
        ("ap-southeast-2", true), ("ap-southeast-3", true), ("ap-southeast-4", true), ("ap-southeast-5", false),
        ("cn-east-2", true), ("cn-east-3", true), ("cn-east-4", true), ("cn-east-5", true), ("cn-north-1", true),
        ("cn-north-11", false), ("cn-north-12", true), ("cn-north-2", true), ("cn-north-4", true),
        ("cn-north-9", true), ("cn-south-1", true), ("cn-south-2", true), ("cn-south-4", false),
        ("cn-southwest-2", true), ("cn-southwest-3", false), ("eu-west-0", true), ("eu-west-101", true),
        ("la-north-2", true), ("la-south-2", true), ("me-east-1", true), ("my-kualalumpur-1", true),
        ("na-mexico-1", true), ("ru-moscow-1", true), ("ru-northwest-2", false), ("sa-brazil-1", true),
        ("tr-west-1", true),
    ]

    @Test("every published host is what a region's endpoint gives", arguments: table)
    func published(_ region: String, _ hasIAM: Bool) throws {
        let endpoint = Endpoint.region(Region(region))
        let european = region == "eu-west-101" ? "eu" : "com"
        #expect(try endpoint.server(for: .dcs).description == "https://dcs.\(region).myhuaweicloud.com")
        #expect(try endpoint.server(for: .rds).description == "https://rds.\(region).myhuaweicloud.\(european)")
        if hasIAM {
            #expect(try endpoint.server(for: .iam).description == "https://iam.\(region).myhuaweicloud.\(european)")
        }
    }

    @Test("the known regions are the published ones")
    func known() {
        #expect(Self.table.count == 34)
        #expect(Set(Region.known) == Set(Self.table.map { Region($0.region) }))
        #expect(Region.known.count == 34)
        #expect(Region.cnNorth4 == "cn-north-4" && Region.euWest101.rawValue == "eu-west-101")
    }

    @Test("a region that is not known is as good", arguments: ["xx-new-9", "private", "CN-North-4", "a", "0-1"])
    func unknown(_ name: String) throws {
        let server = try Endpoint.region(Region(name)).server(for: .rds)
        #expect(server.host == "rds.\(name.lowercased()).myhuaweicloud.com")
        #expect(server.scheme == "https" && server.port == nil && server.basePath.isEmpty)
    }

    @Test("a service that is not known has an endpoint as well")
    func otherService() throws {
        let server = try Endpoint.region(.cnNorth4).server(for: CloudService(rawValue: "ecs"))
        #expect(server.description == "https://ecs.cn-north-4.myhuaweicloud.com")
    }

    @Test(
        "a region that would lead elsewhere is an error that names the rule",
        arguments: [
            "", "a/b", "evil.com#", "evil.com/", "x@evil.com", "a.b", "a b", "a\n", "-a", "a-", "a:80", "a?b", "a\\b",
            "ä", "%2e", "a_b", "\u{0}", "{region}", String(repeating: "a", count: 64),
        ]
    )
    func badRegion(_ name: String) {
        let error = #expect(throws: ClientError.self) { try Endpoint.region(Region(name)).server(for: .dcs) }
        #expect(error?.description.contains("'region' must be 1 to 63 letters, digits and hyphens") == true)
        #expect(throws: ClientError.self) {
            try Endpoint.region(.cnNorth4).server(for: CloudService(rawValue: name))
        }
    }

    @Test(
        "any URL is taken as it is, for every service",
        arguments: [
            "http://127.0.0.1:8080", "https://rds.internal/gateway", "http://[::1]:81",
            "https://rds.eu-west-101.myhuaweicloud.com",
        ]
    )
    func url(_ text: String) throws {
        let endpoint = try Endpoint.url(text)
        for service in [CloudService.dcs, .rds, .iam] {
            #expect(try endpoint.server(for: service).description == text)
        }
        #expect(endpoint.description == text)
    }

    @Test("what is no URL is an error", arguments: ["", "rds.internal", "ftp://host", "https://user:pass@host"])
    func badURL(_ text: String) {
        #expect(throws: ClientError.self) { try Endpoint.url(text) }
    }
}
