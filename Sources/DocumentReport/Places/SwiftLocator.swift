// Where the declaration of a place of the spec stands in the generated files: the emitter itself says so.
import Diagnostics
import SwiftEmission

/// Finds declarations by the JSON pointer of their origin.
struct SwiftLocator {
    private struct Declaration {
        var file: String
        /// Of its doc comment, or of the declaration itself.
        var firstLine: Int
        var line: Int
    }

    private let declarations: [String: [Declaration]]
    let texts: SourceTexts

    init(files: [EmittedFile]) {
        let sources = files.map { SourceFile(path: $0.name, bytes: Array($0.text.utf8)) }
        texts = SourceTexts(sources)
        var found: [String: [Declaration]] = [:]
        for (file, source) in zip(files, sources) where !file.declarations.isEmpty {
            let table = LineTable(source.bytes)
            for declaration in file.declarations {
                let line = table.position(ofByte: declaration.start).line
                let first = table.position(ofByte: declaration.documentationStart).line
                found[declaration.pointer, default: []].append(
                    Declaration(file: file.name, firstLine: first, line: line)
                )
            }
        }
        declarations = found
    }

    enum Comment { case shown, left }

    /// The declarations of several places, those of one file together, in the order of the files' lines.
    ///
    /// - Parameters:
    ///   - mark: What the declaration of the first pointer carries.
    ///   - comment: Whether its doc comment, which has the limits that no type has, is shown as well.
    func excerpts(of pointers: [String], mark: Excerpt.Line.Mark, comment: Comment) -> [Excerpt] {
        var files: [String] = []
        var lines: [String: [Int: Excerpt.Line.Mark]] = [:]
        for (index, pointer) in pointers.enumerated() {
            for declaration in declarations[pointer] ?? [] {
                if lines[declaration.file] == nil { files.append(declaration.file) }
                let isMarked = index == 0 && mark != .none
                lines[declaration.file, default: [:]][declaration.line] = isMarked ? mark : .none
                guard index == 0, comment == .shown else { continue }
                for line in declaration.firstLine..<max(declaration.firstLine, declaration.line) {
                    lines[declaration.file, default: [:]][line] = .comment
                }
            }
        }
        return files.map { file in
            let sorted = (lines[file] ?? [:]).sorted { $0.key < $1.key }
            let shown = sorted.compactMap { number, mark -> Excerpt.Line? in
                let text = texts.text(ofLine: number, in: file)
                return isShown(text, mark) ? Excerpt.Line(number: number, text: text, mark: mark) : nil
            }
            return Excerpt(file: file, language: .swift, lines: shown)
        }
    }

    /// Of a doc comment, blank lines and the remark on its origin are left out.
    private func isShown(_ text: String, _ mark: Excerpt.Line.Mark) -> Bool {
        guard mark == .comment else { return true }
        let words = text.drop { $0 == " " || $0 == "/" }
        return !words.isEmpty && !words.hasPrefix("- Remark: From `")
    }
}
