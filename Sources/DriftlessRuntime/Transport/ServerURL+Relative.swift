// Addresses that count from the server that a document came from (OpenAPI's Server Object; RFC 3986, section 5).

extension ServerURL {
    /// Puts values into the variables of a relative URL and resolves it: against `https://host/docs/openapi.yaml`, `/v2` is
    /// `https://host/v2`, `v2` is `https://host/docs/v2`, `../v2` is `https://host/v2`, and `//other/v2` is `https://other/v2`.
    /// Where a value brings a scheme along, as `{apiRoot}/v2` may, the URL is absolute.
    ///
    /// - Throws: `ClientError.invalidArgument` where a variable has no value, where a value has characters that would
    ///   lead out of its place in the URL, or where the result is no server URL.
    public init(
        template: String,
        variables: [(name: String, value: String)],
        relativeTo origin: ServerURL
    ) throws(ClientError) {
        try self.init(filled: try FilledTemplate(template, variables)) { reference in
            if reference.firstRange(ofText: "://") != nil { return reference }
            if reference.hasPrefix("//") { return origin.scheme + ":" + reference }
            return origin.scheme + "://" + origin.authority + origin.path(of: reference)
        }
    }

    /// The path of a reference without an authority (RFC 3986, section 5.2.2).
    private func path(of reference: String) -> String {
        if reference.isEmpty { return basePath }
        if reference.hasPrefix("/") { return Self.withoutDots(reference) }
        let folder = basePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return Self.withoutDots(folder + "/" + reference)
    }

    /// RFC 3986, section 5.2.4.
    private static func withoutDots(_ path: String) -> String {
        var segments: [Substring] = []
        for segment in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            switch segment {
            case ".": continue
            case "..": _ = segments.popLast()
            default: segments.append(segment)
            }
        }
        return "/" + segments.joined(separator: "/")
    }
}
