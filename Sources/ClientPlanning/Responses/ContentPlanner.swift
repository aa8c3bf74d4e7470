// Bodies: each media type of the document with its codec and type; what is the same value in the same form stands once.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

struct ContentPlanner {
    /// What says that a stream has ended.
    var streamEnd: String?
    /// How lists in a `deepObject` are spelled.
    var deepObjectArrays = DeepObjectArrays.brackets
    /// Where the arguments for the headers of parts are named; nil where nobody gives any.
    var arguments: SymbolTable.ScopeID?
    /// What becomes of the headers of parts without names.
    var partHeaders = PartHeaderUse.typed

    enum PartHeaderUse {
        /// They stand beside the value of a part.
        case typed
        /// A body of an error has no place for them.
        case left
    }

    /// How many of the contents become part of the plan.
    enum Selection {
        /// A caller chooses what to send.
        case all
        /// A response is read in whichever form comes.
        case received
        /// A response is sent in one form.
        case preferredToSend
    }

    /// - Parameters:
    ///   - words: What inline types are called.
    ///   - scope: Where the cases of a choice are named.
    func plan(
        _ content: [MediaType],
        _ selection: Selection,
        _ words: TypeWords,
        in scope: SymbolTable.ScopeID,
        types: inout TypePlanner
    ) -> [ContentPlan] {
        var planned: [ContentPlan] = []
        var schemas: [SchemaID?] = []
        for mediaType in content.sorted(by: { Self.rank($0) < Self.rank($1) }) {
            let target = mediaType.schema.map(types.view.target(of:))
            let codec = MediaTypeCodec.codec(of: mediaType.name, target.map { types.view.merged($0).schema })
            if codec == .json || codec == .text,
                let same = planned.indices.first(where: { schemas[$0] == target && planned[$0].codec == .json })
            {
                // The same value: servers that say it is text send JSON.
                planned[same].alternatives.append(mediaType.name)
                account(mediaType, carriesSchema: true, &types)
                continue
            }
            if selection == .received, let same = sameReading(codec, target, planned, schemas, types) {
                planned[same].alternatives.append(mediaType.name)
                account(mediaType, carriesSchema: planned[same].codec == .json || isText(mediaType, types), &types)
                accountText(mediaType, codec, &types)
                continue
            }
            if selection == .preferredToSend, !planned.isEmpty { continue }
            // The first type is named after the body, others after their media types, too.
            let isFirst = !planned.contains { $0.codec.hasTypes }
            let own = isFirst ? words : words.adding(MediaTypeCodec.word(for: mediaType.name))
            let stream =
                StreamItemPlanner(end: streamEnd).plan(mediaType, codec, own, types: &types)
                ?? multipart.items(of: mediaType, codec, own, &types)
            let type = stream?.type ?? type(of: mediaType, codec, own, types: &types)
            if codec == .json, let same = planned.firstIndex(where: { $0.codec == codec && $0.type == type }) {
                planned[same].alternatives.append(mediaType.name)
                account(mediaType, carriesSchema: true, &types)
                continue
            }
            let isTyped = type != .bytes && type != .string || codec == .json || stream != nil
            // Where JSON has the same schema, its type says what the bytes hold.
            let isKnown = planned.indices.contains { schemas[$0] == target && planned[$0].codec == .json }
            account(mediaType, carriesSchema: isTyped || isKnown || isText(mediaType, types), &types)
            schemas.append(target)
            let word = MediaTypeCodec.word(for: mediaType.name)
            planned.append(
                ContentPlan(
                    symbol: types.symbols.declareMember(.content, word, at: mediaType.origin, in: scope),
                    mediaType: mediaType.name,
                    codec: codec,
                    delivery: stream == nil ? .whole : .stream,
                    type: type,
                    rules: rules(of: stream == nil ? mediaType.schema : stream?.schema, codec, type, selection, &types),
                    items: stream?.items,
                    fields: codec == .form && type != .bytes ? form.fields(of: mediaType, &types) : []
                )
            )
            if codec == .multipart, stream != nil || multipart.isOrdered(type, types) {
                planned[planned.count - 1].order = multipart.order(of: mediaType, &types)
                if stream == nil, !type.isArray(in: types.declarations) {
                    multipart.addHeaders(of: mediaType, arguments, to: &planned[planned.count - 1], &types)
                }
                if partHeaders == .typed {
                    planned[planned.count - 1].itemHeaders = PartHeaderPlanner()
                        .itemHeaders(of: mediaType, type, isStream: stream != nil, own, types: &types)
                }
            } else if codec == .multipart, type != .bytes {
                planned[planned.count - 1].parts = multipart.parts(of: mediaType, arguments: arguments, &types)
            }
        }
        return planned
    }

