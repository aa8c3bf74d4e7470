// Each rule of the signature by itself, so that a failure names the rule.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("Rules of signing")
struct SigningRuleTests {
    private static let emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    private static let textHash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    private func sign(
        _ path: String = "/p",
        method: HTTPRequest.Method = .get,
        headers: [(String, String)] = [],
        body: String = "",
        token: Secret? = nil
    ) throws -> SignedRequest {
        var fields = HTTPFields()
        for (name, value) in headers {
            fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        let request = TransportRequest(
            operation: "Rule",
            method: method,
            scheme: "https",
            authority: "host:8443",
            path: path,
            headers: fields,
            body: Array(body.utf8)
        )
        let keys = AccessKeys(accessKey: "AK", secretKey: "SK", securityToken: token)
        return RequestSigner().sign(request, with: keys, at: try #require(Timestamp("20180806T024114Z")))
    }

    private func lines(_ signed: SignedRequest) -> [String] {
        signed.canonicalRequest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(
        "a path is decoded once, encoded a segment at a time, and sent as it was",
        arguments: [
            ("/v3/a/backups", "/v3/a/backups/"), ("/v3/a/", "/v3/a/"), ("/", "/"), ("//a//b", "//a//b/"),
            ("/a%2Fb", "/a/b/"), ("/a%2fb%2F", "/a/b/"), ("/a/./../b", "/a/./../b/"), ("/a+b", "/a%2Bb/"),
            ("/a%20b", "/a%20b/"), ("/a b", "/a%20b/"), ("/%7e-._~", "/~-._~/"), ("/a:b@c", "/a%3Ab%40c/"),
            ("/%", "/%25/"), ("/%2", "/%252/"), ("/%zz", "/%25zz/"), ("/%%41", "/%25A/"), ("/%2541", "/%2541/"),
            ("/%E4%BD%A0", "/%E4%BD%A0/"), ("/你", "/%E4%BD%A0/"), ("/%FF", "/%EF%BF%BD/"), ("", "/"),
        ]
    )
    func path(_ path: String, _ canonical: String) throws {
        let signed = try sign(path)
        #expect(lines(signed)[1] == canonical)
        #expect(signed.request.path == path)
    }

    @Test(
        "a query is sorted by raw key and then raw value, encoded anew, and sent as it is signed",
        arguments: [
            ("b=1&a=2", "a=2&b=1"), ("a=", "a="), ("a", "a="), ("=v", "=v"), ("a=1=2", "a=1%3D2"),
            ("a=%20", "a=%20"), ("a=+", "a=%2B"), ("a=%2b", "a=%2B"), ("a=:/*", "a=%3A%2F%2A"),
            ("a=2&a=1&a=10", "a=1&a=10&a=2"), ("a=b&a=%21", "a=%21&a=b"), ("a=~&a=%C3%A9", "a=~&a=%C3%A9"),
            ("a%2F=1&a-=1", "a-=1&a%2F=1"), ("ab=1&a=2", "a=2&ab=1"), ("B=1&a=1&A=1", "A=1&B=1&a=1"),
            ("&&a=1&&b=2&", "a=1&b=2"), ("a=%", "a=%25"), ("a=%4", "a=%254"), ("a=%4G", "a=%254G"), ("a=?", "a=%3F"),
        ]
    )
    func query(_ query: String, _ canonical: String) throws {
        let signed = try sign("/p?\(query)")
        #expect(lines(signed)[2] == canonical)
        #expect(signed.request.path == "/p?\(canonical)")
    }

    @Test("a question mark without a pair behind it is neither signed nor sent", arguments: ["/p?", "/p?&", "/p?&&"])
    func emptyQuery(_ path: String) throws {
        let signed = try sign(path)
        #expect(lines(signed)[2] == "")
        #expect(signed.request.path == "/p")
    }

    @Test("headers are signed in lower case, sorted and trimmed; those with _ in their names are sent alone")
    func headers() throws {
        let signed = try sign(headers: [
            ("X-Zeta", "  z  z\t"), ("X_Left_Out", "1"), ("ACCEPT", "a/b"), ("X-Empty", ""), ("X-Upper", "ÄB"),
        ])
        #expect(
            lines(signed).dropFirst(3) == [
                "accept:a/b", "host:host:8443", "x-empty:", "x-sdk-date:20180806T024114Z", "x-upper:ÄB", "x-zeta:z  z",
                "", "accept;host;x-empty;x-sdk-date;x-upper;x-zeta", Self.emptyHash,
            ]
        )
        #expect(signed.signedHeaders == "accept;host;x-empty;x-sdk-date;x-upper;x-zeta")
        #expect(signed.request.headers.contains { $0.name.rawName == "X_Left_Out" && $0.value == "1" })
    }

    @Test("several headers of one name become one, in their order, wherever they stand")
    func repeatedHeaders() throws {
        let signed = try sign(headers: [("X-A", "2"), ("B", "x"), ("x-a", "1")])
        #expect(lines(signed).contains("x-a:2, 1"))
        #expect(signed.signedHeaders == "b;host;x-a;x-sdk-date")
        #expect(signed.request.headers.filter { $0.name.canonicalName == "x-a" }.map(\.value) == ["2, 1"])
    }

    @Test("a Host of the caller is signed in the place of the authority")
    func host() throws {
        #expect(lines(try sign(headers: [("Host", "other")])).contains("host:other"))
    }

    @Test("the method is signed in upper case")
    func method() throws {
        #expect(lines(try sign(method: try #require(HTTPRequest.Method("get"))))[0] == "GET")
    }

    /// Type, body, a caller's own announcement; what is signed for the body, what is announced.
    private static let bodies: [(type: String?, body: String, own: String?, hash: String, announced: String?)] = [
        (nil, "", nil, emptyHash, nil), (nil, "abc", nil, textHash, nil), ("", "abc", nil, textHash, nil),
        ("application/json", "abc", nil, textHash, nil), ("application/json;charset=utf8", "abc", nil, textHash, nil),
        ("application/bson", "abc", nil, textHash, nil),
        ("text/plain", "abc", nil, "UNSIGNED-PAYLOAD", "UNSIGNED-PAYLOAD"),
        ("multipart/form-data; boundary=x", "abc", nil, "UNSIGNED-PAYLOAD", "UNSIGNED-PAYLOAD"),
        ("text/plain", "", nil, emptyHash, "UNSIGNED-PAYLOAD"), ("application/json", "", nil, emptyHash, nil),
        ("application/json", "abc", "given", "given", "given"), ("text/plain", "abc", "given", "given", "given"),
        ("text/plain", "", "given", emptyHash, "given"),
    ]

    @Test("a body is signed by its type, unless the caller announced something", arguments: bodies.indices)
    func body(_ index: Int) throws {
        let row = Self.bodies[index]
        var headers: [(String, String)] = []
        if let type = row.type { headers.append(("Content-Type", type)) }
        if let own = row.own { headers.append(("X-Sdk-Content-Sha256", own)) }
        let signed = try sign(method: .post, headers: headers, body: row.body)
        let name = try #require(HTTPField.Name("X-Sdk-Content-Sha256"))
        #expect(signed.payloadHash == row.hash)
        #expect(signed.request.headers[name] == row.announced)
        #expect(lines(signed).contains("x-sdk-content-sha256:\(row.announced ?? "")") == (row.announced != nil))
    }

    @Test("a security token is set before signing, and so it is signed")
    func securityToken() throws {
        let signed = try sign(token: "T")
        #expect(lines(signed).contains("x-security-token:T"))
        #expect(signed.signedHeaders == "host;x-sdk-date;x-security-token")
        #expect(signed.request.headers.first { $0.name.rawName == "X-Security-Token" }?.indexingStrategy == .disallow)
        #expect(signed.request.headers.first { $0.name == .authorization }?.indexingStrategy == .disallow)
    }

    @Test("signing what was signed before gives the same as signing it at first")
    func again() throws {
        let first = try sign("/p?b=1&a=%20", headers: [("X-A", "1")], token: "T")
        let keys = AccessKeys(accessKey: "AK", secretKey: "SK", securityToken: "T")
        let time = try #require(Timestamp("20180806T024114Z"))
        let second = RequestSigner().sign(first.request, with: keys, at: time)
        #expect(second.canonicalRequest == first.canonicalRequest)
        #expect(second.signature == first.signature)
    }
}
