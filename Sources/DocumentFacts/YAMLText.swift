// How a text is written in YAML such that it is read back as it was, by readers of YAML 1.2 and of 1.1.
import YAMLTree

package enum YAMLText {
    /// As the value of a key on a line of its own.
    package static func inBlock(_ value: String) -> String {
        written(value, plain: isString(value) && isPlain(value, forbidden: []))
    }

    /// As an element of `[a, b]`.
    package static func inFlow(_ value: String) -> String {
        written(value, plain: isString(value) && isPlain(value, forbidden: [",", "[", "]", "{", "}", ":"]))
    }

    /// Like `inBlock`, but for a number, which stands as it is.
    static func literal(_ value: String) -> String {
        let digits = value.hasPrefix("-") ? value.dropFirst() : value[...]
        let isNumber =
            digits.first?.isASCII == true && digits.first?.isNumber == true
            && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } && digits.count { $0 == "." } <= 1
            && digits.last != "."
        return isNumber ? value : inBlock(value)
    }

    private static func written(_ value: String, plain: Bool) -> String {
        if plain { return value }
        guard value.unicodeScalars.allSatisfy(isPrintable) else { return doubleQuoted(value) }
        return "'" + value.replacing("'", with: "''") + "'"
    }

    /// Whether the text, written plain, means a string and nothing else.
    private static func isString(_ value: String) -> Bool {
        guard case .string = YAMLScalar(resolving: value) else { return false }
        // YAML 1.1 takes more for truth values, for null, and for numbers to the base 60.
        let isWordOfVersion1 = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(
            value.lowercased()
        )
        let isSexagesimal = value.first?.isNumber == true && value.contains(":")
        return !isWordOfVersion1 && !isSexagesimal
    }

    private static func isPlain(_ value: String, forbidden: Set<Unicode.Scalar>) -> Bool {
        let scalars = value.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return false }
        guard first == "/" || first == "_" || first == "$" || first.properties.isAlphabetic || isDigit(first) else {
            return false
        }
        guard last != " ", last != ":" else { return false }
        var previous = first
        for scalar in scalars {
            guard isPrintable(scalar), !forbidden.contains(scalar) else { return false }
            // A key ends with a colon and a blank, and a comment begins with a blank and a number sign.
            if previous == ":" && scalar == " " || previous == " " && scalar == "#" { return false }
            previous = scalar
        }
        return true
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    /// Without line breaks, which quotes would fold.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: true
        }
    }

    private static func doubleQuoted(_ value: String) -> String {
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
            default: result += escape(scalar)
            }
        }
        return result + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        let (letter, width) =
            switch scalar.value {
            case ...0xFF: ("x", 2)
            case ...0xFFFF: ("u", 4)
            default: ("U", 8)
            }
        return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
    }
}
