// Which text says that a stream has ended, as the maintainer has it: OpenAPI has no place for it.

/// `[DONE]`, for all streams of a document or for those of some operations.
package struct StreamEnds: Hashable, Sendable {
    /// For all operations that are not named.
    package var standard: String?
    /// By `operationId`, or by method and path where an operation has none: `get /events`.
    package var byOperation: [String: String]

    package init(_ standard: String? = nil, byOperation: [String: String] = [:]) {
        self.standard = standard
        self.byOperation = byOperation
    }

    subscript(operation: String) -> String? { byOperation[operation] ?? standard }
}
