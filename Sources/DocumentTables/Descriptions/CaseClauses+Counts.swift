// Numbers that count something else than the value: in other units, an array's items, a number's signs, a text's bytes.
import DocumentFacts

extension CaseClauses {
    /// `必须在5分钟和24小时之内`: a range whose ends are in two units.
    mutating func readOtherUnits(of description: DescriptionText) {
        read(description) { clause, _ in clause.rangeInUnits.map { [$0] } ?? [] }
    }

    /// How many items an array may have, and how long each text of it may be.
    mutating func readItems(of description: DescriptionText, _ shape: ShapeFacts) {
        read(description) { clause, _ in
            let counts = clause.countsOfItems + [clause.lengthOfArray].compactMap { $0 }
            guard counts.isEmpty, shape == .array(.string), let lengths = clause.lengths else { return counts }
            return [lengths + " each"]
        }
    }

    /// How many signs a number may have, which is no limit of the number.
    mutating func readLengths(of description: DescriptionText) {
        read(description) { clause, name in
            clause.speaksOfLength(of: name) ? [clause.lengths].compactMap { $0 } : []
        }
    }

    /// How many bytes a text may have, which are fewer characters.
    mutating func readBytes(of description: DescriptionText) {
        read(description) { clause, _ in clause.numbersOfBytes }
    }

    private mutating func read(_ description: DescriptionText, _ facts: (PlainText, String) -> [String]) {
        for (index, line) in description.lines.enumerated() where line.role != .note {
            for clause in line.sentences.flatMap(\.clauses) where clause.condition == .always {
                for fact in facts(clause.text, name) {
                    add(CaseFacts(when: nil, fact: fact))
                    cover(clause.text, of: index)
                }
            }
        }
    }
}

extension PlainText {
    /// `数组长度：1 - 10`, `Array length: 1 - 10`: a number of items.
    fileprivate var lengthOfArray: String? {
        for place in places(ofAny: DescriptionWords.lengthOfArray) {
            var cursor = TextCursor(self, at: place.upperBound)
            cursor.skip(any: DescriptionWords.lengthCopulas)
            guard let range = cursor.range(), let minimum = range.minimum, let maximum = range.maximum else { continue }
            return "\(minimum) to \(maximum) items"
        }
        return nil
    }

    /// The lengths that a clause says.
    fileprivate var lengths: String? {
        guard contains(any: DescriptionWords.length + DescriptionWords.characters) else { return nil }
        let lengths = LengthClause.read(DescriptionText(self), shape: .unsaid)
        var facts = DescriptionFacts()
        (facts.minimumLength, facts.maximumLength) = (lengths.minimum, lengths.maximum)
        return facts.words
    }

    /// `长度0-255字节`, `at most 64 bytes`.
    fileprivate var numbersOfBytes: [String] {
        guard contains(any: DescriptionWords.byteUnits) else { return [] }
        let words = DescriptionWords.self
        let most = contains(any: words.atMostOrLargest + words.maximumLength + words.within)
        let least = contains(any: words.atLeastOrSmallest + words.minimumLength)
        let isLength = most || least || contains(any: words.length)
        var facts: [String] = []
        var cursor = TextCursor(self)
        while !cursor.isAtEnd {
            guard let byte = cursor.next, TextCursor.isDigit(byte) else {
                cursor.position += 1
                continue
            }
            var range = cursor
            if let found = range.range(measures: words.byteUnits), let minimum = found.minimum,
                let maximum = found.maximum, found.unit.map({ words.isSameUnit($0, "byte") }) ?? range.standsOnBytes
            {
                facts.append("\(minimum) to \(maximum) bytes")
                cursor = range
            } else if let number = cursor.number(), isLength {
                guard cursor.standsOnBytes, most != least else { continue }
                facts.append("at \(most ? "most" : "least") \(number) bytes")
            }
        }
        return facts
    }

    /// `5分钟和24小时` behind words that lead to a range.
    fileprivate var rangeInUnits: String? {
        for place in places(ofAny: DescriptionWords.range + ["必须在", "在"]) {
            var cursor = TextCursor(self, at: place.upperBound)
            cursor.skip(any: DescriptionWords.copulas)
            guard let least = cursor.number(), let unit = cursor.unit() else { continue }
            cursor.skipBlanks()
            guard cursor.take(any: DescriptionWords.rangeSigns + DescriptionWords.betweenSigns) else { continue }
            cursor.skipBlanks()
            guard let most = cursor.number(), let other = cursor.unit(), unit.lowercased() != other.lowercased() else {
                continue
            }
            return "\(least) \(unit) to \(most) \(other)"
        }
        return nil
    }

    /// `最多10个`, `链接数最大为64个`, `up to 10 items`.
    fileprivate var countsOfItems: [String] {
        func counts(_ signs: [Phrase], _ word: String) -> [String] {
            places(ofAny: signs).compactMap { place in
                var cursor = TextCursor(self, at: place.upperBound)
                cursor.skip(any: DescriptionWords.copulas + ["有", "包含", "支持", "可以有"])
                guard let number = cursor.number(thousands: .none), Int(number) != nil else { return nil }
                cursor.skipBlanks()
                guard cursor.stands(any: DescriptionWords.measuresOfItems) else { return nil }
                guard !cursor.stands(any: DescriptionWords.characters) else { return nil }
                return "at \(word) \(number) items"
            }
        }
        let words = DescriptionWords.self
        return counts(words.atMostOrLargest, "most") + counts(words.atLeastOrSmallest, "least")
    }
}

extension TextCursor {
    fileprivate var standsOnBytes: Bool {
        var cursor = self
        cursor.skipBlanks()
        return cursor.stands(any: DescriptionWords.byteUnits)
    }
}
