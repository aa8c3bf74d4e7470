// A description as lines, sentences and clauses: examples are left out, and what holds only in some cases is marked.
import PageMarkup

struct DescriptionText {
    struct Line {
        enum Role: Hashable {
            case paragraph
            case item(depth: Int)
            case note
        }

        var role: Role
        var text: PlainText
        var sentences: [Sentence]
    }

    struct Sentence {
        /// Without examples.
        var text: PlainText
        var clauses: [Clause]
        /// Whether the sentence is its line: `最大长度：64`.
        var isWholeLine: Bool
        /// Where the sentence begins to speak of how far apart two times are.
        var span: Int?
        /// Where the sentence is a case and its values and nothing else.
        var caseOfValues: CaseOfValues?
    }

    struct Clause {
        var text: PlainText
        var condition: Condition

        /// Whether Chinese words speak of something with a Latin name: `MySQL数据库端口范围为…`.
        fileprivate var hasSubject: Bool {
            guard let first = text.byte(at: text.range.lowerBound), TextCursor.isLetter(first) else { return false }
            return text.range.contains { (text.byte(at: $0) ?? 0) >= 0x80 }
        }
    }

    /// When what a clause says holds.
    enum Condition: Hashable {
        case always
        /// Where the field is left out.
        case whenAbsent
        case sometimes
    }

    var lines: [Line]

    /// No description is longer; what stands beyond is not read, so that hostile cells take no time.
    private static let longest = 32_768
    /// No sentence is longer either; one that is says nothing that can be told.
    private static let longestSentence = 2_048
    /// Examples of one sentence that are looked for; what stands behind the last is not read.
    private static let mostExamples = 8

    init(_ cell: MarkupCell) {
        var left = Self.longest
        var lines: [Line] = []
        for line in cell.lines {
            guard left > 0 else { break }
            let text = PlainText(line.content.text, upTo: left).trimmed
            left -= text.range.count + 1
            if !text.isEmpty { lines.append(Self.typed(Line(role: Line.Role(line.role), text: text, sentences: []))) }
        }
        lines = Self.placingBelowLabels(Self.splittingItems(lines)).map { line in
            var line = line
            line.sentences = Self.sentences(of: line.text)
            return line
        }
        self.lines = Self.markingCases(lines)
    }

    /// A line of its own.
    init(_ line: PlainText) {
        lines = [Line(role: .paragraph, text: line, sentences: Self.sentences(of: line))]
    }

    /// Clauses of every line but those that speak of something else: notes, and items about one of several things, such as
    /// `MySQL默认3306` in a list of engines.
    var clauses: [(clause: Clause, sentence: Sentence)] {
        lines.filter { $0.role != .note }.flatMap { line in
            line.sentences.flatMap { sentence in
                sentence.clauses.filter { line.role == .paragraph || !$0.hasSubject }.map { ($0, sentence) }
            }
        }
    }

    /// An item whose bullet was typed: `- one: the first`.
    private static func typed(_ line: Line) -> Line {
        var cursor = TextCursor(line.text)
        guard line.role == .paragraph, cursor.stands(any: DescriptionWords.typedBullets) else { return line }
        cursor.skip(any: DescriptionWords.typedBullets)
        return cursor.isAtEnd ? line : Line(role: .item(depth: 1), text: cursor.rest, sentences: [])
    }

    static func isLabel(_ text: PlainText) -> Bool {
        var cursor = TextCursor(text)
        guard cursor.take(any: DescriptionWords.labels) else { return false }
        cursor.skip(any: DescriptionWords.colon)
        return cursor.isAtEnd
    }
}

extension DescriptionText.Line.Role {
    fileprivate init(_ role: MarkupCell.Role) {
        switch role {
        case .paragraph: self = .paragraph
        case .item(let depth): self = .item(depth: depth)
        case .note: self = .note
        }
    }
}

extension DescriptionText {
    private static func sentences(of line: PlainText) -> [Sentence] {
        var sentences: [Sentence] = []
        var start = line.range.lowerBound
        for position in line.range where endsSentence(line, at: position) {
            add(line[start..<position])
            start = position + 1
        }
        add(line[start..<line.range.upperBound])
        if sentences.count == 1 { sentences[0].isWholeLine = true }
        return sentences

        func add(_ text: PlainText) {
            guard text.range.count <= longestSentence else { return }
            for part in withoutExamples(text.trimmed) where !part.isEmpty {
                let span = part.places(ofAny: DescriptionWords.spans).map(\.lowerBound).min()
                sentences.append(Sentence(text: part, clauses: clauses(of: part), isWholeLine: false, span: span))
            }
        }
    }

