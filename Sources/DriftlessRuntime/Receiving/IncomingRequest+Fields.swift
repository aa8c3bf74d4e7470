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
        try value(FormReader.json(body, as: kind, fields))
    }

    /// The same for a body that may be left out.
    public func optionalForm<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        fields: [FormFields] = []
    ) throws(IncomingRequestError) -> Value? {
        body.isEmpty ? nil : try form(kind, fields: fields)
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
        body.isEmpty ? nil : try multipart(kind, parts: parts)
    }

    /// The body, of several parts without names, as a list that the document describes.
    ///
    /// - Parameter kind: Of the list.
    /// - Throws: `IncomingRequestError` where the body is no multipart body, or does not fit the type.
    public func orderedParts<Value: JSONValueDecodable>(_ kind: JSONKind) throws(IncomingRequestError) -> Value {
        let json: [UInt8]
        do throws(MultipartError) {
            json = try PartReader.orderedJSON(body, contentType: headers[.contentType] ?? "", as: kind)
        } catch {
            throw self.error(body.isEmpty ? .emptyBody : .multipart(error))
        }
        return try value(json)
    }

    /// The same for a body that may be left out.
    public func optionalOrderedParts<Value: JSONValueDecodable>(
        _ kind: JSONKind
    ) throws(IncomingRequestError) -> Value? {
        body.isEmpty ? nil : try orderedParts(kind)
    }

    /// The body, JSON values one a line or one a record, as a list.
    ///
    /// - Throws: `IncomingRequestError` where a value does not fit the type.
    public func jsonItems<Item: JSONValueDecodable>() throws(IncomingRequestError) -> [Item] {
        var items: [Item] = []
        for record in JSONRecordReader.records(of: body) { items.append(try value(record)) }
        return items
    }

    /// The same for a body that may be left out.
    public func optionalJSONItems<Item: JSONValueDecodable>() throws(IncomingRequestError) -> [Item]? {
        body.isEmpty ? nil : try jsonItems()
    }

    private func value<Value: JSONValueDecodable>(_ json: [UInt8]) throws(IncomingRequestError) -> Value {
        do throws(JSONError) {
            return try Value(json: json, leniency: leniency)
        } catch {
            throw self.error(body.isEmpty ? .emptyBody : .json(error))
        }
    }
}
