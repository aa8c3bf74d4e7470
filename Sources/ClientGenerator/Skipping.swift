// Which problems the maintainer accepts; an entry that nothing uses is a problem of its own.
import Diagnostics

enum Skipping {
    static func applied(_ skips: [GeneratorConfiguration.Skip], to log: DiagnosticLog) -> DiagnosticLog {
        var isUsed = [Bool](repeating: false, count: skips.count)
        var result = DiagnosticLog()
        for diagnostic in log.diagnostics {
            let match = skips.firstIndex { skip in
                skip.code == diagnostic.code.rawValue && (skip.pointer == nil || skip.pointer == diagnostic.pointer)
            }
            if let match {
                isUsed[match] = true
            } else {
                result.report(diagnostic)
            }
        }
        for (index, skip) in skips.enumerated() where !isUsed[index] {
            result.report(
                Diagnostic(
                    .error,
                    .unusedSkip,
                    "nothing needs this entry: no problem '\(skip.code)' is found\(skip.pointer.map { " at \($0)" } ?? "")",
                    at: skip.span,
                    hint: "remove it"
                )
            )
        }
        return result
    }
}
