// Which texts are server URLs, and what is said of those that are not.
@_spi(Generated) import DriftlessRuntime
import Testing

@Suite("Server URLs")
struct ServerURLTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String
        let normal: String
        var authority: String
        var basePath = ""
        var port: Int?
        var testDescription: String { text }
    }

    @Test(
        "absolute http and https URLs are taken",
        arguments: [
            Row(
                text: "https://rds.cn-north-4.myhuaweicloud.com",
                normal: "https://rds.cn-north-4.myhuaweicloud.com",
                authority: "rds.cn-north-4.myhuaweicloud.com"
            ),
            Row(text: "https://rds.example.com/", normal: "https://rds.example.com", authority: "rds.example.com"),
            Row(text: "HTTPS://RDS.Example.COM//", normal: "https://rds.example.com", authority: "rds.example.com"),
            Row(
                text: "http://127.0.0.1:18080",
                normal: "http://127.0.0.1:18080",
                authority: "127.0.0.1:18080",
                port: 18080
            ),
            Row(text: "http://localhost:80", normal: "http://localhost", authority: "localhost", port: 80),
            Row(text: "https://h:443/v1/", normal: "https://h/v1", authority: "h", basePath: "/v1", port: 443),
            Row(text: "http://h:443", normal: "http://h:443", authority: "h:443", port: 443),
            Row(text: "http://h:", normal: "http://h", authority: "h"),
            Row(text: "https://h/api/v2", normal: "https://h/api/v2", authority: "h", basePath: "/api/v2"),
            Row(text: "https://h/a%20b/~x", normal: "https://h/a%20b/~x", authority: "h", basePath: "/a%20b/~x"),
            Row(
                text: "http://[::1]:8080/x",
                normal: "http://[::1]:8080/x",
                authority: "[::1]:8080",
                basePath: "/x",
                port: 8080
            ),
            Row(text: "http://[2001:DB8::1]", normal: "http://[2001:db8::1]", authority: "[2001:db8::1]"),
            Row(text: "http://[::]", normal: "http://[::]", authority: "[::]"),
            Row(text: "http://[1:2:3:4:5:6:7:8]", normal: "http://[1:2:3:4:5:6:7:8]", authority: "[1:2:3:4:5:6:7:8]"),
            Row(text: "http://[1::]", normal: "http://[1::]", authority: "[1::]"),
            Row(
                text: "http://[::ffff:127.0.0.1]",
                normal: "http://[::ffff:127.0.0.1]",
                authority: "[::ffff:127.0.0.1]"
            ),
            Row(text: "https://a_b.example", normal: "https://a_b.example", authority: "a_b.example"),
            Row(
                text: "https://xn--bcher-kva.example.",
                normal: "https://xn--bcher-kva.example.",
                authority: "xn--bcher-kva.example."
            ),
        ]
    )
    func takes(_ row: Row) throws {
        let url = try ServerURL(row.text)
        #expect(url.description == row.normal)
        #expect(url.authority == row.authority)
        #expect(url.basePath == row.basePath)
        #expect(url.port == row.port)
        #expect(try ServerURL(url.description).description == row.normal)
    }

    @Test(
        "what is no server URL is refused with what it should be",
        arguments: [
            ("", "absolute"), ("rds.example.com", "'https://rds.example.com'"), ("/v1", "absolute"), ("://h", "scheme"),
            ("ftp://h", "scheme"), ("https:/h", "absolute"), ("https://", "host"), ("https:///x", "host"),
            ("https://:80", "host"), ("https://h:0", "port"), ("https://h:65536", "port"), ("https://h:8a", "port"),
            ("https://h:-1", "port"), ("https://h:+80", "port"), ("https://h:٨٠", "port"), ("https://h:80:80", "port"),
            ("https://u:p@h", "credentials"), ("https://h?x=1", "query"), ("https://h/#f", "'#'"),
            ("https://h/a b", "percent-encoded"), ("https://h/%2", "escape"), ("https://h/%zz", "escape"),
            ("https://h/ü", "percent-encoded"), ("https://bücher.example", "xn--"), ("https://a b", "name"),
            ("https://h\r\nX: y", "name"), ("https://h\\x", "name"), ("https://a..b", "name"), ("https://.a", "name"),
            ("https://h/a//b", "empty part"), ("https://h/../x", "'..'"), ("https://h/./x", "'.'"),
            ("http://[::1", "]"), ("http://[::1]x", "port"), ("http://[]", "IPv6"), ("http://[:]", "IPv6"),
            ("http://[1:2]", "IPv6"), ("http://[1:2:3:4:5:6:7:8:9]", "IPv6"), ("http://[1::2::3]", "IPv6"),
            ("http://[12345::]", "IPv6"), ("http://[:::]", "IPv6"), ("http://[::1.2.3.400]", "IPv6"),
            ("http://[::1.2.3]", "IPv6"), ("http://[1:]", "IPv6"), ("http://[:1]", "IPv6"), ("http://[g::]", "IPv6"),
            ("http://[fe80::1%25eth0]", "IPv6"), ("http://[1:2:3:4:5:6:7::8:9]", "IPv6"), (" https://h", "scheme"),
            ("https://h ", "name"), ("https://{region}.h", "name"),
        ]
    )
    func refuses(_ text: String, _ teaching: String) throws {
        let error = #expect(throws: ClientError.self) { try ServerURL(text) }
        let violation = try #require(error?.violations.first)
        #expect(violation.rule.contains(teaching), "\(violation)")
    }

    @Test("variables take their places")
    func variables() throws {
        let rds = "https://rds.{region}.myhuaweicloud.com"
        #expect(
            try ServerURL(template: rds, variables: [("region", "cn-north-4")]).description
                == "https://rds.cn-north-4.myhuaweicloud.com"
        )
        #expect(
            try ServerURL(
                template: "{scheme}://{host}:{port}/{base}",
                variables: [("scheme", "http"), ("host", "[::1]"), ("port", "8080"), ("base", "api/v2")]
            ).description == "http://[::1]:8080/api/v2"
        )
        #expect(
            try ServerURL(template: "{url}/v1", variables: [("url", "https://h/x")]).description == "https://h/x/v1"
        )
        #expect(try ServerURL(template: "https://h", variables: [("unused", "?")]).description == "https://h")
    }

    @Test(
        "a value that would lead elsewhere is refused by the name of its variable",
        arguments: ["", "evil.example/", "x@evil.example", "x?y", "x#y", "x\\y", "a b", "a\nb", "\u{7F}"]
    )
    func breakingOut(_ value: String) {
        let error = #expect(throws: ClientError.self) {
            try ServerURL(template: "https://rds.{region}.myhuaweicloud.com", variables: [("region", value)])
        }
        #expect(error?.violations.map(\.parameter) == ["region"])
    }

    @Test("a variable without a value is named")
    func missingVariable() {
        let error = #expect(throws: ClientError.self) {
            try ServerURL(template: "https://rds.{region}.myhuaweicloud.com", variables: [])
        }
        #expect(error?.violations.map(\.parameter) == ["region"])
        #expect(throws: ClientError.self) { try ServerURL(template: "https://{a", variables: [("a", "x")]) }
    }

    @Test("random texts are taken or refused, and what is taken stays itself when read again")
    func random() throws {
        var random = SplitMix(seed: 4)
        let parts = [
            "https", "://", "[", "]", "::", "1", ":", "80", "/", "a", "%41", ".", "..", "@", "é", " ", "f", "?",
        ]
        for _ in 0..<20_000 {
            var text = random.next() % 2 == 0 ? "https://" : ""
            for _ in 0..<(random.next() % 8) {
                text += parts[Int(random.next() % UInt64(parts.count))]
            }
            if let url = try? ServerURL(text) {
                #expect(try ServerURL(url.description).description == url.description)
            }
        }
    }
}
