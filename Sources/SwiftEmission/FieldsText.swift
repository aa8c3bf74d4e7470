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
            content.parts.map { part in
                let contentType = part.contentType.map { ["contentType: " + SwiftText.literal($0)] } ?? []
                return Row(arguments: (part.form.map { [Self.style($0)] } ?? []) + contentType, names: [part.name])
            }
            .filter { !$0.arguments.isEmpty }
        )
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
