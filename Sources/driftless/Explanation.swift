// What nothing is generated from, as `driftless lint --explain` lists it.
import ClientGenerator
import Diagnostics

enum Explanation {
    /// How many places of one kind are listed.
    private static let mostPlaces = 20

    /// A paragraph for each kind: how often, what to do, and where. Empty where there is nothing to tell.
    static func text(of notGenerated: NotGenerated) -> String {
        var text = ""
        for kind in notGenerated.byKind {
            text += "\n\(SpecRun.counted(kind.parts.count, "time")): \(kind.name)\n  \(kind.advice)\n"
            for part in kind.parts.prefix(mostPlaces) { text += "  \(place(of: part))\n" }
            if kind.parts.count > mostPlaces { text += "  and \(kind.parts.count - mostPlaces) more\n" }
        }
        let harmless = notGenerated.harmless.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if !harmless.isEmpty {
            let list = harmless.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            text += "\nwithout an effect on a client: \(list)\n"
        }
        return text
    }

    private static func place(of part: Diagnostic) -> String {
        let place = part.span.map { "\($0.file):\($0.start.line):\($0.start.column)" } ?? ""
        return place + (part.pointer.map { " #" + $0 } ?? "")
    }
}