    private static func endsSentence(_ text: PlainText, at position: Int) -> Bool {
        switch text.byte(at: position) {
        case PlainText.fullStop, 0x3B: return true
        case 0x2E:
            guard let following = text.byte(at: position + 1) else { return true }
            guard following == 0x20 else { return false }
            return DescriptionWords.abbreviations.allSatisfy { word in
                !text.starts(with: word, at: position + 1 - word.bytes.count)
            }
        default: return false
        }
    }

    /// What is left of a sentence before and behind its examples: an example in brackets ends with them, another one with
    /// the sentence.
    private static func withoutExamples(_ sentence: PlainText) -> [PlainText] {
        var parts: [PlainText] = []
        var rest = sentence
        while let example = firstExample(in: rest) {
            let before = rest[rest.range.lowerBound..<example]
            guard let opening = lastOpenBracket(in: before), let closing = rest.first(")", from: example),
                parts.count < mostExamples
            else {
                return parts + [before.trimmed]
            }
            parts.append(before[before.range.lowerBound..<opening].trimmed)
            rest = rest[closing.upperBound..<rest.range.upperBound].trimmed
        }
        return parts + [rest]
    }

    private static func firstExample(in text: PlainText) -> Int? {
        var first = text.places(ofAny: DescriptionWords.examples).map(\.lowerBound).min()
        for place in text.places(ofAny: DescriptionWords.asAnExample) {
            // `如` is an example behind a sign, unless it begins another word: `如果`, `如下`.
            let before = text.byte(at: place.lowerBound - 1)
            let isBehindSign = before.map { $0 < 0x80 && !TextCursor.isWordByte($0) } ?? true
            if isBehindSign, text.starts(withAny: DescriptionWords.wordsBehindAs, at: place.upperBound) == nil {
                first = min(first ?? .max, place.lowerBound)
            }
        }
        return first
    }

    private static func lastOpenBracket(in text: PlainText) -> Int? {
        for position in text.range.reversed() {
            switch text.byte(at: position) {
            case 0x28: return position
            case 0x29: return nil
            default: continue
            }
        }
        return nil
    }

    private static func clauses(of sentence: PlainText) -> [Clause] {
        var clauses: [Clause] = []
        var condition = Condition.always
        var start = sentence.range.lowerBound
        var open = 0
        for position in sentence.range {
            switch sentence.byte(at: position) {
            case 0x28, 0x5B: open += 1
            case 0x29, 0x5D: open -= 1
            case 0x2C where open <= 0 && !isBetweenDigits(sentence, position):
                add(sentence[start..<position])
                start = position + 1
            default: break
            }
        }
        add(sentence[start..<sentence.range.upperBound])
        return clauses

        func add(_ text: PlainText) {
            let text = text.trimmed
            guard !text.isEmpty else { return }
            // A condition holds for what follows it in the sentence; what is said of an absent field is said at once.
            let own = Condition(of: text)
            if own != .always || text.contains(any: DescriptionWords.application) { condition = own }
            // What is said of one kind of thing, `主备实例最大为10`, is said of the others in other words.
            let isOfKind = condition == .always && (text.isOfKind || text.isAdvice)
            clauses.append(Clause(text: text, condition: isOfKind ? .sometimes : condition))
            if own == .always, condition == .whenAbsent { condition = .always }
        }
    }

    private static func isBetweenDigits(_ text: PlainText, _ position: Int) -> Bool {
        guard let before = text.byte(at: position - 1), let after = text.byte(at: position + 1) else { return false }
        return TextCursor.isDigit(before) && TextCursor.isDigit(after)
    }
}

extension DescriptionText.Condition {
    /// What a clause's own words make of it.
    init(of clause: PlainText) {
        let words = DescriptionWords.self
        if clause.contains(any: words.absence) {
            self = .whenAbsent
        } else if clause.contains(any: words.presenceAndApplication) {
            self = .always
        } else if clause.starts(withAny: words.conditionBeginnings) != nil || clause.beginsWithWhen
            || clause.contains(any: words.conditions)
            || (clause.ends(with: "时") && !clause.ends(with: "小时") && !clause.ends(with: "及时"))
            || clause.ends(with: "时候") || clause.hasCaseWithin
        {
            self = .sometimes
        } else {
            self = .always
        }
    }
}
