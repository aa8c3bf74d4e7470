// What a request's path and query are put together in: one buffer, and the arguments that did not fit into it.

/// The path and the query of a request under construction (RFC 9112 §3.2.1, `origin-form`).
///
/// Generated code appends the parts from left to right. Nothing throws here: an argument that would change the route or
/// that has no text is noted, and ``ClientRequest`` throws it.
@_spi(Generated) public struct RequestTarget: Sendable {
    @usableFromInline var text = TextBuffer(capacity: 512)
    var hasQuery = false
    var violations: [ArgumentViolation] = []

    public init() {}

    /// Appends a part of the path's template as it goes over the wire.
    public mutating func literal(_ path: String) {
        text.append(path)
    }

    /// Begins the query with what the document's path has behind its `?`, as it goes over the wire.
    public mutating func literalQuery(_ query: String) {
        text.append(byte: UInt8(ascii: "?"))
        text.append(query)
        hasQuery = true
    }

    /// Notes a value that could not be written.
    mutating func checkText(of parameter: String) {
        guard let rule = text.refusedRule else {
            return
        }
        text.refusedRule = nil
        violations.append(ArgumentViolation(parameter: parameter, rule: rule, value: nil))
    }
}
