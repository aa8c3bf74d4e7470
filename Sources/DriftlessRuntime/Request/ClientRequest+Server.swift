// Where the requests of an operation go that has servers of its own (OpenAPI's Operation Object and Path Item Object).

@_spi(Generated) extension ClientRequest {
    /// Sends the request to the caller's choice, or to the address that the document gives the operation.
    ///
    /// - Parameter origin: The server that a relative address counts from.
    /// - Throws: `ClientError.invalidArgument` where the address is no server URL.
    public mutating func serve(
        at chosen: ServerURL?,
        template: String,
        variables: [(name: String, value: String)],
        relativeTo origin: ServerURL? = nil
    ) throws(ClientError) {
        if let chosen {
            server = chosen
        } else if let origin {
            server = try ServerURL(template: template, variables: variables, relativeTo: origin)
        } else {
            server = try ServerURL(template: template, variables: variables)
        }
    }
}
