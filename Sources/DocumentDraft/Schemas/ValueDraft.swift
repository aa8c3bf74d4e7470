// What is said of a scalar's values: an enumeration, a default, limits, lengths, a time's format, a unit. What does not fit
// the type is a gap.
import DocumentFacts

struct ValueDraft {
    /// The type of the values, which is that of the items where the field is an array.
    enum Kind { case text, integer, number, boolean, unsaid }

    let field: FieldFacts
    let kind: Kind
    let example: String?

    /// Adds what the page says to a schema that has its type.
    func add(to schema: inout DraftMapping) {
        let values = addValues(to: &schema)
        addTimeFormat(to: &schema)
        addUnit(to: &schema)
        addDefault(to: &schema, values)
        addLimits(to: &schema)
        addLengths(to: &schema)
        addCases(to: &schema)
    }

    /// What holds in some cases only is said, and not checked.
    private func addCases(to schema: inout DraftMapping) {
        for part in field.cases {
            let isNumber = kind == .integer || kind == .number
            let when = part.when.map { ", where \(PlainText.quoted($0))" } ?? (isNumber ? "" : ", of the text")
            schema.gap("not checked\(when): \(PlainText.line(of: part.fact))")
        }
    }

    /// The values of a schema that the page says nothing more of, as gaps: of objects, for example.
    static func gaps(of field: FieldFacts) -> [String] {
        var said: [String] = []
        if !field.values.isEmpty { said.append("values (\(list(field.values)))") }
        if let value = field.defaultValue { said.append("the default \(PlainText.quoted(value))") }
        if let value = field.minimum { said.append("the minimum \(PlainText.quoted(value))") }
        if let value = field.maximum { said.append("the maximum \(PlainText.quoted(value))") }
        if let value = field.minimumLength { said.append("the least length \(value)") }
        if let value = field.maximumLength { said.append("the greatest length \(value)") }
        if let value = field.timeFormat { said.append("the time format \(PlainText.quoted(value))") }
        if let value = field.unit { said.append("the unit \(PlainText.quoted(value))") }
        guard !said.isEmpty else { return [] }
        return ["the page says of this, which is no single value: \(said.joined(separator: ", ")); say what is meant"]
    }

    /// YAML of a value of the type; nil where it is none.
    private func scalar(_ value: String) -> String? {
        switch kind {
        case .text, .unsaid: YAMLText.inFlow(value)
        case .integer: DecimalText(value)?.integer.map(String.init)
        case .number: DecimalText(value)?.text
        case .boolean: ["true", "false"].first { $0 == value.trimmed.lowercased() }
        }
    }

    private func addValues(to schema: inout DraftMapping) -> [String] {
        guard !field.values.isEmpty else { return [] }
        var values: [String] = []
        var clash = SwiftClash()
        for value in field.values {
            guard let scalar = scalar(value) else {
                schema.gap("the page lists values that do not fit the type: \(Self.list(field.values)); see the row")
                return []
            }
            guard !values.contains(scalar) else { continue }
            guard kind == .number || kind == .boolean || clash.insert(value) else {
                schema.gap("the value \(PlainText.quoted(value)) cannot be told from another in Swift; it is left out")
                continue
            }
            values.append(scalar)
        }
        if kind == .integer || kind == .number {
            // Facts are in the order of their letters.
            values.sort { (DecimalText($0)?.value ?? 0) < (DecimalText($1)?.value ?? 0) }
        }
        schema.add("enum", .scalars(values))
        return values
    }

    private func addDefault(to schema: inout DraftMapping, _ values: [String]) {
        guard let printed = field.defaultValue else { return }
        let quoted = PlainText.quoted(printed)
        guard let value = scalar(printed) else {
            return schema.gap("the page's default \(quoted) does not fit the type; see the row")
        }
        guard values.isEmpty || values.contains(value) else {
            return schema.gap("the page's default \(quoted) is none of the values that it lists; see the row")
        }
        if kind == .integer || kind == .number, let number = DecimalText(printed)?.value {
            let isBelow = field.minimum.flatMap(DecimalText.init).map { number < $0.value } ?? false
            let isAbove = field.maximum.flatMap(DecimalText.init).map { number > $0.value } ?? false
            guard !isBelow, !isAbove else {
                return schema.gap("the page's default \(quoted) is beyond the limits that it gives; see the row")
            }
        }
        schema.add("default", .literal(value))
    }

