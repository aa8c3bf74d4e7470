// Each way in which a listing can fail: its exit status, and what people are told.
import DriftlessRuntime
import HuaweiCloudCore
import LocalCloud
import Testing

@testable import BackupListing

struct FailureCase: Sendable, CustomTestStringConvertible {
    var fault: Fault
    var service: LocalService = .rds
    var status: ListingOutcome
    /// Pieces of the paragraph, in order.
    var pieces: [String]
    var hasRequestID = true

    var testDescription: String { "\(service.rawValue): \(pieces.joined(separator: " … "))" }
}

@Suite struct FailureTests {
    private static let contents = Samples.contents(
        rds: (0..<5).map { Samples.rdsBackup($0) },
        dcs: (0..<5).map { Samples.dcsBackup($0, kind: .auto) }
    )

    private static func gateway(_ status: Int, _ code: String, _ message: String) -> Fault {
        .response(ReplacementResponse(status: status, body: .gatewayError(code: code, message: message)))
    }

    static let cases: [FailureCase] = [
        FailureCase(
            fault: gateway(401, "APIGW.0301", "Incorrect IAM authentication information"),
            status: .serverError,
            pieces: ["401 Unauthorized: Incorrect IAM authentication information (APIGW.0301).", "expires after 24"]
        ),
        FailureCase(
            fault: gateway(403, "APIGW.0302", "No permission."),
            service: .dcs,
            status: .serverError,
            pieces: [
                "DCS instance '68d5745e-", "403 Forbidden: No permission (APIGW.0302).",
                "no permission for this project",
            ]
        ),
        FailureCase(
            fault: .tooManyRequests(retryAfter: "7"),
            status: .serverError,
            pieces: ["429 Too Many Requests: The throttling", "try again after 7 s."]
        ),
        FailureCase(
            fault: .tooManyRequests(retryAfter: "soon"),
            service: .dcs,
            status: .serverError,
            pieces: ["429 Too Many Requests", "try again later."]
        ),
        FailureCase(
            fault: .internalServerError,
            status: .serverError,
            pieces: ["500 Internal Server Error", "(DBS.108000)", "The fault is the server's"]
        ),
        FailureCase(
            fault: .serviceUnavailable,
            service: .dcs,
            status: .serverError,
            pieces: ["503 Service Unavailable", "(111500000)"]
        ),
        FailureCase(fault: .badGatewayHTML, status: .serverError, pieces: ["502 Bad Gateway"]),
        FailureCase(
            fault: .response(ReplacementResponse(status: 418, body: .text("", contentType: nil))),
            status: .serverError,
            pieces: ["the server answered 418"]
        ),
        FailureCase(
            fault: .response(ReplacementResponse(status: 409, body: .text("", contentType: nil))),
            status: .serverError,
            pieces: ["the server answered 409 Conflict"]
        ),
        FailureCase(
            fault: gateway(400, "\u{1B}[2K", "\u{1B}[1A\r\nlist-backups: all is well"),
            status: .serverError,
            pieces: ["400 Bad Request: ", "list-backups: all is well"]
        ),
        FailureCase(fault: .htmlFromProxy, status: .brokenResponse, pieces: ["HTML page"]),
        FailureCase(fault: .emptyBody, service: .dcs, status: .brokenResponse, pieces: ["the body is empty"]),
        FailureCase(
            fault: .malformedJSON,
            status: .brokenResponse,
            pieces: ["is not what the service's document says"]
        ),
        FailureCase(
            fault: .altered(.removePageMember("total_count")),
            status: .brokenResponse,
            pieces: ["is not what the service's document says", "total_count"]
        ),
        FailureCase(
            fault: .altered(.removeRecordMember("instance_id")),
            service: .dcs,
            status: .brokenResponse,
            pieces: ["instance_id"]
        ),
        FailureCase(
            fault: .closedBeforeHead,
            status: .noResponse,
            pieces: ["The connection failed"],
            hasRequestID: false
        ),
        FailureCase(
            fault: .reset(afterBytes: 20),
            service: .dcs,
            status: .noResponse,
            pieces: ["The connection failed"],
            hasRequestID: false
        ),
        FailureCase(fault: .truncated(afterBytes: 20), status: .noResponse, pieces: ["failed"], hasRequestID: false),
    ]

