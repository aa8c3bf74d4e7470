// The `paths`: every operation of every path, in the document's order.
import Diagnostics
import YAMLTree

enum PathsReader {
    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
    static let shape = ObjectShape(
        "path item object",
        optional: ["$ref", "summary", "description", "servers", "parameters", "additionalOperations"] + methods,
        settled: Set(["$ref", "parameters", "additionalOperations"] + methods),
        since32: ["query", "additionalOperations"]
    )

    static func read(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> [Operation] {
        var operations: [Operation] = []
        var shapes: [ExactText: YAMLEntry] = [:]
        for entry in context.mapping(key, of: fields) {
            if entry.name.hasPrefix("x-") {
                context.checkExtension(entry, in: .paths)
                continue
            }
            checkPath(entry, in: &context)
            let pathShape = ExactText(PathTemplate.shape(of: entry.name))
            if let earlier = shapes[pathShape] {
                context.report(
                    .pathConflict,
                    "'\(entry.name)' differs from '\(earlier.name)' in the names of its parameters only",
                    severity: .warning,
                    at: entry.keyOrigin,
                    notes: [Diagnostic.Note("'\(earlier.name)' is here", at: earlier.key.span)]
                )
            } else {
                shapes[pathShape] = entry
            }
            operations += readItem(entry, as: .path, in: &context)
        }
        return operations
    }

    private static func checkPath(_ entry: YAMLEntry, in context: inout ReadingContext) {
        if !entry.name.hasPrefix("/") {
            context.report(
                .pathSyntax,
                "the path '\(entry.name)' does not begin with '/'",
                at: entry.keyOrigin,
                hint: context.hint(for: entry.name, in: shape.keys)
            )
        }
        checkQuery(entry, in: &context)
        if entry.name.contains("#") {
            context.report(
                .pathSyntax,
                "what stands behind '#' in a path is not sent",
                severity: .warning,
                at: entry.keyOrigin
            )
        }
    }

    private static func checkQuery(_ entry: YAMLEntry, in context: inout ReadingContext) {
        let path = PathTemplate.path(of: entry.name)
        guard entry.name[path.endIndex...].first == "?" else { return }
        let query = entry.name[path.endIndex...].dropFirst().prefix { $0 != "#" }
        guard query.contains("{") || query.contains("}") else { return }
        context.report(
            .literalQuery,
            "what stands behind '?' in a path is sent as it is, and '\(query)' has a template",
            at: entry.keyOrigin,
            hint: "declare a query parameter instead"
        )
    }

    /// A path item may refer to another one and have operations of its own beside that; its own come first.
    static func readItem(
        _ entry: YAMLEntry,
        as key: PathItem.Key,
        in context: inout ReadingContext
    ) -> [Operation] {
        // Where there is too much already, nothing is generated.
        guard !context.operationBudget.isSpent else { return [] }
        guard !entry.value.isNull, let own = context.open(entry.value, as: shape) else { return [] }
        var layers = [own]
        if entry.value.referenceNode != nil {
            guard let target = context.dereference(entry.value, as: .pathItem),
                let fields = context.open(target, as: shape)
            else { return [] }
            layers.append(fields)
            if let items = target.parent, let name = JSONPointer.tokens(of: target.pointer)?.last {
                context.accounting.settle(name, of: items, as: .code)
            }
        }
        var item = PathItem(entry: entry, key: key)
        for fields in layers {
            let parameters = ParameterList.read("parameters", of: fields, in: &context)
            item.parameters = item.parameters.overriding(parameters)
            if item.servers.isEmpty { item.servers = servers(of: fields, in: &context) }
            item.summary = item.summary ?? context.string("summary", of: fields)
            item.description = item.description ?? context.string("description", of: fields)
        }
        var operations: [Operation] = []
        // By the order of the keys in the document, which the table of methods does not know.
        for (position, fields) in layers.enumerated() {
            for entry in AdditionalOperations.entries(of: fields, in: &context) {
                let isOverridden = layers[..<position].contains { AdditionalOperations.has(entry.name, in: $0) }
                if isOverridden {
                    context.report(
                        .pathConflict,
                        "'\(entry.name)' stands beside the '$ref' that leads here, and goes before this one",
                        severity: .warning,
                        at: entry.keyOrigin,
                        notes: [Diagnostic.Note("the reference is here", at: item.entry.value.span)]
                    )
                    continue
                }
                if let operation = OperationReader.read(entry, of: item, in: &context) { operations.append(operation) }
            }
        }
        return operations
    }

    private static func servers(of fields: ObjectFields, in context: inout ReadingContext) -> [Server] {
        let servers = ServersReader.read("servers", of: fields, in: &context)
        let count = servers.reduce(0) { $0 + $1.partCount }
        return context.takeParts(count, at: fields.node) ? servers : []
    }
}

/// What a path gives to its operations.
struct PathItem {
    /// What the key of an item is.
    enum Key {
        /// A template in `paths`.
        case path
        /// The name of a webhook.
        case name
        /// A callback's URL, with runtime expressions.
        case expression
    }

    var entry: YAMLEntry
    var key: Key
    var parameters = ParameterList()
    var servers: [Server] = []
    var summary: String?
    var description: String?

    init(entry: YAMLEntry, key: Key) {
        self.entry = entry
        self.key = key
    }
}