    private func addLimits(to schema: inout DraftMapping) {
        guard field.minimum != nil || field.maximum != nil else { return }
        let limits = [("minimum", field.minimum), ("maximum", field.maximum)].compactMap { key, printed in
            printed.map { (key: key, printed: $0, number: DecimalText($0)) }
        }
        for limit in limits where limit.number == nil {
            schema.gap("the page's \(limit.key) \(PlainText.quoted(limit.printed)) is no number; see the row")
        }
        if limits.count == 2, let least = limits[0].number, let most = limits[1].number, least.value > most.value {
            schema.gap("the page's minimum \(least.text) is above its maximum \(most.text); see the row")
            return
        }
        let isNumber = kind == .integer || kind == .number
        let comments: [DraftComment] =
            isNumber ? [] : [.gap("the page gives limits of a number, and the type is none; is the type right?")]
        var isFirst = true
        for limit in limits {
            guard let number = limit.number else { continue }
            schema.add(limit.key, .literal(number.text), isFirst ? comments : [])
            isFirst = false
        }
    }

    private func addLengths(to schema: inout DraftMapping) {
        let least = field.minimumLength
        let most = field.maximumLength
        if let least, let most, least > most {
            return schema.gap("the page's least length \(least) is above its greatest length \(most); see the row")
        }
        let isText = kind == .text
        let comments: [DraftComment] =
            isText ? [] : [.gap("the page gives a length, and the type has none; is the type right?")]
        var isFirst = true
        for (key, length) in [("minLength", least), ("maxLength", most)] {
            guard let length else { continue }
            guard length >= 0 else {
                schema.gap("the page's length \(length) is negative; see the row")
                continue
            }
            schema.add(key, .literal(String(length)), isFirst ? comments : [])
            isFirst = false
        }
    }

    private func addUnit(to schema: inout DraftMapping) {
        guard let printed = field.unit else { return }
        let quoted = PlainText.quoted(printed)
        guard let unit = PrintedUnit(word: printed.trimmed) else {
            return schema.gap(
                "the page's unit is \(quoted), which x-driftless-unit has no word for; the description says it"
            )
        }
        guard kind == .integer else {
            return schema.gap("the page's unit is \(quoted), and the type is no integer; is the type right?")
        }
        schema.add("x-driftless-unit", .literal(unit.rawValue))
    }

    private func addTimeFormat(to schema: inout DraftMapping) {
        guard let printed = field.timeFormat else { return addTimeGap(to: &schema) }
        let quoted = PlainText.quoted(printed)
        guard kind == .text, field.values.isEmpty else {
            return schema.gap("the page's time format is \(quoted), and the type is no string; is the type right?")
        }
        guard let draft = TimePatternDraft(printed, example: example) else {
            return schema.gap("the page's time format \(quoted) is no pattern of a date; see the samples")
        }
        var comments: [DraftComment] = []
        if draft.hasVagueOffset {
            comments.append(
                .gap("the page writes \(quoted); is Z an offset such as +0800, as taken here, or the letter (XX)?")
            )
        }
        if let example, example.contains("."), !draft.pattern.contains("S") {
            comments.append(
                .gap("a sample has a fraction (\(PlainText.quoted(example))), and the page's format has none")
            )
        }
        schema.add("x-driftless-time-format", .text(draft.pattern), comments)
    }

    /// A time that only a sample shows: a date, with or without what follows.
    private func addTimeGap(to schema: inout DraftMapping) {
        guard kind == .text, field.values.isEmpty, let example else { return }
        let digits = example.prefix(10).map { $0.isASCII && $0.isNumber ? "0" : $0 }
        guard String(digits) == "0000-00-00", example.count <= 40 else { return }
        let quoted = PlainText.quoted(example)
        schema.gap("a sample shows the time \(quoted); if it always is one, say 'format: date-time' or a time format")
    }

    private static func list(_ values: [String]) -> String {
        let most = 5
        return values.prefix(most).map(PlainText.quoted).joined(separator: ", ")
            + (values.count > most ? " and \(values.count - most) more" : "")
    }
}
