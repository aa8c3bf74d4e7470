// Words of a page made fit for comments and block scalars: no character that YAML forbids or takes as the end of a line.

enum PlainText {
    /// The lines that say something, without white space at their ends.
    static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { line(of: String($0)) }.filter { !$0.isEmpty }
    }

    /// The text on one line.
    static func line(of text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                if !result.isEmpty, result.last != " " { result.append(" ") }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        return result
    }

    /// The text on one line in quotes, cut off where it is long: for messages.
    static func quoted(_ text: String) -> String {
        let line = line(of: text)
        let most = 60
        return "'" + (line.count > most ? line.prefix(most) + "…" : line) + "'"
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned, .privateUse,
            .surrogate:
            true
        default: false
        }
    }
}
