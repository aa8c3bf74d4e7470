// Holds values that were just written against the rules for them: the bytes are looked at, so that no type needs code for it.

struct JSONRuleCheck {
    /// Of a body with more faults, these say enough.
    private static let mostNoted = 20

    private(set) var broken: [JSONBrokenRule]
    /// Whether the value that is looked at is a secret, or is in one.
    private var isHidden = false

    init(_ broken: [JSONBrokenRule]) {
        self.broken = broken
    }

    /// - Parameters:
    ///   - start: Where the value starts in the text, which ends with it and is valid JSON.
    ///   - text: All that was written.
    mutating func check(_ rules: [JSONRule], at start: Int, in text: UnsafeBufferPointer<UInt8>) {
        check(rules, JSONExtent(text: text, start: start, end: text.count))
    }

    /// How many rules a value breaks that was read, and may have blanks in it.
    static func count(_ rules: [JSONRule], brokenBy value: UnsafeBufferPointer<UInt8>) -> Int {
        var check = JSONRuleCheck([])
        var builder = JSONValueBuilder(value)
        builder.build().jsonBytes().withUnsafeBufferPointer { check.check(rules, at: 0, in: $0) }
        return check.broken.count
    }

    private mutating func check(_ rules: [JSONRule], _ value: JSONExtent) {
        let wasHidden = isHidden
        defer { isHidden = wasHidden }
        isHidden = isHidden || rules.contains { if case .hidden = $0.form { true } else { false } }
        for rule in rules where broken.count < Self.mostNoted {
            switch value.first {
            case UInt8(ascii: "\""): checkString(rule.form, value)
            case UInt8(ascii: "["): checkArray(rule.form, value)
            case UInt8(ascii: "{"): checkObject(rule.form, value)
            case let byte? where JSONScanner.startsNumber(byte): checkNumber(rule.form, value)
            default: break
            }
        }
    }

    private mutating func note(_ rule: String, _ value: JSONExtent, _ found: String) {
        let shown = isHidden ? SecretNames.placeholder : found
        broken.append(JSONBrokenRule(offset: value.start, rule: rule, value: shown))
    }

    private mutating func checkNumber(_ rule: JSONRule.Form, _ value: JSONExtent) {
        let number = JSONNumber(uncheckedText: value.string)
        switch rule {
        case .minimum(let bound) where number.isLess(than: bound): note("at least \(bound)", value, number.text)
        case .maximum(let bound) where bound.isLess(than: number): note("at most \(bound)", value, number.text)
        case .exclusiveMinimum(let bound) where !bound.isLess(than: number):
            note("greater than \(bound)", value, number.text)
        case .exclusiveMaximum(let bound) where !number.isLess(than: bound):
            note("less than \(bound)", value, number.text)
        case .multipleOf(let divisor) where !number.isMultiple(of: divisor):
            note("a multiple of \(divisor)", value, number.text)
        default: break
        }
    }

    private mutating func checkString(_ rule: JSONRule.Form, _ value: JSONExtent) {
        switch rule {
        case .minLength(let count) where value.characterCount < count:
            note("at least \(Self.counted(count, "character")) long", value, value.contents)
        case .maxLength(let count) where value.end - value.start - 2 > count && value.characterCount > count:
            note("at most \(Self.counted(count, "character")) long", value, value.contents)
        case .pattern(let pattern) where !pattern.matches(value.contents):
            note("a text that matches \(pattern.source)", value, value.contents)
        case .listed(let texts) where !texts.contains(where: { $0.hasSameBytes(as: value.contents) }):
            note("one of " + texts.joined(separator: ", "), value, value.contents)
        default: break
        }
    }

    private mutating func checkArray(_ rule: JSONRule.Form, _ value: JSONExtent) {
        switch rule {
        case .minItems(let least):
            let count = value.elements.count
            if count < least { note("a list of at least \(Self.counted(least, "element"))", value, "\(count) of them") }
        case .maxItems(let most):
            let count = value.elements.count
            if count > most { note("a list of at most \(Self.counted(most, "element"))", value, "\(count) of them") }
        case .uniqueItems:
            var seen: Set<JSONValue> = []
            for element in value.elements where !seen.insert(element.value).inserted {
                note("a list without duplicates", value, "a list with \(element.string) twice")
                return
            }
        case .items(let rules):
            for element in value.elements { check(rules, element) }
        case .item(let index, let rules):
            let elements = value.elements
            if elements.indices.contains(index) { check(rules, elements[index]) }
        case .rest(let start, let rules):
            for element in value.elements.dropFirst(start) { check(rules, element) }
        default: break
        }
    }

    private mutating func checkObject(_ rule: JSONRule.Form, _ value: JSONExtent) {
        switch rule {
        case .minProperties(let least):
            let count = value.members.count
            if count < least {
                note("an object of at least \(Self.counted(least, "member"))", value, "one of \(count)")
            }
        case .maxProperties(let most):
            let count = value.members.count
            if count > most { note("an object of at most \(Self.counted(most, "member"))", value, "one of \(count)") }
        case .member(let name, let rules):
            for member in value.members where member.name.contents.hasSameBytes(as: name) { check(rules, member.value) }
        case .names(let rules):
            let outer = broken
            for member in value.members {
                check(rules, member.name)
                // The path leads to the member's value, since a name has none.
                for index in broken.indices.dropFirst(outer.count) where broken[index].offset == member.name.start {
                    broken[index].offset = member.value.start
                    broken[index].rule = "a member whose name is " + broken[index].rule
                }
            }
        case .values(let rules, let pattern, let names):
            for member in value.members {
                let name = member.name.contents
                guard !names.contains(where: { $0.hasSameBytes(as: name) }), pattern?.matches(name) ?? true else {
                    continue
                }
                check(rules, member.value)
            }
        default: break
        }
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
