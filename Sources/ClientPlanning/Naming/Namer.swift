// Gives names to siblings: none twice, none by order.
import Diagnostics

/// Names the entries of one scope. The result does not depend on the order of the entries.
struct Namer {
    struct Entry {
        var source: String
        var candidates: Spellings
        /// What a warning and an override name.
        var place: Place
        var span: SourceSpan?
        /// Who keeps the best spelling where two want it: the lower rank; nobody, where ranks are the same.
        var rank: Int
        /// The maintainer's own.
        var chosen: String?

        init(
            source: String,
            candidates: Spellings,
            place: Place,
            span: SourceSpan? = nil,
            rank: Int = 0,
            chosen: String? = nil
        ) {
            self.source = source
            self.candidates = candidates
            self.place = place
            self.span = span
            self.rank = rank
            self.chosen = chosen
        }
    }

    /// What the scope holds, for messages: `types`, `properties of Backup`.
    let scope: String
    let reserved: Set<String>
    /// Names of the module's types, which a member would hide.
    var hidden: Set<String> = []
    /// What all names begin with but those that the maintainer chose.
    var prefix = ""
    /// What is put behind a name that Swift keeps for itself: `Model`, `Value`, `Case`.
    let suffix: String
    let warns: NameScope.Warns
    /// The root document.
    let root: String

    func names(of entries: [Entry], into log: inout DiagnosticLog) -> [String] {
        if let names = undisputed(entries) { return names }
        var candidates = entries.map { spellings(of: $0, into: &log) }
        let preferred = candidates.map { $0.first ?? "" }
        var collided: Set<Int> = []
        while true {
            let clashing = clashes(among: candidates)
            collided.formUnion(clashing.joined())
            let moving = clashing.flatMap { movable(in: $0, entries, candidates) }
            if moving.isEmpty {
                report(clashing: clashing, entries: entries, into: &log)
                break
            }
            for index in moving { candidates[index].removeFirst() }
        }
        let names = candidates.map { $0.first ?? "" }
        guard warns == .always else { return names }
        let renamed = Dictionary(grouping: collided) { preferred[$0] }
        for (name, members) in renamed.sorted(by: { $0.key < $1.key }) where members.count > 1 {
            warn(about: members.sorted { precedes(entries[$0], entries[$1]) }, name, names, entries, &log)
        }
        return names
    }

    /// The names where everyone can have the best spelling, as in practically every scope; nil where somebody cannot.
    private func undisputed(_ entries: [Entry]) -> [String]? {
        var names: [String] = []
        names.reserveCapacity(entries.count)
        for entry in entries {
            guard entry.chosen == nil else { return nil }
            names.append(avoidingReserved(entry.candidates.best))
        }
        if names.count > 1, Set(names).count < names.count { return nil }
        return names
    }

    private func clashes(among candidates: [[String]]) -> [[Int]] {
        Dictionary(grouping: candidates.indices) { candidates[$0].first ?? "" }.values.filter { $0.count > 1 }
    }

    /// The maintainer's name, or those of the source that are free, and at the end one that no other place can have.
    private func spellings(of entry: Entry, into log: inout DiagnosticLog) -> [String] {
        if let chosen = entry.chosen {
            reportReserved(chosen, entry, into: &log)
            return [chosen]
        }
        var spellings: [String] = []
        for candidate in entry.candidates.all.map(avoidingReserved) where !spellings.contains(candidate) {
            spellings.append(candidate)
        }
        return spellings + [(spellings.first ?? "_") + "_" + placeMark(of: entry)]
    }

    /// What Swift keeps for itself is refused.
    private func reportReserved(_ name: String, _ entry: Entry, into log: inout DiagnosticLog) {
        guard reserved.contains(name) || hidden.contains(name) else { return }
        log.report(
            Diagnostic(
                .error,
                .reservedName,
                "'\(name)' cannot be the name of one of the \(scope): Swift or the runtime uses it",
                at: entry.span,
                hint: "choose another name under 'names' in driftless.yaml",
                pointer: entry.place.pointer
            )
        )
    }

    /// All of a group but the one that outranks the rest; those that still have a spelling after the source go first, so that
    /// who has none keeps its name, and the mark of the place is the last resort of all.
    private func movable(in group: [Int], _ entries: [Entry], _ candidates: [[String]]) -> [Int] {
        let best = group.map { entries[$0].rank }.min() ?? 0
        let leaders = group.filter { entries[$0].rank == best }
        let giving = leaders.count == 1 ? group.filter { entries[$0].rank != best } : group
        let renamable = giving.filter { candidates[$0].count > 1 }
        let readable = renamable.filter { candidates[$0].count > 2 }
        return readable.isEmpty ? renamable : readable
    }

    /// The same order in every run, whatever the order of the entries.
    private func precedes(_ a: Entry, _ b: Entry) -> Bool {
        (a.source, a.place) < (b.source, b.place)
    }

    /// More than one suffix where the first leads to another such name: `hash`, `hashValue`.
    private func avoidingReserved(_ name: String) -> String {
        guard !suffix.isEmpty else { return prefix + name }
        var free = prefix + name
        while reserved.contains(free) || hidden.contains(free) { free += suffix }
        return free
    }

    /// Four digits or more of a hash of the place (FNV-1a).
    private func placeMark(of entry: Entry) -> String {
        var hash: UInt32 = 0x811C_9DC5
        let document = entry.place.document == root ? "" : entry.place.document
        for byte in (document + "#" + entry.place.pointer + " " + entry.source).utf8 {
            hash = (hash ^ UInt32(byte)) &* 0x0100_0193
        }
        return String(hash, radix: 16)
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
        let (count, all) = members.count == 2 ? ("two", "both") : ("\(members.count)", "all")
        reportCollision(
            .warning,
            "\(count) \(scope) would \(all) be named '\(name)': \(spellings)",
            advice: "choose other names",
            of: members.map { entries[$0] },
            into: &log
        )
    }

    /// Only names that the maintainer chose can clash in the end.
    private func report(clashing groups: [[Int]], entries: [Entry], into log: inout DiagnosticLog) {
        let groups = groups.map { group in group.map { entries[$0] }.sorted(by: precedes) }
        for group in groups.sorted(by: { precedes($0[0], $1[0]) }) {
            reportCollision(
                .error,
                "two \(scope) have the same name '\(group[0].chosen ?? group[0].source)' in Swift",
                advice: "name one of them",
                of: group,
                into: &log
            )
        }
    }

    /// The place as `names` has it: in another file than the root document, by that file's path from there.
    private func key(of place: Place) -> String {
        guard place.document != root else { return place.pointer }
        let folder = root.lastIndex(of: "/").map { root[...$0] } ?? ""
        let path = place.document.hasPrefix(folder) ? place.document.dropFirst(folder.count) : place.document[...]
        return path + "#" + place.pointer
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
                hint: "\(advice) under 'names' in driftless.yaml: '\(key(of: first.place))': …",
                pointer: first.place.pointer,
                notes: entries.dropFirst().map { Diagnostic.Note("the other is \(key(of: $0.place))", at: $0.span) }
            )
        )
    }
}
