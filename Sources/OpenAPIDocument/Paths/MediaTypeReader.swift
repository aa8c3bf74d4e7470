// The `content` of bodies: media types, and the schema of each.
import Diagnostics
import YAMLTree

enum MediaTypeReader {
    static let shape = ObjectShape(
        "media type object",
        optional: ["schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding"],
        nullable: ["example"],
        since32: ["itemSchema", "prefixEncoding", "itemEncoding"]
    )

    static func read(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> [MediaType] {
        var types: [MediaType] = []
        for entry in context.mapping(key, of: fields) where !entry.name.hasPrefix("x-") {
            if let type = read(entry, in: &context) { types.append(type) }
        }
        return types
    }

    private static func read(_ entry: YAMLEntry, in context: inout ReadingContext) -> MediaType? {
        if !isMediaType(entry.name) {
            context.report(
                .mediaType,
                "'\(entry.name)' is no media type",
                at: entry.keyOrigin,
                hint: "such as 'application/json'"
            )
        }
        if entry.value.isNull {
            context.report(
                .nullValue,
                "'\(entry.name)' has no value; its content is unknown",
                severity: .warning,
                at: entry.keyOrigin,
                hint: "{}"
            )
            return MediaType(name: entry.name, schema: nil, encodings: [], hasExamples: false, origin: entry.keyOrigin)
        }
        if let reference = entry.value.referenceNode {
            context.require(.v3_2, for: "a reference to a media type", at: reference.origin, in: reference)
        }
        guard var type = read(entry.value, in: &context) else { return nil }
        type.name = entry.name
        type.origin.span = entry.keyOrigin.span
        return type
    }

    /// The media type, or the one that a reference leads to. Its name is to be replaced by who knows the key.
    static func read(_ node: YAMLNode, in context: inout ReadingContext) -> MediaType? {
        guard let target = context.dereference(node, as: .mediaType) else { return nil }
        let identity = NodeIdentity(target)
        if let known = context.components.mediaTypes[identity] { return known }
        // Through the headers of parts, one may lead back to itself.
        context.components.mediaTypes[identity] = .some(nil)
        let type = readObject(target, in: &context)
        context.components.mediaTypes[identity] = .some(type)
        return type
    }

    private static func readObject(_ node: YAMLNode, in context: inout ReadingContext) -> MediaType? {
        guard let fields = context.open(node, as: shape) else { return nil }
        ExamplesReader.check(fields, in: &context)
        var type = MediaType(
            name: "",
            schema: fields["schema"].map { context.schema(at: $0) },
            itemSchema: fields["itemSchema"].map { context.schema(at: $0) },
            encodings: EncodingReader.read("encoding", of: fields, in: &context),
            prefixEncodings: EncodingReader.list("prefixEncoding", of: fields, in: &context),
            itemEncoding: EncodingReader.one("itemEncoding", of: fields, in: &context),
            hasExamples: fields.raw("example") != nil || fields.raw("examples") != nil,
            origin: node.origin
        )
        type.takesUnstatedAsBytes = context.files.version(of: node) != .v3_0
        return type
    }

    /// `type/subtype` with optional parameters (RFC 9110, section 8.3.1), or a range such as `text/*`.
    static func isMediaType(_ name: String) -> Bool {
        let parts = name.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                let token = part.utf8.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") }
                return !token.isEmpty && token.allSatisfy(isTokenByte)
            }
    }

    /// RFC 9110, section 5.6.2: what the name of a header field is.
    static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isTokenByte)
    }

    /// RFC 9110, section 5.6.2.
    static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