    private func run(_ cloud: LocalCloud, _ service: LocalService, _ recording: RecordingConsole) async
        -> ListingOutcome
    {
        let address = CloudAddress(
            endpoint: cloud.url(of: service),
            projectID: Samples.projectID,
            token: "s3cr3t"
        )
        let arguments = ListingArguments(
            services: service == .dcs ? .dcs : .rds,
            instances: [InstanceReference(id: service == .dcs ? Samples.instanceID : Samples.rdsInstanceID)],
            pageSize: 2,
            format: .csv,
            place: .cloud(address),
            calls: CallSettings(retries: 0)
        )
        return await ListingRun(arguments: arguments, environment: [:], console: recording.console).run()
    }

    @Test("a fault has its exit status and its paragraph", arguments: cases)
    func faults(_ test: FailureCase) async throws {
        try await withLocalCloud(contents: Self.contents) { cloud in
            cloud.inject(test.fault, into: test.service, for: .all)
            let recording = RecordingConsole()
            #expect(await run(cloud, test.service, recording) == test.status)
            let text = recording.messages.text
            #expect(text.hasPrefix("list-backups: \(test.service.rawValue.uppercased()) instance '"))
            var rest = text[...]
            for piece in test.pieces {
                let range = try #require(rest.firstRange(of: piece), "'\(piece)' is not in: \(text)")
                rest = rest[range.upperBound...]
            }
            let requestID = try #require(cloud.requests.last?.requestID)
            #expect(text.contains(requestID) == test.hasRequestID, "\(text)")
            #expect(!text.dropLast().contains { $0.isNewline } && text.hasSuffix("\n"))
            #expect(!text.contains("\u{1B}") && !text.contains("s3cr3t"))
        }
    }

    @Test("what came before a failure has been written, and the status says that it is not all")
    func partial() async throws {
        try await withLocalCloud(contents: Self.contents) { cloud in
            cloud.inject(.genuine, into: .rds, for: .next(2))
            cloud.inject(.internalServerError, into: .rds, for: .all)
            let recording = RecordingConsole()
            #expect(await run(cloud, .rds, recording) == .serverError)
            #expect(recording.output.text.split(separator: "\r\n").count == 5)
        }
    }

    @Test("an instance that does not exist is told with the service's own words")
    func unknownInstance() async throws {
        try await withLocalCloud(contents: CloudContents(projectID: Samples.projectID)) { cloud in
            let recording = RecordingConsole()
            #expect(await run(cloud, .rds, recording) == .serverError)
            let id = try #require(cloud.requests.last?.requestID)
            #expect(
                recording.messages.text == """
                    list-backups: RDS instance '\(Samples.rdsInstanceID)': the server answered 404 Not Found: \
                    The RDS instance does not exist (DBS.200045). Check the instance ID, the project ID and the region. \
                    Request ID: \(id).

                    """
            )
        }
    }

    @Test("an output that nobody reads ends the listing quietly, with no page beyond the one on its way")
    func closedOutput() async throws {
        try await withLocalCloud(contents: Self.contents) { cloud in
            let recording = RecordingConsole(output: RecordingOutput(failure: .closed, afterWrites: 1))
            #expect(await run(cloud, .rds, recording) == .closedOutput)
            #expect(recording.messages.text == "")
            #expect(cloud.requests.count <= 2)
        }
    }

    @Test("an output that is full is told with the system's reason")
    func fullOutput() async throws {
        try await withLocalCloud(contents: Self.contents) { cloud in
            let output = RecordingOutput(failure: .failed(reason: "No space left on device"), afterWrites: 2)
            let recording = RecordingConsole(output: output)
            #expect(await run(cloud, .rds, recording) == .unwritable)
            #expect(
                recording.messages.text == "list-backups: The list could not be written: No space left on device.\n"
            )
        }
    }

    @Test("a progress that nobody can be shown changes nothing")
    func closedMessages() async throws {
        try await withLocalCloud(contents: Self.contents) { cloud in
            let messages = RecordingOutput(columns: 80, failure: .closed)
            let recording = RecordingConsole(messages: messages)
            #expect(await run(cloud, .rds, recording) == .success)
            #expect(recording.output.text.split(separator: "\r\n").count == 6)
        }
    }
}
