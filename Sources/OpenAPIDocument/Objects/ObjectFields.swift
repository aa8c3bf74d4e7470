// An object being read: its entries, with every key held against the shape.
import Diagnostics
import YAMLTree

struct ObjectFields {
    let node: YAMLNode
    let shape: ObjectShape
    private let isKept: ((String) -> Bool)?

    init(_ node: YAMLNode, _ shape: ObjectShape) {
        self.init(node, shape, isKept: nil)
    }

    private init(_ node: YAMLNode, _ shape: ObjectShape, isKept: ((String) -> Bool)?) {
        self.node = node
        self.shape = shape
        self.isKept = isKept
    }

    /// The same object as if it had fewer keys.
    func keeping(_ isKept: @escaping (String) -> Bool) -> ObjectFields {
        ObjectFields(node, shape, isKept: isKept)
    }

    /// The value of a key; nil where there is none, and where it is null.
    subscript(key: String) -> YAMLNode? {
        guard let value = raw(key), !value.isNull else { return nil }
        return value
    }

    /// The value of a key, null included.
    func raw(_ key: String) -> YAMLNode? {
        entry(key)?.value
    }

    /// The tree finds the entries of large mappings by hash.
    func entry(_ key: String) -> YAMLEntry? {
        guard isKept?(key) ?? true else { return nil }
        return node.entry(named: key)
    }

    /// Where a key stands, or its object where it is missing.
    func keyOrigin(_ key: String) -> Origin {
        entry(key)?.keyOrigin ?? node.origin
    }

    var all: [YAMLEntry] {
        guard let isKept else { return node.entries }
        return node.entries.filter { isKept($0.name) }
    }
}

extension ReadingContext {
    /// Opens a node as an object of the shape and reports unknown, misplaced, missing and empty keys; nil, and a
    /// problem, where it is no mapping.
    mutating func open(_ node: YAMLNode, as shape: ObjectShape) -> ObjectFields? {
        guard node.kind == .mapping else {
            report(.expectedMapping, "expected a mapping for the \(shape.name), found \(node.phrase)", at: node)
            return nil
        }
        accounting.state(node, as: shape.name, shape.use)
        let fields = ObjectFields(node, shape)
        for entry in fields.all {
            checkKey(entry, of: fields)
            checkVersion(entry, of: fields)
        }
        reportMissingKeys(of: fields)
        return fields
    }

    mutating func reportMissingKeys(of fields: ObjectFields) {
        for key in fields.shape.required where fields[key] == nil && !fields.shape.nullable.contains(key) {
            if fields.raw(key) != nil {
                report(.missingKey, "'\(key)' has no value", at: fields.keyOrigin(key))
            } else {
                report(.missingKey, "the \(fields.shape.name) has no '\(key)'", at: fields.node)
            }
        }
    }

    private mutating func checkKey(_ entry: YAMLEntry, of fields: ObjectFields) {
        let name = entry.name
        let shape = fields.shape
        if shape.keys.contains(name) {
            reportNullValue(entry, of: fields)
        } else if name.hasPrefix("x-") {
            checkExtension(entry, in: shape)
            if shape.extensions.contains(name) { reportNullValue(entry, of: fields) }
        } else {
            report(
                .unknownKey,
                "the \(shape.name) has no key '\(name)'",
                at: entry.keyOrigin,
                hint: hint(for: name, in: shape.keys.filter { fields.raw($0) == nil })
            )
        }
    }

    private mutating func checkVersion(_ entry: YAMLEntry, of fields: ObjectFields) {
        if fields.shape.since31.contains(entry.name) {
            require(.v3_1, for: "'\(entry.name)' of the \(fields.shape.name)", at: entry.keyOrigin, in: fields.node)
        }
        if fields.shape.since32.contains(entry.name) {
            require(.v3_2, for: "'\(entry.name)' of the \(fields.shape.name)", at: entry.keyOrigin, in: fields.node)
        }
    }

    /// Says where a document uses what OpenAPI has since a later version.
    mutating func require(_ version: SpecVersion, for what: String, at origin: Origin, in node: YAMLNode) {
        guard files.version(of: node) < version else { return }
        report(
            .versionKeyword,
            "\(what) is OpenAPI \(version.rawValue)'s",
            severity: .warning,
            at: origin,
            hint: "say 'openapi: \(version.rawValue).0'"
        )
    }

    mutating func reportNullValue(_ entry: YAMLEntry, of fields: ObjectFields) {
        let name = entry.name
        guard entry.value.isNull, !fields.shape.nullable.contains(name), !fields.shape.required.contains(name) else {
            return
        }
        accounting.report(name, of: fields.node)
        report(
            .nullValue,
            "'\(name)' has no value and counts as absent",
            severity: .warning,
            at: entry.keyOrigin
        )
    }
}
