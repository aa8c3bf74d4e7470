// The files that others refer to by path, read all at once: a schema is found by its `$id` wherever it stands.
import Diagnostics
import YAMLTree

extension ReadingContext {
    /// Reads every file that a file refers to by a relative path, and what these refer to, and so on; once in a document.
    mutating func loadAllFiles() {
        guard !references.hasAllFiles else { return }
        references.hasAllFiles = true
        var open = files.trees
        var seen = Set(open.map { NodeIdentity($0) })
        while let root = open.popLast() {
            let names = resources(of: root)
            for reference in Self.references(in: root) {
                let resource = ReferenceText(reference.text ?? "").resource
                guard !resource.isEmpty, case .file(let path) = names.base(of: reference).resolving(resource) else {
                    continue
                }
                var log = DiagnosticLog()
                let found = files.tree(at: path, into: &log)
                log.diagnostics.forEach { report($0) }
                guard case .tree(let tree) = found else { continue }
                if seen.insert(NodeIdentity(tree)).inserted { open.append(tree) }
            }
        }
    }

    /// The values of all `$ref` keys of a tree. Walks with a list of its own, so that depth costs no stack.
    private static func references(in root: YAMLNode) -> [YAMLNode] {
        var found: [YAMLNode] = []
        var visited: Set<Int> = []
        var open = [root]
        while let node = open.popLast() {
            guard visited.insert(node.id).inserted else { continue }
            if let reference = node.referenceNode { found.append(reference) }
            open += node.elements.reversed()
            open += node.entries.reversed().map(\.value).filter { $0.kind != .scalar }
        }
        return found
    }
}
