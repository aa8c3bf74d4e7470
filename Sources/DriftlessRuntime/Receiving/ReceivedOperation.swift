// What a webhook or a callback can do: turn a request that the provider sent into a value.

/// A request that the provider sends: a webhook (OpenAPI 3.1 §4.8.1), or a callback of an operation (§4.8.18). Generated code
/// conforms to it.
///
/// ```swift
/// let input = try NewPetWebhook.input(of: IncomingRequest(method: "POST", headers: headers, body: bytes))
/// store(input.body)
/// let response = try NewPetWebhook.response(for: .noContent)
/// ```
/// Whether the request is really from the provider is for the receiver to check, before it is read: by its signature, say.
public protocol ReceivedOperation: Sendable {
    /// What a request says.
    associatedtype Input: Sendable

    /// The key of the webhook or the callback in the document.
    static var name: String { get }
    /// The method of its requests, in upper case.
    static var method: String { get }

    /// Reads a request.
    ///
    /// - Throws: `IncomingRequestError` where the request breaks the document.
    static func input(of request: IncomingRequest) throws(IncomingRequestError) -> Input
}
