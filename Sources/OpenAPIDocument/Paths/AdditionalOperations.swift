// The operations of a path item: those of the methods that OpenAPI has keys for, and those of `additionalOperations`.
import Diagnostics
import YAMLTree

enum AdditionalOperations {
    private static let key = "additionalOperations"

    /// Each method with its operation, in the document's order.
    static func entries(of item: ObjectFields, in context: inout ReadingContext) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        for entry in item.all where !entry.value.isNull {
            if PathsReader.methods.contains(entry.name) {
                entries.append(entry)
            } else if entry.name == key {
                entries += context.mapping(key, of: item).filter { isMethod($0, of: item, in: &context) }
            }
        }
        return entries
    }

    /// Whether an item has an operation for a method.
    static func has(_ method: String, in item: ObjectFields) -> Bool {
        item[PathsReader.methods.contains(method) ? method : key].map { node in
            PathsReader.methods.contains(method) || node[method].map { !$0.isNull } ?? false
        } ?? false
    }

    private static func isMethod(_ entry: YAMLEntry, of item: ObjectFields, in context: inout ReadingContext) -> Bool {
        if entry.name.hasPrefix("x-") || entry.value.isNull { return false }
        let lowercased = entry.name.lowercased()
        if PathsReader.methods.contains(lowercased) {
            context.report(
                .pathSyntax,
                "'\(entry.name)' is no additional method",
                at: entry.keyOrigin,
                hint: "the path item has the key '\(lowercased)' for it"
            )
            return false
        }
        guard !entry.name.isEmpty, entry.name.utf8.allSatisfy(MediaTypeReader.isTokenByte) else {
            context.report(
                .pathSyntax,
                "'\(entry.name)' is no method",
                at: entry.keyOrigin,
                hint: "letters, digits and !#$%&'*+-.^_`|~"
            )
            return false
        }
        return true
    }
}
