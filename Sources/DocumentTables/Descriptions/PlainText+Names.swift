// Of which field a clause speaks: a number or value that stands behind another field's name is not this field's.

extension PlainText {
    /// Whether the words at a position are said of something else than the field: `end_time大于等于0`, `MySQL默认3306`.
    func speaks(ofOtherThan name: String, before position: Int) -> Bool {
        guard let word = word(directlyBefore: position) else { return false }
        // `4，8默认为2`: a number is no field.
        return word.lowercased() != name.lowercased() && Double(word) == nil
    }

    /// Whether the clause begins with another field's name and what it must be: `limit必须大于1`.
    func isAbout(otherThan name: String) -> Bool {
        var cursor = TextCursor(self)
        guard let word = cursor.identifier(), word.lowercased() != name.lowercased(), Double(word) == nil,
            !DescriptionWords.labelWords.contains(word.lowercased())
        else { return false }
        return cursor.stands(any: ["必须", "应", "需", "不能", "可以"])
    }

    /// Whether a name that only programs use, `max_size`, stands before a position and is another field's.
    func mentions(otherThan name: String, before position: Int) -> Bool {
        let own = name.lowercased()
        var start = range.lowerBound
        while start < position {
            var end = start
            while end < position, let byte = byte(at: end), Self.isNameByte(byte) { end += 1 }
            let word = self[start..<end].string
            if word.contains("_"), end < position, word.lowercased() != own { return true }
            start = end + 1
        }
        return false
    }

    /// Words of an English sentence have a blank behind them and no underlines within: they are no names.
    private func word(directlyBefore position: Int) -> String? {
        var end = position
        while let byte = byte(at: end - 1), byte == 0x20 || byte == 0x22 { end -= 1 }
        var start = end
        while end - start <= TextCursor.longestWord, let byte = byte(at: start - 1), Self.isNameByte(byte) {
            start -= 1
        }
        var cursor = TextCursor(self[start..<end])
        cursor.skip(any: ["-", "."])
        guard let word = cursor.identifier(), cursor.position == end else { return nil }
        return byte(at: end) != 0x20 || word.contains("_") ? word : nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        TextCursor.isWordByte(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
    }
}
