// Whether a clause says something of one case only, without a word such as `如果`: `主备实例最大为10`, `引擎为MySQL时取值a`.

extension PlainText {
    /// Whether the clause begins with one kind of the things that a service has, and says there what a value can be.
    var isOfKind: Bool {
        guard let kind = kindAtStart else { return false }
        let rest = self[range.lowerBound + kind..<range.upperBound]
        return rest.contains(any: DescriptionWords.saying) || rest.isValueOfKind
    }

    /// How many bytes the kind of thing has that the text begins with.
    var kindAtStart: Int? {
        var longest: Phrase?
        for kind in DescriptionWords.kindsOfThings where kind.bytes.count > longest?.bytes.count ?? 0 {
            if starts(with: kind) { longest = kind }
        }
        guard let kind = longest else { return nil }
        // `redis_port` is a name.
        if let last = kind.bytes.last, TextCursor.isLetter(last),
            let next = byte(at: range.lowerBound + kind.bytes.count), TextCursor.isLetter(next) || next == 0x5F
        {
            return nil
        }
        return kind.bytes.count
    }

    /// `为“slow”或“fast”`, `：1-10` directly behind the kind.
    private var isValueOfKind: Bool {
        var cursor = TextCursor(self)
        guard cursor.take(any: DescriptionWords.isSign) else { return false }
        cursor.skipBlanks()
        return cursor.next.map { $0 == 0x22 || TextCursor.isDigit($0) } ?? false
    }

    /// `建议不超过100`; what stands in brackets is said of one value: `SSD（推荐）、SAS`.
    var isAdvice: Bool {
        places(ofAny: DescriptionWords.advice).contains { place in
            let before = self[range.lowerBound..<place.lowerBound]
            return before.places(ofAny: ["("]).count == before.places(ofAny: [")"]).count
        }
    }

    /// `当类型为a`, but not `当前支持a`.
    var beginsWithWhen: Bool {
        starts(with: "当") && starts(withAny: DescriptionWords.otherThanAsWhen) == nil
    }

    /// `引擎为MySQL时取值a`: what is said behind `时` holds then; `时间`, `小时` and such are other words.
    var hasCaseWithin: Bool { endOfCase != nil }

    /// Behind `引擎为MySQL时`, where the clause goes on with what holds then.
    var endOfCase: Int? {
        places(ofAny: DescriptionWords.when).last { place in
            guard place.lowerBound > range.lowerBound,
                starts(withAny: DescriptionWords.sayingOfKind, at: place.upperBound) != nil
                    || self[place.upperBound..<range.upperBound].isValueOfKind
            else { return false }
            let before = self[range.lowerBound..<place.upperBound]
            return !DescriptionWords.otherThanWhen.contains { before.ends(with: $0) }
        }?
        .upperBound
    }
}
