// The responses of an operation: one for each status, and one component for all errors with the same body.
import DocumentFacts

struct ResponseDraft {
    private(set) var responses = DraftMapping()
    /// The fields of the one body that means success; nil where there are several or none.
    private(set) var page: [FieldFacts]?

    private struct DescribedResponse {
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
        var describedResponses = describedResponses(of: operation)
        let codes = facts.errorCodes.map { PlainText.line(of: $0.code) }.filter { !$0.isEmpty }
        let successes = describedResponses.filter { 200..<300 ~= $0.status }
        if successes.isEmpty {
            let gap = "the page does not say the status of success; see its samples and its table of statuses"
            let described = DescribedResponse(status: 200, path: .response(nil), body: nil, comments: [.gap(gap)])
            describedResponses.append(described)
        } else if successes.count == 1, case .object(let fields)? = successes[0].body {
            page = fields
        }
        describedResponses.sort { $0.status < $1.status }
        for described in describedResponses where 200..<300 ~= described.status { add(success: described, &collector) }
        let errors = describedResponses.filter { !(200..<300 ~= $0.status) }
        let isDescribed = add(errors: errors, codes, &collector)
        if !isDescribed { addDefault(codes, operation, collector.common) }
    }

    /// A status each. What the page calls the normal response is the one success without a body, or 200.
    private func describedResponses(of operation: OperationFacts) -> [DescribedResponse] {
        var describedResponses: [DescribedResponse] = []
        for facts in operation.responses {
            guard let status = facts.status, 100..<600 ~= status else { continue }
            if let index = describedResponses.firstIndex(where: { $0.status == status }) {
                describedResponses[index].comments.append(
                    .gap("the page describes the status \(status) twice; see both tables")
                )
                if describedResponses[index].body == nil { describedResponses[index].body = facts.body }
                continue
            }
            describedResponses.append(
                DescribedResponse(status: status, path: .response(status), body: facts.body, headers: facts.headers)
            )
        }
        for facts in operation.responses where facts.status == nil {
            let bare = describedResponses.firstIndex { 200..<300 ~= $0.status && $0.body == nil }
            if let bare {
                describedResponses[bare].body = facts.body
                if describedResponses[bare].headers.isEmpty { describedResponses[bare].headers = facts.headers }
                describedResponses[bare].path = .response(nil)
            } else if !describedResponses.contains(where: { 200..<300 ~= $0.status }) {
                let gap = "the page does not say the status of the normal response; 200 is taken"
                describedResponses.append(
                    DescribedResponse(
                        status: 200,
                        path: .response(nil),
                        body: facts.body,
                        headers: facts.headers,
                        comments: [.gap(gap)]
                    )
                )
            }
        }
        return describedResponses
    }

    private mutating func add(success described: DescribedResponse, _ collector: inout ComponentCollector) {
        var response = DraftMapping()
        response.add("description", prose: description(of: described, collector))
        if let headers = headers(of: described, &collector) { response.add("headers", headers) }
        if let body = described.body {
            response.add("content", content(body, at: described, [operationWords + NameWords("Response")], &collector))
        } else {
            response.gap("the page describes no body of this response; see the samples")
        }
        responses.add(String(described.status), .mapping(response), described.comments)
    }

    /// Whether one of them has a body.
    private mutating func add(
        errors: [DescribedResponse],
        _ codes: [String],
        _ collector: inout ComponentCollector
    ) -> Bool {
        var responsesWithCodes = 0
        for described in errors {
            var response = DraftMapping()
            guard let body = described.body else {
                response.add("description", prose: description(of: described, collector))
                if let headers = headers(of: described, &collector) { response.add("headers", headers) }
                responses.add(String(described.status), .mapping(response), described.comments)
                continue
            }
            var component = DraftMapping()
            component.add("description", prose: "An error.")
            if let headers = headers(of: described, &collector) { component.add("headers", headers) }
            component.add("content", content(body, at: described, [NameWords("ErrorResponse")], &collector))
            let name = collector.errors.name(of: component, status: described.status)
            response.add("$ref", text: "#/components/responses/" + name)
            // The words beside a reference stand for the component's: the codes would go unseen there.
            let sentence = responsesWithCodes == 0 ? Self.sentence(of: codes) : ""
            responsesWithCodes += 1
            response.add("description", prose: description(of: described, collector) + sentence)
            responses.add(String(described.status), .mapping(response), described.comments)
        }
        return responsesWithCodes > 0
    }

    /// Where no error response has a body: that of the pages that speak of all operations, else the codes in the words of
    /// the response with any other status.
    private mutating func addDefault(_ codes: [String], _ operation: OperationFacts, _ common: CommonErrors) {
        if let (name, page) = common.response(for: operation) {
            var response = DraftMapping()
            response.add("$ref", text: "#/components/responses/" + name)
            if !codes.isEmpty {
                response.add("description", prose: "An error, as \(page) describes it." + Self.sentence(of: codes))
            }
            responses.add("default", .mapping(response))
            return
        }
        let pages = common.pages.joined(separator: ", ")
        let gap =
            pages.isEmpty
            ? "the page describes no body of an error; see the provider's page of abnormal results"
            : "the page describes no body of an error, and \(pages) does not say which of its bodies this has"
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
        at described: DescribedResponse,
        _ names: [NameWords],
        _ collector: inout ComponentCollector
    ) -> DraftNode {
        let place = ShapePlace(path: described.path, names: names, enclosing: [], role: .body)
        return Self.content(collector.schema(of: body, at: place, of: nil, depth: 0))
    }

    /// By name; nil where the page describes none.
    private func headers(of described: DescribedResponse, _ collector: inout ComponentCollector) -> DraftNode? {
        var headers = DraftMapping()
        var seen: Set<String> = ["content-type"]
        let status = described.path == .response(nil) ? nil : described.status
        for field in described.headers where seen.insert(field.name.lowercased()).inserted {
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

    private func description(of described: DescribedResponse, _ collector: ComponentCollector) -> String {
        let view = collector.view
        let own =
            view.description(of: .status(described.status)) ?? view.description(of: described.path)
            ?? collector.common.description(of: described.status)
        if let own, !PlainText.lines(of: own).isEmpty { return own }
        return 200..<300 ~= described.status ? "Success." : "The response with the status \(described.status)."
    }
}
