// Which schemas have a name: components, and those of other files or `$defs` that a reference leads to.
import Diagnostics
import YAMLTree

extension ReadingContext {
    /// Keys below which names of schemas stand.
    private static let nameSpaces: Set<String> = ["schemas", "$defs", "definitions"]
    /// Keywords beside a `$ref` that leave the target what it is.
    private static let neutral: Set<String> = ["$ref", "description", "summary", "title"]

    /// Names an entry of `components/schemas`. One that is nothing but a reference to a schema without a name, as in
    /// documents that are split over files, names that schema instead.
    mutating func nameComponent(_ entry: YAMLEntry) {
        let id = schemas.id(of: entry.value)
        if let reference = entry.value.referenceNode,
            entry.value.entries.allSatisfy({ Self.neutral.contains($0.name) }),
            let target = resolve(reference, as: .schema), !isComponent(target)
        {
            if schemas.name(schemas.id(of: target), entry.name) { return }
        }
        schemas.name(id, entry.name)
    }

    /// Names the target of a reference by the reference, where it has no name and the reference ends in one.
    mutating func nameTarget(_ target: YAMLNode, _ id: SchemaID, of reference: YAMLNode) {
        let text = ReferenceText(reference.text ?? "")
        guard case .pointer(let tokens) = text.fragment else { return }
        if let name = tokens.last {
            let isInNameSpace = tokens.count >= 2 && Self.nameSpaces.contains(tokens[tokens.count - 2])
            // `models.yaml#/Pet`: a file that is a list of schemas.
            let isTopLevel = tokens.count == 1 && !files.isRoot(target)
            if isInNameSpace || isTopLevel { schemas.name(id, name) }
        } else if !text.file.isEmpty {
            schemas.name(id, FilePath.baseName(text.file))
        }
    }

    /// Whether a node is an entry of the root document's `components/schemas`.
    private func isComponent(_ node: YAMLNode) -> Bool {
        guard files.isRoot(node), let tokens = JSONPointer.tokens(of: node.pointer) else { return false }
        return tokens.count == 3 && tokens[0] == "components" && tokens[1] == "schemas"
    }
}
