// Encoding objects: how a property of a form or multipart body is written.
import Diagnostics
import YAMLTree

enum EncodingReader {
    static let shape = ObjectShape(
        "encoding object",
        optional: [
            "contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding",
        ],
        since32: ["encoding", "prefixEncoding", "itemEncoding"]
    )

    static func read(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> [Encoding] {
        var encodings: [Encoding] = []
        for entry in context.mapping(key, of: fields) {
            if let encoding = read(entry, in: &context) { encodings.append(encoding) }
        }
        return encodings
    }

    /// The encodings of parts that are told by their positions.
    static func list(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> [Encoding] {
        var encodings: [Encoding] = []
        for node in context.sequence(key, of: fields) {
            if let encoding = read(node, "", at: node.origin, in: &context) { encodings.append(encoding) }
        }
        return encodings
    }

    static func one(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> Encoding? {
        fields[key].flatMap { read($0, "", at: $0.origin, in: &context) }
    }

    private static func read(_ entry: YAMLEntry, in context: inout ReadingContext) -> Encoding? {
        read(entry.value, entry.name, at: entry.keyOrigin, in: &context)
    }

    private static func read(
        _ node: YAMLNode,
        _ name: String,
        at origin: Origin,
        in context: inout ReadingContext
    ) -> Encoding? {
        guard let fields = context.open(node, as: shape) else { return nil }
        var encoding = Encoding(
            propertyName: name,
            contentType: context.string("contentType", of: fields),
            style: context.choice("style", of: fields),
            explodes: context.boolean("explode", of: fields),
            allowsReserved: context.boolean("allowReserved", of: fields) ?? false,
            headers: headers(of: fields, in: &context),
            origin: origin
        )
        readParts(of: fields, into: &encoding, in: &context)
        return encoding
    }

    private static func readParts(
        of fields: ObjectFields,
        into encoding: inout Encoding,
        in context: inout ReadingContext
    ) {
        let keys = ["encoding", "prefixEncoding", "itemEncoding"].filter { fields[$0] != nil }
        guard let first = keys.first, mayGoDeeper("parts", at: fields.keyOrigin(first), in: &context) else { return }
        context.headerDepth += 1
        defer { context.headerDepth -= 1 }
        encoding.encodings = read("encoding", of: fields, in: &context)
        encoding.prefixEncodings = list("prefixEncoding", of: fields, in: &context)
        encoding.itemEncodings = one("itemEncoding", of: fields, in: &context).map { [$0] } ?? []
    }

    /// How many headers of parts may stand inside each other: one may hold a media type with encodings, and so on through
    /// references.
    private static let deepest = 8

    private static func headers(of fields: ObjectFields, in context: inout ReadingContext) -> [Header] {
        guard fields["headers"] != nil else { return [] }
        guard mayGoDeeper("headers of parts", at: fields.keyOrigin("headers"), in: &context) else { return [] }
        context.headerDepth += 1
        defer { context.headerDepth -= 1 }
        return HeaderReader.read("headers", of: fields, in: &context)
    }

    private static func mayGoDeeper(_ what: String, at origin: Origin, in context: inout ReadingContext) -> Bool {
        if context.headerDepth < deepest { return true }
        context.report(
            .documentSize,
            "\(what) stand inside each other more than \(deepest) times",
            severity: .warning,
            at: origin
        )
        return false
    }
}
