// Gives names to siblings: none twice, none by order.
import Diagnostics

/// Names the entries of one scope. The result does not depend on the order of the entries.
struct Namer {
    struct Entry {
        var source: String
        /// Spellings, the best first.
        var candidates: [String]
        /// The JSON pointer that a warning and an override name.
        var pointer: String
        var span: SourceSpan?

        init(source: String, candidates: [String], pointer: String, span: SourceSpan? = nil) {
            self.source = source
            self.candidates = candidates
            self.pointer = pointer
            self.span = span
        }
    }

    /// What the scope holds, for messages: `types`, `properties of Backup`.
    let scope: String
    let reserved: Set<String>
    /// What is put behind a name that Swift keeps for itself: `Model`, `Value`, `Case`.
    let suffix: String
    /// Names that the maintainer chose, by pointer.
    let overrides: [String: String]

    func names(of entries: [Entry], into log: inout DiagnosticLog) -> [String] {
        var candidates = entries.map { entry in
            overrides[entry.pointer].map { [$0] } ?? entry.candidates.map(avoidingReserved)
        }
        let preferred = candidates.map { $0.first ?? "" }
        var collided: Set<Int> = []
        while true {
            let groups = Dictionary(grouping: entries.indices) { candidates[$0].first ?? "" }
            let clashing = groups.values.filter { $0.count > 1 }.flatMap { $0 }
            collided.formUnion(clashing)
            let movable = clashing.filter { candidates[$0].count > 1 }
            if movable.isEmpty {
                report(clashing: groups.values.filter { $0.count > 1 }, entries: entries, into: &log)
                break
            }
            for index in movable {
                candidates[index].removeFirst()
            }
        }
        let names = candidates.map { $0.first ?? "" }
        let renamed = Dictionary(grouping: collided) { preferred[$0] }
        for (name, members) in renamed.sorted(by: { $0.key < $1.key }) where members.count > 1 {
            warn(about: members.sorted { entries[$0].source < entries[$1].source }, name, names, entries, &log)
        }
        return names
    }

    private func avoidingReserved(_ name: String) -> String {
        reserved.contains(name) ? name + suffix : name
    }

    private func warn(
        about members: [Int], _ name: String, _ names: [String], _ entries: [Entry], _ log: inout DiagnosticLog
    ) {
        guard let first = members.first, Set(members.map { names[$0] }).count == members.count else { return }
        let spellings = members.map { "'\(entries[$0].source)' becomes '\(names[$0])'" }.joined(separator: ", ")
        log.report(
            Diagnostic(
                .warning, .nameCollision, "two \(scope) would both be named '\(name)': \(spellings)",
                at: entries[first].span,
                hint: "choose other names under 'names' in driftless.yaml: '\(entries[first].pointer)': …",
                pointer: entries[first].pointer,
                notes: members.dropFirst().map { Diagnostic.Note("the other is \(entries[$0].pointer)", at: entries[$0].span) }
            ))
    }

    private func report(clashing groups: [[Int]], entries: [Entry], into log: inout DiagnosticLog) {
        for group in groups.sorted(by: { entries[$0[0]].source < entries[$1[0]].source }) {
            guard let first = group.first else { continue }
            log.report(
                Diagnostic(
                    .error, .nameCollision, "two \(scope) have the same name '\(entries[first].source)' in Swift",
                    at: entries[first].span,
                    hint: "name one of them under 'names' in driftless.yaml: '\(entries[first].pointer)': …",
                    pointer: entries[first].pointer,
                    notes: group.dropFirst().map { Diagnostic.Note("the other is \(entries[$0].pointer)", at: entries[$0].span) }
                ))
        }
    }
}
