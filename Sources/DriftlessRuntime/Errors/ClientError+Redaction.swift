// How errors lose the secrets of the call that they are about.

extension ClientError {
    /// The error with texts that do not show what is secret. Bodies and headers stay as they came.
    func hiding(_ redaction: Redaction) -> ClientError {
        switch self {
        case .invalidArgument:
            // Made before anything was sent, of what the caller wrote.
            return self
        case .transport(let error):
            return .transport(error.hiding(redaction))
        case .server(var error):
            error.redaction = error.redaction.adding(redaction)
            error.decodingProblem = error.decodingProblem?.hiding(redaction)
            return .server(error)
        case .response(var error):
            error.redaction = error.redaction.adding(redaction)
            error.problem = error.problem.hiding(redaction)
            return .response(error)
        }
    }
}

extension TransportError {
    func hiding(_ redaction: Redaction) -> TransportError {
        var error = self
        error.message = redaction(message)
        return error
    }
}

extension ResponseError.Problem {
    /// The problem without secrets in what it quotes.
    func hiding(_ redaction: Redaction) -> ResponseError.Problem {
        switch self {
        case .json(let error):
            .json(error.mapTexts { redaction($0) })
        case .invalidItem(let number, let error):
            .invalidItem(number: number, error.mapTexts { redaction($0) })
        case .unexpectedContentType(let found, let expected):
            .unexpectedContentType(found: redaction(found), expected: expected)
        case .unsupportedCharset(let name):
            .unsupportedCharset(redaction(name))
        case .invalidHeader(let name, let value, let expected):
            .invalidHeader(name, value: redaction(value), expected: expected)
        case .unexpectedStatus, .emptyBody, .invalidText, .multipart, .missingHeader, .repeatedPage, .missingItems:
            self
        }
    }
}
