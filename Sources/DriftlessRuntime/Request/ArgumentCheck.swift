// How a call's arguments are held against the document before anything is sent.

/// Collects the documented rules that the arguments of one call break.
///
/// A method notes nothing where the argument is nil: whether it may be left out is a matter of its type. Nothing is
/// allocated as long as no rule is broken.
@_spi(Generated) public struct ArgumentCheck: Sendable {
    @usableFromInline let operation: String
    @usableFromInline var violations: [ArgumentViolation] = []

    public init(operation: String) {
        self.operation = operation
    }

    /// Ends the check.
    ///
    /// - Throws: `ClientError.invalidArgument` with all rules that are broken, in the order of the calls.
    @inlinable
    public func finish() throws(ClientError) {
        if !violations.isEmpty {
            throw failure()
        }
    }

    @usableFromInline
    func failure() -> ClientError {
        .invalidArgument(ArgumentError(operation: operation, violations: violations))
    }

    /// Notes a broken rule.
    @usableFromInline
    mutating func note(_ parameter: String, _ rule: String, _ value: String?) {
        violations.append(ArgumentViolation(parameter: parameter, rule: rule, value: value))
    }

    @usableFromInline
    mutating func note(_ parameter: String, _ rule: String, text value: some ParameterEncodable) {
        note(parameter, rule, value.parameterText)
    }
}

extension ParameterEncodable {
    /// The value's text as parameters write it by default.
    @usableFromInline
    var parameterText: String {
        var text = TextBuffer()
        appendText(to: &text, style: .standard)
        return text.string
    }
}
