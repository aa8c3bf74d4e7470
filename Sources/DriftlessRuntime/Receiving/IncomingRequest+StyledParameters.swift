// Parameters of a request that came in whose style is read back: objects in the query, and cookies.
@_spi(Generated) public import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension IncomingRequest {
    /// A parameter of the query that the document requires and that may be an object.
    ///
    /// - Parameters:
    ///   - kind: Of the type.
    ///   - others: The names of the query's other parameters.
    /// - Throws: `IncomingRequestError` where it is missing or does not fit the type.
    public func query<Value: JSONValueDecodable>(
        _ name: String,
        _ kind: JSONKind,
        _ style: FormFieldStyle,
        besides others: [String] = []
    ) throws(IncomingRequestError) -> Value {
        guard let value: Value = try optionalQuery(name, kind, style, besides: others) else {
            throw error(.missingParameter(name))
        }
        return value
    }

    /// The same for one that may be missing.
    public func optionalQuery<Value: JSONValueDecodable>(
        _ name: String,
        _ kind: JSONKind,
        _ style: FormFieldStyle,
        besides others: [String] = []
    ) throws(IncomingRequestError) -> Value? {
        let texts = NamedTexts(queryOf: target)
        guard let json = texts.json(of: name, as: kind, style, besides: others) else { return nil }
        do throws(JSONError) {
            return try Value(json: json, leniency: leniency)
        } catch {
            throw self.error(.invalidParameter(name, value: texts.text(of: name), expected: Self.expected(error)))
        }
    }

    /// A cookie that the document requires.
    ///
    /// - Parameters:
    ///   - kind: Of the type.
    ///   - escaping: `.none` for the style `cookie`.
    ///   - others: The names of the other cookies.
    /// - Throws: `IncomingRequestError` where it is missing or does not fit the type.
    public func cookie<Value: JSONValueDecodable>(
        _ name: String,
        _ kind: JSONKind,
        _ style: FormFieldStyle = .content,
        escaping: ParameterEscaping = .all,
        besides others: [String] = []
    ) throws(IncomingRequestError) -> Value {
        guard let value: Value = try optionalCookie(name, kind, style, escaping: escaping, besides: others) else {
            throw error(.missingCookie(name))
        }
        return value
    }

    /// The same for one that may be missing.
    public func optionalCookie<Value: JSONValueDecodable>(
        _ name: String,
        _ kind: JSONKind,
        _ style: FormFieldStyle = .content,
        escaping: ParameterEscaping = .all,
        besides others: [String] = []
    ) throws(IncomingRequestError) -> Value? {
        let texts = NamedTexts(cookies: headers[values: .cookie], escaping == .none ? .none : .percent)
        guard let json = texts.json(of: name, as: kind, style, besides: others) else { return nil }
        do throws(JSONError) {
            return try Value(json: json, leniency: leniency)
        } catch {
            throw self.error(.invalidCookie(name, expected: "what the document says of it"))
        }
    }

    private static func expected(_ error: JSONError) -> String { "what the document says of it (\(error))" }
}
