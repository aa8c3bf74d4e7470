// The headers of the parts of a response, by the names of parts.
import HTTPTypes

/// What the parts of a body say of themselves.
@_spi(Generated) public struct ReceivedPartHeaders {
    private var heads: [String: HTTPFields] = [:]
    private var positions: [HTTPFields] = []
    private let response: ClientResponse

    fileprivate init(_ response: ClientResponse) {
        self.response = response
        guard let type = response.headers[.contentType], MediaType(type)?.type == "multipart" else { return }
        // A body that cannot be taken apart is an error where it is read.
        for part in (try? ReceivedPart.parts(of: response.body, contentType: type)) ?? [] {
            positions.append(part.headers)
            guard let name = part.name, heads[name] == nil else { continue }
            heads[name] = part.headers
        }
    }

    /// A header of the first part of the name; nil where there is no such part or header.
    ///
    /// - Throws: `ClientError.response` where its text is not of the type.
    public func header<Value: JSONValueDecodable>(
        _ part: String,
        _ name: String,
        _ shape: HeaderShape
    ) throws(ClientError) -> Value? {
        try header(heads[part], name, shape)
    }

    /// A header of the part at a position; nil where there is no such part or header.
    ///
    /// - Throws: `ClientError.response` where its text is not of the type.
    public func header<Value: JSONValueDecodable>(
        _ position: Int,
        _ name: String,
        _ shape: HeaderShape
    ) throws(ClientError) -> Value? {
        try header(positions.indices.contains(position) ? positions[position] : nil, name, shape)
    }

    private func header<Value: JSONValueDecodable>(
        _ headers: HTTPFields?,
        _ name: String,
        _ shape: HeaderShape
    ) throws(ClientError) -> Value? {
        guard let headers else { return nil }
        switch shape.reading(of: name, in: headers, as: Value.self) {
        case .absent: return nil
        case .value(let value): return value
        case .unreadable(let text): throw response.error(.invalidHeader(name, value: text, expected: shape.phrase))
        }
    }
}

@_spi(Generated) extension ClientResponse {
    /// The headers of the parts of the body; none where it does not have several parts.
    public var partHeaders: ReceivedPartHeaders { ReceivedPartHeaders(self) }
}
