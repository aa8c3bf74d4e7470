// An operation in the other role: the provider sends the request, and whoever has the client receives it.

/// A webhook, or a callback of an operation: the same model as a client's operation, read from the other side.
package struct ReceivedOperationPlan: Equatable, Sendable {
    /// What makes the provider send it.
    package enum Occasion: Hashable, Sendable {
        /// Something happened (OpenAPI 3.1's `webhooks`).
        case webhook
        /// A call went before (OpenAPI's Callback Object).
        ///
        /// - Parameter expression: The URL that the request goes to, with runtime expressions.
        case callback(expression: String)
    }

    /// As the document spells it: the key under `webhooks` or `callbacks`.
    package var name: String
    package var occasion: Occasion
    /// Its parameters and the contents of its request are received, and its responses are sent. It has neither a route nor a
    /// server: where requests go to is up to the receiver.
    package var operation: OperationPlan

    package init(name: String, occasion: Occasion, operation: OperationPlan) {
        self.name = name
        self.occasion = occasion
        self.operation = operation
    }
}

/// A callback among those of an operation.
package struct CallbackPlan: Equatable, Sendable {
    /// What it is called among the operation's callbacks.
    package var symbol: SymbolID
    /// The type that stands for it.
    package var typeSymbol: SymbolID

    package init(symbol: SymbolID, typeSymbol: SymbolID) {
        self.symbol = symbol
        self.typeSymbol = typeSymbol
    }
}
