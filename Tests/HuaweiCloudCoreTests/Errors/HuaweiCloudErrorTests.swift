// That one error comes out of every shape of response, with the provider's advice, and that no shape breaks it.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("One error out of all shapes")
struct HuaweiCloudErrorTests {
    private func error(_ body: some Sequence<UInt8>, status: Int = 400, headers: HTTPFields = [:]) -> HuaweiCloudError {
        let error = ServerError(operation: "List", status: status, headers: headers, rawBody: Array(body))
        return HuaweiCloudError(.server(error))
    }

    private typealias Shape = (body: String, code: String?, message: String, requestID: String?)

    private static let silent = "400 Bad Request, without a word of why"

    private static let shapes: [Shape] = [
        (#"{"error_code":"DBS.200022","error_msg":"m"}"#, "DBS.200022", "m", nil),
        (#"{"errCode":"RDS.1102","externalMessage":"m"}"#, "RDS.1102", "m", nil),
        (#"{"error":{"code":"111400060","message":"m"}}"#, "111400060", "m", nil),
        (#"{"error":{"code":111400060,"message":"m"}}"#, "111400060", "m", nil),
        (#"{"error_msg":"m","error_code":"DCS.4001","error_ext_msg":null}"#, "DCS.4001", "m", nil),
        (#"{"error_msg":"m","error_code":"DCS.4001","error_ext_msg":"more"}"#, "DCS.4001", "m (more)", nil),
        (#"{"error_msg":"m","error_code":"APIGW.0301","request_id":"r1"}"#, "APIGW.0301", "m", "r1"),
        (#"{"errors":[{"code":"X","message":"m"}]}"#, "X", "m", nil),
        ("\u{FEFF} {\"error_code\":\"X\",\"error_msg\":\"m\"}", "X", "m", nil),
        (#"{"error_code":"X","error_msg":"cut of"#, "X", "cut of", nil),
        (#"{"error_code":"X.1","error_msg":"m","request_id":"r1""#, "X.1", "m", "r1"),
        (#"{"status":"odd"}"#, nil, #"{"status":"odd"}"#, nil),
        (#""just words""#, nil, "just words", nil),
        ("null", nil, "null", nil), ("no JSON at all", nil, "no JSON at all", nil),
        ("<html><head><title>502 Bad Gateway</title></head></html>", nil, "a page says: 502 Bad Gateway", nil),
        ("<html>", nil, "a page without text", nil), ("", nil, silent, nil), (" \n ", nil, silent, nil),
        ("{}", nil, "{}", nil), ("{", nil, silent, nil), ("\"", nil, silent, nil),
    ]

    @Test("every shape gives code, message and request id, and keeps the body", arguments: shapes.indices)
    func shape(_ index: Int) {
        let (body, code, message, requestID) = Self.shapes[index]
        let error = error(body.utf8)
        #expect(error.code == code)
        #expect(error.message == message)
        #expect(error.requestID == requestID)
        #expect(error.status == 400)
        #expect(error.operation == "List")
        #expect(error.rawBody == Array(body.utf8))
    }

    @Test("the header's request id comes before the body's")
    func requestID() throws {
        let name = try #require(HTTPField.Name("X-Request-Id"))
        #expect(error(#"{"request_id":"body"}"#.utf8, headers: [name: "header"]).requestID == "header")
    }

    @Test("hostile bodies give a message of one short line and are kept whole")
    func hostile() {
        let bodies: [[UInt8]] = [
            Array(repeating: UInt8(ascii: "x"), count: 1 << 17), Array(repeating: UInt8(ascii: "{"), count: 1 << 17),
            Array(repeating: UInt8(ascii: "["), count: 100_000), Array(repeating: UInt8(ascii: "<"), count: 1 << 17),
            Array(repeating: UInt8(ascii: "\""), count: 1 << 17),
            Array(String(repeating: #"{"error":"#, count: 9000).utf8),
            Array(#"{"error_msg":"\#(String(repeating: "é", count: 1 << 17))"}"#.utf8), [0xFF, 0xFE, 0x00], [0],
            Array(#"{"error_msg":"a\u0000b\u001b[31m\u2028c\nd","error_code":"\u0007"}"#.utf8),
        ]
        for body in bodies {
            let error = error(body)
            #expect(!error.message.isEmpty && error.message.unicodeScalars.count <= 10_001)
            let texts = [error.message, error.code ?? ""]
            #expect(texts.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x2028 } })
            #expect(error.rawBody == body)
        }
    }

    private static let statuses: [(Int, RetryAdvice)] = [
        (400, .onceChanged), (401, .onceAuthenticated), (403, .onceChanged), (404, .onceChanged), (405, .onceChanged),
        (408, .again(after: .seconds(7))), (413, .again(after: .seconds(7))), (429, .again(after: .seconds(7))),
        (500, .again(after: .seconds(7))), (502, .again(after: .seconds(7))), (503, .onceChanged),
        (504, .again(after: .seconds(7))), (302, .onceChanged), (418, .onceChanged),
    ]

    @Test("each status has the advice of the provider's documents", arguments: statuses)
    func advice(_ status: Int, _ advice: RetryAdvice) {
        #expect(error([], status: status, headers: [.retryAfter: "7"]).retryAdvice == advice)
    }

    @Test("without Retry-After there is no time to wait for")
    func noRetryAfter() {
        #expect(error([], status: 429).retryAdvice == .again(after: nil))
    }

    private static let failures: [(TransportError, RetryAdvice)] = [
        (TransportError(.connection, "m"), .again(after: nil)), (TransportError(.timeout, "m"), .again(after: nil)),
        (TransportError(.cancelled, "m"), .never), (TransportError(.tls, "m"), .onceChanged),
        (TransportError(.bodyTooLarge, "m"), .onceChanged), (TransportError(.other, "m"), .never),
        (TransportError(.shutDown, "m"), .never),
        (TransportError(.other, "m", underlying: CredentialsError("none")), .onceAuthenticated),
    ]

    @Test("each failure of the transport has its advice", arguments: failures.indices)
    func transport(_ index: Int) {
        let (failure, advice) = Self.failures[index]
        let error = HuaweiCloudError(.transport(failure))
        #expect(error.retryAdvice == advice)
        #expect(error.message == "m")
        #expect(error.status == nil && error.code == nil && error.rawBody.isEmpty)
    }
}
