// Numbers beside a range that have a meaning of their own: `取值范围：0~100，-1表示不限制`.

extension DescriptionText {
    /// The numbers that clauses begin with and give a meaning to.
    var explainedNumbers: [String] {
        clauses.compactMap { clause, _ in
            var cursor = TextCursor(clause.text)
            cursor.skip(any: DescriptionWords.beforeExplained)
            guard let number = cursor.quotedNumber() else { return nil }
            cursor.skip(any: ["值", ",", "时"])
            return cursor.stands(any: DescriptionWords.meanings) ? number : nil
        }
    }
}

extension LimitClause.Limits {
    /// A number that a meaning is given to is one that the field can be: a limit that leaves it out goes as far.
    mutating func include(_ numbers: [String]) {
        for number in numbers {
            guard let value = Double(number) else { continue }
            if let least = minimum.flatMap(Double.init), value < least { minimum = number }
            if let most = maximum.flatMap(Double.init), value > most { maximum = number }
        }
    }
}

extension TextCursor {
    /// `-1`, `“-1”`.
    fileprivate mutating func quotedNumber() -> String? {
        if next == 0x22 {
            var quoted = self
            quoted.position += 1
            guard let number = quoted.number(thousands: .none), quoted.next == 0x22 else { return nil }
            quoted.position += 1
            self = quoted
            return number
        }
        return number(thousands: .none)
    }
}
