// Errors as the document of an operation describes them.

extension ClientError {
    /// The error as the operation's document describes it: the body of the response, or where errors differ, an enum of them by
    /// status. Nil where the call failed in another way, where the document describes nothing for the status, and where the
    /// body is something else; `ClientError.server` has the bytes and the headers all the same.
    ///
    /// ```swift
    /// do {
    ///     try await pets.getPet(id: 7)
    /// } catch {
    ///     switch error.documented(PetsClient.GetPet.self) {
    ///     case .notFound(let body): print(body.title)
    ///     case .tooManyRequests(let body): print(body.retryAfterSeconds)
    ///     case nil: throw error
    ///     }
    /// }
    /// ```
    public func documented<Operation: ClientOperation>(_ operation: Operation.Type) -> Operation.Failure? {
        guard case .server(let error) = self else { return nil }
        return Operation.failure(of: error)
    }
}

extension ServerError {
    /// The error as the operation's document describes it; see ``ClientError/documented(_:)``.
    public func documented<Operation: ClientOperation>(_ operation: Operation.Type) -> Operation.Failure? {
        Operation.failure(of: self)
    }

    /// The documented body inside the case of a generated enum; nil where the body is of another type.
    @_spi(Generated) public func failure<Body, Failure>(_ make: (Body) -> Failure) -> Failure? {
        (body as? Body).map(make)
    }
}
