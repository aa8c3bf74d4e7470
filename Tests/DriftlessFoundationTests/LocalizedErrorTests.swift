// What apps show of an error: `localizedDescription` and what belongs to it.
import DriftlessFoundation
import DriftlessRuntime
import Foundation
import HTTPTypes
import Testing

@Suite("errors for people")
struct LocalizedErrorTests {
    private static let requestID = HTTPField.Name("X-Request-Id")

    private static func refused(_ status: Int, retryAfter: String? = nil) -> ClientError {
        var headers = HTTPFields()
        if let requestID { headers[requestID] = "4a\nb" }
        if let name = HTTPField.Name("Retry-After") { headers[name] = retryAfter }
        return .server(
            ServerError(operation: "listPets", status: status, headers: headers, rawBody: Array("{\"a\":1}".utf8))
        )
    }

    @Test(
        "the localized description is one line that says what failed",
        arguments: [
            (refused(404), "listPets: the server answered 404 Not Found [request id 4a b]."),
            (
                .invalidArgument(
                    ArgumentError(
                        operation: "listPets",
                        violations: [ArgumentViolation(parameter: "limit", rule: "at least 1", value: "0")]
                    )
                ),
                "listPets was not sent: 'limit' must be at least 1, but is '0'."
            ),
            (
                .transport(TransportError(.timeout, "no response\nin 5 s")),
                "The request took too long: no response in 5 s."
            ),
            (
                .response(
                    ResponseError(.emptyBody, operation: "listPets", status: 200, headers: [:], rawBody: [])
                ),
                "listPets: the body is empty, and the document describes one (status 200)."
            ),
        ] as [(ClientError, String)]
    )
    func oneLine(_ error: ClientError, _ text: String) {
        #expect(error.localizedDescription == text)
        #expect((error as any Error).localizedDescription == text)
        #expect(error.summary == text)
    }

    @Test("the failure reason has the beginning of the body, the localized description has not")
    func whole() {
        let error = Self.refused(500)
        #expect(error.failureReason?.contains(#"{"a":1}"#) == true)
        #expect(!error.localizedDescription.contains(#"{"a":1}"#))
    }

    @Test(
        "a suggestion is given where one is known",
        arguments: [
            (refused(401), "Check the credentials."), (refused(404), nil),
            (refused(429, retryAfter: "7"), "Try again in 7 s."), (refused(503), "Try again later."),
            (
                .transport(TransportError(.connection, "refused", progress: .notSent)),
                "Check the network, and try again."
            ), (.transport(TransportError(.cancelled, "by its task")), nil),
        ] as [(ClientError, String?)]
    )
    func suggestions(_ error: ClientError, _ text: String?) {
        #expect(error.recoverySuggestion == text)
    }
}
