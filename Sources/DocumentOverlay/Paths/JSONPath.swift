// Queries of JSON documents (RFC 9535), as values.

/// A JSONPath query: which nodes of a document are meant.
struct JSONPath: Hashable, Sendable {
    var segments: [Segment]

    enum Segment: Hashable, Sendable {
        case children([Selector])
        /// Of the node itself and of all below it.
        case descendants([Selector])
    }

    indirect enum Selector: Hashable, Sendable {
        case name(String)
        case wildcard
        case index(Int)
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Condition)
    }

    /// What a filter asks of a node (section 2.3.5).
    indirect enum Condition: Hashable, Sendable {
        case any([Condition])
        case all([Condition])
        case not(Condition)
        case exists(Query)
        case compares(Operand, Operator, Operand)
        case matches(Operand, pattern: Operand, Extent)
    }

    enum Extent: Hashable, Sendable {
        /// `match`: the whole text.
        case whole
        /// `search`: some part of it.
        case part
    }

    enum Operator: String, Hashable, Sendable, CaseIterable {
        case equal = "==", unequal = "!=", lessOrEqual = "<=", greaterOrEqual = ">=", less = "<", greater = ">"
    }

    /// A query inside a filter.
    struct Query: Hashable, Sendable {
        enum Start: Hashable, Sendable { case root, current }
        var start: Start
        var path: JSONPath
    }

    /// One side of a comparison.
    indirect enum Operand: Hashable, Sendable {
        case null
        case boolean(Bool)
        case number(Double)
        case text(String)
        /// The value of the one node that a query finds, or nothing.
        case value(Query)
        case length(Operand)
        case count(Query)
    }

    /// Whether the query finds one node at most.
    var isSingular: Bool {
        segments.allSatisfy { segment in
            guard case .children(let selectors) = segment, selectors.count == 1 else { return false }
            switch selectors[0] {
            case .name, .index: return true
            case .wildcard, .slice, .filter: return false
            }
        }
    }
}

/// Why a text is no query.
struct JSONPathProblem: Error, Hashable {
    /// In characters from the beginning of the text.
    var offset: Int
    var message: String
    var hint: String?
}
