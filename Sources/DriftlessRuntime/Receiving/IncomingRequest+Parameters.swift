// How the headers and the query of a request that came in are read.
import HTTPTypes

/// What stands between the elements of a list in a query.
@_spi(Generated) public enum QueryDelimiter: Sendable {
    /// Each element is a parameter of its own: `k=a&k=b`.
    case parameter
    /// `k=a,b`
    case comma
    /// `k=a%20b`
    case space
    /// `k=a%7Cb`
    case pipe
}

@_spi(Generated) extension IncomingRequest {
    /// A header that the document requires.
    ///
    /// - Throws: `IncomingRequestError` where it is missing or its text is not of the type.
    public func header<Value: JSONValueDecodable>(
        _ name: String,
        _ shape: HeaderShape
    ) throws(IncomingRequestError) -> Value {
        guard let value: Value = try optionalHeader(name, shape) else {
            throw error(.missingHeader(name))
        }
        return value
    }

    /// A header that may be missing.
    ///
    /// - Throws: `IncomingRequestError` where its text is not of the type.
    public func optionalHeader<Value: JSONValueDecodable>(
        _ name: String,
        _ shape: HeaderShape
    ) throws(IncomingRequestError) -> Value? {
        switch shape.reading(of: name, in: headers, as: Value.self) {
        case .absent: return nil
        case .value(let value): return value
        case .unreadable(let text): throw error(.invalidHeader(name, value: text, expected: shape.phrase))
        }
    }

    /// A parameter of the query that the document requires.
    ///
    /// - Throws: `IncomingRequestError` where it is missing or its text is not of the type.
    public func query<Value: JSONValueDecodable>(
        _ name: String,
        _ shape: HeaderShape,
        _ delimiter: QueryDelimiter = .parameter
    ) throws(IncomingRequestError) -> Value {
        guard let value: Value = try optionalQuery(name, shape, delimiter) else {
            throw error(.missingParameter(name))
        }
        return value
    }

    /// A parameter of the query that may be missing.
    ///
    /// - Throws: `IncomingRequestError` where its text is not of the type.
    public func optionalQuery<Value: JSONValueDecodable>(
        _ name: String,
        _ shape: HeaderShape,
        _ delimiter: QueryDelimiter = .parameter
    ) throws(IncomingRequestError) -> Value? {
        let found = QueryText(target).values(of: name)
        guard !found.isEmpty else {
            return nil
        }
        for candidate in shape.candidates(elements: found.flatMap { QueryText.elements(of: $0, delimiter) }) {
            if let value = try? Value(json: candidate) { return value }
        }
        throw error(.invalidParameter(name, value: found.joined(separator: ", "), expected: shape.phrase))
    }
}

/// The query of a target (RFC 3986 §3.4), as forms write it.
private struct QueryText {
    private let query: Substring

    init(_ target: String) {
        let sent = target.prefix { $0 != "#" }
        query = sent.firstIndex(of: "?").map { sent[sent.index(after: $0)...] } ?? ""
    }

    /// As they came, percent-encoded.
    func values(of name: String) -> [String] {
        query.split(separator: "&").compactMap { pair in
            let key = pair.prefix { $0 != "=" }
            return Self.decoded(key) == name ? String(pair.dropFirst(key.count + 1)) : nil
        }
    }

    /// The elements of a value without percent-encoding. What delimits them may be encoded itself, but not a comma, which is
    /// then part of an element.
    static func elements(of value: String, _ delimiter: QueryDelimiter) -> [String] {
        switch delimiter {
        case .parameter: [decoded(value[...])]
        case .comma: value.split(separator: ",", omittingEmptySubsequences: false).map(decoded)
        case .space: decoded(value[...]).split(separator: " ").map(String.init)
        case .pipe: decoded(value[...]).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private static func decoded(_ text: Substring) -> String { FormReader.decoded(text.utf8) }
}
