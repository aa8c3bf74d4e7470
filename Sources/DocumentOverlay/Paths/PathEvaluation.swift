// Which nodes of a tree a query finds (RFC 9535, sections 2.3 and 2.5), within a bound of work.
import YAMLTree

/// The work that queries may take: without a bound, a filter inside a filter looks at everything for everything.
struct PathBudget: Sendable {
    private(set) var steps: Int

    /// What overlays may take of a document with so many nodes: a hundred looks at everything, and more for small ones.
    static func standard(nodes: Int) -> PathBudget { PathBudget(steps: 5_000_000 + 100 * nodes) }

    init(steps: Int) {
        self.steps = steps
    }

    mutating func spend(_ count: Int) throws(PathTooLong) {
        steps -= count
        if steps < 0 { throw PathTooLong() }
    }
}

/// The budget is spent.
struct PathTooLong: Error, Hashable {}

/// One run over a tree that does not change meanwhile.
struct PathEvaluation {
    let tree: EditableTree
    var budget: PathBudget
    /// The expressions of `match` and `search`; nil for what is none.
    var patterns: [String: TextMatcher?] = [:]

    init(_ tree: EditableTree, _ budget: PathBudget) {
        self.tree = tree
        self.budget = budget
    }

    /// The nodes in the order in which they are found, each once.
    mutating func nodes(of path: JSONPath, from start: EditableTree.ID) throws(PathTooLong) -> [EditableTree.ID] {
        var nodes = [start]
        for segment in path.segments {
            var found: [EditableTree.ID] = []
            switch segment {
            case .children(let selectors):
                for node in nodes { try select(selectors, of: node, into: &found) }
            case .descendants(let selectors):
                for node in try withDescendants(nodes) { try select(selectors, of: node, into: &found) }
            }
            var seen: Set<EditableTree.ID> = []
            nodes = found.count > 1 ? found.filter { seen.insert($0).inserted } : found
            if nodes.isEmpty { return [] }
        }
        return nodes
    }

    /// The nodes and all below them, each before what is in it.
    private mutating func withDescendants(_ nodes: [EditableTree.ID]) throws(PathTooLong) -> [EditableTree.ID] {
        var seen: Set<EditableTree.ID> = []
        var found: [EditableTree.ID] = []
        var open = Array(nodes.reversed())
        while let node = open.popLast() {
            guard seen.insert(node).inserted else { continue }
            try budget.spend(1 + tree.extent(of: node))
            found.append(node)
            open += tree.children(of: node).reversed()
        }
        return found
    }

    private mutating func select(
        _ selectors: [JSONPath.Selector],
        of node: EditableTree.ID,
        into found: inout [EditableTree.ID]
    ) throws(PathTooLong) {
        for selector in selectors {
            try budget.spend(1)
            switch selector {
            case .name(let name):
                try budget.spend(tree.lookUpCost(in: node))
                if let child = tree.value(of: name, in: node) { found.append(child) }
            case .wildcard:
                try budget.spend(tree.extent(of: node))
                found += tree.children(of: node)
            case .index(let index):
                try budget.spend(tree.extent(of: node))
                let elements = tree.kind(of: node) == .sequence ? tree.children(of: node) : []
                let position = index < 0 ? elements.count + index : index
                if elements.indices.contains(position) { found.append(elements[position]) }
            case .slice(let start, let end, let step):
                try budget.spend(tree.extent(of: node))
                let elements = tree.kind(of: node) == .sequence ? tree.children(of: node) : []
                found += Self.slice(elements.count, start, end, step).map { elements[$0] }
            case .filter(let condition):
                try budget.spend(tree.extent(of: node))
                for child in tree.children(of: node) where try holds(condition, for: child) { found.append(child) }
            }
        }
    }

    /// The positions of a slice (section 2.3.4.2.2).
    static func slice(_ count: Int, _ start: Int?, _ end: Int?, _ step: Int) -> [Int] {
        func normalised(_ index: Int) -> Int { index >= 0 ? index : count + index }
        guard step != 0 else { return [] }
        if step > 0 {
            let lower = min(max(normalised(start ?? 0), 0), count)
            let upper = min(max(normalised(end ?? count), 0), count)
            return Array(stride(from: lower, to: upper, by: step))
        }
        let upper = min(max(start.map(normalised) ?? count - 1, -1), count - 1)
        let lower = min(max(end.map(normalised) ?? -1, -1), count - 1)
        return Array(stride(from: upper, to: lower, by: step))
    }

    // MARK: Filters

