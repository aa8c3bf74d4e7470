// What is known where a response is not what the document says.
public import HTTPTypes

/// A response that breaks the document, with all that came.
public struct ResponseError: Error, Sendable {
    /// What broke.
    public enum Problem: Sendable {
        /// The body is not the JSON that the document describes: the path into it, the byte offset, what was expected and
        /// what was found.
        case json(JSONError)
        /// The document describes no response of this status.
        case unexpectedStatus
        /// The body is of another media type than the document says, such as an HTML page of a proxy.
        case unexpectedContentType(found: String, expected: String)
        /// The document describes a body, and there is none.
        case emptyBody
        /// The body should be text and is not UTF-8.
        case invalidText
        /// The body is text in a charset that is not read, such as `shift_jis`; the body's bytes are in ``ResponseError/rawBody``.
        case unsupportedCharset(String)
        /// The body should have several parts and cannot be taken apart.
        case multipart(MultipartError)
        /// A header that the document requires is missing.
        case missingHeader(String)
        /// A header's text is not of the documented type.
        case invalidHeader(String, value: String, expected: String)
        /// The server gave the same page again although a later position was asked for.
        case repeatedPage(position: Int)
        /// A page is empty although the server says that the list goes on: how many items came, how many there should be
        /// in the whole list, and where the empty page is. A new listing can begin at that position.
        case missingItems(received: Int, total: Int, position: Int)
        /// An item of a stream is not the JSON that the document describes: its position, the first being 1. The item's
        /// text is in ``ResponseError/rawBody``.
        case invalidItem(number: Int, JSONError)
    }

    /// Why the response could not be used.
    public var problem: Problem
    /// The operation as the document spells it.
    public var operation: String
    /// The HTTP status, such as 200; nil where no single response is at fault.
    public var status: Int?
    /// The response's headers. Descriptions never show them, since some carry secrets.
    public var headers: HTTPFields
    /// The response's body as it came.
    public var rawBody: [UInt8]
    /// What descriptions do not show of the body and the headers.
    package var redaction = Redaction()

    /// Creates the error of an operation, by its `operationId`, with the response as it came.
    public init(_ problem: Problem, operation: String, status: Int?, headers: HTTPFields, rawBody: [UInt8]) {
        self.problem = problem
        self.operation = operation
        self.status = status
        self.headers = headers
        self.rawBody = rawBody
    }

    /// The response's `X-Request-Id`.
    public var requestID: String? { headers.requestID }
}

extension ResponseError.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .json(let error):
            "the body is not what the document says: \(error)"
        case .unexpectedStatus:
            "the document does not describe this status"
        case .unexpectedContentType(let found, let expected):
            found.hasPrefix("text/html")
                ? "the body is an HTML page, as proxies and load balancers send, not \(expected)"
                : "the body is of type '\(found.excerpt(limit: 80))', not \(expected)"
        case .emptyBody:
            "the body is empty, and the document describes one"
        case .invalidText:
            "the body should be text and is not UTF-8"
        case .multipart(let error):
            "\(error)"
        case .unsupportedCharset(let name):
            "the body is text in the charset '\(name.excerpt(limit: 80))', which is not read; its bytes are in the error"
        case .missingHeader(let name):
            "the header '\(name)' is missing"
        case .invalidHeader(let name, let value, let expected):
            "the header '\(name)' should be \(expected)"
                + (SecretNames.covers(name) ? "" : ", but is '\(value.excerpt(limit: 100))'")
        case .repeatedPage(let position):
            "the server gave the same page again at position \(position), so that the list would never end"
        case .missingItems(let received, let total, let position):
            "\(received) items came of a list that has \(total), as the server says, but it gave none at position"
                + " \(position), twice; a new listing can go on from there"
        case .invalidItem(let number, let error):
            "item \(number) of the stream is not what the document says: \(error)"
        }
    }
}

extension ResponseError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        guard let status else {
            return "\(operation): \(problem)."
        }
        return redaction(
            "\(operation): \(problem) (status \(status))\(headers.requestIDClause); \(redaction.clause(of: rawBody))."
        )
    }

    public var debugDescription: String { description }
}
