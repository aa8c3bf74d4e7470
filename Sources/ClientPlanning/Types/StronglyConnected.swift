// Which nodes of a graph lead to each other.

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

    /// The nodes of a graph, each behind those that it leads to, as far as they lead to no earlier one again.
    static func finishingOrder(_ edges: [[Int]]) -> [Int] {
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
