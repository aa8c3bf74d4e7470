// The second half of a call: which status returns what, and which throws.
import ClientPlan

struct AnswerEmitter {
    let operation: OperationDeclaration
    let types: TypeText

    /// Nil where a success answer has no body.
    var outputType: String? {
        switch operation.output {
        case .single(let body): type(of: body)
        case .choice: "Output"
        }
    }

    private func type(of body: AnswerBody) -> String? {
        switch body {
        case .none: nil
        case .json(let use): types.swift(use)
        case .text: "String"
        case .bytes: "[UInt8]"
        }
    }

    func emitOutput(to printer: inout SwiftPrinter) {
        printer.line("/// The success answers.")
        printer.block("public enum Output: Hashable, Sendable {") { printer in
            for answer in operation.answers {
                guard case .success(let name) = answer.outcome else { continue }
                printer.documentation(
                    Documentation([answer.description].filter { !$0.isEmpty }, pointer: ""),
                    remark: .none
                )
                let payload = type(of: answer.body).map { "(\($0))" } ?? ""
                printer.line("case \(SwiftText.declared(name.swift))\(payload)")
            }
        }
    }

    func emit(to printer: inout SwiftPrinter) {
        printer.line("/// Decodes an answer, wherever it came from.")
        printer.line("///")
        printer.line(
            "/// - Throws: `ClientError.server` for an error of the server, `ClientError.response` for an answer that breaks"
        )
        printer.line("///   the document.")
        let returning = outputType.map { " -> " + $0 } ?? ""
        printer.block("public func output(of response: ClientResponse) throws(ClientError)\(returning) {") { printer in
            printer.line("switch response.status {")
            for (patterns, action) in arms { printer.list("case ", patterns, ": " + action) }
            printer.line("default: " + defaultAction)
            printer.line("}")
        }
    }

    private var explicit: [Answer] {
        operation.answers.filter { $0.status != .default }
    }

    /// Answers that do the same stand together, and failures that do what `default` does are left to it.
    private var arms: [(patterns: [String], action: String)] {
        var arms: [(patterns: [String], action: String)] = []
        for answer in explicit {
            let action = action(answer)
            let pattern = pattern(answer.status)
            if answer.outcome == .failure, action == defaultAction, !isInDocumentedRange(answer.status) { continue }
            if let last = arms.last, last.action == action, isExact(answer.status) {
                arms[arms.count - 1].patterns.append(pattern)
            } else {
                arms.append(([pattern], action))
            }
        }
        return arms
    }

    private var defaultAction: String {
        operation.answers.first { $0.status == .default }.map(action) ?? "throw response.undocumented()"
    }

    /// Whether leaving the status out would let the arm of its whole class take it.
    private func isInDocumentedRange(_ status: StatusMatch) -> Bool {
        guard case .exact(let code) = status else { return false }
        return operation.answers.contains { $0.status == .range(code / 100) }
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

    private func action(_ answer: Answer) -> String {
        switch answer.outcome {
        case .failure:
            if case .json(let use) = answer.body {
                return "throw response.failure(\(types.swift(use)).self)"
            }
            return "throw response.failure()"
        case .success(let name):
            let value: String? =
                switch answer.body {
                case .none: nil
                case .json: "try response.json()"
                case .text: "try response.text()"
                case .bytes: "response.bytes()"
                }
            guard operation.output == .choice else { return value.map { "return " + $0 } ?? "return" }
            return "return ." + SwiftText.member(name.swift) + (value.map { "(\($0))" } ?? "")
        }
    }
}
