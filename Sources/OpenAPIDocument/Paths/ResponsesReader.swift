// Response objects, by status.
import Diagnostics
import YAMLTree

enum ResponsesReader {
    static let shape = ObjectShape(
        "response object",
        optional: ["description", "summary", "headers", "content", "links"],
        since32: ["summary"]
    )

    static func read(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> [Response] {
        var responses: [Response] = []
        var places: [StatusPattern: Origin] = [:]
        let entries = context.mapping(key, of: fields)
        if let node = fields.raw(key), node.kind == .mapping, entries.allSatisfy({ $0.name.hasPrefix("x-") }) {
            context.report(
                .missingKey,
                "no response is described, where OpenAPI asks for one at least; a success returns nothing",
                severity: .warning,
                at: node
            )
        }
        for entry in entries {
            if entry.name.hasPrefix("x-") {
                context.checkExtension(entry, in: .responses)
                continue
            }
            guard let status = status(of: entry, in: &context) else {
                _ = read(entry.value, in: &context)
                continue
            }
            if let earlier = places[status] {
                context.report(
                    .duplicateStatus,
                    "the status '\(entry.name)' has been described already",
                    at: entry.keyOrigin,
                    notes: [Diagnostic.Note("it is described here", at: earlier.span)]
                )
                continue
            }
            places[status] = entry.keyOrigin
            if var response = read(entry.value, in: &context) {
                response.status = status
                responses.append(response)
            }
        }
        return responses
    }

    /// The status is `default`, to be replaced by who knows the key.
    static func read(_ node: YAMLNode, in context: inout ReadingContext) -> Response? {
        guard let target = context.dereference(node, as: .response) else { return nil }
        let identity = NodeIdentity(target)
        var response: Response?
        if let known = context.components.responses[identity] {
            response = known
        } else {
            response = readObject(target, in: &context)
            context.components.responses[identity] = .some(response)
        }
        if let text = context.overridingDescription(of: node) { response?.description = text }
        return response
    }

    private static func readObject(_ node: YAMLNode, in context: inout ReadingContext) -> Response? {
        guard let fields = context.open(node, as: shape) else { return nil }
        if fields.raw("description") == nil, context.files.version(of: node) < .v3_2 {
            // OpenAPI requires it, many documents leave it out, and no client is the worse for it.
            context.report(
                .missingKey,
                "the response object has no 'description'",
                severity: .warning,
                at: node
            )
        }
        return Response(
            status: .default,
            summary: context.string("summary", of: fields),
            description: context.string("description", of: fields) ?? "",
            headers: HeaderReader.read("headers", of: fields, in: &context),
            content: MediaTypeReader.read("content", of: fields, in: &context),
            links: LinkReader.read("links", of: fields, in: &context),
            origin: node.origin
        )
    }

    private static func status(of entry: YAMLEntry, in context: inout ReadingContext) -> StatusPattern? {
        let text = entry.name
        if let status = StatusPattern(written: text) { return status }
        // `4xx` is a common slip, and nobody can take it for anything else.
        if let status = StatusPattern(written: text.uppercased()), text.uppercased().hasSuffix("XX") {
            context.report(
                .statusCode,
                "a range of statuses is written in capitals",
                severity: .warning,
                at: entry.keyOrigin,
                hint: "'\(text.uppercased())'"
            )
            return status
        }
        context.report(
            .statusCode,
            "'\(text)' is no status",
            at: entry.keyOrigin,
            hint: context.nearest(text, in: ["default"]).map { "did you mean '\($0)'?" }
                ?? "a code from 100 to 599, a range such as '4XX', or 'default'"
        )
        return nil
    }
}

extension StatusPattern {
    /// `404`, `4XX` or `default`; nil for any other text.
    init?(written text: String) {
        if text == "default" {
            self = .default
            return
        }
        guard text.utf8.count == 3 else { return nil }
        if text.hasSuffix("XX"), let digit = Int(text.prefix(1)), (1...5).contains(digit) {
            self = .range(digit)
        } else if text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let code = Int(text), (100...599).contains(code) {
            self = .exact(code)
        } else {
            return nil
        }
    }
}
