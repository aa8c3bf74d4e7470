// What a section of a page is about, as its heading or the label of a part of it says.

enum PageTopic: Hashable {
    case uri, uriSample, request, requestSample, response, responseSample, abnormal, statusCodes, errorCodes
    /// A sample of whichever direction the section has.
    case sample
    /// The section's own tables again, behind a sample.
    case parameters
    /// Words that are for readers only: tables and code in it are no facts.
    case prose

    /// Nil where the words are no heading that is known.
    static func of(_ text: String) -> PageTopic? {
        guard text.utf8.count < 80 else { return nil }
        return PageWords.topics[PageWords.normalised(text)]
    }

    /// The topic of what follows a label in a section of this topic.
    func under(label: PageTopic) -> PageTopic {
        switch label {
        case .sample:
            switch self {
            case .uri, .uriSample, .request, .requestSample: .requestSample
            case .response, .responseSample, .abnormal: .responseSample
            default: .sample
            }
        case .parameters:
            switch self {
            case .requestSample: .request
            case .responseSample: .response
            case .uriSample: .uri
            default: self
            }
        default: label
        }
    }

    /// Whether its tables and samples belong to an answer.
    var isResponse: Bool {
        switch self {
        case .response, .responseSample, .abnormal: true
        default: false
        }
    }
}

/// The status that a label names: `状态码： 200`, `状态码为 200时：`, `Status code: 200`.
enum StatusLabel {
    static func status(of text: String) -> Int? {
        let words = PageWords.normalised(text)
        guard words.utf8.count < 160, let prefix = PageWords.statusPrefixes.first(where: words.hasPrefix) else {
            return nil
        }
        let rest = words.dropFirst(prefix.count).drop { "：: 为是=".contains($0) || $0.isWhitespace }
        return number(at: rest.hasPrefix("is ") ? rest.dropFirst(3) : rest)
    }

    /// The three digits at a text's beginning: `200`, `204 (No Content)`, `400 Bad Request`.
    static func number(at text: Substring) -> Int? {
        let digits = text.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 3, let number = Int(digits), (100...599).contains(number) else { return nil }
        return number
    }
}
