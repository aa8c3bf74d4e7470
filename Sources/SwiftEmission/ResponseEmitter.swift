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
        case .single(let content): contents.type(of: content)
        case .contents, .choice: text.operationScope + "Output"
        }
    }

    /// Whether every success is a body that the document gives no structure.
    var returnsBytes: Bool {
        guard case .single(let content) = output else { return false }
        return content.type == .bytes && content.items == nil
    }

    private var contents: ReceivedContentText { ReceivedContentText(text: text) }

    /// The choice, where successes differ.
    func emitOutput(to printer: inout SwiftPrinter) {
        switch output {
        case .nothing, .single: break
        case .contents(let contents):
            emitOutput("The body of a response that means success.", contents, to: &printer) { printer in
                for content in contents { emitCase(content, [], to: &printer) }
            }
        case .choice(let responses):
            emitOutput("The responses that mean success.", responses.flatMap(\.contents), to: &printer) { printer in
                for response in responses { emitCases(response, to: &printer) }
            }
        }
    }

    private func emitOutput(
        _ summary: String,
        _ contents: [ContentPlan],
        to printer: inout SwiftPrinter,
        _ cases: (inout SwiftPrinter) -> Void
    ) {
        let isComparable = contents.allSatisfy(ReceivedContentText.isComparable)
        printer.line()
        printer.line("/// \(summary)")
        printer.block("public enum Output: \(isComparable ? "Hashable, " : "")Sendable {", cases)
    }

    private func emitCases(_ response: ResponsePlan, to printer: inout SwiftPrinter) {
        let description = [response.description].filter { !$0.isEmpty }
        guard response.contents.count <= 1 else {
            for content in response.contents { emitCase(content, description, to: &printer) }
            return
        }
        printer.documentation(Documentation(description, place: Place(document: "", pointer: "")), remark: .none)
        let payload = response.contents.first.map { "(\(contents.type(of: $0)))" } ?? ""
        printer.line("case \(text.declared(response.symbol))\(payload)")
    }

    /// A case for one content of several.
    private func emitCase(_ content: ContentPlan, _ description: [String], to printer: inout SwiftPrinter) {
        let names = content.readable.map { "`\($0)`" }.joined(separator: ", ")
        printer.documentation(
            Documentation(description + [names], place: Place(document: "", pointer: "")),
            remark: .none
        )
        printer.line("case \(text.declared(content.symbol))(\(contents.payload(of: content)))")
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
        printer.function(
            "public func output(of response: ClientResponse) throws(ClientError)",
            returning: outputType
        ) { printer in
            printer.line("switch response.status {")
            for (patterns, action) in arms { action.emit("case ", patterns, to: &printer) }
            if saysNothingOfSuccess { printer.line("case 200..<300: return") }
            defaultAction.emit("default", [], to: &printer)
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
            let headers: [String] = response.headers.map { header in
                let first = header.documentation.paragraphs.joined(separator: " ")
                let part = header.part.map { " of `\($0)`" } ?? ""
                return "`\(header.name)`" + part + (header.need == .required ? " (always)" : "")
                    + (first.isEmpty ? "" : ": " + first)
            }
            let words =
                [response.description] + (headers.isEmpty ? [] : ["Headers: " + headers.joined(separator: "; ")])
                + (response.links.isEmpty ? [] : ["Links: " + response.links.joined(separator: " ")])
            let text = words.filter { !$0.isEmpty }.joined(separator: " ").onOneLine
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
    private var arms: [(patterns: [String], action: ResponseAction)] {
        let defaultAction = defaultAction
        let documentedRanges = Set(operation.responses.map(\.status)).filter { !isExact($0) }
        var arms: [(patterns: [String], action: ResponseAction)] = []
        for response in operation.responses where response.status != .default {
            let action = action(response)
            let pattern = response.status.pattern
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

    private var defaultAction: ResponseAction {
        operation.responses.first { $0.status == .default }.map { action($0) }
            ?? .line("throw response.undocumented()")
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

    private func action(_ response: ResponsePlan) -> ResponseAction {
        guard returned.contains(response.symbol) else { return failure(response) }
        guard response.contents.count > 1 else {
            let value = response.contents.first.map { contents.value(of: $0) }
            guard case .choice = output else { return .line(value.map { "return " + $0 } ?? "return") }
            return .line("return ." + text.member(response.symbol) + (value.map { "(\($0))" } ?? ""))
        }
        var position = 0
        var cases: [ResponseAction.Case] = []
        for content in response.contents {
            let positions = content.readable.indices.map { "\(position + $0)" }
            position += positions.count
            let value = contents.payloadValue(of: content)
            cases.append(.init(patterns: positions, action: "return .\(text.member(content.symbol))(\(value))"))
        }
        return .contents(response.contents.flatMap(\.readable).map(SwiftText.literal), cases)
    }

    /// With the label of the first argument.
    private func among(_ errors: [String]) -> [String] {
        errors.prefix(1).map { "among: " + $0 } + errors.dropFirst()
    }

    private func failure(_ response: ResponsePlan) -> ResponseAction {
        guard let first = response.contents.first else { return .line("throw response.failure()") }
        guard response.contents.count == 1, first.readable.count == 1 else {
            return .list("throw response.failure(", among(response.contents.flatMap { contents.error($0) }), ")")
        }
        switch first.codec {
        case .json: return .line("throw response.failure(\(text.plan.swiftType(first.type)).self)")
        case .text: return .list("throw response.failure(", among(contents.error(first)), ")")
        case .form where first.type != .bytes, .multipart where first.type != .bytes:
            return .list("throw response.failure(", among(contents.error(first)), ")")
        case .form, .multipart, .bytes, .xml, .jsonLines, .events: return .line("throw response.failure()")
        }
    }
}
