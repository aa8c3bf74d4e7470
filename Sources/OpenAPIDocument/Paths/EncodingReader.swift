// Encoding objects: how a property of a form or multipart body is written.
import Diagnostics
import YAMLTree

enum EncodingReader {
    static let shape = ObjectShape(
        "encoding object",
        optional: ["contentType", "headers", "style", "explode", "allowReserved"]
    )

    static func read(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> [Encoding] {
        var encodings: [Encoding] = []
        for entry in context.mapping(key, of: fields) {
            if let encoding = read(entry, in: &context) { encodings.append(encoding) }
        }
        return encodings
    }

    private static func read(_ entry: YAMLEntry, in context: inout ReadingContext) -> Encoding? {
        guard let fields = context.open(entry.value, as: shape) else { return nil }
        return Encoding(
            propertyName: entry.name,
            contentType: context.string("contentType", of: fields),
            style: context.choice("style", of: fields),
            explodes: context.boolean("explode", of: fields),
            allowsReserved: context.boolean("allowReserved", of: fields) ?? false,
            headers: headers(of: fields, in: &context),
            origin: entry.keyOrigin
        )
    }

    /// How many headers of parts may stand inside each other: one may hold a media type with encodings, and so on through
    /// references.
    private static let deepest = 8

    private static func headers(of fields: ObjectFields, in context: inout ReadingContext) -> [Header] {
        guard fields["headers"] != nil else { return [] }
        guard context.headerDepth < deepest else {
            context.report(
                .documentSize,
                "headers of parts stand inside each other more than \(deepest) times",
                severity: .warning,
                at: fields.keyOrigin("headers")
            )
            return []
        }
        context.headerDepth += 1
        defer { context.headerDepth -= 1 }
        return HeaderReader.read("headers", of: fields, in: &context)
    }
}
