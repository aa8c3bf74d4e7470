// Responses: which statuses, what they mean, and what they carry.

package enum StatusMatch: Hashable, Sendable {
    case exact(Int)
    /// All of a class: 4 for `4XX`.
    case range(Int)
    case `default`
}

package struct ResponsePlan: Equatable, Sendable {
    /// What a status means to a caller.
    package enum Meaning: String, Hashable, Sendable {
        case success
        /// The server says that it failed, or refuses.
        case error
        /// The server says where else to go.
        case redirect
    }

    /// What the case of an output is called.
    package var symbol: SymbolID
    package var status: StatusMatch
    package var meaning: Meaning
    package var headers: [HeaderPlan]
    /// The preferred one first; empty where there is no body.
    package var contents: [ContentPlan]
    package var description: String
    /// What follows from the response by the document's links: a sentence each.
    package var links: [String]

    package init(
        symbol: SymbolID,
        status: StatusMatch,
        meaning: Meaning,
        headers: [HeaderPlan],
        contents: [ContentPlan],
        description: String,
        links: [String] = []
    ) {
        self.symbol = symbol
        self.status = status
        self.meaning = meaning
        self.headers = headers
        self.contents = contents
        self.description = description
        self.links = links
    }
}

/// A header of a response.
package struct HeaderPlan: Equatable, Sendable {
    /// How the header's text holds the value.
    package enum Codec: String, Hashable, Sendable {
        /// Style `simple`; an object is `a,1,b,2`.
        case simple
        /// The same with `explode`: an object is `a=1,b=2`.
        case simpleExploded
        case json
    }

    /// What the property of the operation's headers is called: one for all responses of the same kind that have the header.
    package var symbol: SymbolID
    package var name: String
    package var type: TypeUse
    package var codec: Codec
    package var need: ArgumentNeed
    package var documentation: Documentation

    package init(
        symbol: SymbolID,
        name: String,
        type: TypeUse,
        codec: Codec,
        need: ArgumentNeed,
        documentation: Documentation
    ) {
        self.symbol = symbol
        self.name = name
        self.type = type
        self.codec = codec
        self.need = need
        self.documentation = documentation
    }
}

/// What all success responses of an operation come to.
package enum OutputPlan: Equatable, Sendable {
    /// No success response has a body.
    case nothing
    /// All of them carry this one.
    case single(ContentPlan)
    /// They differ.
    case choice([ResponsePlan])
}

extension OperationPlan {
    package var returned: [ResponsePlan] { responses.returned }

    /// The headers of the responses that are returned, each once.
    package var successHeaders: [HeaderPlan] { returned.headers }

    /// The headers of all others.
    package var errorHeaders: [HeaderPlan] {
        let returned = Set(returned.map(\.symbol))
        // Which of the documented errors came, and whether it is documented at all, shows only then.
        return responses.filter { !returned.contains($0.symbol) }.headers.map { header in
            var header = header
            header.need = .optional
            return header
        }
    }

    package var output: OutputPlan {
        let returned = returned
        guard let first = returned.first else { return .nothing }
        let content = first.contents.first
        let isOne = returned.allSatisfy { response in
            response.contents.first.map { $0.codec == content?.codec && $0.type == content?.type } ?? (content == nil)
        }
        guard isOne else { return .choice(returned) }
        return content.map { .single($0) } ?? .nothing
    }

    /// The media types that responses are read in, each once; empty where none has a body.
    package var accepted: [String] {
        var names: [String] = []
        for response in responses {
            if let name = response.contents.first?.mediaType, !names.contains(name) { names.append(name) }
        }
        return names
    }
}

extension [ResponsePlan] {
    /// The responses that are returned: those that mean success, and where the document has none, redirects, which are
    /// then what the operation is for.
    package var returned: [ResponsePlan] {
        let successes = filter { $0.meaning == .success }
        return successes.isEmpty ? filter { $0.meaning == .redirect } : successes
    }

    /// The headers of all of them: required where each response requires it, and text where their types differ.
    fileprivate var headers: [HeaderPlan] {
        var merged: [HeaderPlan] = []
        var positions: [SymbolID: Int] = [:]
        var counts: [SymbolID: Int] = [:]
        for header in flatMap(\.headers) {
            counts[header.symbol, default: 0] += 1
            guard let position = positions[header.symbol] else {
                positions[header.symbol] = merged.count
                merged.append(header)
                continue
            }
            if header.need == .optional { merged[position].need = .optional }
            if header.type != merged[position].type || header.codec != merged[position].codec {
                merged[position].type = .string
                merged[position].codec = .simple
            }
        }
        for index in merged.indices where counts[merged[index].symbol] != count { merged[index].need = .optional }
        return merged
    }
}
