// The name of a Swift module for a document, from what the document is called.
import FileAccess

enum SpecName {
    /// Words that say nothing of what an API is about.
    private static let empty: Set<String> = [
        "a", "an", "and", "api", "apis", "document", "documentation", "for", "http", "of", "openapi", "reference",
        "rest",
        "restful", "schema", "spec", "specification", "swagger", "the", "yaml", "json",
    ]
    private static let mostWords = 4

    /// The first of some texts that yields a name: `Swagger Petstore - OpenAPI 3.0` yields `Petstore`.
    static func module(for texts: [String]) -> String {
        for text in texts {
            let words = words(of: text)
            let telling = words.filter { !empty.contains($0.lowercased()) && !isVersion($0) }
            let name = telling.prefix(mostWords).map(capitalised).joined()
            if let first = name.utf8.first, isLetter(first) { return name }
        }
        return "Service"
    }

    /// Runs of ASCII letters and digits.
    private static func words(of text: String) -> [String] {
        text.utf8.split { !isLetter($0) && !isDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// `3`, `v1`.
    private static func isVersion(_ word: String) -> Bool {
        let digits = word.lowercased().utf8.first == UInt8(ascii: "v") ? word.utf8.dropFirst() : word.utf8[...]
        return !digits.isEmpty && digits.allSatisfy(isDigit)
    }

    private static func capitalised(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

/// A path as a folder sees it.
enum RelativePath {
    /// `../../Generated/Pets` for `Generated/Pets` seen from `specs/pets`.
    ///
    /// Both are resolved first, so that the way up leads where it says.
    static func text(of path: String, from folder: String) -> String {
        let target = parts(path)
        let start = parts(folder)
        let shared = zip(target, start).prefix { $0 == $1 }.count
        let steps = [String](repeating: "..", count: start.count - shared) + target.dropFirst(shared)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }

    private static func parts(_ path: String) -> [String] {
        FileSystem.resolvedAsFarAsThere(path).split(separator: "/").map { String($0) }
    }
}
