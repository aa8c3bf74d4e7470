// Whether a text is a time of a shape: for the samples of a page.

extension TimeShape {
    /// Whether a text has the shape's fields and separators, each field within its range.
    func matches(_ text: String) -> Bool {
        var rest = text[...]
        for part in parts {
            guard Self.take(part, of: &rest) else { return false }
            if part == .second, takesFractions, rest.first == "." {
                let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
                guard !digits.isEmpty else { return false }
                rest = rest.dropFirst(digits.count + 1)
            }
        }
        return rest.isEmpty
    }

    private static func take(_ part: Part, of text: inout Substring) -> Bool {
        switch part {
        case .year: return takeNumber(4, 0...9999, of: &text)
        case .month: return takeNumber(2, 1...12, of: &text)
        case .day: return takeNumber(2, 1...31, of: &text)
        case .hour: return takeNumber(2, 0...24, of: &text)
        case .minute: return takeNumber(2, 0...59, of: &text)
        case .second: return takeNumber(2, 0...60, of: &text)
        case .fraction(let digits): return takeNumber(digits, 0...Int.max, of: &text)
        case .literal(let character):
            guard text.first == character else { return false }
            text.removeFirst()
            return true
        case .offset(let offset): return take(offset, of: &text)
        }
    }

    private static func take(_ offset: Offset, of text: inout Substring) -> Bool {
        if text.first == "Z" {
            switch offset {
            case .unsaid, .utc, .basic(isZulu: true), .extended(isZulu: true):
                text.removeFirst()
                return true
            case .basic, .extended: return false
            }
        }
        guard let sign = text.first, sign == "+" || sign == "-", offset != .utc else { return false }
        text.removeFirst()
        guard takeNumber(2, 0...23, of: &text) else { return false }
        let hasColon = text.first == ":"
        switch offset {
        case .extended where !hasColon, .basic where hasColon: return false
        default: break
        }
        if hasColon { text.removeFirst() }
        // The offset of whole hours may stand alone where no colon is written.
        return text.isEmpty && !hasColon || takeNumber(2, 0...59, of: &text)
    }

    private static func takeNumber(_ count: Int, _ range: ClosedRange<Int>, of text: inout Substring) -> Bool {
        let digits = text.prefix(count)
        guard digits.count == count, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(digits),
            range.contains(value)
        else { return false }
        text = text.dropFirst(count)
        return true
    }
}
