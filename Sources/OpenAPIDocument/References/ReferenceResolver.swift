// What stands where a reference points: in the same file, or in one beside it.
import Diagnostics
import YAMLTree

/// The references already followed: a document has few targets and many references.
struct ReferenceTable {
    struct Key: Hashable, Sendable {
        var file: String
        var text: ExactText
        /// The schema resource that the reference stands in, where the file has any.
        var resource: NodeIdentity?
    }
    var targets: [Key: YAMLNode] = [:]
    /// The names in each file that references stand in or lead to.
    var resources: [NodeIdentity: SchemaResources] = [:]
    /// What the files give a URI to, where it is not a file by its path.
    var named: [BaseURI: YAMLNode] = [:]
    /// Whether every file that another refers to by path has been read.
    var hasAllFiles = false
    /// Where the references that begin at an object end; nil where they end nowhere. Every object on the way is here, so that a
    /// long chain is walked once.
    var ends: [NodeIdentity: YAMLNode?] = [:]
    /// The places of references whose circle has been reported.
    var reportedCycles: Set<NodeIdentity> = []
}

extension ReadingContext {
    /// How many references may stand inside the path of one pointer.
    private static let longestDetour = 32

    /// The node that the value of a `$ref` points to; nil, and a problem, where there is none.
    mutating func resolve(_ reference: YAMLNode, as kind: ReferenceKind) -> YAMLNode? {
        guard let text = reference.text else {
            report(.expectedString, "expected a string for '$ref', found \(reference.phrase)", at: reference)
            return nil
        }
        return resolve(text, at: reference, as: kind)
    }

    /// The node that `text` points to as the file of `place` means it.
    mutating func resolve(_ text: String, at place: YAMLNode, as kind: ReferenceKind) -> YAMLNode? {
        let resource = schemaResource(of: place)
        let key = ReferenceTable.Key(
            file: place.document,
            text: ExactText(text),
            resource: resource.map { NodeIdentity($0) }
        )
        let reference = ReferenceText(text)
        guard isOfKind(reference, kind, at: place) else { return nil }
        if let target = references.targets[key] {
            graph.link(place, to: target)
            return target
        }
        var detours = 0
        guard let target = find(reference, from: place, as: kind, detours: &detours, reportingAt: place) else {
            return nil
        }
        references.targets[key] = target
        graph.link(place, to: target)
        return target
    }

    /// Follows references from an object to the object that is none.
    mutating func dereference(_ node: YAMLNode, as kind: ReferenceKind) -> YAMLNode? {
        var current = node
        var visited: Set<NodeIdentity> = []
        var end: YAMLNode?
        while let reference = current.referenceNode {
            let identity = NodeIdentity(current)
            if let known = references.ends[identity] {
                // Whether the reference's kind fits is asked of every reference.
                _ = resolve(reference, as: kind)
                end = known
                break
            }
            guard visited.insert(identity).inserted else {
                reportCycle(visited, at: node.referenceNode ?? node)
                break
            }
            if kind.isAlone { checkReferenceSiblings(current) }
            guard let next = resolve(reference, as: kind) else { break }
            current = next
            if next.referenceNode == nil { end = next }
        }
        if node.referenceNode == nil { return node }
        for identity in visited { references.ends[identity] = .some(end) }
        return end
    }

    private mutating func reportCycle(_ places: Set<NodeIdentity>, at node: YAMLNode) {
        guard references.reportedCycles.isDisjoint(with: places) else { return }
        references.reportedCycles.formUnion(places)
        report(.referenceCycle, "the reference '\(node.text ?? "")' leads back to itself", at: node)
    }

    /// A Reference Object has nothing but `$ref` in 3.0, and a summary and a description in 3.1.
    private mutating func checkReferenceSiblings(_ node: YAMLNode) {
        let isOverriding = files.version(of: node) >= .v3_1
        accounting.state(node, as: "reference object") { key in
            switch key {
            case "$ref": .code
            case "description": isOverriding ? .documentation : []
            case "summary": []
            default: key.hasPrefix("x-") ? .harmless : .reported
            }
        }
        for entry in node.entries {
            let name = entry.name
            guard name != "$ref", name != "summary", name != "description", !name.hasPrefix("x-") else { continue }
            report(
                .refSiblings,
                "'\(name)' beside '$ref' has no effect",
                severity: .warning,
                at: entry.keyOrigin
            )
        }
    }

