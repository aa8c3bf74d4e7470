// No secret gets into a log, and no text from outside breaks out of its line.
import DriftlessObservability
import DriftlessRuntime
import HTTPTypes
import Logging
import RecordedLog
import Testing

@Suite("What a log must not hold")
struct LogSafetyTests {
    private let log = RecordedLog()

    @Test("headers, queries and bodies are never written")
    func secrets() async throws {
        var headers: HTTPFields = [.authorization: "SDK-HMAC-SHA256 Access=hunter2", .cookie: "a=hunter2"]
        for name in ["X-Auth-Token", "X-Security-Token", "X-Harmless"] {
            headers[try #require(HTTPField.Name(name))] = "hunter2"
        }
        var request = TransportRequest.listing(path: "/v3/p/backups?token=hunter2&sig=hunter2", headers: headers)
        request.authority = "user:hunter2@rds.test"
        request.body = #"{"password":"hunter2"}"#
        for scope in ObservedScope.allCases {
            for status in [200, 401, 500] {
                var response = TransportResponse.response(status, "hunter2")
                response.headers[.setCookie] = "hunter2"
                response.headers[try #require(HTTPField.Name("X-Subject-Token"))] = "hunter2"
                _ = try await LoggingMiddleware(logger: log.logger(), scope: scope)
                    .intercept(request) { [response] _ in response }
            }
        }
        #expect(log.lines.count == 6)
        for line in log.lines { #expect(!line.text.contains("hunter2"), "\(line.text)") }
    }

    @Test(
        "what comes from outside stays on its line and short",
        arguments: ["\nlevel=error forged", "\u{1B}[31mred", "\u{202E}x", String(repeating: "a", count: 1_000_000)]
    )
    func hostileTexts(_ text: String) async throws {
        var request = TransportRequest.listing(path: "/" + text)
        request.authority = text
        request.operation = text
        _ = try? await LoggingMiddleware(logger: log.logger()).intercept(request) { _ in
            throw TransportError(.connection, text)
        }
        log.logger().log(RetryEvent(operation: text, attempt: 1, delay: .zero, reason: .status(0, requestID: text)))
        let report = DriftReport(
            operation: text,
            kind: .unknownMember,
            path: text,
            generalPath: text,
            sample: text,
            requestID: text
        )
        log.logger().log(report)
        #expect(log.lines.count == 3)
        for line in log.lines {
            #expect(line.text.count < 3000)
            #expect(!line.text.unicodeScalars.contains { ["\n", "\u{1B}", "\u{202E}"].contains($0) })
        }
    }

    @Test(
        "host and port come from the authority, whatever it is",
        arguments: [
            ("rds.test", "rds.test", "443"), ("rds.test:80", "rds.test", "80"), ("[::1]:8080", "::1", "8080"),
            ("[::1]", "::1", "443"), ("", "", "443"), (":", "", "443"), ("a:99999999999999999999", "a", "443"),
            ("[", "[", "443"), ("]", "]", "443"), ("@", "", "443"),
        ]
    )
    func authority(_ authority: String, _ host: String, _ port: String) async throws {
        var request = TransportRequest.listing()
        request.authority = authority
        _ = try await LoggingMiddleware(logger: log.logger()).intercept(request) { _ in .response(200) }
        let line = try #require(log.lines.first)
        #expect(line.metadata["host"] == host)
        #expect(line.metadata["port"] == port)
    }
}
