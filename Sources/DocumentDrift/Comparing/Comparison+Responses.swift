// The request's body, and the responses with their statuses and bodies.
import Diagnostics
import DocumentFacts
import OpenAPIDocument
import SchemaView
import YAMLTree

extension Comparison {
    mutating func compareRequest(_ described: OperationFacts, _ operation: Operation) {
        let media = operation.requestBody?.content.bestMedia
        switch (described.request, media?.schema) {
        case (let shape?, let schema?):
            compare(shape, schema, at: .request, FieldPlace(direction: .request, owner: schemas[schema].origin))
        case (.some, nil):
            log.report(
                .pageFieldMissing,
                at: .request,
                "the spec lacks the request's body, which the page describes",
                span: operation.requestBody?.origin.span ?? operation.origin.span,
                pointer: operation.origin.pointer
            )
        case (nil, _):
            guard let body = operation.requestBody, !hasOnlyAnything(media?.schema) else { break }
            log.report(
                .pageFieldInvented,
                at: .request,
                "the page describes no body of the request, and the spec has one",
                span: body.origin.span,
                pointer: body.origin.pointer
            )
        }
    }

    mutating func compareResponses(_ described: OperationFacts, _ operation: Operation) {
        let responses = OperationResponses(described, operation)
        compareStatuses(described, operation, responses)
        for facts in described.responses {
            if !facts.headers.isEmpty, let response = responses.response(of: facts.status) {
                compareHeaders(facts, response)
            }
            guard let shape = facts.body else { continue }
            let path = FactPath.response(facts.status)
            guard let response = responses.response(of: facts.status) else {
                if facts.status == nil { reportNoBody(at: path, operation.origin) }
                continue
            }
            guard let schema = response.content.bestMedia?.schema else {
                reportNoBody(at: path, response.origin)
                continue
            }
            compare(shape, schema, at: path, FieldPlace(direction: .response, owner: schemas[schema].origin))
        }
        compareUndescribedBody(described, responses)
    }

    /// Only a page with a table of a response's headers says which there are.
    private mutating func compareHeaders(_ facts: ResponseFacts, _ response: Response) {
        for field in facts.headers {
            let path = FactPath.responseHeader(facts.status, field.name)
            guard let header = response.headers.first(where: { $0.name.lowercased() == field.name.lowercased() }) else {
                log.report(
                    .pageFieldMissing,
                    at: path,
                    "the spec lacks the response's header '\(field.name)', which the page has",
                    span: log.places.key("headers", of: response.origin)?.key.span ?? response.origin.span,
                    pointer: response.origin.pointer
                )
                continue
            }
            compareContent(field, header.schema, at: path, FieldPlace(direction: .response, owner: header.origin))
        }
        let described = Set(facts.headers.map { $0.name.lowercased() })
        for header in response.headers where !described.contains(header.name.lowercased()) {
            log.report(
                .pageFieldInvented,
                at: .responseHeader(facts.status, header.name),
                "the page has no header '\(header.name)' of the response, which the spec has",
                span: header.origin.span,
                pointer: header.origin.pointer
            )
        }
    }

    /// A body of the normal response that is on no page.
    private mutating func compareUndescribedBody(_ described: OperationFacts, _ responses: OperationResponses) {
        let isDescribed = described.responses.contains { facts in
            facts.body != nil && (facts.status.map { 200..<300 ~= $0 } ?? true)
        }
        guard !isDescribed, let response = responses.normal, let schema = response.content.bestMedia?.schema,
            !hasOnlyAnything(schema)
        else { return }
        log.report(
            .pageFieldInvented,
            at: .response(nil),
            "the page describes no body of the normal response, and the spec has one",
            span: response.origin.span,
            pointer: response.origin.pointer
        )
    }