    /// Whether a pointer into the components points into the right section.
    private mutating func isOfKind(_ reference: ReferenceText, _ kind: ReferenceKind, at place: YAMLNode) -> Bool {
        guard case .pointer(let tokens) = reference.fragment, tokens.count == 3, tokens[0] == "components",
            let found = ReferenceKind(section: tokens[1]), found != kind
        else { return true }
        if (found, kind) == (.parameter, .header) {
            // A parameter is a header with a name and a location, which the key of the header replaces.
            report(
                .referenceKind,
                "'\(reference.written)' is a parameter; it is read as a header",
                severity: .warning,
                at: place
            )
            return true
        }
        report(
            .referenceKind,
            "'\(reference.written)' is \(found.phrase); \(kind.phrase) belongs here",
            at: place
        )
        return false
    }

    mutating func walk(
        _ tokens: [String],
        from root: YAMLNode,
        of reference: ReferenceText,
        as kind: ReferenceKind,
        detours: inout Int,
        reportingAt place: YAMLNode
    ) -> YAMLNode? {
        var node = root
        for (depth, token) in tokens.enumerated() {
            if let next = node.child(token) {
                node = next
                continue
            }
            // Pointers are often written as if the references on their way were not there.
            if let detour = node.referenceNode, let text = detour.text {
                detours += 1
                guard detours <= Self.longestDetour else {
                    report(
                        .referenceCycle,
                        "the reference '\(reference.written)' leads back to itself",
                        at: place
                    )
                    return nil
                }
                guard
                    let target = find(
                        ReferenceText(text),
                        from: detour,
                        as: kind,
                        detours: &detours,
                        reportingAt: place
                    )
                else { return nil }
                return walk(
                    Array(tokens[depth...]),
                    from: target,
                    of: reference,
                    as: kind,
                    detours: &detours,
                    reportingAt: place
                )
            }
            let nearest = nearest(token, in: node.entries.map(\.name))
            let suggestion = nearest.map { name in
                reference.file + ReferenceText.local(Array(tokens[..<depth]) + [name] + tokens[(depth + 1)...])
            }
            reportUnresolved(reference, in: root, as: kind, at: place, suggestion: suggestion)
            return nil
        }
        return node
    }

    mutating func reportUnresolved(
        _ reference: ReferenceText,
        in root: YAMLNode,
        as kind: ReferenceKind,
        at place: YAMLNode,
        suggestion: String?
    ) {
        var hint = suggestion.map { "did you mean '\($0)'?" }
        if hint == nil {
            var name: String? = Self.lastName(reference.written)
            if case .pointer(let tokens) = reference.fragment { name = tokens.last }
            hint = name.flatMap { componentHint($0, in: root, as: kind) }
        }
        report(
            .unresolvedReference,
            "nothing stands at '\(reference.written)'",
            at: place,
            hint: hint
        )
    }

    /// `Pet` of `#components/schemas/Pet`, whose pointer lacks its first slash.
    static func lastName(_ reference: String) -> String {
        String(reference.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "#" }.last ?? "")
    }

    /// The component of this very name: for `#/definitions/Pet`, or a name without its path.
    func componentHint(_ name: String, in root: YAMLNode, as kind: ReferenceKind) -> String? {
        guard let section = kind.section, root["components"]?[section]?[name] != nil else { return nil }
        return "did you mean '\(ReferenceText.local(["components", section, name]))'?"
    }
}

extension YAMLNode {
    /// The child that one token of a JSON pointer names.
    fileprivate func child(_ token: String) -> YAMLNode? {
        at(pointer: "/" + JSONPointer.escape(token))
    }
}
