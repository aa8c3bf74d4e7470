// What requests to the cloud need, where it comes from, and that a token stays unseen.
import DriftlessRuntime
import HTTPTypes
import Testing

@testable import BackupListing

@Suite struct CredentialsTests {
    @Test(
        "a token loses blanks around it, and is refused where a header could not carry it",
        arguments: [
            ("abc", "abc"), (" abc\r\n", "abc"), ("", nil), (" \n", nil), ("a b", nil), ("a\nb", nil), ("a\u{0}b", nil),
            ("schlüssel", nil),
        ] as [(String, String?)]
    )
    func tokens(_ text: String, _ secret: String?) {
        #expect(Token(text)?.secret == secret)
    }

    @Test("nothing that describes a token shows it")
    func hidden() throws {
        let token = try #require(Token("s3cr3t"))
        var dumped = ""
        dump(CloudAddress(token: token), to: &dumped)
        for text in ["\(token)", String(reflecting: token), "\(CloudAddress(token: token))", dumped] {
            #expect(!text.contains("s3cr3t"))
            #expect(!text.isEmpty)
        }
    }

    @Test("the command line comes before the environment")
    func precedence() throws {
        let environment = ["HUAWEICLOUD_SDK_TOKEN": "env\n", "HUAWEICLOUD_SDK_PROJECT_ID": "env"]
        let fromEnvironment = try CloudAccess(CloudAddress(), environment: environment)
        #expect(fromEnvironment.token.secret == "env" && fromEnvironment.projectID == "env")
        let address = CloudAddress(projectID: "line", token: Token("line"))
        let fromLine = try CloudAccess(address, environment: environment)
        #expect(fromLine.token.secret == "line" && fromLine.projectID == "line")
    }

    @Test(
        "what is missing is said",
        arguments: [
            ([:], "There are no credentials. Set HUAWEICLOUD_SDK_TOKEN"),
            (["HUAWEICLOUD_SDK_TOKEN": ""], "There are no credentials."),
            (
                ["HUAWEICLOUD_SDK_AK": "ak", "HUAWEICLOUD_SDK_SK": "sk"],
                "this version cannot sign requests with them yet"
            ),
            (["HUAWEICLOUD_SDK_TOKEN": "a b"], "The token is empty or has characters"),
            (["HUAWEICLOUD_SDK_TOKEN": "s3cr3t"], "There is no project ID."),
        ] as [([String: String], String)]
    )
    func missing(_ environment: [String: String], _ text: String) throws {
        let failure = try #require(throws: ListingFailure.self) {
            try CloudAccess(CloudAddress(), environment: environment)
        }
        #expect(failure.status == .refusedArgument)
        #expect(failure.message.hasPrefix(text) || failure.message.contains(text))
        #expect(!failure.message.contains("s3cr3t") && !failure.message.contains("a b"))
    }

    @Test("each request carries the token, which no table of headers may keep")
    func middleware() async throws {
        let token = try #require(Token("s3cr3t"))
        let request = TransportRequest(operation: "o", method: .get, scheme: "http", authority: "h", path: "/")
        let response = try await TokenMiddleware(token: token).intercept(request) { request in
            let name = try #require(HTTPField.Name("X-Auth-Token"))
            let fields = request.headers[fields: name]
            #expect(fields.map(\.value) == ["s3cr3t"])
            #expect(fields.first?.indexingStrategy == .disallow)
            return TransportResponse(status: .ok)
        }
        #expect(response.status == .ok)
    }

    @Test(
        "an endpoint stands for both services, and a region for the public endpoint of each",
        arguments: [
            (nil, nil, nil), ("http://127.0.0.1:8080", nil, nil), (nil, "eu-west-101", nil),
            ("localhost", nil, "--endpoint"), ("ftp://host", nil, "--endpoint"), (nil, "a/b", "--region"),
            (nil, "", "--region"),
        ] as [(String?, String?, String?)]
    )
    func addresses(_ endpoint: String?, _ region: String?, _ refused: String?) throws {
        let address = CloudAddress(endpoint: endpoint, region: region, projectID: "p", token: Token("t"))
        let access = try CloudAccess(address, environment: [:])
        let transport = MemoryTransport { _ in TransportResponse(status: .ok) }
        guard let refused else {
            _ = try BackupSources(access, transport: transport)
            return
        }
        let failure = try #require(throws: ListingFailure.self) { try BackupSources(access, transport: transport) }
        #expect(failure.status == .refusedArgument)
        #expect(failure.message.contains("\(refused) must be"))
    }
}
