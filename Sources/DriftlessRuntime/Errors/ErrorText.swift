// How errors quote what came from outside: clipped, printable, and never a secret.
package import HTTPTypes

extension String {
    /// The text on one line: control characters and what is not text as escapes, and at most that many characters.
    package func excerpt(limit: Int) -> String {
        var text = ""
        var count = 0
        for scalar in unicodeScalars {
            if count == limit {
                return text + "…"
            }
            count += 1
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
                text +=
                    scalar == "\n" || scalar == "\t" || scalar == "\r" ? " " : "\\u{\(String(scalar.value, radix: 16))}"
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension Redaction {
    /// What a message says of a body.
    func clause(of body: [UInt8]) -> String {
        body.isEmpty
            ? "the body is empty" : "the body of \(body.count) bytes begins: \(excerpt(of: body, limit: 300))"
    }
}

extension HTTPFields {
    /// The request's id as gateways name it.
    package var requestID: String? {
        HTTPField.Name("X-Request-Id").flatMap { self[$0] }
    }

    var requestIDClause: String {
        requestID.map { " [request id \($0.excerpt(limit: 100))]" } ?? ""
    }
}
