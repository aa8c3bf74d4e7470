// Callbacks and webhooks: read once the paths are, each object once, so that operations in them may refer to each other.
import Diagnostics
import YAMLTree

/// The callback objects of a document by number, to be read one after another: one may refer to itself.
struct CallbackArena {
    private(set) var callbacks: [Callback] = []
    private var ids: [NodeIdentity: CallbackID] = [:]
    private var pending: [YAMLNode] = []
    private var done = 0

    mutating func id(of node: YAMLNode) -> CallbackID {
        let identity = NodeIdentity(node)
        if let id = ids[identity] { return id }
        let id = CallbackID(index: callbacks.count)
        ids[identity] = id
        callbacks.append(Callback(items: [], origin: node.origin))
        pending.append(node)
        return id
    }

    mutating func nextUnread() -> (id: CallbackID, node: YAMLNode)? {
        guard done < pending.count else { return nil }
        defer { done += 1 }
        return (CallbackID(index: done), pending[done])
    }

    mutating func replace(_ id: CallbackID, by items: [Callback.Item]) {
        guard callbacks.indices.contains(id.index) else { return }
        callbacks[id.index].items = items
    }
}

enum CallbackReader {
    /// Names the callbacks of an operation; they are read later.
    static func names(of fields: ObjectFields, in context: inout ReadingContext) -> [NamedCallback] {
        var callbacks: [NamedCallback] = []
        for entry in context.mapping("callbacks", of: fields) {
            guard let node = context.dereference(entry.value, as: .callback) else { continue }
            if entry.value.referenceNode != nil, let callbacks = node.parent, let name = node.key {
                context.accounting.settle(name, of: callbacks, as: .code)
            }
            callbacks.append(NamedCallback(name: entry.name, id: context.callbacks.id(of: node)))
        }
        return callbacks
    }

    static func readAll(in context: inout ReadingContext) {
        while let (id, node) = context.callbacks.nextUnread() {
            guard node.kind == .mapping else {
                context.report(
                    .expectedMapping,
                    "expected a mapping for the callback object, found \(node.phrase)",
                    at: node
                )
                continue
            }
            var items: [Callback.Item] = []
            for entry in node.entries where !entry.name.hasPrefix("x-") {
                let operations = PathsReader.readItem(entry, as: .expression, in: &context)
                items.append(Callback.Item(expression: entry.name, operations: operations))
            }
            context.callbacks.replace(id, by: items)
        }
    }

    static func webhooks(of fields: ObjectFields, in context: inout ReadingContext) -> [Webhook] {
        var webhooks: [Webhook] = []
        for entry in context.mapping("webhooks", of: fields) where !entry.name.hasPrefix("x-") {
            webhooks.append(
                Webhook(
                    name: entry.name,
                    operations: PathsReader.readItem(entry, as: .name, in: &context),
                    origin: entry.keyOrigin
                )
            )
        }
        return webhooks
    }
}
