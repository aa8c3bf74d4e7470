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
        /// Who keeps the best spelling where two want it: the lower rank; nobody, where ranks are the same.
        var rank: Int

        init(source: String, candidates: [String], pointer: String, span: SourceSpan? = nil, rank: Int = 0) {
            self.source = source
            self.candidates = candidates
            self.pointer = pointer
            self.span = span
            self.rank = rank
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
            chosen(for: entry, into: &log).map { [$0] } ?? entry.candidates.map(avoidingReserved)
        }
        let preferred = candidates.map { $0.first ?? "" }
        var collided: Set<Int> = []
        while true {
            let groups = Dictionary(grouping: entries.indices) { candidates[$0].first ?? "" }
            let clashing = groups.values.filter { $0.count > 1 }.flatMap { $0 }
            collided.formUnion(clashing)
            let movable = groups.values.filter { $0.count > 1 }.flatMap { giving(way: $0, entries) }
                .filter { candidates[$0].count > 1 }
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
            warn(about: members.sorted { precedes(entries[$0], entries[$1]) }, name, names, entries, &log)
        }
        return names
    }

    /// The maintainer's name; what Swift keeps for itself is refused.
    private func chosen(for entry: Entry, into log: inout DiagnosticLog) -> String? {
        guard let name = overrides[entry.pointer] else { return nil }
        if reserved.contains(name) {
            log.report(
                Diagnostic(
                    .error,
                    .reservedName,
                    "'\(name)' cannot be the name of one of the \(scope): Swift or the runtime uses it",
                    at: entry.span,
                    hint: "choose another name under 'names' in driftless.yaml",
                    pointer: entry.pointer
                )
            )
        }
        return name
    }

    /// All of a group but the one that outranks the rest.
    private func giving(way group: [Int], _ entries: [Entry]) -> [Int] {
        let best = group.map { entries[$0].rank }.min() ?? 0
        let leaders = group.filter { entries[$0].rank == best }
        return leaders.count == 1 ? group.filter { entries[$0].rank != best } : group
    }

    /// The same order in every run, whatever the order of the entries.
    private func precedes(_ a: Entry, _ b: Entry) -> Bool {
        (a.source, a.pointer) < (b.source, b.pointer)
    }

    /// More than one suffix where the first leads to another such name: `hash`, `hashValue`.
    private func avoidingReserved(_ name: String) -> String {
        guard !suffix.isEmpty else { return name }
        var free = name
        while reserved.contains(free) { free += suffix }
        return free
    }

    private func warn(
        about members: [Int],
        _ name: String,
        _ names: [String],
        _ entries: [Entry],
        _ log: inout DiagnosticLog
    ) {
        guard Set(members.map { names[$0] }).count == members.count else { return }
        let spellings = members.map { "'\(entries[$0].source)' becomes '\(names[$0])'" }.joined(separator: ", ")
        reportCollision(
            .warning,
            "two \(scope) would both be named '\(name)': \(spellings)",
            advice: "choose other names",
            of: members.map { entries[$0] },
            into: &log
        )
    }

    private func report(clashing groups: [[Int]], entries: [Entry], into log: inout DiagnosticLog) {
        let groups = groups.map { group in group.map { entries[$0] }.sorted(by: precedes) }
        for group in groups.sorted(by: { precedes($0[0], $1[0]) }) {
            reportCollision(
                .error,
                "two \(scope) have the same name '\(group[0].source)' in Swift",
                advice: "name one of them",
                of: group,
                into: &log
            )
        }
    }

    /// At the first of the entries, with a note at each other.
    private func reportCollision(
        _ severity: Severity,
        _ message: String,
        advice: String,
        of entries: [Entry],
        into log: inout DiagnosticLog
    ) {
        guard let first = entries.first else { return }
        log.report(
            Diagnostic(
                severity,
                .nameCollision,
                message,
                at: first.span,
                hint: "\(advice) under 'names' in driftless.yaml: '\(first.pointer)': …",
                pointer: first.pointer,
                notes: entries.dropFirst().map { Diagnostic.Note("the other is \($0.pointer)", at: $0.span) }
            )
        )
    }
}
