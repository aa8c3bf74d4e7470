// The lines of the files that the report quotes.
import Diagnostics

struct SourceTexts {
    /// A line of a minified document can have megabytes; what is behind this many characters is left out with a mark.
    private static let widest = 400

    private let tables: [String: LineTable]

    init(_ files: [SourceFile]) {
        tables = Dictionary(files.map { ($0.path, LineTable($0.bytes)) }) { first, _ in first }
    }

    func lineCount(of file: String) -> Int {
        tables[file]?.lineCount ?? 0
    }

    func has(_ file: String) -> Bool {
        tables[file] != nil
    }

    /// The whole line, for whoever measures it; empty where there is none.
    func bytes(ofLine line: Int, in file: String) -> ArraySlice<UInt8> {
        guard let table = tables[file] else { return [] }
        return table.bytes[table.bytesOfLine(line)]
    }

    /// A line as it is shown.
    func text(ofLine line: Int, in file: String) -> String {
        let bytes = bytes(ofLine: line, in: file)
        guard bytes.count > Self.widest else { return String(decoding: bytes, as: UTF8.self) }
        let text = String(decoding: bytes.prefix(4 * Self.widest), as: UTF8.self)
        return text.count > Self.widest ? text.prefix(Self.widest) + "…" : text
    }
}
