// How generated code writes the method of a request.

enum MethodText {
    private static let known: Set<String> = [
        "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY",
    ]

    /// `.get`, or `.other("COPY")` for a method that the runtime has no case for.
    static func literal(_ method: String) -> String {
        known.contains(method) ? "." + method.lowercased() : ".other(\(SwiftText.literal(method)))"
    }
}
