// What a receiver says back: the documented responses as an enum, and how one is written.
import ClientPlan
import Diagnostics

struct ReceiverResponseEmitter {
    let operation: OperationPlan
    let text: PlanText

    private var responses: [ResponsePlan] { operation.responses }

    func emitOutput(to printer: inout SwiftPrinter) {
        guard !responses.isEmpty else { return }
        // A body that may be a stream cannot be compared.
        let isComparable = responses.allSatisfy { response in response.contents.first.map(Self.canBeCompared) ?? true }
        printer.line()
        printer.line("/// The responses that the document allows.")
        printer.block("public enum Output: \(isComparable ? "Hashable, " : "")Sendable {") { printer in
            for response in responses {
                let paragraphs = [response.description, described(response.headers)].filter { !$0.isEmpty }
                printer.documentation(
                    Documentation(paragraphs, place: Place(document: "", pointer: "")),
                    remark: .none
                )
                let payload = payload(of: response)
                let name = "case \(text.declared(response.symbol))"
                if payload.isEmpty { printer.line(name) } else { printer.list(name + "(", payload, ")") }
            }
        }
        emitRules(to: &printer)
    }

    private func described(_ headers: [HeaderPlan]) -> String {
        headers.map { header in
            let words = header.documentation.paragraphs.joined(separator: " ").onOneLine
            return "- `\(header.name)`" + (words.isEmpty ? "" : ": " + words)
        }.joined(separator: "\n")
    }

    private func payload(of response: ResponsePlan) -> [String] {
        var parts = response.contents.prefix(1).map { type(of: $0) }
        if !response.isExact { parts.append("status: Int") }
        let ordered =
            response.headers.filter { $0.need != .optional } + response.headers.filter { $0.need == .optional }
        for header in ordered {
            let isOptional = header.need == .optional
            parts.append(
                "\(text.label(header.symbol)): \(SentHeader(header: header, text: text).type)"
                    + (isOptional ? "? = nil" : "")
            )
        }
        return parts
    }

    private static func canBeCompared(_ content: ContentPlan) -> Bool { content.type != .bytes && content.items == nil }

    /// Bytes may be a stream, and so may items.
    private func type(of content: ContentPlan) -> String {
        if let type = item(content).sent { return type }
        return content.type == .bytes ? text.plan.argumentType(content.type) : text.plan.swiftType(content.type)
    }

    private func item(_ content: ContentPlan) -> ItemText { ItemText(content: content, message: .response, text: text) }

    private var rules: [[ValueRule]] {
        responses.compactMap { $0.contents.first }.filter { $0.codec.writesValues && !$0.rules.isEmpty }.map(\.rules)
    }

    private func emitRules(to printer: inout SwiftPrinter) {
        guard !rules.isEmpty else { return }
        printer.line()
        RulesText.emitTable(rules, named: "bodyRules", to: &printer)
    }

    // MARK: Writing

    func emit(to printer: inout SwiftPrinter) {
        guard !responses.isEmpty else { return }
        printer.line()
        printer.line("/// The response as a server sends it.")
        printer.line("///")
        printer.line("/// - Throws: `ArgumentError` where it breaks a documented rule.")
        printer.block("public static func response(for output: Output) throws(ArgumentError) -> OutgoingResponse {") {
            printer in
            printer.line("let writer = OutgoingResponseWriter(operation: name)")
            printer.line("switch output {")
            for response in responses { emit(response, to: &printer) }
            printer.line("}")
        }
    }

    private func emit(_ response: ResponsePlan, to printer: inout SwiftPrinter) {
        var values = response.contents.isEmpty ? [] : ["let body"]
        if !response.isExact { values.append("let status") }
        let ordered =
            response.headers.filter { $0.need != .optional } + response.headers.filter { $0.need == .optional }
        values += ordered.indices.map { "let header\($0 + 1)" }
        let payload = values.isEmpty ? "" : "(" + values.joined(separator: ", ") + ")"
        printer.line("case .\(text.member(response.symbol))\(payload):")
        printer.indented { printer in
            if let content = response.contents.first { emit(content, to: &printer) }
            for (index, header) in ordered.enumerated() {
                let call = SentHeader(header: header, text: text).call("header\(index + 1)")
                printer.list("writer.\(call.function)(", call.arguments, ")")
            }
            switch response.status {
            case .exact(let code):
                printer.line("return try writer.response(\(code))")
            case .range(let hundreds):
                printer.line("writer.check(status, in: \(hundreds * 100)..<\(hundreds * 100 + 100))")
                printer.line("return try writer.response(status)")
            case .default:
                printer.line("writer.check(status, in: 100..<600)")
                printer.line("return try writer.response(status)")
            }
        }
    }

    private func emit(_ content: ContentPlan, to printer: inout SwiftPrinter) {
        switch content.codec {
        case .json:
            printer.list("writer.json(", ["body"] + type(content, "application/json") + styleAndRules(content), ")")
        case .form where content.type != .bytes:
            let rest = type(content, "application/x-www-form-urlencoded") + styleAndRules(content)
            printer.list("writer.form(", ["body"] + FieldsText(content).ownRows + rest, ")")
        case .multipart where content.order != nil:
            let rest = FieldsText(content).ownRows + type(content, "multipart/mixed") + styleAndRules(content)
            printer.list("writer.\(content.items == nil ? "orderedParts" : "partItems")(", ["body"] + rest, ")")
        case .multipart where content.type != .bytes:
            let rest = type(content, "multipart/form-data") + styleAndRules(content)
            printer.list("writer.multipart(", ["body"] + FieldsText(content).ownRows + rest, ")")
        case .jsonLines where content.items != nil:
            printer.list("writer.jsonItems(", ["body"] + type(content, nil) + styleAndRules(content), ")")
        case .events where content.items != nil:
            let rest = type(content, "text/event-stream") + styleAndRules(content)
            printer.list("writer.\(item(content).writing)(", ["body"] + rest, ")")
        case .text:
            printer.list("writer.text(", ["body"] + type(content, nil), ")")
        case .form, .multipart, .bytes, .xml, .jsonLines, .events:
            printer.list("writer.bytes(", ["body"] + type(content, nil), ")")
        }
    }

    /// What the document says of the media type beyond what the runtime writes without being told.
    private func type(_ content: ContentPlan, _ standard: String?) -> [String] {
        let isTold = content.mediaType.contains("*") || content.mediaType == standard
        return isTold ? [] : ["contentType: " + SwiftText.literal(content.mediaType)]
    }

    private func styleAndRules(_ content: ContentPlan) -> [String] {
        let style = text.style(content.type).map { ["style: " + $0] } ?? []
        guard !content.rules.isEmpty else { return style }
        return style + ["rules: bodyRules[\(rules.firstIndex(of: content.rules) ?? 0)]"]
    }
}

extension ResponsePlan {
    fileprivate var isExact: Bool {
        if case .exact = status { return true }
        return false
    }
}
