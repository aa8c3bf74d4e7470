// Which way a body of a media type is read and written.
import ClientPlan
import OpenAPIDocument

enum MediaTypeCodec {
    /// What the media type says by itself (RFC 6839: a type that ends in `+json` is JSON); nil where that is up to the value,
    /// as it is for `*/*`.
    static func codec(of name: String) -> ContentPlan.Codec? {
        let type = MediaTypeText.essence(of: name)
        switch type {
        case "application/json", "text/json": return .json
        case "application/x-www-form-urlencoded": return .form
        case "text/event-stream": return .events
        case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/json-seq",
            "application/jsonlines", "application/x-jsonlines", "application/x-json-stream":
            return .jsonLines
        case "application/xml", "text/xml": return .xml
        case "*/*", "application/*": return nil
        default: break
        }
        if type.hasSuffix("+json") { return .json }
        if type.hasSuffix("+xml") { return .xml }
        if type.hasPrefix("multipart/") { return .multipart }
        return type.hasPrefix("text/") ? .text : .bytes
    }

    /// - Parameter schema: What the document says of the value; nil where it says nothing.
    static func codec(of name: String, _ schema: Schema?) -> ContentPlan.Codec {
        let stated = codec(of: name)
        guard let schema, !schema.isUnconstrained else { return stated ?? .bytes }
        if schema.isBinary, stated == nil || stated == .json || stated == .text { return .bytes }
        return stated ?? (schema.types.subtracting(.null) == .string && schema.enumeration == nil ? .text : .json)
    }

    /// What the case for a body is called: `json`, `png`, `vnd.api`; `json version 2` with the parameters that tell it apart.
    static func word(for name: String) -> String {
        let parameters = name.lowercased().split(separator: ";").dropFirst()
            .map { $0.filter { !$0.isWhitespace && $0 != "\"" } }
            .filter { !$0.hasPrefix("charset=") && !$0.isEmpty }
        return ([word(ofType: MediaTypeText.essence(of: name))] + parameters).joined(separator: " ")
    }

    private static func word(ofType type: String) -> String {
        switch type {
        case "*/*": return "any"
        case "application/x-www-form-urlencoded": return "form"
        case "application/octet-stream": return "bytes"
        case "text/plain": return "text"
        case "text/event-stream": return "events"
        default: break
        }
        let parts = type.split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { return type }
        return parts[1] == "*" ? String(parts[0]) : String(parts[1])
    }
}

extension Schema {
    /// Bytes as they are: 3.0's `format: binary`, or 3.1's media type without an encoding.
    var isBinary: Bool {
        types.subtracting(.null) == .string && format == "binary"
    }

    fileprivate var isUnconstrained: Bool {
        types.isEmpty && properties.isEmpty && items == nil && enumeration == nil && oneOf.isEmpty && anyOf.isEmpty
            && allOf.isEmpty && reference == nil && format == nil
    }
}
