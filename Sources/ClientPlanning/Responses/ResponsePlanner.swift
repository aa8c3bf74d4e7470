// Responses: what each status means and carries.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

/// Who has the generated code.
enum OperationRole {
    /// Of the request: a client.
    case sender
    /// Of a request that the provider sends.
    case receiver
}

struct ResponsePlanner {
    var role = OperationRole.sender
    /// How lists in a `deepObject` are spelled.
    var deepObjectArrays = DeepObjectArrays.brackets
    /// What says that a stream has ended.
    var streamEnd: String?

    func plan(
        _ operation: Operation,
        _ words: TypeWords,
        typeSymbol: SymbolID,
        types: inout TypePlanner
    ) -> [ResponsePlan] {
        let cases = types.symbols.open(.responses, of: typeSymbol)
        let stated = operation.responses.sorted { $0.status.precedence < $1.status.precedence }
        let successCount = stated.count { $0.status.isSuccess }
        var planned: [ResponsePlan] = []
        for response in stated {
            types.accounting.use(["", "content"], of: response.origin, as: .code)
            types.accounting.use("headers", of: response.origin, as: .code)
            types.accounting.use(["summary", "description"], of: response.origin, as: .documentation)
            let isSuccess = response.status.isSuccess
            let isResult = isSuccess && successCount == 1 || response.status == .default && successCount == 0
            let words = words.adding(isResult ? "result" : response.status.word)
            var headers = HeaderPlanner().plan(response.headers, words, types: &types)
            let contents = contents(
                of: response,
                operation,
                words,
                typeSymbol,
                partHeaders: role == .receiver || isSuccess || isResult ? .typed : .left,
                types: &types
            )
            if role == .sender { headers += PartHeaderPlanner().plan(response, contents, types: &types) }
            let links = links(of: response, &types.accounting)
            types.take(documentation: [response.description] + links)
            func plan(_ status: StatusMatch, _ meaning: ResponsePlan.Meaning, _ word: String) -> ResponsePlan {
                ResponsePlan(
                    symbol: types.symbols.declareMember(.response, word, at: response.origin, in: cases),
                    status: status,
                    meaning: meaning,
                    headers: headers,
                    contents: contents,
                    description: response.words,
                    links: links
                )
            }
            let isOnlyResult = successCount == 0 && !stated.contains(where: \.status.isRedirection)
            if role == .sender, response.status == .default, isOnlyResult {
                // Nothing else means success: what `default` describes is a success in 2XX, and an error elsewhere.
                planned.append(plan(.range(2), .success, "ok"))
            }
            let word = response.status == .default ? "other" : response.status.word
            planned.append(plan(response.status.match, response.status.meaning, word))
        }
        planned.sort { $0.status.precedence < $1.status.precedence }
        nameItemHeaders(&planned, typeSymbol, &types.symbols)
        switch role {
        case .sender:
            HeaderPlanner().name(&planned, typeSymbol, &types.symbols)
            ContentNaming().name(&planned, in: cases, &types.symbols)
        case .receiver: HeaderPlanner().nameEach(&planned, typeSymbol, &types.symbols)
        }
        return planned
    }

    private func nameItemHeaders(_ planned: inout [ResponsePlan], _ operation: SymbolID, _ symbols: inout SymbolTable) {
        var contents = planned.flatMap(\.contents)
        PartHeaderPlanner().name(&contents, operation, &symbols)
        var rest = contents[...]
        for index in planned.indices {
            let count = planned[index].contents.count
            planned[index].contents = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
    }

    /// They say what can be asked next, which is nothing to whoever responds.
    private func links(of response: Response, _ accounting: inout Accounting) -> [String] {
        guard role == .sender else { return [] }
        accounting.use("links", of: response.origin, as: .documentation)
        return LinkText.sentences(of: response.links, &accounting)
    }

    private func contents(
        of response: Response,
        _ operation: Operation,
        _ words: TypeWords,
        _ typeSymbol: SymbolID,
        partHeaders: ContentPlanner.PartHeaderUse,
        types: inout TypePlanner
    ) -> [ContentPlan] {
        // RFC 9110 sections 9.3.2, 15.3.5, 15.3.6 and 15.4.5: no body, whatever is declared.
        let isEmpty = operation.method == "head" || [.exact(204), .exact(205), .exact(304)].contains(response.status)
        guard !isEmpty else { return [] }
        let scope = types.symbols.open(.contents, of: typeSymbol)
        return ContentPlanner(
            streamEnd: streamEnd,
            deepObjectArrays: deepObjectArrays,
            partHeaders: partHeaders
        ).plan(
            response.content,
            role == .sender ? .received : .preferredToSend,
            SharedPart.words(response.origin.place) ?? words,
            in: scope,
            types: &types
        )
    }
}

extension Response {
    /// What it means: OpenAPI 3.2's summary, and the description where that says more.
    fileprivate var words: String {
        guard let summary = summary?.trimmedText, !summary.isEmpty, !description.contains(summary) else {
            return description
        }
        return description.trimmedText.isEmpty ? summary : summary + "\n\n" + description
    }
}

extension StatusMatch {
    /// Exact codes before ranges, ranges before `default`: the order in which a switch has to ask.
    fileprivate var precedence: Int {
        switch self {
        case .exact(let code): code
        case .range(let hundreds): 1_000 + hundreds
        case .default: 10_000
        }
    }
}

extension StatusPattern {
    var isSuccess: Bool {
        switch self {
        case .exact(let code): (200..<300).contains(code)
        case .range(let hundreds): hundreds == 2
        case .default: false
        }
    }

    fileprivate var isRedirection: Bool { meaning == .redirect }

    fileprivate var meaning: ResponsePlan.Meaning {
        switch self {
        case .exact(let code): Self.meaning(ofClass: code / 100)
        case .range(let hundreds): Self.meaning(ofClass: hundreds)
        case .default: .error
        }
    }

    private static func meaning(ofClass hundreds: Int) -> ResponsePlan.Meaning {
        switch hundreds {
        case 2: .success
        case 3: .redirect
        default: .error
        }
    }

    fileprivate var precedence: Int { match.precedence }

    fileprivate var match: StatusMatch {
        switch self {
        case .exact(let code): .exact(code)
        case .range(let hundreds): .range(hundreds)
        case .default: .default
        }
    }

    /// What the case of an output, or an inline type, is called: RFC 9110's reason phrase in words.
    var word: String {
        switch self {
        case .exact(let code): Self.phrases[code] ?? "status \(code)"
        case .range(let hundreds):
            ["informational", "success", "redirection", "client error", "server error"][safe: hundreds - 1]
                ?? "status \(hundreds)XX"
        case .default: "default"
        }
    }

    private static let phrases: [Int: String] = [
        200: "ok", 201: "created", 202: "accepted", 203: "non authoritative information", 204: "no content",
        205: "reset content", 206: "partial content", 207: "multi status", 300: "multiple choices",
        301: "moved permanently", 302: "found", 303: "see other", 304: "not modified", 307: "temporary redirect",
        308: "permanent redirect", 400: "bad request", 401: "unauthorized", 402: "payment required", 403: "forbidden",
        404: "not found", 405: "method not allowed", 406: "not acceptable", 408: "request timeout", 409: "conflict",
        410: "gone", 412: "precondition failed", 413: "content too large", 415: "unsupported media type",
        422: "unprocessable content", 423: "locked", 429: "too many requests", 500: "internal server error",
        501: "not implemented", 502: "bad gateway", 503: "service unavailable", 504: "gateway timeout",
    ]
}

extension Array {
    subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
