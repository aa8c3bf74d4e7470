// The table that says how the fields of a form are written, a row for all that are written alike.
import ClientPlan

struct FieldsText {
    private let content: ContentPlan

    init(_ content: ContentPlan) {
        self.content = content
    }

    private static let name = "formFields"

    /// Nothing where each field is written by what it is.
    var argument: [String] { rows.isEmpty ? [] : ["fields: Self." + Self.name] }

    func emitTable(to printer: inout SwiftPrinter) {
        guard !rows.isEmpty else { return }
        printer.line()
        printer.block("private static let \(Self.name): [FormFields] = [", closing: "]") { printer in
            for (index, row) in rows.enumerated() {
                printer.list("FormFields(", row.arguments, ")" + (index + 1 < rows.count ? "," : ""))
            }
        }
    }

    private struct Row {
        var form: FieldEncoding.Form
        var escaping: ParameterEncoding.Escaping
        var names: [String]

        var arguments: [String] {
            [style] + (escaping == .all ? [] : ["escaping: ." + escaping.rawValue])
                + ["[" + names.map(SwiftText.literal).joined(separator: ", ") + "]"]
        }

        private var style: String {
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

    private var rows: [Row] {
        var rows: [Row] = []
        for field in content.fields {
            if let same = rows.firstIndex(where: { $0.form == field.form && $0.escaping == field.escaping }) {
                rows[same].names.append(field.name)
            } else {
                rows.append(Row(form: field.form, escaping: field.escaping, names: [field.name]))
            }
        }
        return rows
    }
}
