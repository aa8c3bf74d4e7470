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
            let isItem = line.role == .paragraph && (namesValue(line.text) || explainsNumber(line.text))
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
        let isItem =
            line.role != .paragraph
            ? ListedValues.explains(line.text) : namesValue(line.text) || explainsNumber(line.text)
        var starts: [Range<Int>] = []
        var position = line.text.range.lowerBound + 1
        // `1 or 2. PostgreSQL: …` ends in a number and numbers nothing.
        var number = numbered(line.text, at: line.text.range.lowerBound)?.number == 1 ? 2 : 1
        while position < line.text.range.upperBound, starts.count < mostItems {
            guard let start = beginning(in: line.text, at: position, isItem: isItem, number: number) else {
                position += 1
                continue
            }
            if numbered(line.text, at: start.lowerBound) != nil { number += 1 }
            starts.append(start)
            position = max(start.upperBound, position + 1)
        }
        return starts
    }

    /// `值为“BUILD”，表示…`, which is an item wherever it stands.
    private static func namesValue(_ text: PlainText) -> Bool {
        text.starts(withAny: DescriptionWords.valueNames) != nil && ListedValues.explains(text, by: .words)
    }

    /// `0：停用`, in words of Chinese.
    private static func explainsNumber(_ text: PlainText) -> Bool {
        var cursor = TextCursor(text)
        guard let number = cursor.number(thousands: .none), Int(number) != nil, cursor.take(any: DescriptionWords.colon)
        else {
            return false
        }
        cursor.skipBlanks()
        return cursor.next.map { $0 >= 0x80 } ?? false
    }

    /// `(1)` or `2. ` before an item, up to where the item begins.
    private static func numbering(in text: PlainText, at position: Int, number: Int) -> Range<Int>? {
        guard let before = text.byte(at: position - 1), ":; ".utf8.contains(before) || before == PlainText.fullStop,
            let found = numbered(text, at: position), found.number == number
        else { return nil }
        guard ListedValues.explains(text[found.end..<text.range.upperBound]) else { return nil }
        return position..<found.end
    }

    /// The number of an item, and where the item begins.
    private static func numbered(_ text: PlainText, at position: Int) -> (number: Int, end: Int)? {
        var cursor = TextCursor(text, at: position)
        let isBracketed = cursor.take(any: DescriptionWords.openingBracket)
        guard let digits = cursor.number(thousands: .none), digits.utf8.count <= 2, let number = Int(digits),
            cursor.take(any: isBracketed ? [")"] : [". ", ")", "、"])
        else { return nil }
        cursor.skipBlanks()
        guard let word = cursor.next, !TextCursor.isDigit(word) else { return nil }
        return (number, cursor.position)
    }

    /// Items of one line that are told apart.
    private static let mostItems = 256

    private static func beginning(in text: PlainText, at position: Int, isItem: Bool, number: Int) -> Range<Int>? {
        guard let byte = text.byte(at: position), let before = text.byte(at: position - 1) else { return nil }
        if let found = numbering(in: text, at: position, number: number) { return found }
        let isBehindWords = before >= 0x80 || ";:.),".utf8.contains(before) || before == PlainText.fullStop
        if byte == 0x20, isBehindWords {
            var cursor = TextCursor(text, at: position + 1)
            let isBullet = cursor.stands(any: DescriptionWords.typedBullets)
            cursor.skip(any: DescriptionWords.typedBullets)
            if isBullet, ListedValues.explains(cursor.rest) { return position..<cursor.position }
            guard isItem else { return nil }
            if explainsNumber(cursor.rest) || ListedValues.explains(cursor.rest, by: .words)
                || endsItem(before) && ListedValues.explains(cursor.rest)
            {
                return position..<cursor.position
            }
        }
        guard isItem, endsItem(before), byte != 0x20, ListedValues.explains(text[position..<text.range.upperBound])
        else { return nil }
        return position..<position
    }

    private static func endsItem(_ byte: UInt8) -> Bool { byte == 0x3B || byte == PlainText.fullStop }

    /// What the paragraphs below a label or lead are. Those that each begin with a value are items, and so are those that
    /// each say `值为“BUILD”，表示…`; one line below `Default Value` or `取值：` is what the label says: `Default Value:10`.
    static func placingBelowLabels(_ lines: [Line]) -> [Line] {
        var placed: [Line] = []
        var rest = lines[...]
        // Lines that each say what a value means, and are no list, are counted once.
        var isInRun = false
        while var line = rest.popFirst() {
            guard line.role == .paragraph else {
                placed.append(line)
                continue
            }
            if let (lead, item) = leadAndItem(line.text),
                rest.first.map({ $0.role == .paragraph && ListedValues.isItem($0.text) }) == true
            {
                // `取值：one` and below it `two`.
                line.text = lead
                rest.insert(Line(role: .paragraph, text: item, sentences: []), at: rest.startIndex)
            }
            let isExplained = ListedValues.explainsItself(line.text)
            let (items, isItem) = self.items(at: line, rest, beginsRun: isExplained && !isInRun)
            isInRun = isExplained && !isItem
            if isItem {
                line.role = .item(depth: 1)
            } else if items == 0, let next = rest.first, next.role == .paragraph, isCompleted(line.text, by: next.text)
            {
                line.text = line.text.joined(to: next.text, by: line.text.ends(with: ":") ? "" : ":")
                rest.removeFirst()
            }
            placed.append(line)
            for _ in 0..<items {
                guard var item = rest.popFirst() else { break }
                item.role = .item(depth: 1)
                placed.append(item)
            }
        }
        return placed
    }

    /// How many of the lines below a line are items, and whether it is itself the first of them.
    private static func items(
        at line: Line,
        _ below: ArraySlice<Line>,
        beginsRun: Bool
    ) -> (count: Int, isItem: Bool) {
        func count(_ isItem: (PlainText) -> Bool) -> Int {
            below.prefix { $0.role == .paragraph && isItem($0.text) }.count
        }
        if ListedValues.announcesValues(line.text) {
            let items = count(ListedValues.isItem)
            // One line below a label is read with it; one that stands alone below another lead is a value.
            return (items > 1 || items == 1 && !isLabel(line.text) ? items : 0, false)
        }
        if ListedValues.explains(line.text, by: .words) {
            let items = count { ListedValues.explains($0, by: .words) }
            return (items, items > 0)
        }
        // `状态：`, or nothing, and below it a line for each value.
        let isNamed = ListedValues.isNamed(line.text)
        guard isNamed || beginsRun else { return (0, false) }
        let items = count(ListedValues.explainsItself)
        if isNamed { return (items > 1 ? items : 0, false) }
        let isItem = items > 0 && items == below.count
        return (isItem ? items : 0, isItem)
    }

    /// `取值：one` as its lead and its value.
    private static func leadAndItem(_ text: PlainText) -> (lead: PlainText, item: PlainText)? {
        guard let colon = text.first(":") else { return nil }
        let lead = text[text.range.lowerBound..<colon.upperBound]
        let item = text[colon.upperBound..<text.range.upperBound].trimmed
        guard ListedValues.announcesValues(lead), ListedValues.isItem(item) else { return nil }
        return (lead, item)
    }

    private static func isCompleted(_ label: PlainText, by text: PlainText) -> Bool {
        if isLabel(text) { return false }
        return isLabel(label) || label.ends(with: ":") && ListedValues.announcesValues(label)
    }
}

extension DescriptionText {
    /// Whether the value is put together from parts: `格式为：spec_code+“-”+…`, `consists of …`.
    var isComposition: Bool {
        lines.contains { line in
            guard line.role != .note else { return false }
            if line.text.contains(any: DescriptionWords.compositions) || isPutTogether(line.text) { return true }
            // `导出格式：csv、json` are values, `格式：<name>-<n>` is how one is built.
            return line.text.places(ofAny: DescriptionWords.formats).contains { place in
                let end = line.text.range.upperBound
                let rest = line.text[place.upperBound..<min(end, place.upperBound + 64)]
                return rest.contains(any: ["+", "<", "{", "yy", "hh:", "自定义"])
            }
        }
    }

    /// `由引擎、版本和类型组成`, but not `由字母、数字组成`.
    private func isPutTogether(_ text: PlainText) -> Bool {
        text.places(ofAny: DescriptionWords.puttingTogether).contains { place in
            let before = text[text.range.lowerBound..<place.lowerBound]
            guard let start = before.places(ofAny: ["由"]).last else { return false }
            return !before[start.upperBound..<place.lowerBound].contains(any: DescriptionWords.signsOfText)
        }
    }
}
