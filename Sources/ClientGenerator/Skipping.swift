// Which problems the maintainer accepts; an entry that nothing uses is a problem of its own.
import Diagnostics

struct Skipping {
    private struct Key: Hashable {
        var code: String
        /// Nil for the code wherever it is found.
        var place: Place?
    }

    private let skips: [GeneratorConfiguration.Skip]
    private let document: String
    private var numbers: [Key: Int] = [:]
    private var isUsed: [Bool]

    /// - Parameter document: The path of the root document, as diagnostics print it.
    init(_ skips: [GeneratorConfiguration.Skip], in document: String) {
        self.skips = skips
        self.document = document
        isUsed = [Bool](repeating: false, count: skips.count)
        for (number, skip) in skips.enumerated() {
            let key = Key(code: skip.code, place: skip.place?.place(in: document))
            numbers[key] = numbers[key] ?? number
        }
    }

    /// Whether an entry accepts a problem; the entry counts as used from then on.
    mutating func accepts(_ diagnostic: Diagnostic) -> Bool {
        let place = diagnostic.pointer.map { Place(document: diagnostic.span?.file ?? document, pointer: $0) }
        let keys = [Key(code: diagnostic.code.rawValue, place: place), Key(code: diagnostic.code.rawValue, place: nil)]
        guard let number = keys.compactMap({ numbers[$0] }).first else { return false }
        isUsed[number] = true
        return true
    }

    mutating func applied(to log: DiagnosticLog) -> DiagnosticLog {
        var result = DiagnosticLog()
        for diagnostic in log.diagnostics where !accepts(diagnostic) { result.report(diagnostic) }
        return result
    }

    /// A problem for each entry that nothing used.
    var unused: DiagnosticLog {
        var log = DiagnosticLog()
        for (number, skip) in skips.enumerated() where !isUsed[number] {
            let place = skip.place.map { " at \($0.text)" } ?? ""
            log.error(
                .unusedSkip,
                "nothing needs this entry: no problem '\(skip.code)' is found\(place)",
                at: skip.span,
                hint: "remove it"
            )
        }
        return log
    }
}
