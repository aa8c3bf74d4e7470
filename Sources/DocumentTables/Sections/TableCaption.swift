// What a table's caption says: its number, and whether it names a place for parameters, a body, or a structure.
import DocumentFacts
import PageMarkup

struct TableCaption: Hashable {
    enum Meaning: Hashable {
        case parameters(ParameterFacts.Location?)
        case request, response, responseHeaders
        /// Words that leave it to the section.
        case generic
        /// Words of statuses or error codes: the columns say the same.
        case codes
        case structure(String)
        /// One table for several fields: `a和b中的参数说明`.
        case structures([String])
    }

    /// `表 3 backups字段数据结构说明`
    var text: String
    /// `3`; nil where it has none.
    var number: String?
    /// `backups字段数据结构说明`
    var title: String
    var meaning: Meaning

    /// Nil where a paragraph is no caption: it begins with neither `表 3` nor `Table 3`.
    init?(numbered content: MarkupText) {
        guard content.text.utf8.count < 400, let (number, title) = Self.title(of: content.text) else { return nil }
        self.init(text: content.text, number: number, title: title)
    }

    /// A caption without a number.
    init(_ content: MarkupText) {
        let found = Self.title(of: content.text)
        self.init(text: content.text, number: found?.number, title: found?.title ?? content.text)
    }

    private init(text: String, number: String?, title: String) {
        self.text = text
        self.number = number
        self.title = title
        meaning = Self.meaning(of: title)
    }

    /// The number, and what stands behind it.
    private static func title(of text: String) -> (number: String, title: String)? {
        let lower = text.lowercased()
        guard let word = ["表", "table"].first(where: lower.hasPrefix) else { return nil }
        let rest = text.dropFirst(word.count).drop(while: \.isWhitespace)
        let digits = rest.prefix { $0.isNumber || $0 == "-" }
        guard !digits.isEmpty else { return nil }
        return (String(digits), String(rest.dropFirst(digits.count).drop { $0.isWhitespace || ":：.".contains($0) }))
    }

    private static func meaning(of title: String) -> Meaning {
        let words = PageWords.normalised(withoutRemark(title))
        if let meaning = PageWords.captions[words] { return meaning }
        if let name = structureName(in: withoutRemark(title)) { return .structure(name) }
        let names = structureNames(in: withoutRemark(title))
        return names.count > 1 ? .structures(names) : .generic
    }

    /// The names of a caption that speaks of several fields; none where it says anything else.
    private static func structureNames(in title: String) -> [String] {
        let signs = ["、", "，", ",", "/", "以及", "或者", "和", "与", "及", "或", " and ", " or ", " & "]
        let parts = signs.reduce([title]) { parts, sign in parts.flatMap { $0.split(separator: sign).map(String.init) }
        }
        .map(\.trimmed).filter { !$0.isEmpty }
        guard parts.count > 1, parts.count <= 16 else { return [] }
        let names = parts.enumerated().compactMap { index, part in
            FieldName.isName(part) ? part : index == 0 || index == parts.count - 1 ? structureName(in: part) : nil
        }
        return names.count == parts.count ? names : []
    }

    /// `entities字段数据结构说明(主备倒换)` without what stands in brackets at its end.
    private static func withoutRemark(_ title: String) -> String {
        guard let last = title.last, last == ")" || last == "）",
            let start = title.lastIndex(where: { $0 == "(" || $0 == "（" })
        else { return title }
        return String(title[..<start]).trimmed
    }

    /// The name that is left without the words around it; nil where that is no name.
    private static func structureName(in title: String) -> String? {
        var name = title.trimmed
        if let prefix = PageWords.structurePrefixes.first(where: name.lowercased().hasPrefix) {
            name = String(name.dropFirst(prefix.count)).trimmed
        }
        // What is a name already may end like a suffix: `response_object`.
        while !FieldName.isName(name) {
            let lower = name.lowercased()
            guard let suffix = PageWords.structureSuffixes.first(where: { lower.hasSuffix($0) && lower != $0 }) else {
                return nil
            }
            name = String(name.dropLast(suffix.count)).trimmed
        }
        return name
    }
}

extension String {
    /// Without blanks and quotation marks at its ends.
    var trimmed: String {
        let isOutside: (Character) -> Bool = { $0.isWhitespace || "“”\"'‘’".contains($0) }
        var text = self[...]
        while let first = text.first, isOutside(first) { text.removeFirst() }
        while let last = text.last, isOutside(last) { text.removeLast() }
        return String(text)
    }
}

/// The names that fields have.
enum FieldName {
    /// Of the only row of a body that is no object but an array.
    static let items = "[items]"

    static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text.utf8.count <= 128 else { return false }
        let isStart =
            first.isASCII && (first.properties.isAlphabetic || "_@$".unicodeScalars.contains(first) || isDigit(first))
        return isStart
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || isDigit($0) || "_-.:@$[]".unicodeScalars.contains($0))
            }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}
