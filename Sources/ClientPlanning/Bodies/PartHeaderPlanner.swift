// The headers of parts of a response: properties beside those of the response's own headers.
import ClientPlan
import OpenAPIDocument
import SchemaView

struct PartHeaderPlanner {
    /// The body's own reading takes these, and `Content-Type` is to be ignored (§4.15).
    private static let own = ["content-type", "content-disposition"]

    /// What the document describes for parts that have names (OpenAPI 3.2 §4.15).
    func plan(_ response: Response, _ contents: [ContentPlan], types: inout TypePlanner) -> [HeaderPlan] {
        let isRead = contents.contains { $0.codec == .multipart && $0.type != .bytes && $0.order == nil }
        guard isRead else { return [] }
        var planned: [HeaderPlan] = []
        for mediaType in response.content where MediaTypeCodec.codec(of: mediaType.name) == .multipart {
            guard let schema = mediaType.schema else { continue }
            let properties = BodyProperties(of: schema, in: types.view)
            for encoding in mediaType.encodings where !encoding.headers.isEmpty {
                guard properties.first(encoding.propertyName) != nil else { continue }
                planned += plan(encoding, &types)
            }
        }
        return planned
    }

    private func plan(_ encoding: Encoding, _ types: inout TypePlanner) -> [HeaderPlan] {
        types.accounting.use("headers", of: encoding.origin, as: .code)
        let described = encoding.headers.filter { !Self.own.contains($0.name.lowercased()) }
        return HeaderPlanner().plan(described, TypeWords(encoding.propertyName), types: &types).map { plan in
            var plan = plan
            plan.part = encoding.propertyName
            // There may be no such part, and the head of a stream comes without any.
            plan.need = .optional
            return plan
        }
    }

    /// What the document describes for parts that have none, of all positions: each header once. A list with members of its own
    /// has no place for headers beside them.
    ///
    /// - Parameter words: What inline types are called.
    func itemHeaders(
        of mediaType: MediaType,
        _ type: TypeUse,
        isStream: Bool,
        _ words: TypeWords,
        types: inout TypePlanner
    ) -> [HeaderPlan] {
        guard isStream || type.isArray(in: types.declarations) else { return [] }
        let positions = mediaType.prefixEncodings + (mediaType.itemEncoding.map { [$0] } ?? [])
        var planned: [HeaderPlan] = []
        for encoding in positions where !encoding.headers.isEmpty {
            types.accounting.use(["", "headers"], of: encoding.origin, as: .code)
            let described = encoding.headers.filter { !Self.own.contains($0.name.lowercased()) }
            for header in HeaderPlanner().plan(described, words.adding("part"), types: &types) {
                add(header, to: &planned)
            }
        }
        // One that not every position has may be missing.
        let isOnly = mediaType.prefixEncodings.isEmpty
        return planned.map { header in
            var header = header
            if !isOnly { header.need = .optional }
            return header
        }
    }

    private func add(_ header: HeaderPlan, to planned: inout [HeaderPlan]) {
        guard let known = planned.firstIndex(where: { $0.name.lowercased() == header.name.lowercased() }) else {
            planned.append(header)
            return
        }
        if planned[known].type != header.type || planned[known].codec != header.codec {
            planned[known].type = .string
            planned[known].codec = .simple
        }
    }

    /// A name for each header of the parts of an operation's bodies of one direction.
    func name(_ contents: inout [ContentPlan], _ operation: SymbolID, _ symbols: inout SymbolTable) {
        guard contents.contains(where: { !$0.itemHeaders.isEmpty }) else { return }
        let scope = symbols.open(.headers, of: operation)
        var known: [String: SymbolID] = [:]
        for index in contents.indices {
            for position in contents[index].itemHeaders.indices {
                let header = contents[index].itemHeaders[position]
                let key = header.name.lowercased()
                let symbol =
                    known[key]
                    ?? symbols.declareMember(.header, header.name, at: HeaderPlanner.origin(of: header), in: scope)
                known[key] = symbol
                contents[index].itemHeaders[position].symbol = symbol
            }
        }
    }
}

extension TypeUse {
    fileprivate func isArray(in declarations: [TypeDeclaration]) -> Bool {
        if case .array = resolved(in: declarations) { return true }
        return false
    }
}
