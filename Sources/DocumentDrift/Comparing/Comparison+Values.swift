// What is said of a field's values: one comparison for each kind of statement, strict in both directions.
import Diagnostics
import DocumentFacts
import OpenAPIDocument
import YAMLTree

extension Comparison {
    mutating func compareValues(_ field: FieldFacts, _ schema: SchemaID, at path: FactPath, _ place: FieldPlace) {
        let list = DescribedSchema(schema, in: schemas)
        var values = list
        // What a page says of an array's values, it says of its items.
        if list.types == .array, let items = list.items { values = DescribedSchema(items, in: schemas) }
        let subject = ValueSubject(field: field, list: list, values: values, path: path, place: place)
        compareEnumeration(subject)
        compareDefault(subject)
        compareLimit(subject, page: field.minimum, spec: values.minimum, "minimum")
        compareLimit(subject, page: field.maximum, spec: values.maximum, "maximum")
        compareLengths(subject)
        compareUnit(subject)
        compareTimeFormat(subject)
    }

    /// One statement that page and spec make differently; nil is said as "none".
    mutating func report(
        _ code: DiagnosticCode,
        _ subject: ValueSubject,
        _ aspect: String,
        page: String?,
        spec: String?,
        keyword: String?,
        of origin: Origin?
    ) {
        var span: SourceSpan?
        if let keyword, let origin { span = log.places.key(keyword, of: origin)?.key.span ?? origin.span }
        log.report(
            code,
            at: subject.path,
            "the \(aspect) of '\(subject.path)' is \(page ?? "not stated") on the page, and \(spec ?? "not stated") "
                + "in the spec",
            span: span ?? subject.place.owner.span,
            hint: page == nil ? DriftLog.removal : nil,
            pointer: (origin ?? subject.place.owner).pointer,
            page: page.map { Self.bare($0, aspect, code) },
            spec: spec.map { Self.bare($0, aspect, code) }
        )
    }

    /// A statement as an entry of known differences has it: without the quotes of messages, and with the word that tells
    /// the least from the greatest.
    private static func bare(_ text: String, _ aspect: String, _ code: DiagnosticCode) -> String {
        if code == .pageLimit || code == .pageLength { return aspect + " " + text }
        let isQuoted = text.count > 1 && text.hasPrefix("'") && text.hasSuffix("'") && code != .pageEnum
        return isQuoted ? String(text.dropFirst().dropLast()) : text
    }

    private mutating func compareDefault(_ subject: ValueSubject) {
        let stated = subject.list.defaultValue ?? subject.values.defaultValue
        let spec = stated.map { $0.value.text ?? $0.value.elements.map { $0.text ?? "" }.joined(separator: ",") }
        guard !subject.isSame(subject.field.defaultValue, spec) else { return }
        report(
            .pageDefault,
            subject,
            "default",
            page: subject.field.defaultValue.map { "'\($0)'" },
            spec: spec.map { "'\($0)'" },
            keyword: "default",
            of: stated?.origin
        )
    }

    private mutating func compareLimit(
        _ subject: ValueSubject,
        page: String?,
        spec: Stated<Bound>?,
        _ aspect: String
    ) {
        if page == nil, spec == nil { return }
        if let page, let spec, !spec.value.isExclusive, let value = DecimalNumber(page) {
            if value == exactBound(spec) { return }
        }
        let text = spec.map { bound in
            (bound.value.isExclusive ? "not reached by values, " : "")
                + (exactBound(bound)?.text ?? "beyond any number")
        }
        report(.pageLimit, subject, aspect, page: page, spec: text, keyword: spec?.value.keyword, of: spec?.origin)
    }

    /// The bound as written where its floating-point value could have lost digits.
    private mutating func exactBound(_ bound: Stated<Bound>) -> DecimalNumber? {
        let value = bound.value.value
        let isExact = abs(value) < 9_007_199_254_740_992
        if !isExact, ["minimum", "maximum"].contains(bound.value.keyword),
            let text = log.places.key(bound.value.keyword, of: bound.origin)?.value.text,
            let number = DecimalNumber(text)
        {
            return number
        }
        return DecimalNumber("\(value)")
    }

    private mutating func compareLengths(_ subject: ValueSubject) {
        let field = subject.field
        compareLength(subject, page: field.minimumLength, "minLength", \.minLength, "minItems", \.minItems)
        compareLength(subject, page: field.maximumLength, "maxLength", \.maxLength, "maxItems", \.maxItems)
    }

