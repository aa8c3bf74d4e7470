// Reads a multipart body into the JSON that its parts stand for.
import DriftlessJSON
import HTTPTypes

enum PartReader {
    /// - Parameter fields: The parts that are not written by what they are. Those without a name have none in the result.
    static func json(
        _ body: [UInt8],
        contentType: String,
        as kind: JSONKind,
        _ fields: [PartFields]
    ) throws(MultipartError) -> [UInt8] {
        var tree = FieldTree(kind, FieldStyles(fields.map { ($0.style, $0.names) }))
        let nested = nestedRows(fields)
        for part in try ReceivedPart.parts(of: body, contentType: contentType) {
            guard let name = part.name else { continue }
            let node =
                if tree.styles.isForm(name) {
                    FormReader.node(part.decodedContent)
                } else if let parts = nested[name] {
                    try self.node(part, parts)
                } else {
                    node(part, tree.styles.separator(of: name))
                }
            tree.add(node, named: name)
        }
        return tree.json
    }

    /// The parts as the elements of a list.
    ///
    /// - Parameter order: Which of them have parts of their own.
    static func orderedJSON(
        _ body: [UInt8],
        contentType: String,
        as kind: JSONKind,
        _ order: PartOrder
    ) throws(MultipartError) -> [UInt8] {
        kind.json(from: try list(ReceivedPart.parts(of: body, contentType: contentType), order))
    }

    /// One part by itself.
    ///
    /// - Parameter nested: What its own parts are.
    static func json(_ part: ReceivedPart, as kind: JSONKind, _ nested: NestedParts?) throws(MultipartError) -> [UInt8] {
        guard let nested else { return kind.json(from: node(part, nil)) }
        return kind.json(from: try node(part, nested))
    }

    private static func list(_ parts: [ReceivedPart], _ order: PartOrder) throws(MultipartError) -> FieldNode {
        var nodes: [FieldNode] = []
        for (index, part) in parts.enumerated() {
            if let nested = order.row(index).nested {
                nodes.append(try node(part, nested))
            } else {
                nodes.append(node(part, nil))
            }
        }
        return .list(nodes)
    }

    private static func nestedRows(_ fields: [PartFields]) -> [String: NestedParts] {
        var rows: [String: NestedParts] = [:]
        for row in fields {
            for name in row.names where rows[name] == nil { rows[name] = row.nested }
        }
        return rows
    }

    /// A part that has parts itself; as it is where it does not say that it has.
    private static func node(_ part: ReceivedPart, _ nested: NestedParts) throws(MultipartError) -> FieldNode {
        guard part.mediaType?.type == "multipart" else { return node(part, nil) }
        let parts = try ReceivedPart.parts(of: part.decodedContent, contentType: part.headers[.contentType] ?? "")
        let fields: [PartFields]
        switch nested {
        case .ordered(let prefix, let others): return try list(parts, PartOrder(prefix, others))
        case .named(let named): fields = named
        }
        let rows = nestedRows(fields)
        var names: [String] = []
        var nodes: [String: [FieldNode]] = [:]
        for part in parts {
            guard let name = part.name else { continue }
            if nodes[name] == nil { names.append(name) }
            let node: FieldNode
            if let inner = rows[name] { node = try self.node(part, inner) } else { node = self.node(part, nil) }
            nodes[name, default: []].append(node)
        }
        return .members(
            names.map { name in
                let found = nodes[name] ?? []
                return (name: name, value: found.count == 1 ? found[0] : .list(found))
            }
        )
    }

    private static func node(_ part: ReceivedPart, _ separator: String?) -> FieldNode {
        if let separator {
            let sign = separator == "%20" ? " " : separator == "%7C" ? "|" : ","
            let text = String(decoding: part.content, as: UTF8.self)
            return .pieces(text.split(separator: sign, omittingEmptySubsequences: false).map(String.init))
        }
        let subtype = part.mediaType?.subtype ?? ""
        return .part(
            FieldPart(
                content: part.decodedContent,
                isJSON: subtype == "json" || subtype.hasSuffix("+json"),
                file: { ReceivedFile.text(of: part.file) }
            )
        )
    }
}
