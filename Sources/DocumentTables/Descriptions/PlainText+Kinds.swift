// Of what a number is said: of one kind of thing, `100 for Redis`, or of a text's length, `length range 4 to 64`.

extension TextCursor {
    /// `100 for Redis`: another number holds for others.
    var leadsToKind: Bool {
        var cursor = self
        cursor.skipBlanks()
        return cursor.stands(any: DescriptionWords.forKind) && !cursor.stands(any: DescriptionWords.eachThing)
    }
}

extension PlainText {
    /// Whether a number of the clause, with what it counts, is said of one kind of thing: `8 to 32 characters for MySQL`.
    var hasNumberOfKind: Bool {
        places(ofAny: DescriptionWords.forKind).contains { place in
            guard TextCursor(self, at: place.lowerBound).leadsToKind else { return false }
            var before = self[range.lowerBound..<place.lowerBound].trimmed
            for measure in DescriptionWords.characters where before.ends(with: measure) {
                before = before[before.range.lowerBound..<before.range.upperBound - measure.bytes.count].trimmed
                break
            }
            return before.lastByte.map(TextCursor.isDigit) ?? false
        }
    }

    /// `or greater than 100` of `cannot be less than 1 or greater than 100`: the other bound of what cannot be.
    var furtherBounds: [(number: String, isLeast: Bool)] {
        let words = DescriptionWords.self
        guard let negation = places(ofAny: words.negations).map(\.lowerBound).min() else { return [] }
        return places(ofAny: words.orBeyond).compactMap { place in
            guard place.lowerBound > negation else { return nil }
            var cursor = TextCursor(self, at: place.upperBound)
            cursor.skipBlanks()
            guard let number = cursor.number() else { return nil }
            cursor.skipBlanks()
            _ = cursor.take(any: words.characters) || cursor.unit() != nil
            guard cursor.isAtEnd else { return nil }
            let isLeast = self[place].contains(any: words.lessThan + words.shorterThan)
            return (number, isLeast)
        }
    }

    /// Whether the clause begins with a part of the value, or with more than it.
    var isOfOtherSubject: Bool { starts(withAny: DescriptionWords.otherSubjects) != nil }

    /// Whether the clause says how long a text is, where the field is not itself a length.
    func speaksOfLength(of name: String) -> Bool {
        guard contains(any: DescriptionWords.length) else { return false }
        let name = name.lowercased()
        return !DescriptionWords.namesOfLengths.contains { name.contains($0) }
    }
}
