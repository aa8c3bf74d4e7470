// Which faults of a document stop nothing but what they touch, and what is left out because of them.
import Diagnostics
import OpenAPIDocument

/// What is done about a fault of a document that driftless.yaml does not name.
package enum FaultPolicy: Hashable, Sendable {
    /// Nothing is generated from the document.
    case stop
    /// What the fault touches is left out.
    case keepGoing
}

/// The tolerances of one run.
struct Tolerating {
    private let entries: [GeneratorConfiguration.Skip]
    private let places: [Place?]
    private let policy: FaultPolicy
    private let document: String
    private let overlays: Set<String>
    private var isUsed: [Bool]

    /// - Parameters:
    ///   - document: The path of the root document, as diagnostics print it.
    ///   - overlays: Those of its overlays: what they wrote is a part of the document.
    init(
        _ entries: [GeneratorConfiguration.Skip],
        _ policy: FaultPolicy,
        in document: String,
        _ overlays: [String] = []
    ) {
        self.document = document
        self.overlays = Set(overlays)
        self.entries = entries
        self.policy = policy
        places = entries.map { $0.place?.place(in: document) }
        isUsed = [Bool](repeating: false, count: entries.count)
    }

    /// Takes the errors that are tolerated for warnings, and says what they touch.
    mutating func apply(to log: inout DiagnosticLog, in document: OpenAPIDocument) -> FaultReach {
        let faults = log.diagnostics.filter { $0.severity == .error && tolerates($0) }
        let reach = FaultReach(of: faults, in: document)
        let kept = Set(reach.unplaced)
        let tolerated = Set(faults).subtracting(kept)
        var result = DiagnosticLog()
        for diagnostic in log.diagnostics {
            result.report(tolerated.contains(diagnostic) ? diagnostic.with(.warning) : diagnostic)
        }
        log = result
        return reach
    }

    /// A problem for each entry that tolerates nothing.
    var unused: DiagnosticLog {
        var log = DiagnosticLog()
        for (number, entry) in entries.enumerated() where !isUsed[number] {
            let place = entry.place.map { " at \($0.text)" } ?? ""
            log.warning(
                .unusedTolerance,
                "nothing needs this entry: no error '\(entry.code)' is found\(place)",
                at: entry.span,
                hint: "remove it"
            )
        }
        return log
    }

    /// Every entry that names the fault counts as used.
    private mutating func tolerates(_ fault: Diagnostic) -> Bool {
        var isNamed = false
        for (number, entry) in entries.enumerated() where entry.code == fault.code.rawValue {
            guard covers(places[number], fault, hasPlace: entry.place != nil) else { continue }
            isUsed[number] = true
            isNamed = true
        }
        return isNamed || policy == .keepGoing
    }

    /// A place stands for all that is inside it.
    private func covers(_ place: Place?, _ fault: Diagnostic, hasPlace: Bool) -> Bool {
        guard hasPlace else { return true }
        guard let place, let found = fault.place else { return false }
        guard found.document == place.document || (overlays.contains(found.document) && place.document == document)
        else { return false }
        return found.pointer == place.pointer || found.pointer.hasPrefix(place.pointer + "/")
    }
}
