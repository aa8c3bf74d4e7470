// What a description says of one case: `当引擎为Redis时，取值为3.0或4.0`, `MySQL：1-10`. It is read as if it were said of all.
import DocumentFacts

struct CaseClauses {
    private(set) var facts: [CaseFacts] = []
    /// Where the clauses begin that these facts are from, by line.
    private(set) var covered: [Int: Set<Int>] = [:]
    let name: String
    private let shape: ShapeFacts

    static func read(_ description: DescriptionText, of name: String, type: TypeCell) -> CaseClauses {
        var reader = CaseClauses(name: name, shape: type.shape)
        switch type.shape {
        case .string, .unsaid, .integer, .long, .number, .boolean: break
        case .array:
            reader.readItems(of: description, type.shape)
            return reader
        case .object, .map, .alternatives, .enclosing: return reader
        }
        reader.readOtherUnits(of: description)
        switch type.shape {
        case .string: reader.readBytes(of: description)
        case .integer, .long, .number: reader.readLengths(of: description)
        default: break
        }
        for (index, line) in description.lines.enumerated() where line.role != .note {
            let isOfKind = line.text.namesKind
            for sentence in line.sentences { reader.read(sentence, of: line, at: index, isOfKind: isOfKind) }
        }
        reader.coverLeads(of: description)
        return reader
    }

    private init(name: String, shape: ShapeFacts) {
        self.name = name
        self.shape = shape
    }

    /// More facts are no cases, but a table of something else.
    private static let most = 64
    /// Nor is a description where so many clauses look like cases and say nothing; each may be as long as its sentence.
    private static let mostTried = 128
    private var tried = 0
    private static let longestCase = 96

    private mutating func read(
        _ sentence: DescriptionText.Sentence,
        of line: DescriptionText.Line,
        at index: Int,
        isOfKind: Bool
    ) {
        if let found = sentence.caseOfValues {
            read(found, sentence, of: line, at: index)
            return
        }
        var condition: PlainText?
        var last = -1
        for (position, clause) in sentence.clauses.enumerated() where position > last && hasRoom {
            let hasCase = clause.condition == .sometimes || isOfKind
            if hasCase, !clause.text.isCondition, let lead = clause.text.leadOfCase {
                let before = sentence.text[(condition ?? clause.text).range.lowerBound..<lead]
                guard !before.trimmed.isEmpty else { continue }
                // Up to the next case of the sentence, which may be in its next clause.
                let next = sentence.clauses[(position + 1)...].firstIndex { $0.text.beginsCase }
                let end = next.map { sentence.clauses[$0].text.range.lowerBound } ?? sentence.text.range.upperBound
                guard let fact = fact(of: sentence.text[lead..<end].trimmed) else { continue }
                let isFirst = before.range.lowerBound == line.text.range.lowerBound
                let isOwn = isFirst || line.text.headOfKind?.isKind == true && sentence.text.headOfKind?.isKind == true
                let words = [isOwn ? nil : line.text.headOfKind, before].compactMap { $0 }.map(Self.words)
                add(CaseFacts(when: words.joined(separator: ": "), fact: fact))
                last = (next ?? sentence.clauses.count) - 1
                for covered in sentence.clauses[position...last] { cover(covered.text, of: index) }
                condition = nil
            } else if clause.condition == .sometimes, condition == nil || clause.text.isCondition {
                condition = clause.text
            } else if !hasCase, shape == .string, let lead = clause.text.leadOfCase,
                let fact = range(clause.text[lead..<clause.text.range.upperBound])
            {
                add(CaseFacts(when: nil, fact: fact))
                cover(clause.text, of: index)
            }
        }
    }

    /// `MySQL: slow or half`
    private mutating func read(
        _ found: CaseOfValues,
        _ sentence: DescriptionText.Sentence,
        of line: DescriptionText.Line,
        at index: Int
    ) {
        guard hasRoom, let fact = fact(of: PlainText("取值:" + found.values.string)) else { return }
        // `Redis3.0：单机取值为2。主备：4、8。`: the line's head is that of its later sentences, unless it is a case of its own.
        let isOfLine =
            sentence.text.range.lowerBound > line.text.range.lowerBound
            && line.sentences.first?.caseOfValues == nil
        let words = [isOfLine ? line.text.headOfKind : nil, found.head].compactMap { $0 }.map(Self.words)
        add(CaseFacts(when: words.joined(separator: ": "), fact: fact))
        for clause in sentence.clauses { cover(clause.text, of: index) }
    }

    mutating func add(_ fact: CaseFacts) {
        if !facts.contains(fact) { facts.append(fact) }
    }

    mutating func cover(_ clause: PlainText, of line: Int) {
        covered[line, default: []].insert(clause.range.lowerBound)
    }

    /// `取值范围：` above items that were read announces them.
    private mutating func coverLeads(of description: DescriptionText) {
        for index in description.lines.indices.dropLast().reversed()
        where description.lines[index].role == .paragraph && covered[index + 1] != nil && covered[index] == nil {
            guard case .item = description.lines[index + 1].role, let sentence = description.lines[index].sentences.last
            else { continue }
            for clause in sentence.clauses { cover(clause.text, of: index) }
        }
    }

    private static func words(_ text: PlainText) -> String {
        var end = text.trimmed.range.upperBound
        while end > text.range.lowerBound, let byte = text.byte(at: end - 1), byte == 0x3A || byte == 0x20 { end -= 1 }
        return String(text[text.range.lowerBound..<end].trimmed.string.replacing("\n", with: "。").prefix(longestCase))
    }

