// The headers of responses: their types, how their text is read, and one property for all responses of a kind.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct HeaderPlanner {
    /// Stands for the name until ``name(_:_:_:)`` gives one.
    private static let unnamed = SymbolID(index: -1)

    func plan(_ headers: [Header], _ words: TypeWords, types: inout TypePlanner) -> [HeaderPlan] {
        headers.map { header in
            let use = types.use(
                header.schema,
                words: SharedPart.words(header.origin.place) ?? words.adding(header.name)
            )
            let type = readable(use.type, header, types)
            account(header, as: type, &types)
            return HeaderPlan(
                symbol: Self.unnamed,
                name: header.name,
                type: type,
                codec: codec(of: header),
                need: header.isRequired ? .required : .optional,
                documentation: types.described(
                    header.schema,
                    header.description,
                    name: header.name,
                    deprecation: header.isDeprecated ? .deprecated : .current,
                    at: header.origin
                )
            )
        }
    }

    private func account(_ header: Header, as type: TypeUse, _ types: inout TypePlanner) {
        types.accounting.use(["", "required", "schema", "content", "style"], of: header.origin, as: .code)
        // It says nothing of a single value.
        if !header.explodes || ParameterShape(type, types.declarations) != .primitive {
            types.accounting.use("explode", of: header.origin, as: .code)
        }
        types.accounting.use(["description", "deprecated"], of: header.origin, as: .documentation)
        if let content = header.contentOrigin { types.accounting.use(["", "schema"], of: content, as: .code) }
    }

    private func codec(of header: Header) -> HeaderPlan.Codec {
        if let type = header.contentType, MediaTypeCodec.codec(of: type) == .json { return .json }
        return header.explodes ? .simpleExploded : .simple
    }

    /// Bytes are text in a header, and so is what stands in a media type that is not JSON.
    private func readable(_ type: TypeUse, _ header: Header, _ types: TypePlanner) -> TypeUse {
        let plain = type.withoutNull
        if plain.resolved(in: types.declarations) == .bytes { return .string }
        guard let content = header.contentType, MediaTypeCodec.codec(of: content) != .json else { return plain }
        return ParameterShape(plain, types.declarations) == .primitive ? plain : .string
    }

    /// One name for each header of the responses that are returned, and one for each of the others. Names of headers have no
    /// case (RFC 9110 section 5.1).
    func name(_ responses: inout [ResponsePlan], _ operation: SymbolID, _ symbols: inout SymbolTable) {
        let returned = Set(responses.returned.map(\.symbol))
        for isReturned in [true, false] {
            let indices = responses.indices.filter { returned.contains(responses[$0].symbol) == isReturned }
            guard indices.contains(where: { !responses[$0].headers.isEmpty }) else { continue }
            let scope = symbols.open(.headers, of: operation)
            var known: [String: SymbolID] = [:]
            for index in indices {
                for position in responses[index].headers.indices {
                    let header = responses[index].headers[position]
                    let words = header.part.map { $0 + " " + header.name } ?? header.name
                    let key = (header.part.map { $0 + "\n" } ?? "") + header.name.lowercased()
                    let symbol =
                        known[key]
                        ?? symbols.declareMember(.header, words, at: Self.origin(of: header), in: scope)
                    known[key] = symbol
                    responses[index].headers[position].symbol = symbol
                }
            }
        }
    }

    /// A name for each header within its response: whoever sends it says them together.
    func nameEach(_ responses: inout [ResponsePlan], _ operation: SymbolID, _ symbols: inout SymbolTable) {
        for index in responses.indices where !responses[index].headers.isEmpty {
            let scope = symbols.open(.sentHeaders, of: operation)
            for position in responses[index].headers.indices {
                let header = responses[index].headers[position]
                responses[index].headers[position].symbol = symbols.declareMember(
                    .header,
                    header.name,
                    at: Self.origin(of: header),
                    in: scope
                )
            }
        }
    }

    static func origin(of header: HeaderPlan) -> Origin {
        let place = header.documentation.place
        let start = SourcePosition(line: 1, column: 1)
        return Origin(span: SourceSpan(file: place.document, start: start, length: 1), pointer: place.pointer)
    }
}
