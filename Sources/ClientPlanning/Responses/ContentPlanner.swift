// Bodies: each media type of the document with its codec and type; what is the same value in the same form stands once.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

struct ContentPlanner {
    /// - Parameters:
    ///   - words: What inline types are called.
    ///   - scope: Where the cases of a choice are named.
    func plan(
        _ content: [MediaType],
        _ words: TypeWords,
        in scope: SymbolTable.ScopeID,
        types: inout TypePlanner
    ) -> [ContentPlan] {
        var planned: [ContentPlan] = []
        for mediaType in content.sorted(by: { Self.rank($0) < Self.rank($1) }) {
            let schema = mediaType.schema.map { types.view.merged($0).schema }
            let codec = MediaTypeCodec.codec(of: mediaType.name, schema)
            let type = type(of: mediaType, codec, words, types: &types)
            if codec == .json, let same = planned.firstIndex(where: { $0.codec == codec && $0.type == type }) {
                planned[same].alternatives.append(mediaType.name)
                continue
            }
            let word = MediaTypeCodec.word(for: mediaType.name)
            planned.append(
                ContentPlan(
                    symbol: types.symbols.declareMember(.content, word, at: mediaType.origin, in: scope),
                    mediaType: mediaType.name,
                    codec: codec,
                    delivery: codec == .events || codec == .jsonLines ? .stream : .whole,
                    type: type
                )
            )
        }
        return planned
    }

    private func type(
        of mediaType: MediaType,
        _ codec: ContentPlan.Codec,
        _ words: TypeWords,
        types: inout TypePlanner
    ) -> TypeUse {
        switch codec {
        case .json: mediaType.schema.map { types.use($0, words: words).element } ?? .any
        case .text: .string
        case .form, .multipart, .bytes, .xml, .jsonLines, .events: .bytes
        }
    }

    /// JSON first, then what else is text; the document's order otherwise, since sorting keeps it.
    private static func rank(_ mediaType: MediaType) -> Int {
        switch MediaTypeCodec.codec(of: mediaType.name) {
        case .json: MediaTypeCodec.essence(of: mediaType.name) == "application/json" ? 0 : 1
        case nil: 2
        case .text: 3
        case .xml, .bytes: 4
        case .jsonLines, .events: 5
        case .form, .multipart: 6
        }
    }
}
