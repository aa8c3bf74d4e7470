// What the provider sends: callbacks of operations, and webhooks.

package struct CallbackID: Hashable, Sendable {
    package var index: Int
    package init(index: Int) { self.index = index }
}

/// Requests that the provider sends after an operation, to URLs that expressions name.
package struct Callback: Sendable {
    package struct Item: Sendable {
        /// A URL with runtime expressions: `{$request.body#/url}`.
        package var expression: String
        package var operations: [Operation]
    }

    package var items: [Item]
    package var origin: Origin
}

/// A request that the provider sends of its own accord.
package struct Webhook: Sendable {
    package var name: String
    package var operations: [Operation]
    package var origin: Origin
}

/// How an operation follows from a response: a value of the one is a parameter of the other.
package struct Link: Sendable {
    package var name: String
    package var operationID: String?
    package var operationReference: String?
    package var description: String?
    /// The names of the parameters that it fills.
    package var parameters: [String]
    package var hasRequestBody: Bool
    package var server: Server?
    package var origin: Origin
}

extension OpenAPIDocument {
    /// Those that are called, and those that are received.
    package var allOperations: [Operation] { operations + receivedOperations }

    /// The operations of webhooks and callbacks.
    package var receivedOperations: [Operation] {
        webhooks.flatMap(\.operations) + callbacks.flatMap { $0.items.flatMap(\.operations) }
    }
}
