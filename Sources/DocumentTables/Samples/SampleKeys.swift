// What the samples of a request send: the keys of their bodies, and the names of their queries.
import DocumentFacts
import DriftlessJSON

struct SampleKeys {
    /// Of the bodies' outermost objects.
    private(set) var body: Set<String> = []
    private(set) var query: Set<String> = []

    init(_ samples: [PageSample]) {
        for sample in samples where sample.facts.direction == .request { take(sample.text) }
    }

    private mutating func take(_ text: String) {
        var text = text[...]
        if let line = text.split(whereSeparator: \.isNewline).first, SampleTexts.isRequestLine(line) {
            let target = line.split(whereSeparator: \.isWhitespace).dropFirst().first ?? ""
            if let query = target.split(separator: "?", maxSplits: 1).dropFirst().first {
                for part in query.split(separator: "&") {
                    let name = String(part.prefix { $0 != "=" })
                    if FieldName.isName(name) { self.query.insert(name) }
                }
            }
            guard let start = text.firstIndex(where: { $0.isNewline }) else { return }
            text = text[start...]
        }
        guard let start = text.firstIndex(of: "{") else { return }
        takeKeys(of: text[start...])
    }

    /// Read as signs and not as JSON: samples with slips have keys as well.
    private mutating func takeKeys(of text: Substring) {
        var depth = 0
        var isString = false
        var isEscaped = false
        var word: [UInt8] = []
        var last: String?
        for byte in text.utf8 {
            if isString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isString = false
                    last = String(decoding: word, as: UTF8.self)
                } else if word.count < 256 {
                    word.append(byte)
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                isString = true
                word = []
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ":"): if depth == 1, let last { body.insert(last) }
            default: break
            }
        }
    }
}
