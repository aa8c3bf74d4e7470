// What of a document nothing came of: the topmost keys and objects, each with what could be done about it.
package import YAMLTree

extension Accounting {
    /// A key, or a whole object, that nothing was made of. What is inside it is not told again.
    package struct Unused: Hashable, Sendable {
        package var origin: Origin
        /// The kind of object, in OpenAPI's words: `response object`.
        package var object: String
        /// The key; nil where the whole object is meant.
        package var keyword: String?
        /// The name under which the object stands: a property, a status, a media type.
        package var name: String?
    }

    /// The kinds of object that are told as a whole where planning uses none of their keys.
    private static let wholes: Set<String> = [
        "media type object", "response object", "header object", "parameter object", "server object", "tag object",
        "security scheme object", "link object", "request body object", "encoding object",
        "server variable object",
    ]

    /// Everything that planning did not use, in the order in which it was read.
    package var unused: [Unused] { unused { _ in true } }

    /// The same of a part of the document.
    ///
    /// - Parameter isWanted: Of objects, asked for each of which a key may be told.
    package func unused(where isWanted: (YAMLNode) -> Bool) -> [Unused] {
        var topmost: Set<NodeIdentity> = []
        var found: [(unused: Unused, node: YAMLNode)] = []
        for object in objects {
            let isWhole = Self.wholes.contains(object.kind) && !object.isUsed
            guard isWhole || object.isLeft, isWanted(object.node) else { continue }
            if isWhole, object.isLeft || object.uses.isEmpty {
                topmost.insert(NodeIdentity(object.node))
                let unused = Unused(
                    origin: object.node.origin,
                    object: object.part ?? object.kind,
                    keyword: nil,
                    name: object.node.key
                )
                found.append((unused, object.node))
                continue
            }
            guard object.isLeft else { continue }
            for (entry, use) in zip(object.node.entries, object.uses) where use.isEmpty {
                topmost.insert(NodeIdentity(entry.value))
                found.append(
                    (
                        Unused(
                            origin: entry.keyOrigin,
                            object: object.kind,
                            keyword: entry.name,
                            name: object.node.key
                        ),
                        entry.value
                    )
                )
            }
        }
        return found.filter { !isBelow(topmost, $0.node) }.map(\.unused)
    }

    /// Whether a node is inside another one that is told already.
    private func isBelow(_ told: Set<NodeIdentity>, _ node: YAMLNode) -> Bool {
        var parent = node.parent
        while let current = parent {
            if told.contains(NodeIdentity(current)) { return true }
            parent = current.parent
        }
        return false
    }
}
