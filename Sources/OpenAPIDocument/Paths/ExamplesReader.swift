// The `examples` of parameters, headers and media types: nothing is made of them, and each is checked all the same.
import YAMLTree

enum ExamplesReader {
    static func check(_ fields: ObjectFields, in context: inout ReadingContext) {
        guard let examples = fields["examples"] else { return }
        let isBeside = context.isBesideTheClient
        context.isBesideTheClient = true
        defer { context.isBesideTheClient = isBeside }
        for entry in context.mapping("examples", of: fields) {
            guard entry.value.kind == .mapping || examples.kind != .mapping else {
                // A bare value instead of an object is a frequent slip without any effect.
                continue
            }
            if let target = context.dereference(entry.value, as: .example) { _ = context.open(target, as: .example) }
        }
    }
}
