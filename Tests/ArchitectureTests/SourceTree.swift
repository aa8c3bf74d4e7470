// The package's own files, found from this one, and the parts of Swift text that the walls are about.
import Foundation
import Testing

struct SwiftSource: Sendable, CustomTestStringConvertible {
    /// Relative to the package's root.
    var path: String
    var text: String

    var testDescription: String { path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules that it imports, whatever stands around `import`.
    var imports: Set<String> {
        var modules: Set<String> = []
        for line in code {
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
                words[..<position].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
            else { continue }
            // `import struct Foundation.Date` names the module behind the kind.
            let name = Self.kinds.contains(words[position + 1]) ? words.last : words[position + 1]
            modules.insert(String((name ?? "").prefix { $0 != "." }))
        }
        return modules
    }

    /// The lines without what stands in comments and in string literals on one line.
    var code: [String] {
        lines.map { line in
            var result = ""
            var isLiteral = false
            var isEscaped = false
            for (index, character) in line.enumerated() {
                if isLiteral {
                    if isEscaped {
                        isEscaped = false
                    } else if character == "\\" {
                        isEscaped = true
                    } else if character == "\"" {
                        isLiteral = false
                    }
                    continue
                }
                if character == "\"" { isLiteral = true; continue }
                if character == "/", line.dropFirst(index).hasPrefix("//") { break }
                result.append(character)
            }
            return result
        }
    }

    private static let accessLevels: Set<String> = ["public", "package", "internal", "private", "fileprivate"]
    private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
}

enum Package {
    /// `<root>/Tests/ArchitectureTests/SourceTree.swift` is this file.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().path()

    /// The Swift files below a folder of the package, in the order of their paths.
    static func sources(in folder: String) -> [SwiftSource] {
        files(below: folder).filter { $0.hasSuffix(".swift") && !$0.contains(".docc/") }.compactMap { path in
            text(path).map { SwiftSource(path: path, text: $0) }
        }
    }

    /// The paths of the files below a folder, from the package's root, sorted; what a build made is not among them.
    static func files(below folder: String) -> [String] {
        guard let walker = FileManager.default.enumerator(atPath: root + folder) else { return [] }
        return walker.compactMap { $0 as? String }.filter { !$0.contains(".build/") }.map { folder + "/" + $0 }.sorted()
    }

    /// The modules that a module of Sources imports, and those that they import in turn.
    static func imported(from module: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = [module]
        while let next = waiting.popLast() {
            for name in sources(in: "Sources/" + next).reduce(into: Set(), { $0.formUnion($1.imports) }) {
                if found.insert(name).inserted { waiting.append(name) }
            }
        }
        return found
    }

    /// The targets and products that a target of Package.swift depends on, and those that they depend on in turn, as the
    /// manifest writes them.
    static func dependencies(from target: String) throws -> Set<String> {
        let manifest = try #require(text("Package.swift"))
        var found: Set<String> = []
        var waiting = [target]
        while let next = waiting.popLast() {
            guard
                let start = manifest.range(of: "arget(\n        name: \"\(next)\",")
                    ?? manifest.range(of: "arget(name: \"\(next)\",")
            else { continue }
            let declaration = manifest[start.upperBound...].components(separatedBy: "arget(")[0]
            guard let list = declaration.range(of: "dependencies: [") else { continue }
            let names = declaration[list.upperBound...].prefix { $0 != "]" }.split(separator: ",")
                .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " \n\"")) }.filter { !$0.isEmpty }
            for name in names where found.insert(name).inserted { waiting.append(name) }
        }
        return found
    }

    static func text(_ path: String) -> String? {
        try? String(contentsOfFile: root + path, encoding: .utf8)
    }
}
