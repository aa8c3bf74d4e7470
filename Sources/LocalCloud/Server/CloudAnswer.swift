// A page, an error or a replacement becomes status, header fields and body in one place.

import HTTPTypes
import NIOCore

/// An answer, ready to be delivered.
struct CloudAnswer: Sendable {
    var head: HTTPResponse
    var body: ByteBuffer

    init(page: ByteBuffer, stamp: AnswerStamp) {
        self.init(status: 200, contentType: "application/json", body: page, stamp: stamp)
    }

    init(_ failure: ServiceFailure, stamp: AnswerStamp) {
        self.init(
            status: failure.status,
            contentType: "application/json",
            body: failure.json(requestID: stamp.requestID.text).encoded,
            stamp: stamp
        )
        if failure.status == 405 { head.headerFields[.allow] = "GET" }
    }

    init(_ replacement: ReplacementAnswer, of service: CloudService, stamp: AnswerStamp) {
        let status = min(max(replacement.status, 200), 599)
        let contentType: String?
        let body: ByteBuffer
        switch replacement.body {
        case .bytes(let bytes, let type):
            (contentType, body) = (type, ByteBuffer(bytes: bytes))
        case .html(let title):
            let page = "<html>\n<head><title>\(title)</title></head>\n<body><h1>\(title)</h1></body>\n</html>\n"
            (contentType, body) = ("text/html", ByteBuffer(string: page))
        case .gatewayError(let code, let message):
            let failure = ServiceFailure(status: status, shape: .gateway, code: code, message: message)
            (contentType, body) = ("application/json", failure.json(requestID: stamp.requestID.text).encoded)
        case .serviceError(let dcsCode, let rdsCode):
            let shape: ServiceFailure.Shape = service == .dcs ? .dcs : .rds
            let failure = ServiceFailure(
                status: status,
                shape: shape,
                code: service == .dcs ? dcsCode : rdsCode,
                message: "Internal service error."
            )
            (contentType, body) = ("application/json", failure.json(requestID: stamp.requestID.text).encoded)
        }
        self.init(status: status, contentType: contentType, body: body, stamp: stamp)
        for name in Set(replacement.headers.map { $0.name.lowercased() }) {
            if let name = HTTPField.Name(name) { head.headerFields[name] = nil }
        }
        for field in replacement.headers { head.headerFields.append(field) }
    }

    private init(status: Int, contentType: String?, body: ByteBuffer, stamp: AnswerStamp) {
        let allowsBody = status != 204 && status != 304
        var fields = HTTPFields()
        fields[.date] = stamp.date
        fields.append(HeaderField(name: "X-Request-Id", value: stamp.requestID.text))
        if allowsBody {
            fields[.contentType] = contentType
            fields[.contentLength] = String(body.readableBytes)
        }
        head = HTTPResponse(status: Self.status(status), headerFields: fields)
        self.body = allowsBody ? body : ByteBuffer()
    }

    // A status made from a number alone has no reason phrase.
    private static func status(_ code: Int) -> HTTPResponse.Status {
        switch code {
        case 200: .ok
        case 400: .badRequest
        case 401: .unauthorized
        case 403: .forbidden
        case 404: .notFound
        case 405: .methodNotAllowed
        case 408: .requestTimeout
        case 413: .contentTooLarge
        case 429: .tooManyRequests
        case 500: .internalServerError
        case 502: .badGateway
        case 503: .serviceUnavailable
        case 504: .gatewayTimeout
        default: .init(code: code)
        }
    }
}

extension HTTPFields {
    /// Leaves out a field whose name HTTP does not allow.
    fileprivate mutating func append(_ field: HeaderField) {
        guard let name = HTTPField.Name(field.name) else { return }
        append(HTTPField(name: name, value: field.value))
    }
}
