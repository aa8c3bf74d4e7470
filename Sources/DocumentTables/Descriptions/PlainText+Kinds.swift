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

    /// Whether the clause says how long a text is, where the field is not itself a length.
    func speaksOfLength(of name: String) -> Bool {
        guard contains(any: DescriptionWords.length) else { return false }
        let name = name.lowercased()
        return !DescriptionWords.namesOfLengths.contains { name.contains($0) }
    }
}
