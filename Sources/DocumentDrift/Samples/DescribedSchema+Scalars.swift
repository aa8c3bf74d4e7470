// Whether the text of a scalar is one that a schema allows: its values, time format, limits and lengths.
import OpenAPIDocument

extension DescribedSchema {
    /// Each way in which the text is not allowed, as the end of a sentence. A placeholder is always allowed.
    func problems(ofScalar text: String) -> [(SampleMisfit.Kind, String)] {
        if SamplePlaceholder.isOne(text) { return [] }
        var problems: [(SampleMisfit.Kind, String)] = []
        let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
        if let enumeration, !isOpen, !enumeration.value.contains(where: { $0.text == text }) {
            problems.append((.value, "has the value '\(shown)', which the spec does not list"))
        }
        if types == .string {
            problems += textProblems(text, shown)
        } else if types.isSubset(of: [.integer, .number]), let value = Double(text) {
            if let minimum, value < minimum.value.value || minimum.value.isExclusive && value == minimum.value.value {
                problems.append((.limit, "has the value \(shown), below the spec's minimum"))
            }
            if let maximum, value > maximum.value.value || maximum.value.isExclusive && value == maximum.value.value {
                problems.append((.limit, "has the value \(shown), above the spec's maximum"))
            }
        }
        return problems
    }

    /// Whether any text is allowed beside the listed ones, as in `anyOf` of a string and of listed strings.
    private var isOpen: Bool {
        branches.contains { branch in
            let view = DescribedSchema(branch, in: view)
            return view.types == .string && view.enumeration == nil
        }
    }

    private func textProblems(_ text: String, _ shown: Substring) -> [(SampleMisfit.Kind, String)] {
        var problems: [(SampleMisfit.Kind, String)] = []
        if let pattern = first(\.timeFormat)?.value {
            if !TimeShape(pattern: pattern).matches(text) {
                problems.append((.format, "has the time '\(shown)', which is not written '\(pattern)'"))
            }
        } else if let format = first(\.format)?.value {
            if let shape = TimeShape(format: format), !shape.matches(text) {
                problems.append((.format, "has the value '\(shown)', which is no \(format) of RFC 3339"))
            }
            if format == "decimal", DecimalNumber(text) == nil {
                problems.append((.format, "has the value '\(shown)', which is no decimal number"))
            }
        }
        let length = text.unicodeScalars.count
        if let least = first(\.minLength)?.value, length < least {
            problems.append((.length, "has \(length) characters, fewer than the spec's \(least)"))
        }
        if let most = first(\.maxLength)?.value, length > most {
            problems.append((.length, "has \(length) characters, more than the spec's \(most)"))
        }
        return problems
    }
}

enum SamplePlaceholder {
    /// `{start}`, `<start>`, `xxxx`, `***`, `...`: what a reader puts something in for.
    static func isOne(_ text: String) -> Bool {
        if text.contains("{"), text.contains("}") { return true }
        if text.hasPrefix("<"), text.hasSuffix(">") { return true }
        return !text.isEmpty && text.allSatisfy { "xX*.…-".contains($0) }
    }
}
