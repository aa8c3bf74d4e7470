// What is left out of a document because of its faults.
import ClientPlan
import Diagnostics
import OpenAPIDocument

extension ClientPlan {
    /// The plan without what faults touch.
    func leavingOut(_ reach: FaultReach, of document: OpenAPIDocument) -> ClientPlan {
        if reach.faults.isEmpty { return self }
        let operations = Set(document.allOperations.filter { reach.cause(of: $0) != nil }.map(\.origin.place))
        return leavingOut { symbol in
            switch symbol.role {
            case .operation: operations.contains(symbol.place)
            case .type, .server: reach.cause(at: symbol.place) != nil
            default: false
            }
        }
    }
}

/// What is left out of a document because of its faults, as notes.
struct LeftOut {
    private(set) var notes: [Diagnostic] = []
    private(set) var kinds: [String] = []
    private let reach: FaultReach

    /// Whether something is a part of what is left out.
    func covers(_ place: Place) -> Bool {
        !reach.faults.isEmpty && reach.cause(at: place) != nil
    }

    /// - Parameters:
    ///   - reach: What faults touch.
    ///   - plan: Of the whole document.
    ///   - rest: What is generated of it.
    init(_ reach: FaultReach, of document: OpenAPIDocument, _ plan: ClientPlan, rest: ClientPlan) {
        self.reach = reach
        guard !reach.faults.isEmpty else { return }
        var blamed: Set<Diagnostic> = []
        let operations = rest.api.operations + rest.api.received.map(\.operation)
        let kept = Set(operations.map { rest.names.symbols[$0.symbol.index].place })
        for operation in document.allOperations where !kept.contains(operation.origin.place) {
            let cause = reach.cause(of: operation)
            let what = "the operation '\(operation.method.uppercased()) \(operation.path)'"
            add(what, "operation", at: operation.origin, cause)
            if let cause { blamed.insert(cause) }
        }
        let dropped = Set(rest.api.leftOut.map { rest.names.symbols[rest[$0].symbol.index].place })
        for named in document.namedSchemas {
            let origin = document[named.id].origin
            let cause = reach.cause(at: origin.place)
            guard cause != nil || dropped.contains(origin.place) else { continue }
            add("the schema '\(named.name)'", "schema", at: origin, cause)
            if let cause { blamed.insert(cause) }
        }
        let told = Set(notes.compactMap(\.place))
        for fault in reach.faults where !blamed.contains(fault) {
            guard let place = fault.place, !place.isInside(oneOf: told) else { continue }
            add("what stands here", "part with a fault", at: fault.span, fault.pointer, fault)
        }
    }

    private mutating func add(_ what: String, _ kind: String, at origin: Origin, _ cause: Diagnostic?) {
        add(what, kind, at: origin.span, origin.pointer, cause)
    }

    private mutating func add(
        _ what: String,
        _ kind: String,
        at span: SourceSpan?,
        _ pointer: String?,
        _ cause: Diagnostic?
    ) {
        let because = cause.map { " because of '\($0.code.rawValue)'" } ?? " because of a fault in what it needs"
        notes.append(
            Diagnostic(
                .note,
                .notGenerated,
                "\(what) is not generated\(because)",
                at: span,
                hint: NotGenerated.faultAdvice,
                pointer: pointer,
                notes: cause.map { [Diagnostic.Note($0.message, at: $0.span)] } ?? []
            )
        )
        kinds.append(kind + " left out because of a fault")
    }
}

extension Place {
    /// Whether one of the places is this one, or around it.
    fileprivate func isInside(oneOf places: Set<Place>) -> Bool {
        var place = self
        while !places.contains(place) {
            guard let slash = place.pointer.lastIndex(of: "/") else { return false }
            place.pointer = String(place.pointer[..<slash])
        }
        return true
    }
}