    /// A page does not say whether a length of an array is that of its texts or the number of them.
    private mutating func compareLength(
        _ subject: ValueSubject,
        page: Int?,
        _ keyword: String,
        _ length: (Schema) -> Int?,
        _ itemsKeyword: String,
        _ count: (Schema) -> Int?
    ) {
        var candidates: [(keyword: String, stated: Stated<Int>)] = []
        if let stated = subject.values.first(length) { candidates.append((keyword, stated)) }
        if subject.list.types == .array, let stated = subject.list.first(count) {
            candidates.append((itemsKeyword, stated))
        }
        // That a text has at least no characters says nothing.
        candidates.removeAll { $0.keyword.hasPrefix("min") && $0.stated.value == 0 }
        let described = keyword == "minLength" && page == 0 ? nil : page
        if described == nil, candidates.isEmpty { return }
        if candidates.contains(where: { $0.stated.value == described }) { return }
        let aspect = keyword == "minLength" ? "least length" : "greatest length"
        let other = candidates.first
        report(
            .pageLength,
            subject,
            aspect,
            page: described.map { String($0) },
            spec: other.map { String($0.stated.value) },
            keyword: other?.keyword,
            of: other?.stated.origin
        )
    }

    /// A unit that `x-driftless-unit` has no word for (days, seconds, GB, percent) need not be in the spec: nothing is
    /// generated from it, and a description is in the words of who wrote it. The facts checked in hold it.
    private mutating func compareUnit(_ subject: ValueSubject) {
        let stated = subject.values.first(\.unit)
        let described = subject.field.unit.flatMap { PrintedUnit(word: $0) }
        let isSayable = described != nil && subject.values.types == .integer
        if stated == nil, !isSayable { return }
        if let stated, stated.value.rawValue == described?.rawValue { return }
        report(
            .pageUnit,
            subject,
            "unit",
            page: subject.field.unit.map { "'\($0)'" },
            spec: stated.map { "'\($0.value.rawValue)'" },
            keyword: "x-driftless-unit",
            of: stated?.origin
        )
    }

    /// A pattern that `x-driftless-time-format` cannot say, such as a period of the day, need not be in the spec.
    private mutating func compareTimeFormat(_ subject: ValueSubject) {
        let stated = subject.values.first(\.timeFormat)
        let dateFormats = subject.values.first(\.format).flatMap { format in
            TimeShape(format: format.value).map { Stated(value: $0, origin: format.origin) }
        }
        let spec = stated.map { TimeShape(pattern: $0.value) } ?? dateFormats?.value
        guard let text = subject.field.timeFormat else {
            guard spec != nil else { return }
            report(
                .pageTimeFormat,
                subject,
                "time format",
                page: nil,
                spec: stated.map { "'\($0.value)'" } ?? "that of dates in RFC 3339",
                keyword: stated == nil ? "format" : "x-driftless-time-format",
                of: stated?.origin ?? dateFormats?.origin
            )
            return
        }
        let described = TimeShape(page: text)
        if spec == nil, described == nil || subject.values.types != .string { return }
        if let spec, let described, described.isWritten(as: spec) { return }
        report(
            .pageTimeFormat,
            subject,
            "time format",
            page: "'\(text)'",
            spec: stated.map { "'\($0.value)'" } ?? (spec == nil ? nil : "that of dates in RFC 3339"),
            keyword: stated == nil ? "format" : "x-driftless-time-format",
            of: stated?.origin ?? dateFormats?.origin
        )
    }
}

/// A field beside the schema that its values have.
struct ValueSubject {
    var field: FieldFacts
    /// The field's own schema.
    var list: DescribedSchema
    /// The schema of the items where the field is an array, else the field's own.
    var values: DescribedSchema
    var path: FactPath
    var place: FieldPlace

    /// Whether two values are the same: numbers whatever their digits, Booleans in any letter case.
    func isSame(_ page: String?, _ spec: String?) -> Bool {
        guard let page, let spec else { return page == nil && spec == nil }
        if page == spec { return true }
        let types = values.types
        if types == .boolean { return page.lowercased() == spec.lowercased() }
        if !types.isEmpty, types.isSubset(of: [.integer, .number]), let number = DecimalNumber(page) {
            return number == DecimalNumber(spec)
        }
        return false
    }
}
