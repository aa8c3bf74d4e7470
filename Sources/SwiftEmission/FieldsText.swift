// The tables that say how the fields of a form, or the parts of a multipart body, are written: a row for all that are alike.
import ClientPlan

struct FieldsText {
    private let content: ContentPlan

    init(_ content: ContentPlan) {
        self.content = content
    }

    /// Nothing where each field is written by what it is.
    var argument: [String] {
        if content.codec == .form { return fieldRows.isEmpty ? [] : ["fields: Self.formFields"] }
        return partRows.isEmpty ? [] : ["parts: Self.bodyParts"]
    }

    /// `response.form(.model(Pet.self))`
    func reading(_ need: JSONValueText.Need = .required, from message: String, text: PlanText) -> String {
        let function = need == .optional ? "optional" + name.prefix(1).uppercased() + name.dropFirst() : name
        return "\(message).\(function)(\(([text.kind(content.type)] + readingRows).joined(separator: ", ")))"
    }

    /// `.form("application/x-www-form-urlencoded", Problem.self, .model(Problem.self))`
    func error(_ mediaType: String, _ type: String, text: PlanText) -> String {
        let arguments = [mediaType, type + ".self", text.kind(content.type)] + readingRows
        return ".\(name)(\(arguments.joined(separator: ", ")))"
    }

    /// The rows themselves, where there is no table for them; nothing where each is written by what it is.
    var ownRows: [String] { content.order.map(order) ?? literal(isForm ? fieldRows : partRows) }

    /// Parts that are told by their positions.
    private func order(_ order: PartOrder) -> [String] { Self.order(order, Self.row) }

    private static func order(_ order: PartOrder, _ row: (PartEncoding, [String]) -> Row) -> [String] {
        func call(_ part: PartEncoding) -> String {
            var row = row(part, [])
            if row.arguments.isEmpty { row.arguments = [".content"] }
            return Self.call("PartFields", row)
        }
        func isPlain(_ part: PartEncoding) -> Bool { row(part, []).arguments.isEmpty }
        var prefix = order.prefix
        while let last = prefix.last, last == order.others || isPlain(last) && isPlain(order.others) { prefix.removeLast() }
        let first = prefix.isEmpty ? [] : ["prefix: [\(prefix.map(call).joined(separator: ", "))]"]
        return first + (isPlain(order.others) ? [] : ["others: " + call(order.others)])
    }

    /// Whoever reads parts is told their types by the parts, but not that they have parts.
    private static func readingRow(_ part: PartEncoding, _ names: [String]) -> Row {
        Row(arguments: part.nested.map { ["nested: " + text($0)] } ?? [], names: names)
    }

    private static func text(_ parts: NestedParts) -> String {
        switch parts {
        case .named(let parts):
            let rows = parts.map { call("PartFields", row($0, [$0.name])) }
            return ".named([\(rows.joined(separator: ", "))])"
        case .ordered(let order): return ".ordered(\(Self.order(order, row).joined(separator: ", ")))"
        }
    }

    private var isForm: Bool { content.codec == .form }

    private var name: String { isForm ? "form" : content.order == nil ? "multipart" : "orderedParts" }

    /// The types of parts come with them.
    var readingRows: [String] {
        if let order = content.order { return Self.order(order, Self.readingRow) }
        return literal(isForm ? fieldRows : partRows.filter { $0.arguments.contains { !$0.hasPrefix("contentType:") } })
    }

    private func literal(_ rows: [Row]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let table = rows.map { row in Self.call(isForm ? "FormFields" : "PartFields", row) }
        return ["\(isForm ? "fields" : "parts"): [\(table.joined(separator: ", "))]"]
    }

    private static func call(_ type: String, _ row: Row) -> String {
        let names = "[" + row.names.map(SwiftText.literal).joined(separator: ", ") + "]"
        return type + "(" + (row.arguments + [names]).joined(separator: ", ") + ")"
    }

    func emitTable(to printer: inout SwiftPrinter) {
        emit("formFields", "FormFields", fieldRows, to: &printer)
        emit("bodyParts", "PartFields", partRows, to: &printer)
    }

    private func emit(_ name: String, _ type: String, _ rows: [Row], to printer: inout SwiftPrinter) {
        guard !rows.isEmpty else { return }
        printer.line()
        printer.block("private static let \(name): [\(type)] = [", closing: "]") { printer in
            let comma = rows.count == 1 ? "" : ","
            for row in rows {
                let names = "[" + row.names.map(SwiftText.literal).joined(separator: ", ") + "]"
                printer.list(type + "(", row.arguments + [names], ")" + comma)
            }
        }
    }

    private struct Row {
        var arguments: [String]
        var names: [String]
    }

    private var fieldRows: [Row] {
        rows(
            content.fields.map { field in
                let escaping = field.escaping == .all ? [] : ["escaping: ." + field.escaping.rawValue]
                return Row(arguments: [Self.style(field.form)] + escaping, names: [field.name])
            }
        )
    }

    private var partRows: [Row] {
        rows(
            content.parts.map { Self.row($0, [$0.name]) }
                .filter { !$0.arguments.isEmpty }
        )
    }

    private static func row(_ part: PartEncoding, _ names: [String]) -> Row {
        let contentType = part.contentType.map { ["contentType: " + SwiftText.literal($0)] } ?? []
        let nested = part.nested.map { ["nested: " + text($0)] } ?? []
        return Row(arguments: (part.form.map { [style($0)] } ?? []) + contentType + nested, names: names)
    }

    private func rows(_ single: [Row]) -> [Row] {
        var rows: [Row] = []
        for row in single {
            if let same = rows.firstIndex(where: { $0.arguments == row.arguments }) {
                rows[same].names += row.names
            } else {
                rows.append(row)
            }
        }
        return rows
    }

    private static func style(_ form: FieldEncoding.Form) -> String {
        switch form {
        case .json: ".json"
        case .form: ".form"
        case .style(.commas): ".joined(\",\")"
        case .style(.spaces): ".joined(\"%20\")"
        case .style(.pipes): ".joined(\"%7C\")"
        case .style(.deepObject): ".deepObject(.brackets)"
        case .style(.deepObjectIndices): ".deepObject(.indices)"
        case .style(.deepObjectRepeated): ".deepObject(.repeated)"
        case .style: ".exploded"
        }
    }
}
