// What a cell says of required: yes, no, or only under a condition, which is no.

enum RequiredCell: Hashable {
    case required, optional
    /// An empty cell, or a dash.
    case unsaid

    var value: Bool? {
        switch self {
        case .required: true
        case .optional: false
        case .unsaid: nil
        }
    }

    /// What the column's heading asks.
    enum Question {
        /// `Mandatory`
        case need
        /// `Optional`: a yes is a no.
        case choice
    }

    /// Nil where the words say nothing of it.
    ///
    /// Required is only what is so in every call: a client that asks for what is needed only sometimes cannot make the
    /// other calls. `Yes (for cluster instances)`, `条件必选` and `是/否` are optional therefore.
    static func read(_ text: String, asksFor question: Question = .need) -> RequiredCell? {
        let whole = PageWords.normalised(text)
        if question == .choice {
            let word = firstWord(of: whole)?.text ?? whole
            if PageWords.bareYes.contains(word) { return .optional }
            if PageWords.bareNo.contains(word) { return whole == word ? .required : .optional }
        }
        if PageWords.yes.contains(whole) { return .required }
        if PageWords.no.contains(whole) { return .optional }
        if PageWords.unsaid.contains(whole) { return .unsaid }
        if PageWords.conditional.contains(whole) { return .optional }
        guard whole.utf8.count <= longest else { return nil }
        let known = PageWords.yes.union(PageWords.no).union(PageWords.conditional)
        guard let word = firstWord(of: whole), known.contains(word.text) else {
            // `当type为cluster时必选`, `Mandatory when …` has its word elsewhere.
            return PageWords.conditionMarks.contains(where: whole.contains) && speaks(whole) ? .optional : nil
        }
        let rest = PageWords.normalised(String(word.rest.filter { !"()（）".contains($0) }))
        return PageWords.yes.contains(word.text) && PageWords.yes.contains(rest) ? .required : .optional
    }

    private static let longest = 400

    /// `yes` of `yes (for clusters)` and of `yes if the type is cluster`; signs end a word of Chinese.
    private static func firstWord(of text: String) -> (text: String, rest: Substring)? {
        let isEnd: (Character) -> Bool = { "()（）,，。.;；:：/[【、| ".contains($0) }
        guard let end = text.firstIndex(where: isEnd) else { return nil }
        let rest = text[end...].drop { "，,。.;；:：/、| ".contains($0) }
        return end == text.startIndex ? nil : (String(text[..<end]), rest)
    }

    private static func speaks(_ text: String) -> Bool {
        ["必选", "必填", "必须", "需要", "mandatory", "required", "optional", "可选"].contains(where: text.contains)
    }
}
