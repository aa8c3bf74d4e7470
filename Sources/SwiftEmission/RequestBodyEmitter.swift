// The body of a request: one type, or an enum where a caller chooses among media types.
import ClientPlan

struct RequestBodyEmitter {
    let request: RequestPlan
    let operation: OperationPlan
    let text: PlanText

    private var isChoice: Bool { request.contents.count > 1 }

    var type: String {
        guard !isChoice, let only = request.contents.first else { return text.operationScope + "Body" }
        return type(of: only)
    }

    private func type(of content: ContentPlan) -> String {
        item(content).sent ?? text.plan.argumentType(content.type)
    }

    private func item(_ content: ContentPlan) -> ItemText { ItemText(content: content, message: .request, text: text) }

    /// What bytes are where the document says no more than `*/*`; nil where it says something, but not all.
    static func defaultMediaType(in range: String) -> String? {
        let type = MediaTypeText.essence(of: range)
        return type == "*/*" || type == "application/*" ? "application/octet-stream" : nil
    }

    /// The choice, where there is one.
    func emitType(to printer: inout SwiftPrinter) {
        guard isChoice else { return }
        let isComparable = request.contents.allSatisfy { $0.type != .bytes && $0.items == nil }
        printer.line()
        printer.line("/// The body in one of its media types.")
        printer.block("public enum Body: \(isComparable ? "Hashable, " : "")Sendable {") { printer in
            for content in request.contents {
                let names = ([content.mediaType] + content.alternatives).map { "`\($0)`" }.joined(separator: ", ")
                printer.line("/// " + SwiftPrinter.harmlessLine(names))
                let mediaType = content.needsMediaType ? ", contentType: String" : ""
                let type = type(of: content)
                printer.line("case \(text.declared(content.symbol))(\(type)\(mediaType))")
            }
        }
    }

    private var rules: [[ValueRule]] {
        request.contents.filter { $0.codec.writesValues && !$0.rules.isEmpty }.map(\.rules)
    }

    /// What is checked of the body itself, and how its fields are written.
    func emitTables(to printer: inout SwiftPrinter) {
        emitRules(to: &printer)
        for content in request.contents { FieldsText(content).emitTable(to: &printer) }
    }

    private func emitRules(to printer: inout SwiftPrinter) {
        guard !rules.isEmpty else { return }
        printer.line()
        RulesText.emitTable(rules, named: "bodyRules", to: &printer)
    }

    func emit(to printer: inout SwiftPrinter) {
        let value = "input." + text.member(request.symbol)
        guard isChoice else {
            if let only = request.contents.first {
                let mediaType = request.contentTypeSymbol.map { "input." + text.member($0) }
                emit(only, value, request.need == .optional ? .optional : .required, mediaType, to: &printer)
            }
            return
        }
        printer.line("switch \(value) {")
        for content in request.contents {
            let mediaType = content.needsMediaType ? ", let contentType" : ""
            printer.line("case .\(text.member(content.symbol))(let value\(mediaType)):")
            printer.indented { printer in
                emit(content, "value", .required, content.needsMediaType ? "contentType" : nil, to: &printer)
            }
        }
        if request.need == .optional { printer.line("case nil: break") }
        printer.line("}")
    }

    private func emit(
        _ content: ContentPlan,
        _ value: String,
        _ need: JSONValueText.Need,
        _ mediaType: String?,
        to printer: inout SwiftPrinter
    ) {
        var parts = [value]
        switch content.codec {
        case .json:
            parts = [JSONValueText(text: text).optional(value, content.type, need)]
            parts += contentType(content, besides: "application/json") + styleAndRules(content)
            printer.list("request.json(", parts, ")")
        case .form where content.type != .bytes:
            parts = [JSONValueText(text: text).optional(value, content.type, need)]
            parts += FieldsText(content).argument
            parts += contentType(content, besides: "application/x-www-form-urlencoded") + styleAndRules(content)
            printer.list("request.form(", parts, ")")
        case .multipart where content.order != nil:
            // The parts of a list with headers, and those of a sequence, are written as they are.
            if item(content).sent == nil { parts = [JSONValueText(text: text).optional(value, content.type, need)] }
            parts +=
                FieldsText(content).ownRows + emitHeaders(of: content, to: &printer)
                + contentType(content, besides: "multipart/mixed") + styleAndRules(content)
            printer.list("request.\(content.items == nil ? "orderedParts" : "partItems")(", parts, ")")
        case .multipart where content.type != .bytes:
            parts = [JSONValueText(text: text).optional(value, content.type, need)]
            parts += FieldsText(content).argument + emitHeaders(of: content, to: &printer)
            parts += contentType(content, besides: "multipart/form-data") + styleAndRules(content)
            printer.list("request.multipart(", parts, ")")
        case .text:
            if !content.mediaType.contains("*") { parts.append("contentType: " + SwiftText.literal(content.mediaType)) }
            printer.list("request.text(", parts, ")")
        case .jsonLines where content.items != nil:
            parts.append("contentType: " + SwiftText.literal(content.mediaType))
            printer.list("request.jsonItems(", parts + styleAndRules(content), ")")
        case .events where content.items != nil:
            parts += contentType(content, besides: "text/event-stream") + styleAndRules(content)
            printer.list("request.\(item(content).writing)(", parts, ")")
        case .form, .multipart, .bytes, .xml, .jsonLines, .events:
            parts.append("contentType: " + (mediaType ?? SwiftText.literal(content.mediaType)))
            printer.list("request.bytes(", parts, ")")
        }
    }

    /// The headers of parts, which are arguments.
    private func emitHeaders(of content: ContentPlan, to printer: inout SwiftPrinter) -> [String] {
        guard !content.partHeaders.isEmpty else { return [] }
        printer.line("var headers = PartHeaders()")
        for part in content.parts { emit(part.headers, "part: " + SwiftText.literal(part.name), to: &printer) }
        if let order = content.order {
            for (index, part) in order.prefix.enumerated() { emit(part.headers, "position: \(index)", to: &printer) }
            emit(order.others.headers, "from: \(order.firstOther)", to: &printer)
        }
        return ["headers: headers"]
    }

    /// - Parameter place: Which parts have the headers.
    private func emit(_ headers: [PartHeader], _ place: String, to printer: inout SwiftPrinter) {
        for header in headers {
            let call = SentHeader(header: header.header, text: text).call("input." + text.member(header.symbol))
            printer.list("headers[\(place)].\(call.function)(", call.arguments, ")")
            if header.header.need == .required {
                printer.list("headers[\(place)].require(", [SwiftText.literal(header.header.name)], ")")
            }
        }
    }

    /// What the document says of the media type beyond what the runtime writes without being told.
    private func contentType(_ content: ContentPlan, besides standard: String) -> [String] {
        let name = content.mediaType.contains("*") ? standard : content.mediaType
        return name == standard ? [] : ["contentType: " + SwiftText.literal(name)]
    }

    private func styleAndRules(_ content: ContentPlan) -> [String] {
        let style = text.style(content.type).map { ["style: " + $0] } ?? []
        guard !content.rules.isEmpty else { return style }
        return style + ["rules: Self.bodyRules[\(rules.firstIndex(of: content.rules) ?? 0)]"]
    }
}

extension ContentPlan.Codec {
    /// Whether the body is written from a value, which has rules.
    var writesValues: Bool { [.json, .form, .multipart, .jsonLines, .events].contains(self) }
}
