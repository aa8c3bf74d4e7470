// A page, an error or a replacement becomes status, header fields and body in one place.

import HTTPTypes
import NIOCore

/// A response, ready to be delivered.
struct CloudResponse: Sendable {
    var head: HTTPResponse
    var body: CloudResponseBody

    /// - Parameter json: The text of the body.
    init(status: Int = 200, json: ByteBuffer, stamp: ResponseStamp) {
        self.init(status: status, contentType: "application/json", body: json, stamp: stamp)
    }

    init(_ failure: ServiceFailure, stamp: ResponseStamp) {
        self.init(
            status: failure.status,
            contentType: "application/json",
            body: failure.json(requestID: stamp.requestID.text).encoded,
            stamp: stamp
        )
        if failure.status == 405 { head.headerFields[.allow] = "GET" }
    }

    init(_ replacement: ReplacementResponse, of service: CloudService, stamp: ResponseStamp) {
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
            let (shape, code): (ServiceFailure.Shape, String) =
                switch service {
                case .dcs: (.dcs, dcsCode)
                case .rds: (.rds, rdsCode)
                case .iam: (.iam, String(status))
                }
            let message = "Internal service error."
            let failure = ServiceFailure(status: status, shape: shape, code: code, message: message)
            (contentType, body) = ("application/json", failure.json(requestID: stamp.requestID.text).encoded)
        }
        self.init(status: status, contentType: contentType, body: body, stamp: stamp)
        for name in Set(replacement.headers.map { $0.name.lowercased() }) {
            if let name = HTTPField.Name(name) { head.headerFields[name] = nil }
        }
        for field in replacement.headers { head.headerFields.append(field) }
    }

    /// Sends the client to another place, with the short page that proxies add.
    init(redirectTo location: String, status: Int, stamp: ResponseStamp) {
        let text = ByteBuffer(string: "<html><body>Moved.</body></html>\n")
        self.init(status: min(max(status, 300), 399), contentType: "text/html", body: text, stamp: stamp)
        head.headerFields[.location] = location
    }

    private init(status: Int, contentType: String?, body: ByteBuffer, stamp: ResponseStamp) {
        let allowsBody = status != 204 && status != 304
        var fields = HTTPFields()
        fields[.date] = stamp.date
        fields.append(HeaderField(name: "X-Request-Id", value: stamp.requestID.text))
        if allowsBody {
            fields[.contentType] = contentType
            fields[.contentLength] = String(body.readableBytes)
        }
        head = HTTPResponse(status: .named(status), headerFields: fields)
        self.body = CloudResponseBody(allowsBody ? body : ByteBuffer())
    }
}

extension CloudResponse {
    mutating func addHeader(_ field: HeaderField) {
        head.headerFields.append(field)
    }

    /// Makes the body so long, if it is shorter.
    mutating func extend(to length: Int, _ filling: Fault.Filling) {
        body.extend(to: length, filling)
        head.headerFields[.contentLength] = String(body.count)
    }

    mutating func encode(_ coding: Fault.Coding) {
        guard case .gzip(let extent) = coding else { return }
        var bytes = Gzip.compressed(body)
        switch extent {
        case .whole: break
        case .firstHalf: bytes.moveWriterIndex(to: bytes.readerIndex + bytes.readableBytes / 2)
        case .withoutTrailer: bytes.moveWriterIndex(to: bytes.writerIndex - Gzip.trailerLength)
        }
        body = CloudResponseBody(bytes)
        head.headerFields[.contentEncoding] = "gzip"
        head.headerFields[.contentLength] = String(body.count)
    }
}

extension HTTPResponse.Status {
    /// A status made from a number alone has no reason phrase.
    static func named(_ code: Int) -> Self {
        switch code {
        case 200: .ok
        case 201: .created
        case 301: .movedPermanently
        case 302: .found
        case 307: .temporaryRedirect
        case 308: .permanentRedirect
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
