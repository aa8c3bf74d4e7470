// The lines that a node of the spec takes: YAML's own indentation says where it ends.
import Diagnostics
import OpenAPIDocument

struct SpecLines {
    let texts: SourceTexts

    /// A node longer than this is cut: the fields of an object have rows of their own.
    private static let longest = 40

    /// The lines of a property, from its key to its last line, or those of a mapping, from its first key.
    func lines(of origin: Origin) -> ClosedRange<Int>? {
        let span = origin.span
        guard texts.has(span.file), span.start.line <= texts.lineCount(of: span.file) else { return nil }
        let first = span.start.line
        let isKey = isKey(origin)
        let indentation = span.start.column - 1
        var last = first
        var line = first + 1
        while line <= texts.lineCount(of: span.file), line - first < Self.longest {
            let bytes = texts.bytes(ofLine: line, in: span.file)
            let depth = bytes.prefix { $0 == UInt8(ascii: " ") }.count
            let rest = bytes.dropFirst(depth)
            line += 1
            if rest.isEmpty { continue }
            if isKey, depth == indentation, closesOrContinues(rest) {
                last = line - 1
                continue
            }
            guard isKey ? depth > indentation : depth >= indentation else { break }
            last = line - 1
        }
        return first...last
    }

    /// The nearest line above that stands further to the left: the key of the mapping that the place is in.
    func lineAround(_ span: SourceSpan) -> Int? {
        guard texts.has(span.file) else { return nil }
        var line = span.start.line - 1
        while line > 0 {
            let bytes = texts.bytes(ofLine: line, in: span.file)
            let depth = bytes.prefix { $0 == UInt8(ascii: " ") }.count
            if depth < bytes.count, depth < span.start.column - 1 { return line }
            line -= 1
        }
        return nil
    }

    /// The place of a property is its key, which is its pointer's last token; that of any other mapping its first key.
    private func isKey(_ origin: Origin) -> Bool {
        let bytes = texts.bytes(ofLine: origin.span.start.line, in: origin.span.file)
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars.dropFirst(origin.span.start.column - 1)
        let token = origin.pointer.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        let name = token.replacing("~1", with: "/").replacing("~0", with: "~")
        let key = String(String.UnicodeScalarView(text.prefix(name.unicodeScalars.count + 2)))
        return key.hasPrefix(name + ":") || key.hasPrefix("\"" + name + "\"") || key.hasPrefix("'" + name + "'")
    }

    /// A sequence may stand as far left as its key; a closing bracket does.
    private func closesOrContinues(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first else { return false }
        let second = rest.dropFirst().first
        if first == UInt8(ascii: "-") { return second == nil || second == UInt8(ascii: " ") }
        return first == UInt8(ascii: "}") || first == UInt8(ascii: "]")
    }
}