    private var hasRoom: Bool { facts.count < Self.most && tried < Self.mostTried }

    /// What stands from a lead on, in words.
    private mutating func fact(of text: PlainText) -> String? {
        tried += 1
        let sentence = text.asValueSentence
        if let list = sentence.numbersAndRanges { return list }
        var facts = DescriptionFacts.read(DescriptionText(sentence), of: name, type: TypeCell(shape: shape))
        if shape == .string, !facts.saysValue {
            facts = DescriptionFacts.read(DescriptionText(sentence), of: name, type: TypeCell(shape: .unsaid))
        }
        return facts.words
    }

    /// The numbers that a text can be, which is no limit of a text.
    private mutating func range(_ text: PlainText) -> String? {
        tried += 1
        if text.contains(any: DescriptionWords.byteUnits) { return nil }
        let facts = DescriptionFacts.read(DescriptionText(text), of: name, type: TypeCell(shape: .unsaid))
        guard let minimum = facts.minimum, let maximum = facts.maximum else { return nil }
        return "\(minimum) to \(maximum)"
    }
}

extension DescriptionFacts {
    fileprivate var saysValue: Bool { words != nil }

    var words: String? {
        var words: [String] = []
        if !values.isEmpty { words.append("values " + values.joined(separator: ", ")) }
        switch (minimum, maximum) {
        case (let least?, let most?): words.append("\(least) to \(most)")
        case (let least?, nil): words.append("at least \(least)")
        case (nil, let most?): words.append("at most \(most)")
        case (nil, nil): break
        }
        switch (minimumLength, maximumLength) {
        case (let least?, let most?): words.append("\(least) to \(most) characters")
        case (let least?, nil): words.append("at least \(least) characters")
        case (nil, let most?): words.append("at most \(most) characters")
        case (nil, nil): break
        }
        if let defaultValue { words.append("default " + defaultValue) }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}

extension PlainText {
    /// Whether a line begins with a kind of thing and goes on with a sign or what it can be: `Redis3.0：单机…`, `主备：1-10`.
    fileprivate var namesKind: Bool {
        guard let kind = kindAtStart else { return false }
        let rest = self[range.lowerBound + kind..<range.upperBound]
        guard let colon = rest.first(":") else { return isOfKind }
        return colon.lowerBound - rest.range.lowerBound <= 40
    }

    /// `Redis3.0` of `Redis3.0：…`, which the line's later sentences are about, too.
    fileprivate var headOfKind: PlainText? {
        guard namesKind, let colon = first(":") else { return nil }
        let head = self[range.lowerBound..<colon.lowerBound]
        return head.contains(any: DescriptionWords.sayingOfKind) ? nil : head
    }

    /// Whether a clause of a sentence begins another case than the clause before it.
    fileprivate var beginsCase: Bool { isOfKind || endOfCase != nil || isCondition }

    /// Whether the whole clause is a condition: `当类型为a时`, `如果要创建最大为10的实例`.
    fileprivate var isCondition: Bool {
        guard endOfCase == nil else { return false }
        return ends(with: "时") || starts(withAny: DescriptionWords.conditionBeginnings) != nil || beginsWithWhen
    }

    /// Where a clause begins to say what its case's values are.
    fileprivate var leadOfCase: Int? {
        var leads = places(ofAny: DescriptionWords.saying).map(\.lowerBound)
        leads += places(ofAny: DescriptionWords.caseCopulas).filter { place in
            var cursor = TextCursor(self, at: place.upperBound)
            cursor.skipBlanks()
            guard let byte = cursor.next else { return false }
            return byte == 0x22 || byte == 0x5B || byte == 0x2D || TextCursor.isDigit(byte)
                || TextCursor.isLetter(byte) && kindAtStart != nil && place.lowerBound > range.lowerBound
        }
        .map(\.lowerBound)
        let behindCase = endOfCase ?? range.lowerBound
        return leads.filter { $0 >= behindCase }.min()
    }

    /// `为“a”或“b”`, `支持1、2`, `：1-10` as `取值:…`.
    fileprivate var asValueSentence: PlainText {
        var cursor = TextCursor(self)
        cursor.skip(any: DescriptionWords.caseCopulas)
        guard cursor.position > range.lowerBound else { return self }
        return PlainText("取值:" + cursor.rest.string.replacing("\n", with: "。"))
    }

    /// `1433和2100~9500`: numbers and ranges that no limits and no list of values are.
    fileprivate var numbersAndRanges: String? {
        guard let lead = places(ofAny: DescriptionWords.inlineLeads + ["范围"]).max(by: { $0.upperBound < $1.upperBound })
        else { return nil }
        var cursor = TextCursor(self, at: lead.upperBound)
        cursor.skip(any: DescriptionWords.inlineCopulas)
        var parts: [String] = []
        var hasRange = false
        while parts.count < 32 {
            cursor.skipBlanks()
            if let range = cursor.range(), let minimum = range.minimum, let maximum = range.maximum {
                parts.append("\(minimum) to \(maximum)")
                hasRange = true
            } else if let number = cursor.number() {
                parts.append(number)
            } else {
                return nil
            }
            let start = cursor.position
            cursor.skip(any: ["、", "和", "或", "及", ",", "and ", "or "])
            if cursor.position == start { break }
        }
        guard parts.count > 1, hasRange, cursor.isAtEnd || cursor.next == 0x28 else { return nil }
        return parts.joined(separator: ", ")
    }
}
