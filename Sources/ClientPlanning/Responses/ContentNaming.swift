// What the cases of an output are called that tell the contents of one response apart.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct ContentNaming {
    /// Names the contents of every response that is returned and has several: after the media type alone, where all responses
    /// have the same ones, and after the response, too, where they differ.
    func name(
        _ responses: inout [ResponsePlan],
        in cases: SymbolTable.ScopeID,
        _ symbols: inout SymbolTable
    ) {
        let returned = responses.returned
        var isOne = false
        if case .contents = returned.output { isOne = true }
        var known: [SymbolID] = []
        for index in responses.indices where returned.contains(where: { $0.symbol == responses[index].symbol }) {
            guard responses[index].contents.count > 1 else { continue }
            let response = symbols.symbols[responses[index].symbol.index]
            for position in responses[index].contents.indices {
                if isOne, known.indices.contains(position) {
                    responses[index].contents[position].symbol = known[position]
                    continue
                }
                let content = responses[index].contents[position]
                let word = word(for: content)
                let symbol = symbols.declareMember(
                    .content,
                    isOne ? word : response.source + " " + word,
                    at: Origin(content, symbols),
                    in: cases
                )
                responses[index].contents[position].symbol = symbol
                if isOne { known.append(symbol) }
            }
        }
    }

    /// `image` for pictures of several types, `bytes` for what has nothing in common.
    private func word(for content: ContentPlan) -> String {
        let names = content.readable
        guard names.count > 1 else { return MediaTypeCodec.word(for: content.mediaType) }
        let groups = Set(names.map { $0.prefix { $0 != "/" }.lowercased() })
        if content.codec == .text { return "text" }
        return groups.count == 1 && groups != ["application"] && groups != ["*"] ? groups.first ?? "bytes" : "bytes"
    }
}

extension Origin {
    /// Where the content stands.
    fileprivate init(_ content: ContentPlan, _ symbols: SymbolTable) {
        let place = symbols.symbols[content.symbol.index].place
        let start = SourcePosition(line: 1, column: 1)
        self.init(span: SourceSpan(file: place.document, start: start, length: 1), pointer: place.pointer)
    }
}