    private mutating func holds(_ condition: JSONPath.Condition, for node: EditableTree.ID) throws(PathTooLong) -> Bool
    {
        try budget.spend(1)
        switch condition {
        case .any(let parts):
            for part in parts where try holds(part, for: node) { return true }
            return false
        case .all(let parts):
            for part in parts where try !holds(part, for: node) { return false }
            return true
        case .not(let inner):
            return try !holds(inner, for: node)
        case .exists(let query):
            return try !nodes(of: query, for: node).isEmpty
        case .compares(let left, let sign, let right):
            return try compares(try value(of: left, for: node), sign, try value(of: right, for: node))
        case .matches(let text, let pattern, let extent):
            guard case .text(let text) = try value(of: text, for: node),
                case .text(let pattern) = try value(of: pattern, for: node)
            else { return false }
            try budget.spend(text.utf8.count * (1 + pattern.utf8.count / 8))
            return matcher(of: pattern)?.matches(text, extent) ?? false
        }
    }

    private mutating func nodes(
        of query: JSONPath.Query,
        for node: EditableTree.ID
    ) throws(PathTooLong) -> [EditableTree.ID] {
        try nodes(of: query.path, from: query.start == .root ? tree.root : node)
    }

    private mutating func matcher(of pattern: String) -> TextMatcher? {
        if let known = patterns[pattern] { return known }
        let matcher = TextMatcher(pattern)
        patterns[pattern] = .some(matcher)
        return matcher
    }

    /// A value as comparisons see it.
    enum Value {
        case nothing, null
        case boolean(Bool)
        case number(Double)
        case text(String)
        case collection(EditableTree.ID)
    }

    private mutating func value(of operand: JSONPath.Operand, for node: EditableTree.ID) throws(PathTooLong) -> Value {
        switch operand {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .number(let value): return .number(value)
        case .text(let text): return .text(text)
        case .count(let query): return .number(Double(try nodes(of: query, for: node).count))
        case .value(let query):
            let found = try nodes(of: query, for: node)
            return found.count == 1 ? value(of: found[0]) : .nothing
        case .length(let inner):
            switch try value(of: inner, for: node) {
            case .text(let text): return .number(Double(text.unicodeScalars.count))
            case .collection(let id): return .number(Double(tree.children(of: id).count))
            case .nothing, .null, .boolean, .number: return .nothing
            }
        }
    }

    private func value(of id: EditableTree.ID) -> Value {
        switch tree.scalar(of: id) {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .integer(let value): .number(Double(value))
        case .number(let value): .number(value)
        case .string(let text): .text(text)
        case nil: .collection(id)
        }
    }

    /// Section 2.3.5.2.2: values of other kinds are neither equal nor ordered.
    private mutating func compares(
        _ left: Value,
        _ sign: JSONPath.Operator,
        _ right: Value
    ) throws(PathTooLong) -> Bool {
        switch sign {
        case .equal: try isEqual(left, right)
        case .unequal: try !isEqual(left, right)
        case .less: Self.isLess(left, right)
        case .greater: Self.isLess(right, left)
        case .lessOrEqual:
            if Self.isLess(left, right) { true } else { try isEqual(left, right) }
        case .greaterOrEqual:
            if Self.isLess(right, left) { true } else { try isEqual(left, right) }
        }
    }

    private static func isLess(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): a < b
        case (.text(let a), .text(let b)): a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
        default: false
        }
    }

    private mutating func isEqual(_ left: Value, _ right: Value) throws(PathTooLong) -> Bool {
        try budget.spend(1)
        switch (left, right) {
        case (.nothing, .nothing), (.null, .null): return true
        case (.boolean(let a), .boolean(let b)): return a == b
        case (.number(let a), .number(let b)): return a == b
        case (.text(let a), .text(let b)): return a.unicodeScalars.elementsEqual(b.unicodeScalars)
        case (.collection(let a), .collection(let b)): return try isEqual(a, b)
        default: return false
        }
    }

    private mutating func isEqual(_ a: EditableTree.ID, _ b: EditableTree.ID) throws(PathTooLong) -> Bool {
        try budget.spend(1 + tree.extent(of: a) + tree.extent(of: b))
        guard a != b else { return true }
        guard tree.kind(of: a) == tree.kind(of: b) else { return false }
        let (mine, others) = (tree.children(of: a), tree.children(of: b))
        guard mine.count == others.count else { return false }
        if tree.kind(of: a) == .sequence {
            for (x, y) in zip(mine, others) where try !isEqual(value(of: x), value(of: y)) { return false }
            return true
        }
        for (key, x) in tree.entries(of: a) {
            try budget.spend(tree.lookUpCost(in: b))
            guard let y = tree.value(of: key, in: b), try isEqual(value(of: x), value(of: y)) else { return false }
        }
        return true
    }
}
