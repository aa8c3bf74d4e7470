// Where a box goes: types that hold each other by value are found once, after all of them are planned.
import ClientPlan

/// Breaks every cycle of containment: a union in a cycle becomes indirect; what is left is boxed at the property.
struct RecursionBreaking {
    private(set) var types: [TypeDeclaration]

    init(types: [TypeDeclaration]) {
        self.types = types
        markIndirectUnions()
        boxProperties()
    }

    private mutating func markIndirectUnions() {
        let component = StronglyConnected(edges: types.map { heldByValue(by: $0) })
        for (index, type) in types.enumerated() {
            guard case .union(var union) = type else { continue }
            let isInCycle = heldByValue(by: type).contains { component.areInOneCycle(index, $0) }
            if isInCycle {
                union.storage = .indirect
                types[index] = .union(union)
            }
        }
    }

    private mutating func boxProperties() {
        let component = StronglyConnected(edges: types.map { heldByValue(by: $0) })
        for (index, type) in types.enumerated() {
            guard case .structure(var structure) = type else { continue }
            for position in structure.properties.indices {
                let use = structure.properties[position].type
                let targets = targets(of: use)
                if targets.contains(where: { component.areInOneCycle(index, $0) }) {
                    structure.properties[position].type = .boxed(use)
                }
            }
            types[index] = .structure(structure)
        }
    }

    private func heldByValue(by type: TypeDeclaration) -> [Int] {
        switch type {
        case .structure(let structure): structure.properties.flatMap { targets(of: $0.type) }
        case .union(let union): union.storage == .indirect ? [] : union.branches.flatMap { targets(of: $0.type) }
        case .alias(let alias): targets(of: alias.target)
        case .stringEnum, .integerEnum, .valueEnum: []
        }
    }

    /// The types whose storage is part of the value; an array's or a map's elements are on the heap already.
    private func targets(of use: TypeUse) -> [Int] {
        switch use {
        case .named(let id): [id.index]
        case .nullable(let inner): targets(of: inner)
        default: []
        }
    }
}

/// The strongly connected components of a graph, found without recursion: a chain of types may be long.
struct StronglyConnected {
    private let componentOf: [Int]
    private let sizes: [Int]
    private let edges: [[Int]]

    init(edges: [[Int]]) {
        self.edges = edges
        let order = Self.finishingOrder(edges)
        var reversed = [[Int]](repeating: [], count: edges.count)
        for (from, targets) in edges.enumerated() {
            for target in targets { reversed[target].append(from) }
        }
        var component = [Int](repeating: -1, count: edges.count)
        var sizes: [Int] = []
        for root in order.reversed() where component[root] < 0 {
            var stack = [root]
            component[root] = sizes.count
            var size = 0
            while let node = stack.popLast() {
                size += 1
                for next in reversed[node] where component[next] < 0 {
                    component[next] = sizes.count
                    stack.append(next)
                }
            }
            sizes.append(size)
        }
        componentOf = component
        self.sizes = sizes
    }

    func areInOneCycle(_ from: Int, _ to: Int) -> Bool {
        componentOf[from] == componentOf[to] && (from != to ? sizes[componentOf[from]] > 1 : true)
            && (from != to || edges[from].contains(to))
    }

    private static func finishingOrder(_ edges: [[Int]]) -> [Int] {
        var order: [Int] = []
        var isVisited = [Bool](repeating: false, count: edges.count)
        for root in edges.indices where !isVisited[root] {
            isVisited[root] = true
            var stack = [(node: root, next: 0)]
            while let (node, next) = stack.last {
                if next < edges[node].count {
                    stack[stack.count - 1].next += 1
                    let target = edges[node][next]
                    if !isVisited[target] {
                        isVisited[target] = true
                        stack.append((target, 0))
                    }
                } else {
                    stack.removeLast()
                    order.append(node)
                }
            }
        }
        return order
    }
}
