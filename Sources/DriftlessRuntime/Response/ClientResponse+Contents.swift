// Which of the contents that a document describes a response has.
import HTTPTypes

extension ClientResponse {
    /// What the `Content-Type` says; nil where there is none or it is no media type.
    public var contentType: MediaType? {
        headers[.contentType].flatMap { MediaType($0) }
    }
}

@_spi(Generated) extension ClientResponse {
    /// Whether the response is of a documented media type or range: `application/json`, `image/*`, `*/*`.
    ///
    /// A type of JSON fits another one: servers send `application/json` for `application/vnd.github+json`, and
    /// `application/problem+json` for `application/json`. So it is with XML. Parameters make no difference. A response that
    /// does not say what it is fits `*/*` only.
    public func matches(_ mediaRange: String) -> Bool {
        fit(mediaRange) != nil
    }

    /// The position of the documented media type that fits best, the first of several that fit alike; nil where none fits.
    /// Without a `Content-Type` it is the only one that is documented, or `*/*`.
    public func content(among mediaRanges: [String]) -> Int? {
        if mediaRanges.count == 1, headers[.contentType] == nil {
            return 0
        }
        let fits = mediaRanges.map { fit($0) }
        guard let best = fits.compactMap({ $0 }).max() else {
            return nil
        }
        return fits.firstIndex(of: best)
    }

    /// The error for a response of a media type that the document does not describe for its status.
    ///
    /// - Parameter expected: What is documented, for people: `application/json or text/csv`.
    public func unexpectedContent(expected: String) -> ClientError {
        guard isSuccess else {
            return failure()
        }
        return error(.unexpectedContentType(found: contentType?.essence ?? "", expected: expected))
    }

    /// The error for a response by which the server says that it failed, in a documented content that is not JSON.
    ///
    /// - Parameter read: Takes the body out of the response: `{ response throws(ClientError) in try response.text() }`.
    public func failure<Body: Sendable>(
        reading read: (ClientResponse) throws(ClientError) -> Body
    ) -> ClientError {
        var failure = serverError()
        do throws(ClientError) {
            failure.body = try read(self)
        } catch {
            if case .response(let error) = error { failure.decodingProblem = error.problem }
        }
        return .server(failure)
    }

    private func fit(_ mediaRange: String) -> MediaType.Fit? {
        guard let documented = MediaType(mediaRange) else {
            return nil
        }
        guard let contentType else {
            return documented.essence == "*/*" ? .anything : nil
        }
        return contentType.fit(documented)
    }
}

/// A content of an error as generated code describes it: its media type, and how its body is read.
@_spi(Generated) public struct ErrorContent: Sendable {
    let mediaType: String
    let failure: @Sendable (ClientResponse) -> ClientError

    /// A content that is JSON.
    public static func json<Body: JSONValueDecodable & Sendable>(_ mediaType: String, _ type: Body.Type) -> ErrorContent
    {
        ErrorContent(mediaType: mediaType) { $0.failure(type) }
    }

    /// A content that is text.
    public static func text(_ mediaType: String) -> ErrorContent {
        ErrorContent(mediaType: mediaType) { $0.failure { response throws(ClientError) in try response.text() } }
    }

    /// A content that is a form.
    public static func form<Body: JSONValueDecodable & Sendable>(
        _ mediaType: String,
        _ type: Body.Type,
        _ kind: JSONKind,
        fields: [FormFields] = []
    ) -> ErrorContent {
        ErrorContent(mediaType: mediaType) {
            $0.failure { response throws(ClientError) -> Body in try response.form(kind, fields: fields) }
        }
    }

    /// A content of several parts.
    public static func multipart<Body: JSONValueDecodable & Sendable>(
        _ mediaType: String,
        _ type: Body.Type,
        _ kind: JSONKind,
        parts: [PartFields] = []
    ) -> ErrorContent {
        ErrorContent(mediaType: mediaType) {
            $0.failure { response throws(ClientError) -> Body in try response.multipart(kind, parts: parts) }
        }
    }

    /// A content of several parts without names.
    public static func orderedParts<Body: JSONValueDecodable & Sendable>(
        _ mediaType: String,
        _ type: Body.Type,
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) -> ErrorContent {
        ErrorContent(mediaType: mediaType) {
            $0.failure { response throws(ClientError) -> Body in
                try response.orderedParts(kind, prefix: prefix, others: others)
            }
        }
    }

    /// A content that is bytes.
    public static func bytes(_ mediaType: String) -> ErrorContent {
        ErrorContent(mediaType: mediaType) { $0.failure { response in response.bytes() } }
    }
}

@_spi(Generated) extension ClientResponse {
    /// The position of the documented media type that the response has.
    ///
    /// A body that begins as JSON does counts as JSON where the `Content-Type` fits nothing: servers get it wrong too often.
    ///
    /// - Throws: `ClientError.response` where it has another one.
    public func contentIndex(_ mediaTypes: String...) throws(ClientError) -> Int {
        if let position = position(among: mediaTypes) { return position }
        throw unexpectedContent(expected: mediaTypes.joined(separator: ", "))
    }

    /// The error for a response by which the server says that it failed, in one of several documented contents.
    public func failure(among contents: ErrorContent...) -> ClientError {
        position(among: contents.map(\.mediaType)).map { contents[$0].failure(self) } ?? failure()
    }

    private func position(among mediaTypes: [String]) -> Int? {
        if let position = content(among: mediaTypes) { return position }
        guard beginsAsJSON else { return nil }
        return mediaTypes.firstIndex { name in
            MediaType(name).map { $0.subtype == "json" || $0.subtype.hasSuffix("+json") } ?? false
        }
    }
}
