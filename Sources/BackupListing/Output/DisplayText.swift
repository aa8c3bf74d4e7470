// What of a foreign text a terminal may show, and how many columns it takes there.

/// Text made fit for one line of a terminal.
///
/// A name can carry escape sequences, line breaks and marks that turn the writing direction: shown as they are, they
/// could hide or fake rows.
package enum DisplayText {
    /// The text with a visible sign for each character that does something else than being seen.
    package static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { sign(for: $0) != nil }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(sign(for: scalar) ?? scalar)
        }
        return String(result)
    }

    /// The same for a text of several lines, each of which ends in LF or CR LF.
    static func harmlessLines(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            // A CR by itself would let what follows overwrite its line.
            if scalar == "\n" {
                if previous == "\r" { result.removeLast() }
                result.append(contentsOf: previous == "\r" ? ["\r", "\n"] : ["\n"])
            } else {
                result.append(sign(for: scalar) ?? scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    /// The sign that stands for a character; nil where the character may be shown itself.
    private static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x20...0x7E: nil
        // The control pictures: U+241B, for one, shows the escape character.
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "\u{2421}"
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
            default: nil
            }
        }
    }

    /// The columns that a harmless text takes.
    package static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    /// As the C library's `wcwidth` has it: 0 for what joins the character before, 2 for what East Asian scripts and
    /// emoji write in two columns (UAX 11), else 1.
    package static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        // Hangul vowels and finals are drawn into the block of the initial before them.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        // A single regional indicator is a letter; two of them are a flag of two columns.
        case 0x1F1E6...0x1F1FF: return 1
        default: return isWide(scalar) ? 2 : 1
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }
}
