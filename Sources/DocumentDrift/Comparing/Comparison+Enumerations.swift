// The values of an enumeration as two sets; a value that was respelt is one drift.
import Diagnostics
import DocumentFacts
import OpenAPIDocument
import YAMLTree

extension Comparison {
    mutating func compareEnumeration(_ subject: ValueSubject) {
        let stated = subject.values.enumeration ?? subject.list.enumeration
        let listed = subject.field.values
        guard let stated else { return compareUnlisted(listed, subject) }
        guard !listed.isEmpty else {
            return report(
                .pageEnum,
                subject,
                "list of values",
                page: nil,
                spec: Self.list(stated.value.map(\.text)),
                keyword: "enum",
                of: stated.origin
            )
        }
        var free = Dictionary(stated.value.map { (subject.key(of: $0.text), $0) }) { first, _ in first }
        let missing = listed.filter { free.removeValue(forKey: subject.key(of: $0)) == nil }
        let invented = stated.value.filter { free[subject.key(of: $0.text)] != nil }
        let names = NameMatching.pairs(missing, invented.map(\.text))
        let paired = Set(names.values)
        let list = log.places.key("enum", of: stated.origin)?.key.span ?? stated.origin.span
        for value in missing {
            let other = names[value].flatMap { name in invented.first { $0.text == name } }
            log.report(
                .pageEnum,
                at: subject.path,
                other.map { "the page has the value '\(value)' of '\(subject.path)', and the spec '\($0.text)'" }
                    ?? "the spec lacks the value '\(value)' of '\(subject.path)', which the page has",
                span: other?.origin.span ?? list,
                hint: other == nil ? nil : "did you mean '\(value)'?",
                pointer: (other?.origin ?? stated.origin).pointer
            )
        }
        for value in invented where !paired.contains(value.text) {
            log.report(
                .pageEnum,
                at: subject.path,
                "the page has no value '\(value.text)' of '\(subject.path)', which the spec has",
                span: value.origin.span,
                pointer: value.origin.pointer
            )
        }
    }

    /// The page lists values, and the spec none. Of a Boolean, true and false need no list.
    private mutating func compareUnlisted(_ listed: [String], _ subject: ValueSubject) {
        let isBoolean = subject.values.types == .boolean
        let rest = isBoolean ? listed.filter { !["true", "false"].contains($0.lowercased()) } : listed
        guard !rest.isEmpty else { return }
        report(.pageEnum, subject, "list of values", page: Self.list(listed), spec: nil, keyword: nil, of: nil)
    }

    private static func list(_ values: [String]) -> String {
        let most = 8
        let rest = values.count > most ? ", and \(values.count - most) more" : ""
        return values.prefix(most).map { "'\($0)'" }.joined(separator: ", ") + rest
    }
}

extension ValueSubject {
    /// Equal for texts that are the same value.
    fileprivate func key(of text: String) -> String {
        let types = values.types
        if types == .boolean { return text.lowercased() }
        if !types.isEmpty, types.isSubset(of: [.integer, .number]) { return DecimalNumber(text)?.text ?? text }
        return text
    }
}
