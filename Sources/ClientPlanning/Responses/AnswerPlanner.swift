// Which answers return, which throw, and what each body is decoded as.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct PlannedAnswers {
    var answers: [Answer]
    var output: Output
    var accept: String?
}

struct AnswerPlanner {
    func plan(_ operation: Operation, name: String, types: inout TypePlanner) -> PlannedAnswers {
        let successes = successes(of: operation)
        if successes.isEmpty {
            types.log.report(
                Diagnostic(
                    .error,
                    .noSuccessAnswer,
                    "no answer of this operation means success",
                    at: operation.origin.span,
                    hint: "describe the 2XX answer under 'responses'",
                    pointer: operation.origin.pointer
                )
            )
        }
        var answers: [Answer] = []
        for response in operation.responses.sorted(by: { $0.status.precedence < $1.status.precedence }) {
            let isSuccess = successes.contains { $0.status == response.status }
            let role = isSuccess ? (successes.count > 1 ? response.status.word : "result") : response.status.word
            answers.append(
                Answer(
                    status: response.status.match,
                    body: body(
                        of: response,
                        name: SharedPart.name(response.origin.pointer) ?? name + " " + role,
                        types: &types
                    ),
                    outcome: isSuccess ? .success(Name(response.status.word)) : .failure,
                    description: response.description
                )
            )
        }
        let returned = answers.filter { $0.outcome != .failure }
        let bodies = Set(returned.map(\.body))
        // Success answers that carry the same body need no telling apart.
        let output: Output =
            bodies.count == 1 ? .single(returned.first?.body ?? .none) : returned.isEmpty ? .single(.none) : .choice
        return PlannedAnswers(answers: answers, output: output, accept: accept(operation))
    }

    /// Where no answer of class 2 is documented, `default` means success; where there is none either, a redirection is what
    /// the operation is for.
    private func successes(of operation: Operation) -> [Response] {
        let stated = operation.responses.filter(\.status.isSuccess)
        if !stated.isEmpty { return stated }
        let others = operation.responses.filter { $0.status == .default }
        return others.isEmpty ? operation.responses.filter(\.status.isRedirection) : others
    }

    private func body(of response: Response, name: String, types: inout TypePlanner) -> AnswerBody {
        guard let content = preferred(response.content) else { return .none }
        switch MediaTypeKind(content.name) {
        case .json:
            guard let schema = content.schema else { return .json(.any) }
            return .json(types.use(schema, name: name).element)
        case .text: return .text
        case .bytes: return .bytes
        }
    }

    /// JSON first, then text.
    private func preferred(_ content: [MediaType]) -> MediaType? {
        content.first { MediaTypeKind($0.name) == .json } ?? content.first { MediaTypeKind($0.name) == .text }
            ?? content.first
    }

    private func accept(_ operation: Operation) -> String? {
        var names: [String] = []
        for response in operation.responses {
            if let name = preferred(response.content)?.name, !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
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

    fileprivate var isRedirection: Bool {
        switch self {
        case .exact(let code): (300..<400).contains(code)
        case .range(let hundreds): hundreds == 3
        case .default: false
        }
    }

    /// Exact codes before ranges, ranges before `default`: the order in which a switch has to ask.
    fileprivate var precedence: Int {
        switch self {
        case .exact(let code): code
        case .range(let hundreds): 1_000 + hundreds
        case .default: 10_000
        }
    }

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
