// What a section of a page is about, as its heading or the label of a part of it says.
import PageMarkup

enum PageTopic: Hashable {
    case uri, uriSample, request, requestSample, response, responseSample, abnormal, statusCodes, errorCodes
    case requestHeaders, responseHeaders
    /// A sample of whichever direction the section has.
    case sample
    /// The section's own tables again, behind a sample.
    case parameters
    /// Words that are for readers only: tables and code in it are no facts.
    case prose

    /// Nil where the words are no heading that is known.
    static func of(_ text: String) -> PageTopic? {
        guard text.utf8.count < 160 else { return nil }
        let words = PageWords.normalised(text)
        if let topic = PageWords.topics[words] { return topic }
        // `Example request 2: Setting action to count`, `请求示例1（绑定）`
        let first = words.prefix { !"(（:：".contains($0) }
        let withoutNumber = first.trimmingSuffix { $0.isNumber || $0.isWhitespace }
        guard withoutNumber.utf8.count < words.utf8.count,
            let topic = PageWords.topics[PageWords.normalised(String(withoutNumber))]
        else { return nil }
        switch topic {
        case .requestSample, .responseSample, .sample, .uriSample: return topic
        // `请求参数（1）`, but not `请求：…`, which is a sentence.
        default: return words.contains { ":：".contains($0) } ? nil : topic
        }
    }

    /// The topic of what follows a label in a section of this topic.
    func under(label: PageTopic) -> PageTopic {
        switch label {
        case .sample:
            switch self {
            case .uri, .uriSample, .request, .requestHeaders, .requestSample: .requestSample
            case .response, .responseHeaders, .responseSample, .abnormal: .responseSample
            default: .sample
            }
        case .parameters:
            switch self {
            case .requestSample: .request
            case .responseSample: .response
            case .uriSample: .uri
            default: self
            }
        // `Body` in the section of a response is the response's.
        case .request where self == .abnormal: self
        case .request where isResponse: .response
        default: label
        }
    }

    /// Whether its tables and samples belong to a response.
    var isResponse: Bool {
        switch self {
        case .response, .responseHeaders, .responseSample, .abnormal: true
        default: false
        }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isOutside: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, isOutside(last) { text.removeLast() }
        return text
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

extension StatusLabel {
    /// The statuses that labels in the section of the response name.
    static func labels(in outline: PageOutline) -> [(code: Int, line: Int)] {
        outline.texts.compactMap { text in
            guard text.context.topic == .response || text.context.topic == .responseHeaders,
                case .paragraph(let paragraph) = text.kind, let code = status(of: paragraph.text)
            else { return nil }
            return (code, text.line)
        }
    }

    /// The first response's status that stands alone, or behind `Normal`, in the section of statuses.
    static func success(in outline: PageOutline) -> (code: Int, line: Int)? {
        for text in outline.texts where text.context.topic == .statusCodes {
            guard case .paragraph(let paragraph) = text.kind else { continue }
            let words = PageWords.normalised(paragraph.text)
            let label = PageWords.normalResponses.first(where: words.hasPrefix) ?? ""
            let rest = words.dropFirst(label.count).drop { ":： ".contains($0) }
            if rest.count == 3, let code = number(at: rest), (200...299).contains(code) { return (code, text.line) }
        }
        return nil
    }
}
