// What a generated operation puts its request together in: one reference, so that each parameter costs one call to compile.

/// A request under construction: rules of the document, then the path and the query, then headers, cookies and the body.
///
/// It is a class, and its methods have no defaults, because of what generated code costs to build: a call on a reference copies
/// nothing, and a value of several words is copied and destroyed by code that the compiler writes anew in each file.
@_spi(Generated) public final class RequestBuilder {
    var check: ArgumentCheck
    var target = RequestTarget()
    var request: ClientRequest
    /// What no argument is to blame for, such as a server's address.
    var failure: ClientError?

    /// Begins a request that anybody may send.
    public init(_ operation: String, _ method: RequestMethod) {
        check = ArgumentCheck(operation: operation)
        request = ClientRequest(operation, method, nil)
        noteMethod(method)
    }

    /// Begins a request.
    ///
    /// - Parameter security: What the document asks of whoever sends it.
    public init(_ operation: String, _ method: RequestMethod, _ security: SecurityRequirements) {
        check = ArgumentCheck(operation: operation)
        request = ClientRequest(operation, method, security)
        noteMethod(method)
    }

    private func noteMethod(_ method: RequestMethod) {
        if method.httpMethod == nil { target.noteMethod() }
    }

    /// The request, once all of it is known to be sendable.
    ///
    /// - Throws: `ClientError.invalidArgument` where an argument breaks a documented rule, or does not fit into the path, the
    ///   query, a header, a cookie or the body.
    public func finish() throws(ClientError) -> ClientRequest {
        try check.finish()
        guard target.violations.isEmpty, request.violations.isEmpty else {
            let violations = target.violations.isEmpty ? request.violations : target.violations
            throw .invalidArgument(ArgumentError(operation: request.operation, violations: violations))
        }
        if let failure {
            throw failure
        }
        request.target = target.text.string
        return request
    }
}

extension RequestTarget {
    mutating func noteMethod() {
        violations.append(ArgumentViolation(parameter: "method", rule: "the name of an HTTP method", value: nil))
    }
}
