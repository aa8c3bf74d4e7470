// Which documents a folder holds: files that say they are OpenAPI, and trees of files by their roots.
import Diagnostics
import FileAccess

/// A folder of documents.
///
/// A file is a document where its name ends in `.json`, `.yaml` or `.yml` and it has the key `openapi` or `swagger` at its
/// top. A folder is a tree where the file of roots lists it, or where it has an `openapi.yaml`, `.yml` or `.json`; other folders are
/// looked into. The file of roots has a line for each tree: the tree's path and its root documents' paths below it, with
/// tabs between them. `#` begins a remark.
package struct CorpusFolder: Sendable {
    /// What the file of roots is called where it lies in the folder.
    package static let rootsFile = "roots.tsv"

    package let path: String
    private let roots: [String: [String]]

    /// - Parameter rootsFile: Where it is not in the folder itself.
    package init(path: String, rootsFile: String? = nil) {
        self.path = path
        var roots: [String: [String]] = [:]
        TextFile.eachLine(of: rootsFile ?? FilePath.joined(path, Self.rootsFile)) { line in
            let fields = line.split(separator: "\t").map(String.init)
            if let tree = fields.first, !tree.hasPrefix("#") { roots[tree, default: []] += fields.dropFirst() }
            return true
        }
        self.roots = roots
    }

    /// In the order of their names.
    package var documents: [CorpusDocument] {
        var found: [CorpusDocument] = []
        search("", into: &found)
        return found.sorted { $0.name < $1.name }
    }

    private func search(_ folder: String, into found: inout [CorpusDocument]) {
        for name in FileSystem.names(in: FilePath.joined(path, folder)) ?? [] where !name.hasPrefix(".") {
            let below = folder.isEmpty ? name : folder + "/" + name
            let whole = FilePath.joined(path, below)
            if FileSystem.isFolder(whole) {
                let listed = roots[below] ?? Self.usualRoots.filter { FileSystem.isFile(whole + "/" + $0) }
                if listed.isEmpty {
                    search(below, into: &found)
                } else {
                    found += listed.map { CorpusDocument(root: $0, tree: below, in: path) }
                }
            } else if Self.endings.contains(where: name.hasSuffix), Self.isDocument(whole) {
                found.append(CorpusDocument(file: below, in: path))
            }
        }
    }

    private static let usualRoots = ["openapi.yaml", "openapi.yml", "openapi.json"]
    private static let endings = [".json", ".yaml", ".yml"]

    /// The marks of a document's top: in YAML at the start of a line, in JSON anywhere, since it may be one line.
    private static func isDocument(_ path: String) -> Bool {
        let isJSON = path.hasSuffix(".json")
        let marks =
            isJSON
            ? ["\"openapi\"", "\"swagger\""] : ["openapi:", "swagger:", "\"openapi\":", "'openapi':", "\"swagger\":"]
        var isFound = false
        TextFile.eachLine(of: path) { line in
            isFound = marks.contains { isJSON ? line.contains($0) : line.hasPrefix($0) }
            return !isFound
        }
        return isFound
    }
}
