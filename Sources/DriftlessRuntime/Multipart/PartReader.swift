// Reads a multipart body into the JSON that its parts stand for.
import DriftlessJSON

enum PartReader {
    /// - Parameter fields: The parts that are not written by what they are. Those without a name have none in the result.
    static func json(
        _ body: [UInt8],
        contentType: String,
        as kind: JSONKind,
        _ fields: [PartFields]
    ) throws(MultipartError) -> [UInt8] {
        var tree = FieldTree(kind, FieldStyles(fields.map { ($0.style, $0.names) }))
        for part in try ReceivedPart.parts(of: body, contentType: contentType) {
            guard let name = part.name else { continue }
            tree.add(
                tree.styles.isForm(name)
                    ? FormReader.node(part.decodedContent) : node(part, tree.styles.separator(of: name)),
                named: name
            )
        }
        return tree.json
    }

    /// The parts as the elements of a list.
    static func orderedJSON(
        _ body: [UInt8],
        contentType: String,
        as kind: JSONKind
    ) throws(MultipartError) -> [UInt8] {
        let parts = try ReceivedPart.parts(of: body, contentType: contentType)
        return kind.json(from: .list(parts.map { node($0, nil) }))
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
