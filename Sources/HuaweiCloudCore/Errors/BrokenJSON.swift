// What can still be read from JSON that is cut off or wrong: the strings of named members.

struct BrokenJSON {
    private let text: [UInt8]

    init(_ text: some Sequence<UInt8>) {
        self.text = Array(text)
    }

    /// The string or number behind the first `"name":`, with its end where the text ends.
    func value(of name: String) -> String? {
        let key = Array("\"\(name)\"".utf8)
        guard text.count > key.count else {
            return nil
        }
        var index = 0
        while let start = text[index...].firstIndex(of: UInt8(ascii: "\"")) {
            if text[start...].starts(with: key), let value = value(behind: start + key.count) {
                return value
            }
            index = start + 1
        }
        return nil
    }

    private func value(behind end: Int) -> String? {
        var index = end
        skipBlanks(&index)
        guard index < text.count, text[index] == UInt8(ascii: ":") else {
            return nil
        }
        index += 1
        skipBlanks(&index)
        let value =
            index < text.count && text[index] == UInt8(ascii: "\"")
            ? string(from: index + 1)
            : text[index...].prefix(64).prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
        let result = String(decoding: value.prefix(4000), as: UTF8.self)
        return result.isEmpty || result == "null" || result.first == "{" || result.first == "[" ? nil : result
    }

    /// Up to the next quotation mark that is not escaped. Escapes stay as they are, except those of marks and lines.
    private func string(from start: Int) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        var index = start
        while index < text.count, text[index] != UInt8(ascii: "\"") {
            if text[index] == UInt8(ascii: "\\"), index + 1 < text.count {
                switch text[index + 1] {
                case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(text[index + 1])
                default: result += text[index...index + 1]
                }
                index += 2
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result[...]
    }

    private func skipBlanks(_ index: inout Int) {
        while index < text.count, text[index] == 0x20 || 0x09...0x0D ~= text[index] {
            index += 1
        }
    }
}
