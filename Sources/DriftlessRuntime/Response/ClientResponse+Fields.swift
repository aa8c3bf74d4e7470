// Bodies that are forms or have several parts.
@_spi(Generated) public import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension ClientResponse {
    /// The body, a form, as a type that the document describes.
    ///
    /// - Parameters:
    ///   - kind: Of the type.
    ///   - fields: The fields that are not written by what they are.
    /// - Throws: `ClientError.response` where the body does not fit the type.
    public func form<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        fields: [FormFields] = []
    ) throws(ClientError) -> Value {
        try value(FormReader.json(body, as: kind, fields))
    }

    /// The body, of several parts, as a type that the document describes.
    ///
    /// - Parameters:
    ///   - kind: Of the type.
    ///   - parts: Those that are not written by what they are.
    /// - Throws: `ClientError.response` where the body is no multipart body, or does not fit the type.
    public func multipart<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        parts: [PartFields] = []
    ) throws(ClientError) -> Value {
        let json: [UInt8]
        do throws(MultipartError) {
            json = try PartReader.json(body, contentType: headers[.contentType] ?? "", as: kind, parts)
        } catch {
            throw self.error(body.isEmpty ? .emptyBody : .multipart(error))
        }
        return try value(json)
    }

    /// The body, of several parts without names, as a list that the document describes.
    ///
    /// - Parameters:
    ///   - kind: Of the list.
    ///   - prefix: What the first parts are that have parts of their own.
    ///   - others: What all that follow are.
    /// - Throws: `ClientError.response` where the body is no multipart body, or does not fit the type.
    public func orderedParts<Value: JSONValueDecodable>(
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) throws(ClientError) -> Value {
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

    private func value<Value: JSONValueDecodable>(_ json: [UInt8]) throws(ClientError) -> Value {
        do throws(JSONError) {
            return isUnobserved
                ? try Value(json: json, leniency: leniency) : try decodeNoticingDrift(Value.self, from: json)
        } catch {
            throw self.error(body.isEmpty ? .emptyBody : .json(error))
        }
    }
}
