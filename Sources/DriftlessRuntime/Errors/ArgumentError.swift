// What is wrong with the arguments of a call that was not sent.

/// One argument that breaks one documented rule.
public struct ArgumentViolation: Hashable, Sendable {
    /// The parameter as the document spells it; several with commas where the rule is between them.
    public var parameter: String
    /// What the argument must be: `at least 1`.
    public var rule: String
    /// The argument's text, clipped; nil where it was left out, has none, or should stay unseen.
    public var value: String?

    /// Creates a violation; the value is shown as it is given.
    public init(parameter: String, rule: String, value: String?) {
        self.parameter = parameter
        self.rule = rule
        self.value = value.map { SecretNames.covers(parameter) ? SecretNames.placeholder : $0.excerpt(limit: 100) }
    }
}

/// Arguments that break documented rules. The request was not sent.
public struct ArgumentError: Error, Hashable, Sendable {
    /// The operation as the document spells it.
    public var operation: String
    /// Every rule that is broken, not only the first.
    public var violations: [ArgumentViolation]

    /// Creates the error of an operation, by its `operationId`.
    public init(operation: String, violations: [ArgumentViolation]) {
        self.operation = operation
        self.violations = violations
    }
}

extension ArgumentViolation: CustomStringConvertible {
    /// `'limit' must be at least 1, but is '0'`
    public var description: String {
        let rest = value.map { ", but is '\($0)'" } ?? ""
        return "'\(parameter)' must be \(rule)\(rest)"
    }
}

extension ArgumentError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        "\(operation) was not sent: " + violations.map(\.description).joined(separator: "; ") + "."
    }

    public var debugDescription: String { description }
}
