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
    private let overlays: Set<String>
    private var numbers: [Key: Int] = [:]
    private var isUsed: [Bool]

    /// - Parameters:
    ///   - document: The path of the root document, as diagnostics print it.
    ///   - overlays: Those of its overlays: what they wrote is a part of the document.
    init(_ skips: [GeneratorConfiguration.Skip], in document: String, _ overlays: [String] = []) {
        self.skips = skips
        self.document = document
        self.overlays = Set(overlays)
        isUsed = [Bool](repeating: false, count: skips.count)
        for (number, skip) in skips.enumerated() {
            let key = Key(code: skip.code, place: skip.place?.place(in: document))
            numbers[key] = numbers[key] ?? number
        }
    }

    /// Whether an entry accepts a problem; the entry counts as used from then on.
    mutating func accepts(_ diagnostic: Diagnostic) -> Bool {
        var places = [diagnostic.pointer.map { Place(document: diagnostic.span?.file ?? document, pointer: $0) }, nil]
        if let place = diagnostic.place, overlays.contains(place.document) {
            places.append(Place(document: document, pointer: place.pointer))
        }
        let keys = places.map { Key(code: diagnostic.code.rawValue, place: $0) }
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
