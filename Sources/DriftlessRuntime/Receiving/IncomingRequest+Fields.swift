// Bodies of requests that came in and that are forms or have several parts.
@_spi(Generated) public import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension IncomingRequest {
    /// The body, a form, as a type that the document describes.
    ///
    /// - Parameters:
    ///   - kind: Of the type.
    ///   - fields: The fields that are not written by what they are.
    /// - Throws: `IncomingRequestError` where the body is empty or does not fit the type.
    public func form<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        fields: [FormFields] = []
    ) throws(IncomingRequestError) -> Value {
        try value(FormReader.json(try wholeBody(), as: kind, fields))
    }

    /// The same for a body that may be left out.
    public func optionalForm<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        fields: [FormFields] = []
    ) throws(IncomingRequestError) -> Value? {
        hasNoBody ? nil : try form(kind, fields: fields)
    }

    /// The body, of several parts, as a type that the document describes.
    ///
    /// - Parameters:
    ///   - kind: Of the type.
    ///   - parts: Those that are not written by what they are.
    /// - Throws: `IncomingRequestError` where the body is no multipart body, or does not fit the type.
    public func multipart<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        parts: [PartFields] = []
    ) throws(IncomingRequestError) -> Value {
        let body = try wholeBody()
        let json: [UInt8]
        do throws(MultipartError) {
            json = try PartReader.json(body, contentType: headers[.contentType] ?? "", as: kind, parts)
        } catch {
            throw self.error(body.isEmpty ? .emptyBody : .multipart(error))
        }
        return try value(json)
    }

    /// The same for a body that may be left out.
    public func optionalMultipart<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        parts: [PartFields] = []
    ) throws(IncomingRequestError) -> Value? {
        hasNoBody ? nil : try multipart(kind, parts: parts)
    }

    /// The body, of several parts without names, as a list that the document describes.
    ///
    /// - Parameters:
    ///   - kind: Of the list.
    ///   - prefix: What the first parts are that have parts of their own.
    ///   - others: What all that follow are.
    /// - Throws: `IncomingRequestError` where the body is no multipart body, or does not fit the type.
    public func orderedParts<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) throws(IncomingRequestError) -> Value {
        let body = try wholeBody()
        let json: [UInt8]
        do throws(MultipartError) {
            json = try PartReader.orderedJSON(
                body,
                contentType: headers[.contentType] ?? "",
                as: kind,
                PartOrder(prefix, others)
            )
        } catch {
            throw self.error(body.isEmpty ? .emptyBody : .multipart(error))
        }
        return try value(json)
    }

    /// The same for a body that may be left out.
    public func optionalOrderedParts<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) throws(IncomingRequestError) -> Value? {
        hasNoBody ? nil : try orderedParts(kind, prefix: prefix, others: others)
    }

    private func value<Value: JSONValueDecodable>(_ json: [UInt8]) throws(IncomingRequestError) -> Value {
        do throws(JSONError) {
            return try Value(json: json, leniency: leniency)
        } catch {
            throw self.error(body.isEmpty ? .emptyBody : .json(error))
        }
    }
}
