// A response that a test chooses whole; only the error shape and the request id are the server's.

/// A response that is sent whatever was asked.
public struct ReplacementResponse: Hashable, Sendable {
    /// What the body says.
    public enum Body: Hashable, Sendable {
        /// These bytes, of this Content-Type; without a Content-Type where it is nil.
        case bytes([UInt8], contentType: String?)
        /// An HTML page of this title.
        case html(title: String)
        /// An error as the API gateway shapes it, with the request id of the response.
        case gatewayError(code: String, message: String)
        /// An error as the service that is asked shapes it, with that service's code.
        case serviceError(dcsCode: String, rdsCode: String)

        /// This text as UTF-8, of this Content-Type.
        public static func text(_ text: String, contentType: String?) -> Self {
            .bytes(Array(text.utf8), contentType: contentType)
        }
    }

    /// From 200 to 599; what lies outside is moved to the nearer end.
    public var status: Int
    /// Sent besides Content-Type, Content-Length, Date and X-Request-Id; replaces those of the same name.
    /// Names that HTTP does not allow are left out.
    public var headers: [HeaderField]
    /// What the body says; 204 and 304 have none whatever is set.
    public var body: Body

    /// Puts a response together.
    public init(status: Int, headers: [HeaderField] = [], body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// A header field of a request or a response, as on the wire.
public struct HeaderField: Hashable, Sendable {
    /// The name, in the case in which it was or will be sent.
    public var name: String
    /// The value.
    public var value: String

    /// Pairs a name with a value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
