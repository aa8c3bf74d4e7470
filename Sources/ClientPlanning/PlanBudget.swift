// How much may come of what a document states once and uses often: each use is written out, and uses and texts multiply.
import ClientPlan
import Diagnostics
import SchemaView

struct PlanBudget {
    /// Bytes of documentation, each use of a text counted.
    static let documentation = 64 << 20
    /// Properties of objects in parameters, each use of a type counted.
    static let members = 1_000_000

    private var documentation = Self.documentation
    private var members = Self.members
    private var isReported = false

    fileprivate mutating func take(documentation count: Int) -> String? {
        documentation -= count
        return excess(documentation, "\(Self.documentation >> 20) MB of documentation")
    }

    fileprivate mutating func take(members count: Int) -> String? {
        members -= count
        return excess(members, "\(Self.members) properties in the objects of its parameters")
    }

    /// What there is too much of, the first time that there is.
    private mutating func excess(_ left: Int, _ words: String) -> String? {
        guard left < 0, !isReported else { return nil }
        isReported = true
        return words
    }

    fileprivate var isDocumentationSpent: Bool { documentation < 0 }
}

extension TypePlanner {
    /// Counts the words of one place; none, where there were too many before.
    mutating func taking(_ documentation: Documentation) -> Documentation {
        take(documentation: documentation.paragraphs)
        return budget.isDocumentationSpent ? Documentation(place: documentation.place) : documentation
    }

    mutating func take(documentation texts: [String]) {
        report(budget.take(documentation: texts.reduce(0) { $0 + $1.utf8.count }))
    }

    mutating func take(membersOf type: TypeUse) {
        guard case .named(let id) = type.resolved(in: declarations),
            case .structure(let structure) = declarations[id.index]
        else { return }
        report(budget.take(members: structure.properties.count))
    }

    /// Without a place: no part of the document is to blame by itself.
    private mutating func report(_ excess: String?) {
        guard let excess else { return }
        log.report(
            Diagnostic(
                .error,
                .tooLarge,
                "the client would have more than \(excess), what references share counted for each use",
                hint: "split the document, or share shorter texts and smaller objects"
            )
        )
    }
}
