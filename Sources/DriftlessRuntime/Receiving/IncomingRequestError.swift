// Why a request that came in is not what the document says.
public import DriftlessJSON
public import HTTPTypes

/// A request of the provider that breaks the document. A receiver usually says so with the status 400.
public struct IncomingRequestError: Error, Sendable {
    /// What is wrong with the request.
    public enum Problem: Hashable, Sendable {
        /// The body is no JSON, or JSON of another type; the error says where.
        case json(JSONError)
        /// There should be a body, and there is none.
        case emptyBody
        /// The body is of another media type than the document describes.
        case unexpectedContentType(found: String, expected: String)
        /// The body should be text and is not in its charset.
        case invalidText
        /// The body is text in a charset that is not read, such as `shift_jis`.
        case unsupportedCharset(String)
        /// The body should have several parts and cannot be taken apart.
        case multipart(MultipartError)
        /// An item of a sequence is not the JSON that the document describes: its position, the first being 1. The item's text
        /// is in ``IncomingRequestError/rawBody``.
        case invalidItem(number: Int, JSONError)
        /// An item of a sequence is larger than ``IncomingRequest/maximumItemSize``, in bytes.
        case itemTooLarge(limit: Int)
        /// There are more items than were to be taken.
        case tooManyItems(limit: Int)
        /// The body is a stream, and the document describes one that is read whole: see ``IncomingRequest/collected(upTo:)``.
        case bodyNotCollected
        /// The body broke off or could not be read, for a reason of the server that it comes from.
        case unreadableBody(String)
        /// A header that the document requires is missing.
        case missingHeader(String)
        /// A header's text is not of the documented type.
        case invalidHeader(String, value: String, expected: String)
        /// A parameter of the query that the document requires is missing.
        case missingParameter(String)
        /// The text of a parameter of the query is not of the documented type.
        case invalidParameter(String, value: String, expected: String)
        /// A cookie that the document requires is missing.
        case missingCookie(String)
        /// A cookie's text is not of the documented type. It is not in the error: cookies are secrets.
        case invalidCookie(String, expected: String)
        /// The path does not end as the document says.
        case unexpectedPath(found: String, expected: String)
        /// The text of a parameter of the path is not of the documented type.
        case invalidPathParameter(String, value: String, expected: String)
        /// The request has another method.
        case unexpectedMethod(found: String, expected: String)
        /// The document has no webhook of that name; these are its names.
        case unknownName(String, known: [String])
    }

    /// What is wrong with the request.
    public var problem: Problem
    /// The operation as the document spells it.
    public var operation: String
    /// The request's headers. Descriptions never show them, since some carry secrets.
    public var headers: HTTPFields
    /// The request's body as it came.
    public var rawBody: [UInt8]

    /// Creates the error of a webhook's or a callback's request.
    public init(_ problem: Problem, operation: String, headers: HTTPFields, rawBody: [UInt8]) {
        self.problem = problem
        self.operation = operation
        self.headers = headers
        self.rawBody = rawBody
    }
}

extension IncomingRequestError.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .json(let error):
            "the body is not what the document says: \(error)"
        case .emptyBody:
            "the body is empty, and the document describes one"
        case .unexpectedContentType(let found, let expected):
            found.isEmpty
                ? "the request does not say the type of its body, which should be \(expected)"
                : "the body is of type '\(found.excerpt(limit: 80))', not \(expected)"
        case .invalidText:
            "the body should be text and is not in the charset that it claims, or UTF-8"
        case .multipart(let error):
            "\(error)"
        case .invalidItem(let number, let error):
            "item \(number) of the body is not what the document says: \(error)"
        case .itemTooLarge(let limit):
            "an item of the body has more than \(limit) bytes, the limit in the request"
        case .tooManyItems(let limit):
            "the body has more than \(limit) items"
        case .bodyNotCollected:
            "the body is still on its way, and the document describes one that is read whole; 'collected(upTo:)' waits for it"
        case .unreadableBody(let reason):
            "the body could not be read to its end: \(reason.excerpt(limit: 200))"
        case .unsupportedCharset(let name):
            "the body is text in the charset '\(name.excerpt(limit: 80))', which is not read; its bytes are in the error"
        case .missingHeader(let name):
            "the header '\(name)' is missing"
        case .invalidHeader(let name, let value, let expected):
            "the header '\(name)' should be \(expected)" + Self.found(value, of: name)
        case .missingParameter(let name):
            "the query parameter '\(name)' is missing"
        case .invalidParameter(let name, let value, let expected):
            "the query parameter '\(name)' should be \(expected)" + Self.found(value, of: name)
        case .missingCookie(let name):
            "the cookie '\(name)' is missing"
        case .invalidCookie(let name, let expected):
            "the cookie '\(name)' should be \(expected)"
        case .unexpectedPath(let found, let expected):
            "the path should end with '\(expected)', but is '\(found.excerpt(limit: 200))'"
        case .invalidPathParameter(let name, let value, let expected):
            "the path parameter '\(name)' should be \(expected)" + Self.found(value, of: name)
        case .unexpectedMethod(let found, let expected):
            "the method is \(found.excerpt(limit: 20)), and the document describes \(expected)"
        case .unknownName(let name, let known):
            "the document has no '\(name.excerpt(limit: 80))'; it has "
                + known.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
                + (known.count > 20 ? " and \(known.count - 20) more" : "")
        }
    }

    private static func found(_ value: String, of name: String) -> String {
        SecretNames.covers(name) ? "" : ", but is '\(value.excerpt(limit: 100))'"
    }
}

extension IncomingRequestError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        let redaction = Redaction(SecretParts.of(headers))
        return redaction("\(operation.excerpt(limit: 80)): \(problem); \(redaction.clause(of: rawBody)).")
    }

    public var debugDescription: String { description }
}
