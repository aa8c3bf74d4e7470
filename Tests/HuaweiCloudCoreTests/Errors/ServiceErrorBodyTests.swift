// Errors that a client has decoded are not parsed again.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("A decoded body of an error is used as it is")
struct ServiceErrorBodyTests {
    private struct Body: ServiceErrorBody {
        var serviceError: ServiceError
    }

    private func error(_ said: ServiceError) -> HuaweiCloudError {
        let error = ServerError(
            operation: "listBackups",
            status: 400,
            headers: HTTPFields(),
            rawBody: Array(#"{"error_code":"raw","error_msg":"raw words","request_id":"raw id"}"#.utf8),
            body: Body(serviceError: said)
        )
        return HuaweiCloudError(.server(error))
    }

    @Test("what it says is told, and the bytes are not read")
    func decoded() {
        let error = error(ServiceError(code: " DBS.1 ", message: "decoded words", requestID: "decoded id"))
        #expect(error.code == "DBS.1")
        #expect(error.message == "decoded words")
        #expect(error.requestID == "decoded id")
        #expect(!error.rawBody.isEmpty)
    }

    @Test(
        "where it does not say everything, the bytes are read",
        arguments: [
            ServiceError(code: nil, message: "words", requestID: "id"),
            ServiceError(code: "code", message: " ", requestID: "id"),
            ServiceError(code: "code", message: "words", requestID: nil),
        ]
    )
    func incomplete(_ said: ServiceError) {
        let error = error(said)
        #expect(error.code == "raw")
        #expect(error.message == "raw words")
        #expect(error.requestID == "raw id")
    }
}
