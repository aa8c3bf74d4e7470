// A part without a name together with the headers that the document describes for it.
@_spi(Generated) public import DriftlessJSON
public import HTTPTypes

/// A part of a multipart body whose parts are told by their positions, with its headers (OpenAPI 3.2 §4.14.5: `prefixEncoding`,
/// `itemEncoding`).
///
/// ```swift
/// try await client.importChanges(body: [MultipartItem(change, headers: .init(contentID: "<1>"))])
/// ```
public struct MultipartItem<Item: Sendable, Headers: PartHeaderFields>: Sendable {
    /// What the part holds.
    public var item: Item
    /// What it says of itself.
    public var headers: Headers

    /// Creates a part.
    public init(_ item: Item, headers: Headers) {
        self.item = item
        self.headers = headers
    }
}

extension MultipartItem: Equatable where Item: Equatable, Headers: Equatable {}
extension MultipartItem: Hashable where Item: Hashable, Headers: Hashable {}

extension MultipartItem: JSONEncodable where Item: JSONEncodable {
    /// Writes the item; its headers go along to where the part is.
    public func encode(to json: inout JSONWriter) {
        var head = SentPartHead()
        headers.write(to: &head)
        json.accompany(head)
        item.encode(to: &json)
    }
}

/// The documented headers of a part. Generated code conforms to it.
public protocol PartHeaderFields: Sendable {
    /// Reads the headers of a part that came.
    ///
    /// - Throws: `PartHeaderError` where one is missing or not of its type.
    init(of part: ReceivedPartHead) throws(PartHeaderError)

    /// Writes the headers of a part that is to be sent.
    func write(to part: inout SentPartHead)
}

/// The headers of a part that came.
public struct ReceivedPartHead: Sendable {
    /// As they came.
    public let fields: HTTPFields

    init(_ fields: HTTPFields) {
        self.fields = fields
    }
}

@_spi(Generated) extension ReceivedPartHead {
    /// A header that the document requires.
    public func header<Value: JSONValueDecodable>(_ name: String, _ shape: HeaderShape) throws(PartHeaderError) -> Value {
        guard let value: Value = try optionalHeader(name, shape) else {
            throw PartHeaderError(problem: .missingHeader(name), incoming: .missingHeader(name))
        }
        return value
    }

    /// A header that may be missing.
    public func optionalHeader<Value: JSONValueDecodable>(
        _ name: String,
        _ shape: HeaderShape
    ) throws(PartHeaderError) -> Value? {
        switch shape.reading(of: name, in: fields, as: Value.self) {
        case .absent: return nil
        case .value(let value): return value
        case .unreadable(let text):
            throw PartHeaderError(
                problem: .invalidHeader(name, value: text, expected: shape.phrase),
                incoming: .invalidHeader(name, value: text, expected: shape.phrase)
            )
        }
    }
}

/// Why the headers of a part could not be read.
public struct PartHeaderError: Error, Sendable {
    let problem: ResponseError.Problem
    let incoming: IncomingRequestError.Problem
}

/// The headers of a part that is to be sent.
public struct SentPartHead: Sendable {
    private(set) var fields = HTTPFields()
    private(set) var violations: [ArgumentViolation] = []

    private mutating func write(_ write: (MessageBuilder) -> Void) {
        // Headers of a part are written as those of requests are.
        let message = MessageBuilder("")
        write(message)
        fields.append(contentsOf: message.headers)
        violations += message.violations
    }
}

@_spi(Generated) extension SentPartHead {
    /// Sets a header; nothing where the value is nil.
    public mutating func header<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        write { $0.header(name, value, style: style) }
    }

    /// Sets a header to a list: `a,b`. Nothing where the list is nil or empty.
    public mutating func headerList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value]?,
        style: TextStyle = .standard
    ) {
        write { $0.headerList(name, values, style: style) }
    }

    /// Sets a header by the shape that the value has; nothing where it is nil, null, or has no elements.
    public mutating func headerValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        _ object: HeaderObjectStyle = .joined,
        style: TextStyle = .standard
    ) {
        write { $0.headerValue(name, value, object, style: style) }
    }

    /// Sets a header to JSON text; nothing where the value is nil.
    public mutating func headerJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        write { $0.headerJSON(name, value, style: style) }
    }
}
