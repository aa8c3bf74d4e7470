// Reads a form (`application/x-www-form-urlencoded`, WHATWG URL §5.1) into the JSON that its fields stand for.
import DriftlessJSON

package enum FormReader {
    /// The names and texts of a form's fields.
    static func pairs(_ body: [UInt8]) -> [(name: String, text: ArraySlice<UInt8>)] {
        body.split(separator: UInt8(ascii: "&")).map { pair in
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            return (decoded(name), pair.dropFirst(name.count + 1))
        }
    }

    /// The form as JSON, as far as its texts stand for values of the kind.
    static func json(_ body: [UInt8], as kind: JSONKind, _ fields: [FormFields]) -> [UInt8] {
        var tree = FieldTree(kind, FieldStyles(fields.map { ($0.style, $0.names) }))
        for pair in pairs(body) {
            if tree.styles.isForm(pair.name) {
                tree.add(node(Array(decoded(pair.text).utf8)), named: pair.name)
            } else if let separator = tree.styles.separator(of: pair.name) {
                tree.add(joined(pair.text, separator), named: pair.name)
            } else {
                tree.add(.text(decoded(pair.text)), named: pair.name)
            }
        }
        return tree.json
    }

    /// The members of an object whose text is a form; a name that comes several times is a list.
    static func node(_ text: [UInt8]) -> FieldNode {
        var names: [String] = []
        var texts: [String: [FieldNode]] = [:]
        for pair in pairs(text) {
            if texts[pair.name] == nil { names.append(pair.name) }
            texts[pair.name, default: []].append(.text(decoded(pair.text)))
        }
        return .members(
            names.map { name in
                let nodes = texts[name] ?? []
                return (name: name, value: nodes.count == 1 ? nodes[0] : .list(nodes))
            }
        )
    }

    /// A comma that is escaped is part of an element; other separators are escaped themselves.
    static func joined(_ text: ArraySlice<UInt8>, _ separator: String) -> FieldNode {
        if separator == "," {
            let pieces = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            return .pieces(pieces.map { decoded($0) })
        }
        let sign: Character = separator == "%7C" ? "|" : " "
        return .pieces(decoded(text).split(separator: sign, omittingEmptySubsequences: false).map(String.init))
    }

    /// Percent-encoding undone; bytes that are no UTF-8 become replacement characters.
    ///
    /// - Parameter plus: What a `+` stands for.
    package static func decoded(_ text: some Collection<UInt8>, plus: UInt8 = 0x20) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte == UInt8(ascii: "+") ? plus : byte)
                continue
            }
            let digits = rest.prefix(2).compactMap(HexadecimalDigit.value)
            if digits.count == 2 {
                bytes.append(digits[0] << 4 | digits[1])
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
