// Items that a page does not mark as such: several that run together in one line, and paragraphs that are a list.

extension DescriptionText {
    /// `proxy：… - ha_rw_split：…` are two items; `取值范围： - one：…` is a line and an item.
    static func splittingItems(_ lines: [Line]) -> [Line] {
        lines.flatMap { line -> [Line] in
            guard line.role != .note else { return [line] }
            let starts = beginnings(in: line)
            guard !starts.isEmpty else { return [line] }
            var depth = 1
            if case .item(let own) = line.role { depth = own }
            let ends = starts.map(\.lowerBound).dropFirst() + [line.text.range.upperBound]
            let isItem = line.role == .paragraph && namesValue(line.text)
            let head = Line(
                role: isItem ? .item(depth: depth) : line.role,
                text: line.text[line.text.range.lowerBound..<starts[0].lowerBound].trimmed,
                sentences: []
            )
            let items = zip(starts, ends).map { start, end in
                Line(role: .item(depth: depth), text: line.text[start.upperBound..<end].trimmed, sentences: [])
            }
            return (head.text.isEmpty ? [] : [head]) + items
        }
    }

    /// Where further items begin within a line: each from its bullet, or the blank before it, up to its value.
    private static func beginnings(in line: Line) -> [Range<Int>] {
        let isItem = line.role != .paragraph ? ListedValues.explains(line.text) : namesValue(line.text)
        var starts: [Range<Int>] = []
        var position = line.text.range.lowerBound + 1
        while position < line.text.range.upperBound, starts.count < mostItems {
            guard let start = beginning(in: line.text, at: position, isItem: isItem) else {
                position += 1
                continue
            }
            starts.append(start)
            position = max(start.upperBound, position + 1)
        }
        return starts
    }

    /// `值为“BUILD”，表示…`, which is an item wherever it stands.
    private static func namesValue(_ text: PlainText) -> Bool {
        text.starts(withAny: DescriptionWords.valueNames) != nil && ListedValues.explains(text, by: .words)
    }

    /// `(1)` or `2. ` before an item, up to where the item begins.
    private static func numbering(in text: PlainText, at position: Int) -> Range<Int>? {
        guard let before = text.byte(at: position - 1), ":; ".utf8.contains(before) || before == PlainText.fullStop
        else { return nil }
        var cursor = TextCursor(text, at: position)
        let isBracketed = cursor.take(any: ["("])
        guard let number = cursor.number(thousands: .none), number.utf8.count <= 2,
            cursor.take(any: isBracketed ? [")"] : [". ", ")", "、"])
        else { return nil }
        cursor.skipBlanks()
        guard let word = cursor.next, !TextCursor.isDigit(word), ListedValues.explains(cursor.rest) else { return nil }
        return position..<cursor.position
    }

    /// Items of one line that are told apart.
    private static let mostItems = 256

    private static func beginning(in text: PlainText, at position: Int, isItem: Bool) -> Range<Int>? {
        guard let byte = text.byte(at: position), let before = text.byte(at: position - 1) else { return nil }
        if let number = numbering(in: text, at: position) { return number }
        let isBehindWords = before >= 0x80 || ";:.),".utf8.contains(before) || before == PlainText.fullStop
        if byte == 0x20, isBehindWords {
            var cursor = TextCursor(text, at: position + 1)
            let isBullet = cursor.stands(any: DescriptionWords.typedBullets)
            cursor.skip(any: DescriptionWords.typedBullets)
            if isBullet, ListedValues.explains(cursor.rest) { return position..<cursor.position }
            guard isItem else { return nil }
            if ListedValues.explains(cursor.rest, by: .words) || endsItem(before) && ListedValues.explains(cursor.rest)
            {
                return position..<cursor.position
            }
        }
        guard isItem, endsItem(before), byte != 0x20, ListedValues.explains(text[position..<text.range.upperBound])
        else { return nil }
        return position..<position
    }

    private static func endsItem(_ byte: UInt8) -> Bool { byte == 0x3B || byte == PlainText.fullStop }

    /// Paragraphs below `取值：` that each begin with a value, and those that each say `值为“BUILD”，表示…`, are items.
    static func itemising(_ lines: [Line]) -> [Line] {
        var lines = lines
        var index = 0
        while index < lines.count {
            guard lines[index].role == .paragraph else {
                index += 1
                continue
            }
            let isLead = ListedValues.announcesValues(lines[index].text)
            let start = isLead ? index + 1 : index
            let items = lines[start...].prefix { line in
                guard line.role == .paragraph else { return false }
                return isLead ? ListedValues.isItem(line.text) : ListedValues.explains(line.text, by: .words)
            }
            // One line below a label is read with it; one that stands alone is a remark.
            if items.count > 1 || isLead && items.count == 1 && !isLabel(lines[index].text) {
                for position in items.indices { lines[position].role = .item(depth: 1) }
            }
            index = max(items.endIndex, index + 1)
        }
        return lines
    }
}

extension DescriptionText {
    /// Whether the value is put together from parts: `格式为：spec_code+“-”+…`, `consists of …`.
    var isComposition: Bool {
        lines.contains { line in
            guard line.role != .note else { return false }
            if line.text.contains(any: DescriptionWords.compositions) { return true }
            // `导出格式：csv、json` are values, `格式：<name>-<n>` is how one is built.
            return line.text.places(ofAny: ["格式:", "format:"]).contains { place in
                let end = line.text.range.upperBound
                let rest = line.text[place.upperBound..<min(end, place.upperBound + 64)]
                return rest.contains(any: ["+", "<", "{", "yy", "hh:", "自定义"])
            }
        }
    }
}
