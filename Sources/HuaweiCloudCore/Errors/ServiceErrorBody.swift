// What a service's documented error says, out of the type that its client decoded it into.

/// A documented body of an error of one of the provider's services. Generated types conform to it where they are imported.
public protocol ServiceErrorBody: Sendable {
    /// What the body says.
    var serviceError: ServiceError { get }
}

/// Code, words and request id of an error; nil where the body has none.
public struct ServiceError: Hashable, Sendable {
    /// The provider's code, such as `DBS.200022`.
    public var code: String?
    /// What went wrong, in the server's words.
    public var message: String?
    /// The request's id, which the provider's support asks for.
    public var requestID: String?

    /// Creates what an error says.
    public init(code: String?, message: String?, requestID: String?) {
        self.code = code
        self.message = message
        self.requestID = requestID
    }
}
