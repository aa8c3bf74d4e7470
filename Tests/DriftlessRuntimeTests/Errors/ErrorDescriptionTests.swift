// What errors say, and what they never say.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import SampleModels
import Testing

@Suite("Descriptions of errors")
struct ErrorDescriptionTests {
    private struct Odd: Error {}

    private static let secret = "s3cr3t-v4lue"

    private static let headers: HTTPFields = {
        var headers = HTTPFields()
        for name in ["Authorization", "X-Auth-Token", "X-Security-Token", "Cookie", "Set-Cookie", "X-Subject-Token"] {
            if let name = HTTPField.Name(name) {
                headers[name] = secret
            }
        }
        return headers
    }()

    @Test("no description shows a header that may be secret")
    func secrets() {
        let server = ServerError(operation: "op", status: 401, headers: Self.headers, rawBody: [])
        let problems: [ResponseError.Problem] = [
            .unexpectedStatus, .emptyBody, .invalidText,
            .invalidHeader("X-Subject-Token", value: Self.secret, expected: "an integer"),
            .invalidHeader("Set-Cookie", value: Self.secret, expected: "an integer"),
        ]
        var errors: [ClientError] = [.server(server)]
        for problem in problems {
            errors.append(
                .response(ResponseError(problem, operation: "op", status: 200, headers: Self.headers, rawBody: []))
            )
        }
        for name in ["Authorization", "X-Auth-Token", "cookie", "new_password", "client_secret", "api-key", "apiKey"] {
            let violation = ArgumentViolation(parameter: name, rule: "short", value: Self.secret)
            errors.append(.invalidArgument(ArgumentError(operation: "op", violations: [violation])))
        }
        for error in errors {
            #expect(!"\(error)".contains(Self.secret))
            #expect(!String(reflecting: error).contains(Self.secret))
            #expect(!"\(Result<Int, ClientError>.failure(error))".contains(Self.secret))
        }
    }

    @Test("bodies are clipped and made printable")
    func bodies() {
        let long = ServerError(
            operation: "op",
            status: 500,
            headers: [:],
            rawBody: Array(String(repeating: "é", count: 100_000).utf8)
        )
        #expect("\(long)".contains(String(repeating: "é", count: 300) + "…"))
        #expect("\(long)".count < 500)
        let odd = ServerError(
            operation: "op",
            status: 599,
            headers: [:],
            rawBody: [0x1B, 0x5B, 0xFF, 0x0A, 0x41, 0xE2, 0x80, 0xAE]
        )
        #expect(
            "\(odd)" == "op: the server answered 599; the body of 8 bytes begins: \\u{1b}[\u{FFFD} A\\u{202e}."
        )
        #expect(!"\(odd)".unicodeScalars.contains("\u{1B}"))
    }

    @Test("what came in headers cannot break the line of a message")
    func headerText() {
        var headers = HTTPFields()
        headers[.requestID] = "a\u{85}b" + String(repeating: "x", count: 1000)
        headers[.retryAfter] = "120"
        let error = ServerError(operation: "op", status: 429, headers: headers, rawBody: [])
        #expect("\(error)".contains("answered 429 Too Many Requests [request id a\\u{85}bxxx"))
        #expect("\(error)".contains(", to be tried again after 120 s; the body is empty."))
        #expect("\(error)".count < 300)
        #expect(error.retryAfter == .seconds(120))
    }

    @Test(
        "a Retry-After that is neither a count of seconds nor a date is no duration",
        arguments: ["", "soon", "Wed, 21 Oct 2015 07:28:00", "1.5"]
    )
    func retryAfter(_ text: String) {
        #expect(ServerError(operation: "op", status: 429, headers: [.retryAfter: text], rawBody: []).retryAfter == nil)
        #expect(
            ServerError(operation: "op", status: 429, headers: [.retryAfter: "-5"], rawBody: []).retryAfter == .zero
        )
    }

    @Test("every kind of transport error has words of its own")
    func transport() {
        let texts = TransportError.Kind.allCases.map { TransportError($0, "m", underlying: Odd()).description }
        #expect(Set(texts).count == TransportError.Kind.allCases.count)
        #expect(texts.allSatisfy { $0.hasSuffix(": m.") })
    }

    @Test("a response that breaks the document says where")
    func response() throws {
        let response = ClientResponse(
            operation: "listBackups",
            status: 200,
            headers: [.requestID: "r-2"],
            body: Array(#"{"backups":[{"id":"a","type":"auto"},{"id":5}]}"#.utf8)
        )
        let error = #expect(throws: ClientError.self) { try response.json(BackupPage.self) }
        let text = try #require(error?.description)
        #expect(
            text.hasPrefix("listBackups: the body is not what the document says: $.backups[1].id: expected a string")
        )
        #expect(text.contains("(status 200) [request id r-2]; the body of 47 bytes begins: {\"backups\""))
    }
}
