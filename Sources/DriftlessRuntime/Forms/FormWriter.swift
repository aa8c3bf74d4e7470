// Writes the fields of a form (`application/x-www-form-urlencoded`, WHATWG URL §5.2).
import DriftlessJSON

/// The members of an object as pairs of names and values with `&` between them.
struct FormWriter {
    private(set) var bytes: [UInt8] = []

    /// - Parameter fields: The fields that are not written by what they are. Of two entries for a name, the first counts.
    init(_ object: JSONObject, _ fields: [FormFields]) {
        var rows: [String: FormFields] = [:]
        for row in fields {
            for name in row.names where rows[name] == nil { rows[name] = row }
        }
        for member in object.members {
            let row = rows[member.name]
            for pair in FieldPairs(member.name, member.value, row?.style ?? .content).pairs {
                append(pair, row?.escaping ?? .all)
            }
        }
    }

    private mutating func append(_ pair: FieldPair, _ escaping: ParameterEscaping) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
        escape(pair.name.utf8)
        bytes.append(UInt8(ascii: "="))
        for (index, piece) in pair.pieces.enumerated() {
            if index > 0 { bytes += pair.separator.utf8 }
            if escaping == .keepingReserved {
                appendKeepingReserved(piece)
            } else {
                escape(piece)
            }
        }
    }

    private mutating func appendKeepingReserved(_ text: [UInt8]) {
        var kept = TextBuffer()
        kept.bytes = text
        kept.percentEncodeKeepingTriples(from: 0, keeping: .queryValueWithReserved)
        bytes += kept.bytes
    }

    /// The application/x-www-form-urlencoded percent-encode set of WHATWG URL §1.3, and `+` for a space.
    private mutating func escape(_ text: some Sequence<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"):
                bytes.append(byte)
            case 0x20:
                bytes.append(UInt8(ascii: "+"))
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(HexadecimalDigit.upper(byte >> 4))
                bytes.append(HexadecimalDigit.upper(byte & 15))
            }
        }
    }
}
