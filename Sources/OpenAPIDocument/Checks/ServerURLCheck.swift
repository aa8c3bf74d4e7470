// Whether a server's URL is one that requests can be sent to, as far as a document tells.

enum ServerURLCheck {
    /// What is wrong with a server whose variables have their defaults; nil where nothing is.
    static func problem(of server: Server) -> String? {
        let url = server.defaultURL
        // OpenAPI 3.2, "Server Object": query and fragment are no part of it.
        if url.contains("?") { return "operations bring their own query" }
        if url.contains("#") { return "what stands behind '#' is not sent" }
        let parts = url.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let scheme = parts[0].lowercased()
        guard scheme == "https" || scheme == "http" else { return "its scheme is neither 'https' nor 'http'" }
        let authority = parts[1].prefix { $0 != "/" }
        if authority.contains("@") { return "user name and password go into a middleware" }
        // A caller may be meant to say what a variable leaves open.
        if authority.isEmpty, server.variables.isEmpty { return "it has no host" }
        return nil
    }
}
