// A sentence that is a case and its values and nothing else: `MySQL: slow or half`, `For Redis, 1 to 10`, `Alpha灯：slow、half`.

struct CaseOfValues {
    enum Kind {
        /// The head is a condition or one kind of thing: the sentence is a case wherever it stands.
        case surely
        /// The head can be any noun: it is a case where another such sentence has another head.
        case besideOthers
    }

    var kind: Kind
    var head: PlainText
    /// From the sign before them on.
    var values: PlainText

    private static let longestHead = 60

    /// Nil where the sentence says anything else.
    static func read(_ sentence: PlainText) -> CaseOfValues? {
        let colon = sentence.first(":")
        // `取值：单机：single`: the label is not the case.
        if let colon, let second = sentence.first(":", from: colon.upperBound),
            sentence[sentence.range.lowerBound..<colon.upperBound].isLabel
        {
            return second.lowerBound - colon.upperBound <= longestHead
                ? read(sentence[colon.upperBound..<sentence.range.upperBound].trimmed) : nil
        }
        // `slow或half` behind `Alpha灯：`; what stands before a comma is about the field: `模式，Alpha灯：…`.
        if let colon, colon.upperBound - sentence.range.lowerBound <= 4 * longestHead {
            let before = sentence[sentence.range.lowerBound..<colon.lowerBound]
            let start = before.range.last { before.byte(at: $0) == 0x2C }.map { $0 + 1 } ?? before.range.lowerBound
            let isWhole = DescriptionText.Condition(of: before) == .sometimes
            let head = (isWhole ? before : before[start..<before.range.upperBound]).trimmed.withoutLead
            return read(head: head, sentence[colon.lowerBound..<sentence.range.upperBound])
        }
        guard let comma = sentence.first(",") else { return nil }
        let head = sentence[sentence.range.lowerBound..<comma.lowerBound].trimmed
        guard head.isKind || DescriptionText.Condition(of: head) == .sometimes else { return nil }
        return read(head: head, sentence[comma.lowerBound..<sentence.range.upperBound])
    }

    private static func read(head: PlainText, _ rest: PlainText) -> CaseOfValues? {
        let isCondition = DescriptionText.Condition(of: head) == .sometimes
        guard !head.isEmpty, head.range.count <= longestHead, Double(head.string) == nil,
            isCondition || !head.contains(any: DescriptionWords.notOfCases)
        else { return nil }
        var cursor = TextCursor(rest, at: rest.range.lowerBound + 1)
        cursor.skip(any: DescriptionWords.copulasOfCases)
        let (isList, isValue) = values(cursor)
        guard isList || isValue else { return nil }
        let isCase = isCondition || head.kindAtStart != nil
        // `Redis：redis` can be a value and what it means.
        return CaseOfValues(kind: isCase && isList ? .surely : .besideOthers, head: head, values: cursor.rest)
    }

    /// Whether several values or a range stand there up to the end, and whether one does.
    private static func values(_ cursor: TextCursor) -> (isList: Bool, isValue: Bool) {
        var range = cursor
        if range.range(measures: DescriptionWords.measures) != nil {
            range.skip(any: DescriptionWords.measures)
            _ = range.unit()
            return (range.isAtEnd, false)
        }
        var list = cursor
        guard let values = InlineValues.values(&list, .chinese), list.isAtEnd,
            !values.contains(where: { PlainText($0.value).isKind })
        else { return (false, false) }
        return (values.count > 1, true)
    }
}

extension DescriptionText {
    /// What holds in one case, told from the sentences around it, is marked as such.
    static func markingCases(_ lines: [Line]) -> [Line] {
        let found = lines.map { line in
            line.role == .note ? [] : line.sentences.map { CaseOfValues.read($0.text) }
        }
        let all = found.joined().compactMap { $0 }
        // Words of English explain a value as they list values: of such heads, all but one have several.
        let heads = Set(all.map { $0.head.string })
        let areCases = heads.count > 1 && all.contains { $0.isList }
        var lines = lines
        for (line, cases) in found.enumerated() {
            for (sentence, found) in cases.enumerated() {
                guard let found, found.kind == .surely || areCases else { continue }
                lines[line].sentences[sentence].caseOfValues = found
                for clause in lines[line].sentences[sentence].clauses.indices {
                    lines[line].sentences[sentence].clauses[clause].condition = .sometimes
                }
            }
        }
        return lines
    }
}

extension CaseOfValues {
    fileprivate var isList: Bool { Self.values(TextCursor(values)).isList }
}

extension PlainText {
    /// `取值：`
    fileprivate var isLabel: Bool {
        var cursor = TextCursor(self)
        return cursor.take(any: DescriptionWords.labels) && cursor.next == 0x3A
            && cursor.position + 1 == range.upperBound
    }

    /// `甲灯` of `甲灯取值：a、b`
    fileprivate var withoutLead: PlainText {
        for lead in DescriptionWords.leadsOfCases where ends(with: lead) {
            let rest = self[range.lowerBound..<range.upperBound - lead.bytes.count].trimmed
            return rest.range.count > 1 ? rest : self
        }
        return self
    }

    /// Whether the text is the name of one kind of thing and no more.
    var isKind: Bool { kindAtStart == range.count }
}
