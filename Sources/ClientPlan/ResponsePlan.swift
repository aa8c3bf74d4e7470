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
    /// The part of a multipart body whose header it is; nil for one of the response itself.
    package var part: String?
    /// Where the part is told by its position; `part` says it in words.
    package var position: Int?

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
    /// All of them carry one of these.
    case contents([ContentPlan])
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

    package var output: OutputPlan { returned.output }

    /// The media types that responses are read in, each once; empty where none has a body.
    package var accepted: [String] {
        var names: [String] = []
        for name in responses.flatMap({ $0.contents.flatMap(\.readable) }) where !names.contains(name) {
            names.append(name)
        }
        return names
    }

    /// The media types of what is returned, by how the body is read: while it comes, or whole.
    package var returnedMediaTypes: (streamed: [String], whole: [String]) {
        let contents = returned.flatMap(\.contents)
        return (
            contents.filter { $0.items != nil }.flatMap(\.readable),
            contents.filter { $0.items == nil }.flatMap(\.readable)
        )
    }
}

extension [ResponsePlan] {
    /// The responses that are returned: those that mean success, and where the document has none, redirects, which are
    /// then what the operation is for.
    package var returned: [ResponsePlan] {
        let successes = filter { $0.meaning == .success }
        return successes.isEmpty ? filter { $0.meaning == .redirect } : successes
    }

    /// What they come to, all of them being returned.
    package var output: OutputPlan {
        guard let first else { return .nothing }
        let isOne = allSatisfy { response in
            response.contents.count == first.contents.count
                && zip(response.contents, first.contents).allSatisfy { $0.isRead(like: $1) }
        }
        guard isOne else { return .choice(self) }
        switch first.contents.count {
        case 0: return .nothing
        case 1: return .single(first.contents[0])
        default: return .contents(first.contents)
        }
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

extension ContentPlan {
    /// Whether the same value comes of both.
    fileprivate func isRead(like other: ContentPlan) -> Bool {
        codec == other.codec && type == other.type && items == other.items
            && itemHeaders.isEmpty == other.itemHeaders.isEmpty
    }
}
