// How the body of a request that came in is read.
import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension IncomingRequest {
    /// The body as a type that the document describes. The media type that the request claims is not held against a body that
    /// can be decoded.
    ///
    /// - Throws: `IncomingRequestError` where the body is empty, of another media type, or does not fit the type.
    public func json<Value: JSONValueDecodable>(_ type: Value.Type = Value.self) throws(IncomingRequestError) -> Value {
        let body = try wholeBody()
        // RFC 8259 §8.1 lets a reader ignore a byte order mark.
        let text = body.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(body.dropFirst(3)) : body
        do throws(JSONError) {
            return try Value(json: text, leniency: leniency)
        } catch {
            throw self.error(problem(decoding: error))
        }
    }

    /// The same for a body that may be left out.
    public func optionalJSON<Value: JSONValueDecodable>(
        _ type: Value.Type = Value.self
    ) throws(IncomingRequestError) -> Value? {
        hasNoBody ? nil : try json(type)
    }

    /// The body as text in the charset that `Content-Type` names: UTF-8 where it names none, US-ASCII, or ISO-8859-1.
    ///
    /// - Throws: `IncomingRequestError` where the body is not in that charset, or in one that is not read.
    public func text() throws(IncomingRequestError) -> String {
        let name = contentType?.parameter("charset")
        guard let charset = TextCharset(named: name ?? "utf-8") else {
            throw error(.unsupportedCharset(name ?? ""))
        }
        guard let text = charset.text(of: try wholeBody()) else {
            throw error(.invalidText)
        }
        return text
    }

    /// The same for a body that may be left out.
    public func optionalText() throws(IncomingRequestError) -> String? {
        hasNoBody ? nil : try text()
    }

    /// The body as it came.
    ///
    /// - Throws: `IncomingRequestError` where it is still on its way.
    public func bytes() throws(IncomingRequestError) -> [UInt8] { try wholeBody() }

    /// The same for a body that may be left out.
    public func optionalBytes() throws(IncomingRequestError) -> [UInt8]? { hasNoBody ? nil : try wholeBody() }

    /// Whether there is no body at all.
    public var hasNoBody: Bool { body.isEmpty && stream == nil }

    /// The position of the documented media type that the request fits best, the first of several that fit alike.
    ///
    /// - Throws: `IncomingRequestError` where none fits.
    public func content(among mediaRanges: [String]) throws(IncomingRequestError) -> Int {
        let contentType = contentType
        let fits = mediaRanges.map { range -> MediaType.Fit? in
            guard let documented = MediaType(range) else { return nil }
            guard let contentType else { return documented.essence == "*/*" ? .anything : nil }
            return contentType.fit(documented)
        }
        guard let best = fits.compactMap({ $0 }).max(), let position = fits.firstIndex(of: best) else {
            let expected = mediaRanges.joined(separator: " or ")
            throw error(.unexpectedContentType(found: contentType?.essence ?? "", expected: expected))
        }
        return position
    }
}

extension IncomingRequest {
    private func problem(decoding error: JSONError) -> IncomingRequestError.Problem {
        guard body.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
            return .emptyBody
        }
        guard let contentType, contentType.fit(.json) == nil else {
            return .json(error)
        }
        return .unexpectedContentType(found: contentType.essence, expected: "JSON")
    }
}

extension MediaType {
    fileprivate static let json = MediaType(essence: "application", "json")

    private init(essence type: String, _ subtype: String) {
        self.type = type
        self.subtype = subtype
        parameters = []
    }
}
