// A documented parameter occurs once and has a value, or it is invalid; parameters of other names are ignored.

/// The parameters of a query, decoded as an HTML form (`+` is a space), in the order in which they came.
struct QueryParameters: Sendable {
    private struct Parameter: Sendable {
        let name: String
        /// Nil where the escapes in the value are broken.
        let value: String?
    }

    private let parameters: [Parameter]

    init(_ raw: Substring) {
        var parameters: [Parameter] = []
        for pair in raw.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first?.percentDecoded(plus: .space) else { continue }
            let value = parts.count > 1 ? parts[1].percentDecoded(plus: .space) : ""
            parameters.append(Parameter(name: name, value: value))
        }
        self.parameters = parameters
    }

    /// Nil where the parameter is absent.
    func text(_ name: String) throws(InvalidParameter) -> String? {
        var found: Parameter?
        for parameter in parameters where parameter.name == name {
            guard found == nil else { throw InvalidParameter(name, .malformed("must not be repeated")) }
            found = parameter
        }
        guard let found else { return nil }
        guard let value = found.value, !value.isEmpty else {
            throw InvalidParameter(name, .malformed("must have a value in valid percent-encoding"))
        }
        return value
    }

    /// Nil where the parameter is absent. Only decimal digits count, with at most a minus sign before them.
    func integer(_ name: String, in range: ClosedRange<Int>) throws(InvalidParameter) -> Int? {
        guard let text = try text(name) else { return nil }
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard !digits.isEmpty, digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            throw InvalidParameter(name, .malformed("must be an integer"))
        }
        guard let number = Int(text), range.contains(number) else {
            throw InvalidParameter(name, .outOfRange(range))
        }
        return number
    }
}

/// A parameter that the document rules out, and why.
struct InvalidParameter: Error, Hashable {
    enum Reason: Hashable {
        case missing
        case malformed(String)
        case outOfRange(ClosedRange<Int>)
    }

    let name: String
    let reason: Reason

    init(_ name: String, _ reason: Reason) {
        self.name = name
        self.reason = reason
    }
}
