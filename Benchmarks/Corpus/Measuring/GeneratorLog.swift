// What the generator printed: its diagnostics by code, and the parts that it did not generate.

/// Counts of what one run of `driftless generate` printed.
package struct GeneratorLog: Hashable, Sendable {
    /// `error:schema-type`, `warning:…`, `note:…`.
    package private(set) var diagnostics: [String: Int] = [:]
    package private(set) var notGenerated = 0

    package init() {}

    /// Takes a line of standard error: a diagnostic's first line ends with its code in brackets.
    package mutating func addDiagnosticLine(_ line: String) {
        guard line.hasSuffix("]"), let start = line.lastIndex(of: "[") else { return }
        let code = line[line.index(after: start)...].dropLast()
        guard !code.isEmpty, code.utf8.allSatisfy({ ($0 >= 97 && $0 <= 122) || $0 == 45 || ($0 >= 48 && $0 <= 57) })
        else { return }
        // Listings begin with the number of a line and a bar; a file's name comes before the first severity.
        let severities = ["error", "warning", "note"]
        let found = severities.compactMap { severity in
            line.firstRange(of: severity + ": ").map { (severity, $0.lowerBound) }
        }.min { $0.1 < $1.1 }
        guard let (severity, _) = found else { return }
        diagnostics["\(severity):\(code)", default: 0] += 1
    }

    /// Takes a line of standard output: the summary says how many parts are not generated.
    package mutating func addSummaryLine(_ line: String) {
        for part in line.split(separator: ",") where part.contains("not generated") {
            let words = part.split(separator: " ")
            if let count = words.first.flatMap({ Int($0) }) { notGenerated += count }
        }
    }
}
