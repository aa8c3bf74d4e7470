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
    private func order(_ order: PartOrder) -> [String] {
        func call(_ part: PartEncoding) -> String {
            var row = Self.row(part, [])
            if row.arguments.isEmpty { row.arguments = [".content"] }
            return Self.call("PartFields", row)
        }
        var prefix = order.prefix
        while prefix.last == order.others { prefix.removeLast() }
        let first = prefix.isEmpty ? [] : ["prefix: [\(prefix.map(call).joined(separator: ", "))]"]
        return first + (Self.row(order.others, []).arguments.isEmpty ? [] : ["others: " + call(order.others)])
    }

    private var isForm: Bool { content.codec == .form }

    private var name: String { isForm ? "form" : content.order == nil ? "multipart" : "orderedParts" }

    /// The types of parts come with them.
    private var readingRows: [String] {
        literal(isForm ? fieldRows : partRows.filter { $0.arguments.first?.hasPrefix(".") ?? false })
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
        return Row(arguments: (part.form.map { [style($0)] } ?? []) + contentType, names: names)
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
