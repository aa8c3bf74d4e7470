// Where the requests of an operation go that has servers of its own (OpenAPI's Operation Object and Path Item Object).

@_spi(Generated) extension RequestBuilder {
    /// Sends the request to the caller's choice, or to the address that the document gives the operation. Where that is no server
    /// URL, the request fails when it is finished.
    ///
    /// - Parameter origin: The server that a relative address counts from.
    public func serve(
        at chosen: ServerURL?,
        template: String,
        variables: [(name: String, value: String)],
        relativeTo origin: ServerURL? = nil
    ) {
        do throws(ClientError) {
            if let chosen {
                server = chosen
            } else if let origin {
                server = try ServerURL(template: template, variables: variables, relativeTo: origin)
            } else {
                server = try ServerURL(template: template, variables: variables)
            }
        } catch {
            failure = error
        }
    }
}
