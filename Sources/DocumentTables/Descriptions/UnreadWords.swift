// Which words of a description announce a fact that was not read from it.
import DocumentFacts

package enum UnreadWords: String, CaseIterable, Sendable {
    case values = "values"
    case limits = "a smallest or largest value"
    case length = "a length"
    case defaultValue = "a default"

    /// Words that lead to nothing that a spec can say, such as `默认为空` and `取值范围：非空`, announce nothing.
    static func find(
        in text: DescriptionText,
        of name: String,
        type: TypeCell,
        _ facts: DescriptionFacts,
        besides cases: CaseClauses
    ) -> [UnreadWords] {
        allCases.filter {
            facts.contested.contains($0)
                || !$0.isRead(in: facts) && $0.isAnnounced(in: text, of: name, type.shape, besides: cases.covered)
        }
    }

    private func isRead(in facts: DescriptionFacts) -> Bool {
        switch self {
        case .values:
            !facts.values.isEmpty || facts.hasLimits || facts.hasLengths || facts.timeFormat != nil
        case .limits: facts.hasLimits || facts.hasLengths || !facts.values.isEmpty
        case .length: facts.hasLengths
        case .defaultValue: facts.defaultValue != nil
        }
    }

    private func isAnnounced(
        in text: DescriptionText,
        of name: String,
        _ shape: ShapeFacts,
        besides covered: [Int: Set<Int>]
    ) -> Bool {
        let words = DescriptionWords.self
        switch self {
        case .values:
            guard shape.isScalar else { return false }
            return clauses(of: text, besides: covered).contains {
                leadsToFact($0, words.announcedValues, of: name, isValue)
            }
                || clauses(of: text, besides: covered).contains { ClauseValues.required(in: $0) != nil }
                || clauses(of: text, besides: covered).contains { leadsToFact($0, ["value is"], of: name, isChoice) }
                || text.lines.indices.contains { covered[$0] == nil && leadsToItems(text, $0) }
        case .limits:
            guard shape.isNumber else { return false }
            return clauses(of: text, besides: covered).contains {
                leadsToFact(
                    $0,
                    words.smallestOrLargest,
                    of: name,
                    isNumber
                )
            }
        case .length:
            guard shape == .string || shape == .unsaid else { return false }
            return clauses(of: text, besides: covered).contains { leadsToFact($0, words.length, of: name, isNumber) }
        case .defaultValue:
            guard shape.isScalar || shape == .boolean else { return false }
            return clauses(of: text, besides: covered).contains {
                leadsToFact($0, words.announcedDefaults, of: name, isWord)
            }
        }
    }

    /// All of them, those that hold in some cases among them: what they say is not read either.
    private func clauses(of text: DescriptionText, besides covered: [Int: Set<Int>]) -> [PlainText] {
        text.lines.enumerated().filter { $0.element.role != .note }.flatMap { index, line in
            line.sentences.flatMap { $0.clauses.map(\.text) }
                .filter { covered[index]?.contains($0.range.lowerBound) != true }
        }
    }

    private func leadsToFact(
        _ clause: PlainText,
        _ leads: [Phrase],
        of name: String,
        _ isFact: (TextCursor) -> Bool
    ) -> Bool {
        let words = DescriptionWords.self
        let span = clause.places(ofAny: DescriptionWords.spans).map(\.lowerBound).min()
        return clause.places(ofAny: leads).contains { place in
            guard !clause.speaks(ofOtherThan: name, before: place.lowerBound) else { return false }
            // `Default value: a` announces no other value.
            let before = clause[clause.range.lowerBound..<place.lowerBound].trimmed
            if leads == words.announcedValues, words.otherThanValues.contains(where: { before.ends(with: $0) }) {
                return false
            }
            if let span, span < place.lowerBound { return false }
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skip(any: DescriptionWords.announcedCopulas)
            return !cursor.isAtEnd && !cursor.stands(any: DescriptionWords.announcedNothing) && isFact(cursor)
        }
    }

    /// A value in Latin letters, digits or quotes; behind a name that is no value of its own, as in `取值为空`, is none.
    private func isValue(_ cursor: TextCursor) -> Bool {
        guard let byte = cursor.next else { return false }
        return TextCursor.isWordByte(byte) || byte == 0x22 || byte == 0x5B || byte == 0x28 || byte == 0x2D
    }

    /// `slow or half` of `The value is slow or half for Alpha`.
    private func isChoice(_ cursor: TextCursor) -> Bool {
        var cursor = cursor
        guard let value = cursor.quoted() ?? cursor.identifier(),
            !DescriptionWords.noValues.contains(value.lowercased())
        else { return false }
        cursor.skipBlanks()
        return cursor.stands(any: ["or "])
    }

    private func isNumber(_ cursor: TextCursor) -> Bool {
        cursor.next.map(TextCursor.isDigit) ?? false
    }

    private func isWord(_ cursor: TextCursor) -> Bool { !cursor.rest.trimmed.isEmpty }

    /// `取值：` above a list.
    private func leadsToItems(_ text: DescriptionText, _ index: Int) -> Bool {
        let line = text.lines[index]
        guard line.role == .paragraph, text.lines.indices.contains(index + 1),
            case .item = text.lines[index + 1].role
        else { return false }
        return ListedValues.announcesValues(line.text)
    }
}

extension DescriptionFacts {
    fileprivate var hasLimits: Bool { minimum != nil || maximum != nil || usualMaximum != nil }
    fileprivate var hasLengths: Bool { minimumLength != nil || maximumLength != nil }
}

extension ShapeFacts {
    fileprivate var isScalar: Bool {
        switch self {
        case .string, .integer, .long, .number, .unsaid: true
        case .array(let item): item.isScalar && item != .unsaid
        default: false
        }
    }

    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .long, .number: true
        default: false
        }
    }
}
