// Which file or schema resource a reference means: by URI where one has that URI, and by path otherwise.
import Diagnostics
import YAMLTree

extension ReadingContext {
    mutating func find(
        _ reference: ReferenceText,
        from referrer: YAMLNode,
        as kind: ReferenceKind,
        detours: inout Int,
        reportingAt place: YAMLNode
    ) -> YAMLNode? {
        guard let resource = resource(of: reference, from: referrer, as: kind, reportingAt: place),
            let root = files.root(of: resource)
        else { return nil }
        switch reference.fragment {
        case .anchor(let name):
            if let node = resources(of: root).anchor(name, in: resource) { return node }
            reportUnresolved(reference, in: root, as: kind, at: place, suggestion: nil)
            return nil
        case .pointer(let tokens):
            // Many documents mean the whole file where a schema with an `$id` is around the reference.
            let isInside = resource.at(pointer: JSONPointer.text(of: tokens)) != nil
            let start = isInside || !reference.file.isEmpty ? resource : root
            return walk(tokens, from: start, of: reference, as: kind, detours: &detours, reportingAt: place)
        }
    }

    /// The names in a file.
    mutating func resources(of root: YAMLNode) -> SchemaResources {
        let file = NodeIdentity(root)
        if let known = references.resources[file] { return known }
        let resources = SchemaResources(of: root, base: files.base(of: root))
        references.resources[file] = resources
        if resources.hasIDs || resources.base != .file(FilePath.normalised(root.document)) {
            references.named.merge(resources.nodes) { first, _ in first }
        }
        return resources
    }

    /// The innermost schema with an `$id` around a node; nil where there is none.
    mutating func schemaResource(of node: YAMLNode) -> YAMLNode? {
        files.root(of: node).flatMap { resources(of: $0).resource(of: node) }
    }

    /// The root of a file, or a schema with an `$id`, which the part of a reference before its `#` means.
    private mutating func resource(
        of reference: ReferenceText,
        from referrer: YAMLNode,
        as kind: ReferenceKind,
        reportingAt place: YAMLNode
    ) -> YAMLNode? {
        guard let root = files.root(of: referrer) else { return nil }
        let own = resources(of: root)
        if reference.file.isEmpty { return own.resource(of: referrer) ?? root }
        let target = own.base(of: referrer).resolving(reference.resource)
        if let node = own.nodes[target] ?? references.named[target] { return node }
        switch target {
        case .file(let path): return tree(at: path, of: reference, in: root, as: kind, reportingAt: place)
        case .uri(let uri): return mirrored(uri, of: reference, from: referrer, as: kind, reportingAt: place)
        }
    }

    private mutating func mirrored(
        _ uri: String,
        of reference: ReferenceText,
        from referrer: YAMLNode,
        as kind: ReferenceKind,
        reportingAt place: YAMLNode
    ) -> YAMLNode? {
        var log = DiagnosticLog()
        let lookup = files.mirrored(uri, into: &log)
        log.diagnostics.forEach { report($0) }
        let advice: String
        switch lookup {
        case .tree(let tree): return tree
        case .unreadable:
            report(.unresolvedReference, "the copy of '\(uri)' in the mirror cannot be read", at: place)
            return nil
        case .changed(let file):
            report(
                .mirrorContent,
                "'\(file)' is not what was downloaded from '\(uri)'",
                at: place,
                hint: "download it again: driftless mirror --update"
            )
            return nil
        case .missing(let hint): advice = hint
        }
        loadAllFiles()
        if let node = references.named[.uri(uri)] { return node }
        // A file that says where it is published is often read beside others of its folder.
        if !reference.isRemote {
            let path = FilePath.resolved(reference.file, from: referrer.document)
            var log = DiagnosticLog()
            if !files.isMirrored(referrer), case .tree(let tree) = files.tree(at: path, into: &log) {
                log.diagnostics.forEach { report($0) }
                return tree
            }
        }
        report(
            .remoteReference,
            "'\(reference.isRemote ? reference.written : uri)' is not in the document's folder, and nothing is fetched",
            at: place,
            hint: advice
        )
        return nil
    }

    private mutating func tree(
        at path: String,
        of reference: ReferenceText,
        in local: YAMLNode,
        as kind: ReferenceKind,
        reportingAt place: YAMLNode
    ) -> YAMLNode? {
        var log = DiagnosticLog()
        let found = files.tree(at: path, into: &log)
        log.diagnostics.forEach { report($0) }
        func hint() -> String? {
            let name = reference.written.hasPrefix("components/") ? Self.lastName(reference.written) : reference.written
            return componentHint(name, in: local, as: kind)
        }
        switch found {
        case .tree(let tree): return tree
        case .unreadable:
            report(.unresolvedReference, "the file '\(path)' cannot be read", at: place, hint: hint())
        case .missing:
            report(.unresolvedReference, "there is no file '\(path)'", at: place, hint: hint())
        case .outside(let root):
            report(
                .outsideRoot,
                "'\(reference.written)' is outside '\(root)', and nothing is read there",
                at: place,
                hint: "copy the file beside the document, or widen 'root' in driftless.yaml"
            )
        }
        return nil
    }
}
