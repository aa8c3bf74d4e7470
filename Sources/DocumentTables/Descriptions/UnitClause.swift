// In what a number is counted: `单位：kB`, `（Byte）`, `The unit is day`.

enum UnitClause {
    /// Only a number is counted in what stands in brackets behind it: `A (first), B (second)`.
    static func read(_ description: DescriptionText, isNumber: Bool) -> String? {
        var unit = AgreedFact<String>()
        var isContested = false
        for (clause, sentence) in description.clauses {
            let implied = isNumber ? bracketed(in: clause.text) ?? trailing(in: clause.text) : nil
            guard let found = named(in: clause.text) ?? implied else { continue }
            // A unit for some cases leaves the others without one.
            if clause.condition == .sometimes { isContested = true }
            unit.say(found, sentence.isWholeLine ? .labelled : .said)
        }
        return isContested ? nil : unit.value
    }

    /// `单位：天`, `单位为秒`, `单位毫秒`, `unit: GB`.
    private static func named(in clause: PlainText) -> String? {
        for place in clause.places(ofAny: DescriptionWords.unitWords) {
            // `community` and `unit price` name none.
            if place.lowerBound > clause.range.lowerBound, isLatinLetter(clause, place.lowerBound - 1) { continue }
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skipBlanks()
            let isSaid = cursor.take(any: DescriptionWords.unitCopulas)
            cursor.skip(any: DescriptionWords.unitCopulas + ["\"", "'", "(", "["])
            var known = cursor
            if let unit = known.unit(), endsUnit(known) { return unit }
            if isSaid, let unit = word(from: &cursor) { return unit }
        }
        // `以字节为单位`.
        for place in clause.places(ofAny: DescriptionWords.countedIn) {
            var cursor = TextCursor(clause, at: place.upperBound)
            if let unit = cursor.unit(), cursor.stands(any: ["为单位", "作为单位"]) { return unit }
        }
        return nil
    }

    /// A unit that is not known is taken where `单位：` names it and nothing but it follows.
    private static func word(from cursor: inout TextCursor) -> String? {
        let start = cursor.position
        while let byte = cursor.next, !endings.contains(byte) {
            guard cursor.position - start < 40 else { return nil }
            cursor.position += 1
        }
        let unit = cursor.text[start..<cursor.position].trimmed.string
        return unit.isEmpty || unit.count > 12 || unit.contains(" ") && unit.utf8.contains(where: { $0 >= 0x80 })
            ? nil : unit
    }

    private static let endings: Set<UInt8> = [0x28, 0x29, 0x5B, 0x5D, 0x22, 0x27, 0x2C, 0x3B, PlainText.fullStop]

    /// `备份大小（Byte）`.
    private static func bracketed(in clause: PlainText) -> String? {
        for place in clause.places(ofAny: DescriptionWords.brackets) {
            // `1 (second)` is a value and what it means.
            let before = clause[clause.range.lowerBound..<place.lowerBound].trimmed.lastByte
            if before.map(TextCursor.isDigit) == true { continue }
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skip(any: ["in "])
            guard let unit = cursor.unit() else { continue }
            cursor.skipBlanks()
            if cursor.next == 0x29 || cursor.next == 0x5D { return unit }
        }
        return nil
    }

    /// `The size of the disk in GB.`, `Size, in KB.`
    private static func trailing(in clause: PlainText) -> String? {
        let start = clause.range.lowerBound
        let places = clause.starts(with: "in ") ? [start..<start + 3] : []
        for place in places + clause.places(ofAny: DescriptionWords.inUnits) {
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skip(any: ["the unit of "])
            if let unit = cursor.unit(), cursor.isAtEnd, isLatinUnit(unit) { return unit }
        }
        return nil
    }

    private static func isLatinUnit(_ unit: String) -> Bool { unit.utf8.allSatisfy { $0 < 0x80 } }

    private static func isLatinLetter(_ text: PlainText, _ position: Int) -> Bool {
        text.byte(at: position).map(TextCursor.isLetter) ?? false
    }

    private static func endsUnit(_ cursor: TextCursor) -> Bool {
        var cursor = cursor
        cursor.skipBlanks()
        guard let byte = cursor.next else { return true }
        return endings.contains(byte) || cursor.stands(any: [" and ", "and "])
    }
}
