// Whether a clause says something of one case only, without a word such as `如果`: `主备实例最大为10`, `引擎为MySQL时取值a`.

extension PlainText {
    /// Whether the clause begins with one kind of the things that a service has, and says there what a value can be.
    var isOfKind: Bool {
        guard
            let kind = DescriptionWords.kindsOfThings.filter({ starts(with: $0) })
                .max(by: { $0.bytes.count < $1.bytes.count })
        else { return false }
        let rest = self[range.lowerBound + kind.bytes.count..<range.upperBound]
        // `redis_port` is a name.
        if let last = kind.bytes.last, TextCursor.isLetter(last), let next = rest.byte(at: rest.range.lowerBound),
            TextCursor.isLetter(next) || next == 0x5F
        {
            return false
        }
        return rest.contains(any: DescriptionWords.sayingOfKind)
    }

    /// `引擎为MySQL时取值a`: what is said behind `时` holds then; `时间`, `小时` and such are other words.
    var hasCaseWithin: Bool {
        places(ofAny: ["时"]).contains { place in
            guard place.lowerBound > range.lowerBound,
                starts(withAny: DescriptionWords.sayingOfKind, at: place.upperBound) != nil
            else { return false }
            let before = self[range.lowerBound..<place.upperBound]
            return !DescriptionWords.otherThanWhen.contains { before.ends(with: $0) }
        }
    }
}
