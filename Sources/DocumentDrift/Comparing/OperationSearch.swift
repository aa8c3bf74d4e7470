// Which operation of a spec a page describes, even where the method or the path has drifted.
import DocumentFacts
import OpenAPIDocument

struct OperationSearch {
    let document: OpenAPIDocument
    /// The page's file name, which `x-driftless-document` has; nil where only facts are at hand.
    let pageName: String?

    /// The operation of the same method and path; else the one that says it transcribes the page; else the one with the
    /// nearest path, if more than half of it is the same.
    func nearest(to facts: OperationFacts) -> Operation? {
        let method = facts.method.lowercased()
        if let same = document.operations.first(where: { $0.method == method && $0.requestPath == facts.path }) {
            return same
        }
        if let pageName {
            let transcribing = document.operations.filter { page(of: $0) == pageName }
            if let nearest = best(of: transcribing, facts)?.operation { return nearest }
        }
        guard let best = best(of: document.operations, facts), best.likeness * 2 > best.most else { return nil }
        return best.operation
    }

    private func page(of operation: Operation) -> String? {
        operation.documentReference?.page.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    }

    private func best(
        of operations: [Operation],
        _ facts: OperationFacts
    ) -> (operation: Operation, likeness: Int, most: Int)? {
        let wanted = PathSegments(facts.path)
        let method = facts.method.lowercased()
        var best: (operation: Operation, likeness: Int, most: Int)?
        for operation in operations {
            let path = PathSegments(operation.requestPath)
            let likeness = wanted.likeness(to: path) + (operation.method == method ? 1 : 0)
            let most = PathSegments.weight * max(wanted.count, path.count) + 1
            // Of equally like ones, the one with the least beside what is alike.
            if let known = best, (known.likeness * most, -known.most) >= (likeness * known.most, -most) { continue }
            best = (operation, likeness, most)
        }
        return best
    }
}

/// The parts of a path between slashes.
struct PathSegments {
    /// How much two equal segments count; two templates with different names count one less.
    static let weight = 3

    private let segments: [Substring]

    init(_ path: String) {
        segments = path.split(separator: "/")
    }

    var count: Int { segments.count }

    /// The weight of the longest common sequence of segments.
    func likeness(to other: PathSegments) -> Int {
        var previous = [Int](repeating: 0, count: other.segments.count + 1)
        for segment in segments {
            var current = [0]
            for (column, candidate) in other.segments.enumerated() {
                let weight = Self.likeness(segment, candidate)
                current.append(max(previous[column + 1], current[column], previous[column] + weight))
            }
            previous = current
        }
        return previous.last ?? 0
    }

    private static func likeness(_ a: Substring, _ b: Substring) -> Int {
        if a == b { return weight }
        return a.hasPrefix("{") && b.hasPrefix("{") ? weight - 1 : 0
    }
}
