// The second half of a call: which status returns what, and which throws.
import ClientPlan
import Diagnostics

struct ResponseEmitter {
    private let operation: OperationPlan
    private let text: PlanText
    /// What the operation returns, derived once.
    private let output: OutputPlan
    private let returned: Set<SymbolID>

    init(operation: OperationPlan, text: PlanText) {
        self.operation = operation
        self.text = text
        output = operation.output
        returned = Set(operation.returned.map(\.symbol))
    }

    /// Nil where a success has no body.
    var outputType: String? {
        switch output {
        case .nothing: nil
        case .single(let content): type(of: content)
        case .choice: "Output"
        }
    }

    private func type(of content: ContentPlan) -> String { text.plan.swiftType(content.type) }

    /// The choice, where successes differ.
    func emitOutput(to printer: inout SwiftPrinter) {
        guard case .choice(let responses) = output else { return }
        printer.line()
        printer.line("/// The responses that mean success.")
        printer.block("public enum Output: Hashable, Sendable {") { printer in
            for response in responses {
                printer.documentation(
                    Documentation(
                        [response.description].filter { !$0.isEmpty },
                        place: Place(document: "", pointer: "")
                    ),
                    remark: .none
                )
                let payload = response.contents.first.map { "(\(type(of: $0)))" } ?? ""
                printer.line("case \(text.declared(response.symbol))\(payload)")
            }
        }
    }

    func emit(to printer: inout SwiftPrinter) {
        printer.documentation(
            Documentation(
                ["Decodes a response, wherever it came from."]
                    + (described.isEmpty ? [] : [described.joined(separator: "\n")]),
                place: Place(document: "", pointer: "")
            ),
            remark: .none
        )
        printer.line("///")
        printer.line(
            "/// - Throws: `ClientError.server` for an error of the server, `ClientError.response` for a response that breaks"
        )
        printer.line("///   the document.")
        let returning = outputType.map { " -> " + $0 } ?? ""
        printer.block("public func output(of response: ClientResponse) throws(ClientError)\(returning) {") { printer in
            printer.line("switch response.status {")
            for (patterns, action) in arms { printer.list("case ", patterns, ": " + action) }
            if saysNothingOfSuccess { printer.line("case 200..<300: return") }
            printer.line("default: " + defaultAction)
            printer.line("}")
        }
    }

    /// A document need not list every status: where it lists no success at all, and no redirect in its place, a success returns
    /// nothing.
    private var saysNothingOfSuccess: Bool {
        operation.responses.allSatisfy { $0.meaning == .error && $0.status != .default }
    }

    /// What the document says of each status, and the headers that it names.
    private var described: [String] {
        operation.responses.compactMap { response in
            let headers = response.headers.map { header in
                let first = header.documentation.paragraphs.joined(separator: " ")
                return "`\(header.name)`" + (header.need == .required ? " (always)" : "")
                    + (first.isEmpty ? "" : ": " + first)
            }
            let words =
                [response.description] + (headers.isEmpty ? [] : ["Headers: " + headers.joined(separator: "; ")])
                + (response.links.isEmpty ? [] : ["Links: " + response.links.joined(separator: " ")])
            let text = words.filter { !$0.isEmpty }.joined(separator: " ").split { $0.isNewline }.joined(separator: " ")
            return text.isEmpty ? nil : "- \(name(of: response.status)): \(text)"
        }
    }

    private func name(of status: StatusMatch) -> String {
        switch status {
        case .exact(let code): "`\(code)`"
        case .range(let hundreds): "`\(hundreds)XX`"
        case .default: "Any other"
        }
    }

    /// Responses that do the same stand together, and errors that do what `default` does are left to it.
    private var arms: [(patterns: [String], action: String)] {
        let defaultAction = defaultAction
        let documentedRanges = Set(operation.responses.map(\.status)).filter { !isExact($0) }
        var arms: [(patterns: [String], action: String)] = []
        for response in operation.responses where response.status != .default {
            let action = action(response)
            let pattern = pattern(response.status)
            let isError = !returned.contains(response.symbol)
            if isError, action == defaultAction, !isExact(response.status, within: documentedRanges) { continue }
            if let last = arms.last, last.action == action, isExact(response.status) {
                arms[arms.count - 1].patterns.append(pattern)
            } else {
                arms.append(([pattern], action))
            }
        }
        return arms
    }

    private var defaultAction: String {
        operation.responses.first { $0.status == .default }.map { action($0) }
            ?? "throw response.undocumented()"
    }

    /// Whether leaving the status out would let the arm of its whole class take it.
    private func isExact(_ status: StatusMatch, within ranges: Set<StatusMatch>) -> Bool {
        guard case .exact(let code) = status else { return false }
        return ranges.contains(.range(code / 100))
    }

    private func isExact(_ status: StatusMatch) -> Bool {
        if case .exact = status { return true }
        return false
    }

    private func pattern(_ status: StatusMatch) -> String {
        switch status {
        case .exact(let code): "\(code)"
        case .range(let hundreds): "\(hundreds * 100)..<\(hundreds * 100 + 100)"
        case .default: "_"
        }
    }

    private func action(_ response: ResponsePlan) -> String {
        let content = response.contents.first
        guard returned.contains(response.symbol) else {
            guard let content, content.codec == .json else { return "throw response.failure()" }
            return "throw response.failure(\(type(of: content)).self)"
        }
        let value: String? = content.map { content in
            switch content.codec {
            case .json: "try response.json()"
            case .text: "try response.text()"
            case .form where content.type != .bytes, .multipart where content.type != .bytes:
                "try " + FieldsText(content).reading(from: "response", text: text)
            case .form, .multipart, .bytes, .xml, .jsonLines, .events: "response.bytes()"
            }
        }
        guard case .choice = output else { return value.map { "return " + $0 } ?? "return" }
        return "return ." + text.member(response.symbol) + (value.map { "(\($0))" } ?? "")
    }
}
