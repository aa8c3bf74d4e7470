// Addresses that count from the server that a document came from (OpenAPI's Server Object; RFC 3986, section 5).

extension ServerURL {
    /// Puts values into the variables of a relative URL and resolves it: `/v2` against `https://host/docs` is `https://host/v2`,
    /// and `//other/v2` is `https://other/v2`.
    ///
    /// - Throws: `ClientError.invalidArgument` where a variable has no value, where a value has characters that would
    ///   lead out of its place in the URL, or where the result is no server URL.
    public init(
        template: String,
        variables: [(name: String, value: String)],
        relativeTo origin: ServerURL
    ) throws(ClientError) {
        if template.hasPrefix("//") {
            try self.init(template: origin.scheme + ":" + template, variables: variables)
        } else {
            let slash = template.hasPrefix("/") ? "" : "/"
            try self.init(
                template: origin.scheme + "://" + origin.authority + slash + template,
                variables: variables
            )
        }
    }
}
