// Errors in one line: for a list, an alert or a metric's label, where the whole description is too much.

extension ClientError {
    /// What failed in one line, without the body of the response: `listBackups: the server answered 404 Not Found.`
    ///
    /// The whole form, with the beginning of the body and what was found out about it, is `description`. Neither has secrets in it.
    public var summary: String {
        let text =
            switch self {
            case .invalidArgument(let error): error.description
            case .transport(let error): error.description
            case .server(let error): error.summary
            case .response(let error): error.summary
            }
        return text.excerpt(limit: 1_000)
    }
}

extension ServerError {
    /// What failed in one line, without the body: `listBackups: the server answered 404 Not Found [request id 4a…].`
    public var summary: String {
        redaction("\(operation): the server answered \(StatusMeaning.text(of: status))\(headers.requestIDClause).")
            .excerpt(limit: 1_000)
    }
}

extension ResponseError {
    /// What failed in one line, without the body: `listBackups: the body is empty, and the document describes one (status 200).`
    public var summary: String {
        let clause = status.map { " (status \($0))" } ?? ""
        return redaction("\(operation): \(problem)\(clause)\(headers.requestIDClause).").excerpt(limit: 1_000)
    }
}