    private var form: FormPlanner { FormPlanner(deepObjectArrays: deepObjectArrays) }

    private var multipart: MultipartPlanner { MultipartPlanner(deepObjectArrays: deepObjectArrays) }

    /// Of what is sent as JSON, or written from JSON.
    private func rules(
        of schema: SchemaID?,
        _ codec: ContentPlan.Codec,
        _ type: TypeUse,
        _ selection: Selection,
        _ types: inout TypePlanner
    ) -> [ValueRule] {
        let isWritten = codec.hasTypes || codec == .jsonLines || codec == .events
        guard selection != .received, type != .bytes, isWritten, let schema else { return [] }
        return types.rules(of: schema, as: type)
    }

    /// - Parameter carriesSchema: Whether what the schema says is in the type.
    private func account(_ mediaType: MediaType, carriesSchema: Bool, _ types: inout TypePlanner) {
        types.accounting.use("", of: mediaType.origin, as: .code)
        if carriesSchema { types.accounting.use("schema", of: mediaType.origin, as: .code) }
    }

    /// Whether the schema describes nothing inside of a text or of bytes.
    private func isText(_ mediaType: MediaType, _ types: TypePlanner) -> Bool {
        guard let schema = mediaType.schema.map({ types.view.merged($0).schema }) else { return true }
        return schema.types.subtracting(.null).isSubset(of: .string) && schema.properties.isEmpty && schema.items == nil
            && schema.oneOf.isEmpty && schema.anyOf.isEmpty
    }

    private func type(
        of mediaType: MediaType,
        _ codec: ContentPlan.Codec,
        _ words: TypeWords,
        types: inout TypePlanner
    ) -> TypeUse {
        let type: TypeUse = codec == .text ? .string : .bytes
        let isForm = codec == .form || codec == .multipart
        if codec == .multipart, let type = multipart.orderedType(of: mediaType, words, &types) { return type }
        guard let schema = mediaType.schema else {
            return codec == .json ? .any : isForm && codec == .form ? .map(.any) : type
        }
        if codec == .json { return types.use(schema, words: words).element }
        if isForm {
            let use = types.use(schema, words: words)
            let type = codec == .form ? form.type(of: use, types) : multipart.type(of: use, types)
            if type != .bytes { return type }
        }
        accountText(mediaType, codec, &types)
        return type
    }

    /// Text and bytes are what such a schema says; anything more it says is left.
    private func accountText(_ mediaType: MediaType, _ codec: ContentPlan.Codec, _ types: inout TypePlanner) {
        guard let schema = mediaType.schema, codec != .json else { return }
        let said = types.view.merged(schema).schema
        if said.types.subtracting(.null).isSubset(of: .string) {
            types.account(schema, ["type", "format", "allOf"], as: .code)
        }
    }

    /// The content of a response that carries the same: text like text, bytes like bytes; and where JSON is there, the same
    /// value in a notation that is not read, such as XML.
    private func sameReading(
        _ codec: ContentPlan.Codec,
        _ target: SchemaID?,
        _ planned: [ContentPlan],
        _ schemas: [SchemaID?],
        _ types: TypePlanner
    ) -> Int? {
        guard [.text, .bytes, .xml].contains(codec) else { return nil }
        if let target, !types.view.merged(target).schema.types.subtracting(.null).isSubset(of: .string) {
            return planned.indices.first { planned[$0].codec == .json && schemas[$0] == target }
        }
        return planned.indices.first { planned[$0].codec == codec }
    }

    /// JSON first, then what else is text; the document's order otherwise, since sorting keeps it.
    private static func rank(_ mediaType: MediaType) -> Int {
        switch MediaTypeCodec.codec(of: mediaType.name) {
        case .json: MediaTypeText.essence(of: mediaType.name) == "application/json" ? 0 : 1
        case nil: 2
        case .text: 3
        case .xml, .bytes: 4
        case .jsonLines, .events: 5
        case .form, .multipart: 6
        }
    }
}

extension ContentPlan.Codec {
    /// Whether values have the types of the document's schemas.
    fileprivate var hasTypes: Bool { self == .json || self == .form || self == .multipart }
}
