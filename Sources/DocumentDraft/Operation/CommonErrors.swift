// What pages without an operation say of all operations: bodies of errors, the codes in them, and what statuses mean.
import DocumentFacts
import DocumentTables

struct CommonErrors {
    private struct Body {
        /// The structure's name on the page, in lower case: `v3版本 异常响应要素说明`.
        var name: String
        var page: String
        /// The component in `#/components/responses`.
        var response: String
    }

    private var bodies: [Body] = []
    private var statuses: [Int: String] = [:]

    /// Whether a page without an operation describes errors or statuses.
    static func isCommon(_ page: DocumentPage) -> Bool {
        let facts = page.facts
        return !facts.errorCodes.isEmpty || !facts.statusCodes.isEmpty || !errorBodies(of: facts).isEmpty
    }

    private static func errorBodies(of facts: DocumentFacts) -> [StructureFacts] {
        let isOfErrors = isOfErrors(facts.title)
        return facts.structures.filter { !$0.fields.isEmpty && (isOfErrors || Self.isOfErrors($0.name)) }
    }

    private static func isOfErrors(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["异常", "错误", "error", "abnormal", "exception", "fault"].contains { name.contains($0) }
    }

    /// Adds a page's schemas and responses; the collector has begun with the page.
    mutating func add(_ page: DocumentPage, to collector: inout ComponentCollector) {
        for status in page.facts.statusCodes {
            let words = collector.view.description(of: .status(status)) ?? ""
            if statuses[status] == nil, !PlainText.lines(of: words).isEmpty { statuses[status] = words }
        }
        let structures = Self.errorBodies(of: page.facts)
        for structure in structures {
            let version = structures.count > 1 ? Self.version(in: structure.name) : ""
            let place = ShapePlace(
                path: .structure(structure.name),
                names: [NameWords("ErrorResponse") + NameWords(version)],
                enclosing: [],
                role: .body
            )
            var component = DraftMapping()
            component.add("description", prose: "An error, as \(collector.view.fileName) describes it.")
            var reference = DraftMapping()
            reference.add(
                "$ref",
                text: "#/components/schemas/" + collector.component(for: structure.fields, at: place)
            )
            component.add("content", ResponseDraft.content(reference))
            let name = collector.errors.name(of: component, version: version)
            bodies.append(Body(name: structure.name.lowercased(), page: collector.view.fileName, response: name))
        }
        addCodes(of: page.facts, to: &collector)
    }

    /// `v3` of `v3版本`.
    private static func version(in name: String) -> String {
        let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")) }
        return words.map(String.init).first { OperationNaming.isVersion($0) } ?? ""
    }

    /// The codes are a schema that nothing refers to: tables of codes are seldom whole.
    private func addCodes(of facts: DocumentFacts, to collector: inout ComponentCollector) {
        var codes: [String] = []
        var descriptions: [String] = []
        var clash = SwiftClash()
        for error in collector.view.inPageOrder(facts.errorCodes, { .error($0.code) }) {
            let code = PlainText.line(of: error.code)
            guard !code.isEmpty, clash.insert(code) else { continue }
            codes.append(YAMLText.inFlow(code))
            let words = PlainText.lines(of: collector.view.description(of: .error(error.code)) ?? "")
            let status = error.status.map { "\($0): " } ?? ""
            descriptions.append(YAMLText.inFlow(status + words.joined(separator: " ")))
        }
        guard !codes.isEmpty else { return }
        var schema = DraftMapping()
        schema.add("type", .literal("string"))
        schema.add("description", prose: "A code of an error.")
        schema.add("x-driftless-document", collector.view.reference(to: nil))
        schema.add("enum", .scalars(codes))
        if descriptions.allSatisfy({ $0 != "''" && $0 != "\"\"" }) {
            schema.add("x-enum-descriptions", .scalars(descriptions))
        }
        schema.gap("the page does not say which field has these codes; refer to this where one always does")
        _ = collector.named(schema, NameWords("ErrorCode"))
    }

    /// What a status means, where a page of statuses says it.
    func description(of status: Int) -> String? { statuses[status] }

    /// The response of an operation's errors: the one body, or that of the operation's version.
    func response(for operation: OperationFacts) -> (name: String, page: String)? {
        if bodies.count == 1 { return bodies.first.map { ($0.response, $0.page) } }
        let segments = operation.path.split(separator: "/").map(String.init)
        let single = operation.parameters.filter { $0.location == .path && $0.field.values.count == 1 }
        let versions = (segments + single.flatMap(\.field.values)).filter(OperationNaming.isVersion).map {
            $0.lowercased()
        }
        let found = bodies.filter { body in versions.contains { body.name.contains($0) } }
        return found.count == 1 ? found.first.map { ($0.response, $0.page) } : nil
    }

    /// The pages that describe bodies of which none is known to be an operation's.
    var pages: [String] { Array(Set(bodies.map(\.page))).sorted() }
}
