// Exchanges of a client with a server, kept for tests: a file to check in, without secrets.
import DriftlessJSON

/// Requests and their responses, as a ``RecordingTransport`` saw them.
///
/// Secrets are not in it: of a request there are the method, the path and the body, of a response the status, the headers and the
/// body, and what is secret in them by its name or its value reads `(hidden)`.
public struct Recording: Hashable, Sendable {
    /// A request and its response.
    public struct Exchange: Hashable, Sendable {
        /// `GET /v3/p/backups?limit=10`
        public var request: String
        /// What the request carried, as text; base64 behind `base64:` where it is none.
        public var requestBody: String
        public var status: Int
        /// In the response's order.
        public var headers: [Header]
        /// What the response carried, written like the request's.
        public var body: String

        public init(request: String, requestBody: String = "", status: Int, headers: [Header] = [], body: String = "") {
            self.request = request
            self.requestBody = requestBody
            self.status = status
            self.headers = headers
            self.body = body
        }
    }

    /// A header of a response.
    public struct Header: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// In the order in which the responses came.
    public var exchanges: [Exchange]

    public init(_ exchanges: [Exchange] = []) {
        self.exchanges = exchanges
    }
}

extension Recording {
    /// The recording as JSON, a line an exchange, for a file.
    public var json: [UInt8] {
        let lines = exchanges.map { String(decoding: $0.json.jsonBytes(), as: UTF8.self) }
        return Array("[\(lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n")]\n".utf8)
    }

    /// Reads what ``json`` wrote.
    ///
    /// - Throws: `RecordingError` where it is something else.
    public init(json bytes: [UInt8]) throws(RecordingError) {
        guard case .array(let elements)? = try? JSONValue(json: bytes) else {
            throw RecordingError("a recording is a JSON array of exchanges")
        }
        var exchanges: [Exchange] = []
        for (index, element) in elements.enumerated() {
            guard let exchange = Exchange(element) else {
                throw RecordingError("exchange \(index) of the recording lacks a request, a status, headers or a body")
            }
            exchanges.append(exchange)
        }
        self.init(exchanges)
    }
}

extension Recording.Exchange {
    fileprivate var json: JSONValue {
        .object([
            "request": .string(request), "requestBody": .string(requestBody), "status": .number(JSONNumber(status)),
            "headers": .array(headers.map { .array([.string($0.name), .string($0.value)]) }), "body": .string(body),
        ])
    }

    fileprivate init?(_ json: JSONValue) {
        guard case .object(let members) = json, case .string(let request)? = members["request"],
            case .string(let requestBody)? = members["requestBody"], case .number(let status)? = members["status"],
            let status = Int(status.description), case .array(let fields)? = members["headers"],
            case .string(let body)? = members["body"]
        else { return nil }
        var headers: [Recording.Header] = []
        for field in fields {
            guard case .array(let pair) = field, pair.count == 2, case .string(let name) = pair[0],
                case .string(let value) = pair[1]
            else { return nil }
            headers.append(Recording.Header(name: name, value: value))
        }
        self.init(request: request, requestBody: requestBody, status: status, headers: headers, body: body)
    }
}

/// Why bytes are no recording.
public struct RecordingError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
