// The answers of an operation: one for each status, and one component for all errors with the same body.
import DocumentFacts

struct ResponseDraft {
    private(set) var responses = DraftMapping()
    /// By name, in the order of their statuses.
    private(set) var components = DraftMapping()
    /// The fields of the one body that means success; nil where there are several or none.
    private(set) var page: [FieldFacts]?

    private struct Answer {
        var status: Int
        var path: FactPath
        var body: ShapeFacts?
        var headers: [FieldFacts] = []
        var comments: [DraftComment] = []
    }

    private let operationWords: NameWords

    init(
        _ facts: DocumentFacts,
        _ operation: OperationFacts,
        named words: NameWords,
        into collector: inout ComponentCollector
    ) {
        operationWords = words
        var answers = answers(of: operation)
        let codes = facts.errorCodes.map { PlainText.line(of: $0.code) }.filter { !$0.isEmpty }
        let successes = answers.filter { 200..<300 ~= $0.status }
        if successes.isEmpty {
            let gap = "the page does not say the status of success; see its samples and its table of statuses"
            let answer = Answer(status: 200, path: .response(nil), body: nil, comments: [.gap(gap)])
            answers.append(answer)
        } else if successes.count == 1, case .object(let fields)? = successes[0].body {
            page = fields
        }
        answers.sort { $0.status < $1.status }
        for answer in answers where 200..<300 ~= answer.status { add(success: answer, &collector) }
        add(errors: answers.filter { !(200..<300 ~= $0.status) }, codes, &collector)
    }

    /// A status each. What the page calls the normal answer is the one success without a body, or 200.
    private func answers(of operation: OperationFacts) -> [Answer] {
        var answers: [Answer] = []
        for facts in operation.responses {
            guard let status = facts.status, 100..<600 ~= status else { continue }
            if let index = answers.firstIndex(where: { $0.status == status }) {
                answers[index].comments.append(.gap("the page describes the status \(status) twice; see both tables"))
                if answers[index].body == nil { answers[index].body = facts.body }
                continue
            }
            answers.append(
                Answer(status: status, path: .response(status), body: facts.body, headers: facts.headers)
            )
        }
        for facts in operation.responses where facts.status == nil {
            let bare = answers.firstIndex { 200..<300 ~= $0.status && $0.body == nil }
            if let bare {
                answers[bare].body = facts.body
                if answers[bare].headers.isEmpty { answers[bare].headers = facts.headers }
                answers[bare].path = .response(nil)
            } else if !answers.contains(where: { 200..<300 ~= $0.status }) {
                let gap = "the page does not say the status of the normal answer; 200 is taken"
                answers.append(
                    Answer(
                        status: 200,
                        path: .response(nil),
                        body: facts.body,
                        headers: facts.headers,
                        comments: [.gap(gap)]
                    )
                )
            }
        }
        return answers
    }

    private mutating func add(success answer: Answer, _ collector: inout ComponentCollector) {
        var response = DraftMapping()
        response.add("description", prose: description(of: answer, collector.view))
        if let headers = headers(of: answer, &collector) { response.add("headers", headers) }
        if let body = answer.body {
            response.add("content", content(body, at: answer, [operationWords + NameWords("Response")], &collector))
        } else {
            response.gap("the page describes no body of this answer; see the samples")
        }
        responses.add(String(answer.status), .mapping(response), answer.comments)
    }

    private mutating func add(errors: [Answer], _ codes: [String], _ collector: inout ComponentCollector) {
        var bodies: [DraftMapping: String] = [:]
        var responsesWithCodes = 0
        for answer in errors {
            var response = DraftMapping()
            guard let body = answer.body else {
                response.add("description", prose: description(of: answer, collector.view))
                if let headers = headers(of: answer, &collector) { response.add("headers", headers) }
                responses.add(String(answer.status), .mapping(response), answer.comments)
                continue
            }
            var component = DraftMapping()
            component.add("description", prose: "An error.")
            if let headers = headers(of: answer, &collector) { component.add("headers", headers) }
            component.add("content", content(body, at: answer, [NameWords("ErrorResponse")], &collector))
            let name = bodies[component] ?? (bodies.isEmpty ? "Error" : "Error\(answer.status)")
            if bodies[component] == nil {
                bodies[component] = name
                components.add(name, .mapping(component))
            }
            response.add("$ref", text: "#/components/responses/" + name)
            // The words beside a reference stand for the component's: the codes would go unseen there.
            let sentence = responsesWithCodes == 0 ? Self.sentence(of: codes) : ""
            responsesWithCodes += 1
            response.add("description", prose: description(of: answer, collector.view) + sentence)
            responses.add(String(answer.status), .mapping(response), answer.comments)
        }
        addDefault(codes, isDescribed: !bodies.isEmpty)
    }

    /// Error codes stand in the words of an answer; where no error answer has a body, of any other status.
    private mutating func addDefault(_ codes: [String], isDescribed: Bool) {
        guard !isDescribed else { return }
        let gap = "the page describes no body of an error; see the provider's page of abnormal results"
        guard !codes.isEmpty else {
            responses.comments.append(.gap(gap))
            return
        }
        var response = DraftMapping()
        response.add("description", prose: "An error." + Self.sentence(of: codes))
        responses.add("default", .mapping(response), [.gap(gap)])
    }

    private static func sentence(of codes: [String]) -> String {
        codes.isEmpty ? "" : " The page lists the codes " + codes.joined(separator: ", ") + "."
    }

    private func content(
        _ body: ShapeFacts,
        at answer: Answer,
        _ names: [NameWords],
        _ collector: inout ComponentCollector
    ) -> DraftNode {
        let place = ShapePlace(path: answer.path, names: names, enclosing: [], role: .body)
        return Self.content(collector.schema(of: body, at: place, of: nil, depth: 0))
    }

    /// By name; nil where the page describes none.
    private func headers(of answer: Answer, _ collector: inout ComponentCollector) -> DraftNode? {
        var headers = DraftMapping()
        var seen: Set<String> = ["content-type"]
        let status = answer.path == .response(nil) ? nil : answer.status
        for field in answer.headers where seen.insert(field.name.lowercased()).inserted {
            let path = FactPath.responseHeader(status, field.name)
            let place = ShapePlace(path: path, names: [NameWords(field.name)], enclosing: [], role: .parameter)
            var header = DraftMapping()
            header.add("description", prose: collector.view.description(of: path))
            header.add("schema", .mapping(collector.schema(of: field, at: place)))
            headers.add(field.name, .mapping(header))
        }
        return seen.count > 1 ? .mapping(headers) : nil
    }

    static func content(_ schema: DraftMapping) -> DraftNode {
        var media = DraftMapping()
        media.add("schema", .mapping(schema))
        var content = DraftMapping()
        content.add("application/json", .mapping(media))
        return .mapping(content)
    }

    private func description(of answer: Answer, _ view: PageView) -> String {
        let own = view.description(of: .status(answer.status)) ?? view.description(of: answer.path)
        if let own, !PlainText.lines(of: own).isEmpty { return own }
        return 200..<300 ~= answer.status ? "Success." : "The answer with the status \(answer.status)."
    }
}
