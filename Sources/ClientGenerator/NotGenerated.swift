// What of a document nothing was generated from: told by kind, with places and what to do.
package import Diagnostics
import OpenAPIDocument
import YAMLTree

/// The parts of a document that are in no generated file, in the order of the document.
package struct NotGenerated: Sendable {
    /// A kind of part, such as the headers of responses.
    package struct Kind: Sendable {
        /// `readOnly of schemas`.
        package var name: String
        /// What a maintainer can do about it.
        package var advice: String
        package var parts: [Diagnostic]
    }

    /// One note each.
    package let parts: [Diagnostic]
    private let kinds: [String]
    /// How many keys change nothing that a client does, by key: examples, other people's extensions.
    package let harmless: [String: Int]

    /// - Parameter isWanted: Of the document's objects; what is kept out by filters is not told.
    init(_ accounting: Accounting, leftOut: LeftOut, where isWanted: (YAMLNode) -> Bool) {
        let unused = accounting.unused(where: isWanted).filter { !leftOut.covers($0.origin.place) }
        parts = leftOut.notes + unused.map(Self.note)
        kinds = leftOut.kinds + unused.map(Self.kind)
        harmless = accounting.harmless
    }

    private init(parts: [Diagnostic], kinds: [String], harmless: [String: Int]) {
        self.parts = parts
        self.kinds = kinds
        self.harmless = harmless
    }

    package static let nothing = NotGenerated(parts: [], kinds: [], harmless: [:])

    /// Those of the parts that a maintainer has not accepted.
    func keeping(_ isKept: (Diagnostic) -> Bool) -> NotGenerated {
        let kept = zip(parts, kinds).filter { isKept($0.0) }
        return NotGenerated(parts: kept.map(\.0), kinds: kept.map(\.1), harmless: harmless)
    }

    /// `everything generated`, or how many parts are not.
    package var summary: String {
        switch parts.count {
        case 0: "everything generated"
        case 1: "1 part not generated (driftless lint --explain)"
        case let count: "\(count) parts not generated (driftless lint --explain)"
        }
    }

    /// The parts by kind, the most frequent first.
    package var byKind: [Kind] {
        var groups: [String: [Diagnostic]] = [:]
        for (part, kind) in zip(parts, kinds) { groups[kind, default: []].append(part) }
        return groups.map { Kind(name: $0.key, advice: Self.advice(for: $0.key), parts: $0.value) }
            .sorted { ($1.parts.count, $0.name) < ($0.parts.count, $1.name) }
    }

    private static func note(_ unused: Accounting.Unused) -> Diagnostic {
        let name = unused.name.map { " '\($0)'" } ?? ""
        let message =
            unused.keyword.map { "'\($0)' of the \(unused.object)\(name) is not generated" }
            ?? "the \(unused.object)\(name) is not generated"
        return Diagnostic(
            .note,
            .notGenerated,
            message,
            at: unused.origin.span,
            hint: advice(for: kind(unused)),
            pointer: unused.origin.pointer
        )
    }

    private static func kind(_ unused: Accounting.Unused) -> String {
        unused.keyword.map { "\($0) of the \(unused.object)" } ?? unused.object
    }

    private static func advice(for kind: String) -> String {
        for (start, advice) in advices where kind.hasPrefix(start) { return advice }
        return "remove it, or accept it: skip: [{code: not-generated, pointer: …, reason: …}]"
    }

    /// About what a fault touches.
    static let faultAdvice = "correct the document"

    private static let advices = [
        ("operation left out", faultAdvice),
        ("schema left out", faultAdvice),
        ("part with a fault", faultAdvice),
        ("security", "no operation asks for it under 'security'"),
        ("tag", "group operations by tags: operations: by-tag in driftless.yaml"),
        ("server object", "only the document's first server is offered; give the client another address"),
        ("servers of", "give the client that calls this operation another address"),
        ("media type object", "another media type of the same content is used, or the response has no content"),
        ("schema of the media type", "the body is bytes or a text; where the server has JSON as well, describe that"),
        ("header", "read the header from the response as it came"),
        ("server of the link", "links are not followed; call the operation that it names"),
        (
            "path parameter of a webhook",
            "a webhook has no path in the document, so nothing says where the value stands: read 'target' of the IncomingRequest"
        ),
        (
            "path parameter of a callback",
            "the expression names no such part behind its last runtime expression, as '{$request.body#/url}/orders/{id}' does: read 'target' of the IncomingRequest"
        ),
        ("query string of a received request", "read what stands behind '?' in 'target' of the IncomingRequest"),
        (
            "parameter of a received request",
            "its content is neither JSON nor a text: read 'target' or 'headers' of the IncomingRequest"
        ),
        ("readOnly", "leave the property out of requests"),
        ("writeOnly", "do not expect the property in responses"),
    ]
}
