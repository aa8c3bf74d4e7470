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
            answers.append(Answer(status: status, path: .response(status), body: facts.body))
        }
        for facts in operation.responses where facts.status == nil {
            let bare = answers.firstIndex { 200..<300 ~= $0.status && $0.body == nil }
            if let bare {
                answers[bare].body = facts.body
                answers[bare].path = .response(nil)
            } else if !answers.contains(where: { 200..<300 ~= $0.status }) {
                let gap = "the page does not say the status of the normal answer; 200 is taken"
                answers.append(
                    Answer(status: 200, path: .response(nil), body: facts.body, comments: [.gap(gap)])
                )
            }
        }
        return answers
    }

    private mutating func add(success answer: Answer, _ collector: inout ComponentCollector) {
        var response = DraftMapping()
        response.add("description", prose: description(of: answer, collector.view))
        if let body = answer.body {
            response.add("content", content(body, at: answer, [operationWords + NameWords("Response")], &collector))
        } else {
            response.gap("the page describes no body of this answer; see the samples")
        }
        responses.add(String(answer.status), .mapping(response), answer.comments)
    }

    private mutating func add(errors: [Answer], _ codes: [String], _ collector: inout ComponentCollector) {
        var bodies: [DraftNode: String] = [:]
        for answer in errors {
            var response = DraftMapping()
            guard let body = answer.body else {
                response.add("description", prose: description(of: answer, collector.view))
                responses.add(String(answer.status), .mapping(response), answer.comments)
                continue
            }
            let content = content(body, at: answer, [NameWords("ErrorResponse")], &collector)
            let name = bodies[content] ?? (bodies.isEmpty ? "Error" : "Error\(answer.status)")
            if bodies[content] == nil {
                bodies[content] = name
                var component = DraftMapping()
                component.add("description", prose: "An error." + Self.sentence(of: bodies.count == 1 ? codes : []))
                component.add("content", content)
                components.add(name, .mapping(component))
            }
            response.add("$ref", text: "#/components/responses/" + name)
            response.add("description", prose: description(of: answer, collector.view))
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
