// How names are made of the words of a page: letters and digits of ASCII only, so that they serve as names anywhere.

struct NameWords: Hashable, Sendable {
    private(set) var words: [String]

    /// The words of `bigkey_tasks`, `BackupRecordResponse` or `backups字段数据结构说明`.
    init(_ text: String) {
        words = []
        var word = ""
        func flush(_ words: inout [String]) {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for character in text {
            guard character.isASCII, character.isLetter || character.isNumber else {
                flush(&words)
                continue
            }
            if character.isUppercase, let last = word.last, !last.isUppercase { flush(&words) }
            word.append(character)
        }
        flush(&words)
    }

    private init(words: [String]) {
        self.words = words
    }

    var isEmpty: Bool { words.isEmpty }

    static func + (a: NameWords, b: NameWords) -> NameWords {
        NameWords(words: a.words + b.words)
    }

    func without(_ stops: Set<String>) -> NameWords {
        NameWords(words: words.filter { !stops.contains($0.lowercased()) })
    }

    /// `BackupRecord`; what begins with a digit gets a letter before it.
    var typeName: String {
        let name = words.map(Self.capitalised).joined()
        return name.first?.isNumber == true ? "Type" + name : name
    }

    /// `backupRecord`.
    var memberName: String {
        guard let first = words.first else { return "" }
        let name = first.lowercased() + words.dropFirst().map(Self.capitalised).joined()
        return name.first?.isNumber == true ? "operation" + name : name
    }

    /// For one of several: `backups` is `backup`, `node_ip_list` is `node_ip`.
    var singular: NameWords {
        guard let last = words.last else { return self }
        if ["list", "array"].contains(last.lowercased()), words.count > 1 { return NameWords(words: words.dropLast()) }
        return NameWords(words: words.dropLast() + [Self.singular(of: last)])
    }

    var isPlural: Bool { singular != self }

    private static func capitalised(_ word: String) -> String {
        let isShouting = word.count > 3 && !word.contains { $0.isLowercase }
        return word.prefix(1).uppercased() + (isShouting ? word.dropFirst().lowercased() : String(word.dropFirst()))
    }

    private static func singular(of word: String) -> String {
        let lower = word.lowercased()
        if lower.count < 3 || ["ss", "us", "is"].contains(where: lower.hasSuffix) { return word }
        if lower.hasSuffix("ies"), lower.count > 4 { return String(word.dropLast(3)) + "y" }
        if ["sses", "xes", "ches", "shes", "tuses"].contains(where: lower.hasSuffix) { return String(word.dropLast(2)) }
        return lower.hasSuffix("s") ? String(word.dropLast()) : word
    }
}