    private mutating func compareStatuses(
        _ described: OperationFacts,
        _ operation: Operation,
        _ responses: OperationResponses
    ) {
        let statuses = described.responses.compactMap(\.status)
        if let (status, other, response) = responses.renumbered {
            log.report(
                .pageStatus,
                at: .status(status),
                "the status of the normal response is \(status) on the page, and \(other) in the spec",
                span: log.places.key(above: response.origin) ?? response.origin.span,
                pointer: response.origin.pointer,
                page: "\(status)",
                spec: "\(other)"
            )
        }
        for status in statuses where !responses.names(status) && status != responses.renumbered?.status {
            log.report(
                .pageStatus,
                at: .status(status),
                "the spec lacks the status \(status), which the page has",
                span: log.places.key("responses", of: operation.origin)?.key.span ?? operation.origin.span,
                pointer: operation.origin.pointer
            )
        }
        // Other statuses stand on a page that all operations have in common.
        guard statuses.contains(where: { 200..<300 ~= $0 }) else { return }
        for response in operation.responses {
            guard case .exact(let status) = response.status, 200..<300 ~= status, !statuses.contains(status),
                responses.renumbered == nil
            else { continue }
            log.report(
                .pageStatus,
                at: .status(status),
                "the page has no status \(status), which the spec has",
                span: log.places.key(above: response.origin) ?? response.origin.span,
                pointer: response.origin.pointer
            )
        }
    }

    private mutating func reportNoBody(at path: FactPath, _ origin: Origin) {
        log.report(
            .pageFieldMissing,
            at: path,
            "the spec lacks the body of '\(path)', which the page describes",
            span: origin.span,
            pointer: origin.pointer
        )
    }

    /// Whether a body's schema says nothing that a page could lack.
    private func hasOnlyAnything(_ schema: SchemaID?) -> Bool {
        guard let schema else { return false }
        return DescribedSchema(schema, in: schemas).types.isEmpty
    }
}

/// The responses of a spec's operation, found by the statuses of a page.
struct OperationResponses {
    private let operation: Operation
    /// What the page calls the normal response: of the status that it lists, else the first success of the spec.
    let normal: Response?
    /// The only success of the page and the only one of the spec, where they have different statuses: one response, not two.
    let renumbered: (status: Int, other: Int, response: Response)?

    init(_ described: OperationFacts, _ operation: Operation) {
        self.operation = operation
        let listed = described.responses.compactMap(\.status).filter { 200..<300 ~= $0 }
        let successes = operation.responses.filter { $0.status.isSuccess }
        if listed.count == 1, let status = listed.first, successes.count == 1, let success = successes.first,
            case .exact(let other) = success.status, other != status
        {
            renumbered = (status, other, success)
        } else {
            renumbered = nil
        }
        normal =
            renumbered?.response ?? listed.first.flatMap { Self.response(of: $0, operation) }
            ?? successes.first { !$0.content.isEmpty } ?? successes.first
            ?? operation.responses.first { $0.status == .default }
    }

    /// The response of a status, exact, by its range or by default; the normal one where the page names no status.
    func response(of status: Int?) -> Response? {
        guard let status, status != renumbered?.status else { return normal }
        return Self.response(of: status, operation)
    }

    /// Whether the spec has the status itself or its range: a default says nothing of one status.
    func names(_ status: Int) -> Bool {
        operation.responses.contains { $0.status == .exact(status) || $0.status == .range(status / 100) }
    }

    /// The responses that are no success.
    var errors: [Response] { operation.responses.filter { !$0.status.isSuccess } }

    private static func response(of status: Int, _ operation: Operation) -> Response? {
        for pattern in [StatusPattern.exact(status), .range(status / 100), .default] {
            if let found = operation.responses.first(where: { $0.status == pattern }) { return found }
        }
        return nil
    }
}

extension StatusPattern {
    var isSuccess: Bool {
        switch self {
        case .exact(let status): 200..<300 ~= status
        case .range(let hundreds): hundreds == 2
        case .default: false
        }
    }
}

extension [MediaType] {
    /// The JSON body, else the first that has a schema.
    var bestMedia: MediaType? {
        first { $0.name.lowercased().contains("json") && $0.schema != nil } ?? first { $0.schema != nil } ?? first
    }
}
