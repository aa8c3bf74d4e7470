// How what an error quotes is changed by those who know more about it, such as which parts are secret.

extension JSONError {
    /// The error with what came from the text changed: the path to the place, and what was found there.
    package func mapTexts(_ transform: (String) -> String) -> JSONError {
        JSONError(
            reason: reason,
            path: transform(path),
            byteOffset: byteOffset,
            line: line,
            column: column,
            expected: expected,
            found: transform(found)
        )
    }
}
