// One escape at the beginning of a text: what it stands for, and how long it is.

struct TextEscape {
    private(set) var value: [UInt8]
    private(set) var length: Int

    /// Nil where no escape begins: `%` without two digits, `&` without a name.
    init?(_ text: ArraySlice<UInt8>) {
        let rest = text.dropFirst()
        switch text.first {
        case UInt8(ascii: "\\"): self.init(behindBackslash: rest)
        case UInt8(ascii: "%"):
            guard let byte = Hexadecimal.value(rest.prefix(2), digits: 2) else { return nil }
            self.init([UInt8(truncatingIfNeeded: byte)], 3)
        case UInt8(ascii: "&"): self.init(behindAmpersand: rest)
        default: return nil
        }
    }

    private init(_ value: [UInt8], _ length: Int) {
        self.value = value
        self.length = length
    }

    /// `\/`, `\u002f`, `\u{2f}`, `\x2f`; a letter for a line break or tab counts as a blank.
    private init(behindBackslash rest: ArraySlice<UInt8>) {
        let behind = rest.dropFirst()
        switch rest.first {
        case nil:
            self.init([], 1)
        case UInt8(ascii: "u"):
            if let unit = Hexadecimal.value(behind.prefix(4), digits: 4) {
                self.init(unit: unit, behind: behind.dropFirst(4))
            } else if behind.first == UInt8(ascii: "{"), let end = behind.prefix(10).firstIndex(of: UInt8(ascii: "}")),
                let scalar = Hexadecimal.value(behind[(behind.startIndex + 1)..<end], digits: nil)
            {
                self.init(Self.utf8(scalar), 3 + end - behind.startIndex)
            } else {
                self.init([UInt8(ascii: "u")], 2)
            }
        case UInt8(ascii: "x"):
            if let byte = Hexadecimal.value(behind.prefix(2), digits: 2) {
                self.init([UInt8(truncatingIfNeeded: byte)], 4)
            } else {
                self.init([UInt8(ascii: "x")], 2)
            }
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
            self.init([0x20], 2)
        case let byte?:
            self.init([byte], 2)
        }
    }

    /// `\uD83D` is half of a character, whose other half is an escape as well.
    private init(unit: UInt32, behind: ArraySlice<UInt8>) {
        if 0xD800..<0xDC00 ~= unit, behind.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]),
            let low = Hexadecimal.value(behind.dropFirst(2).prefix(4), digits: 4), 0xDC00..<0xE000 ~= low
        {
            self.init(Self.utf8(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)), 12)
        } else {
            self.init(Self.utf8(unit), 6)
        }
    }

    /// `&amp;`, `&#47;`, `&#x2F;`.
    private init?(behindAmpersand rest: ArraySlice<UInt8>) {
        guard let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: rest[..<end], as: UTF8.self)
        let length = 2 + end - rest.startIndex
        switch name {
        case "amp": self.init([UInt8(ascii: "&")], length)
        case "lt": self.init([UInt8(ascii: "<")], length)
        case "gt": self.init([UInt8(ascii: ">")], length)
        case "quot": self.init([UInt8(ascii: "\"")], length)
        case "apos": self.init([UInt8(ascii: "'")], length)
        default:
            guard name.first == "#" else { return nil }
            let digits = name.dropFirst()
            let isHexadecimal = digits.first == "x" || digits.first == "X"
            guard let scalar = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
            else {
                return nil
            }
            self.init(Self.utf8(scalar), length)
        }
    }

    private static func utf8(_ scalar: UInt32) -> [UInt8] {
        Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? [UInt8(ascii: "?")]
    }
}

enum Hexadecimal {
    /// The number that the digits say; nil where one of them is none, or there are not as many as said.
    static func value(_ text: ArraySlice<UInt8>, digits: Int?) -> UInt32? {
        guard digits.map({ text.count == $0 }) ?? (1...8 ~= text.count) else { return nil }
        var value: UInt32 = 0
        for byte in text {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }
}
