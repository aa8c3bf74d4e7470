// Numbers beside a range that have a meaning of their own: `取值范围：0~100，-1表示不限制`.

extension DescriptionText {
    /// The numbers that clauses begin with and give a meaning to.
    var explainedNumbers: [String] {
        clauses.compactMap { clause, _ in
            var cursor = TextCursor(clause.text)
            // `If 0, nothing is kept`, `为0时，不保留`
            let isCase = cursor.take(any: DescriptionWords.ifNumber)
            cursor.skip(any: DescriptionWords.beforeExplained)
            guard let number = cursor.quotedNumber() else { return nil }
            if isCase, cursor.isAtEnd || cursor.stands(any: ["时"]) { return number }
            cursor.skip(any: ["值", ",", "时"])
            return cursor.stands(any: DescriptionWords.meanings) ? number : nil
        }
    }
}

extension DescriptionText {
    /// Whether a sentence has a larger number for those who ask for it: `取值范围：1~10，最多可申请到50`, `some users: up to 50`.
    func goesBeyondOnRequest(_ maximum: String) -> Bool {
        guard let most = Double(maximum) else { return false }
        return lines.contains { line in
            line.sentences.contains { sentence in
                guard let start = sentence.onRequest else { return false }
                let rest = sentence.text[start..<sentence.text.range.upperBound]
                return sentence.text.numbers.contains { $0 > most } || rest.contains(any: DescriptionWords.beyondUsual)
                    || sentence.clauses.contains { $0.goesBeyond(before: start) }
            }
        }
    }
}

extension DescriptionText.Sentence {
    /// Where the clause begins that speaks of those who ask for more than the usual.
    var onRequest: Int? {
        clauses.first { $0.text.contains(any: DescriptionWords.onRequest) }?.text.range.lowerBound
    }
}

extension DescriptionText.Clause {
    /// `如需更大` directly before `请提交工单`.
    fileprivate func goesBeyond(before position: Int) -> Bool {
        text.range.upperBound <= position && position - text.range.upperBound <= 2
            && text.contains(any: DescriptionWords.beyondUsual)
    }
}

extension PlainText {
    fileprivate var numbers: [Double] {
        var numbers: [Double] = []
        var cursor = TextCursor(self)
        while !cursor.isAtEnd {
            let start = cursor.position
            // `rds2019` is a name.
            if cursor.identifier() != nil {
                var word = TextCursor(self, at: start)
                if let number = word.number().flatMap(Double.init),
                    word.position >= cursor.position || word.unit() != nil
                {
                    numbers.append(number)
                }
            }
            cursor.position = max(cursor.position, start + 1)
        }
        return numbers
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
