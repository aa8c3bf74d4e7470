// How a JSON body is decoded, and what is said of a body that is something else.
import HTTPTypes

@_spi(Generated) extension ClientResponse {
    /// The body as a type that the document describes. The media type that the response claims is not held against a body
    /// that can be decoded: servers get it wrong too often.
    ///
    /// What becomes of a value that does not fit is up to the client's ``LenientDecoding``, whether drift is observed or not.
    ///
    /// - Throws: `ClientError.response` where the body is empty, of another media type, or does not fit the type.
    public func json<Value: JSONValueDecodable>(_ type: Value.Type = Value.self) throws(ClientError) -> Value {
        do throws(JSONError) {
            return try decode(type, from: json)
        } catch {
            throw self.error(problem(decoding: error))
        }
    }

    /// The error for a response by which the server says that it failed, with the body decoded if it can be.
    public func failure<Body: JSONValueDecodable & Sendable>(_ type: Body.Type) -> ClientError {
        var failure = serverError()
        do throws(JSONError) {
            failure.body = try decode(type, from: json)
        } catch {
            failure.decodingProblem = problem(decoding: error).hiding(failure.redaction)
            reportUnread(type, error, in: json)
        }
        return .server(failure)
    }
}

extension ClientResponse {
    func decode<Value: JSONValueDecodable>(_ type: Value.Type, from json: [UInt8]) throws(JSONError) -> Value {
        isUnobserved ? try Value(json: json, leniency: leniency) : try decodeNoticingDrift(type, from: json)
    }

    /// The body without a byte order mark: RFC 8259 §8.1 lets a reader ignore one, and some servers send it.
    private var json: [UInt8] {
        body.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(body.dropFirst(3)) : body
    }

    /// Whether the first byte of the body that is no blank begins an object, an array, a string or a number.
    var beginsAsJSON: Bool {
        json.first { !$0.isJSONBlank }?.beginsJSON ?? false
    }

    private func problem(decoding error: JSONError) -> ResponseError.Problem {
        guard let first = body.first(where: { !$0.isJSONBlank }) else {
            return .emptyBody
        }
        let mediaType = headers[.contentType].map(Self.essence(of:)) ?? ""
        // A page sent as JSON is still a page, and so is one that does not say what it is.
        if mediaType == "text/html" || first == UInt8(ascii: "<") {
            let isMarkup = mediaType.hasSuffix("xml")
            return .unexpectedContentType(found: isMarkup ? mediaType : "text/html", expected: "JSON")
        }
        if mediaType.isEmpty || mediaType.isJSON || first.beginsJSON {
            return .json(error)
        }
        return .unexpectedContentType(found: mediaType, expected: "JSON")
    }

    /// The media type without its parameters, in lower case.
    private static func essence(of contentType: String) -> String {
        let essence = contentType.prefix { $0 != ";" }.lowercased()
        return String(essence.drop { $0 == " " }.prefix { $0 != " " && $0 != "\t" })
    }
}

extension String {
    fileprivate var isJSON: Bool {
        self == "application/json" || self == "text/json" || hasSuffix("+json")
    }
}

extension UInt8 {
    fileprivate var isJSONBlank: Bool {
        self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
    }

    fileprivate var beginsJSON: Bool {
        switch self {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"), 48...57: true
        default: false
        }
    }
}
