// Every page of a folder against every spec that names it.
package import ClientGenerator
import Diagnostics
import DocumentDrift
import DocumentFacts
import FileAccess

package struct WatchRun: Sendable {
    package struct Result: Sendable {
        /// One for each page and spec that names it.
        package var checks: [DocumentCheck] = []
        /// Pages of the folder that no spec names.
        package var unnamed: [String] = []
        /// Pages that specs name, and the folder does not have.
        package var absent: [String] = []

        package var hasErrors: Bool { checks.contains { $0.log.hasErrors } }
        package var changeCount: Int { checks.reduce(0) { $0 + $1.changes.count } }
        package var partialCount: Int { checks.count { $0.facts?.isPartial ?? false } }

        /// The simple changes of each spec, by file.
        package var patches: [SpecPatch] {
            var edits: [String: [SpecEdit]] = [:]
            var texts: [String: String] = [:]
            for check in checks where !check.log.hasErrors {
                let suggestions = SpecSuggestions(check)
                for edit in check.specDrift.compactMap(suggestions.edit) {
                    guard let source = check.sources.first(where: { $0.path == edit.file }) else { continue }
                    if edits[edit.file]?.contains(edit) != true { edits[edit.file, default: []].append(edit) }
                    texts[edit.file] = String(decoding: source.bytes, as: UTF8.self)
                }
            }
            return edits.keys.sorted().compactMap { file in
                let patch = SpecPatch(file: file, text: texts[file] ?? "", edits: edits[file] ?? [])
                return patch.isEmpty ? nil : patch
            }
        }
    }

    private let folder: String
    private let pages: [String]
    private let specs: [SpecLocation]

    /// - Parameter pages: The file names in the folder.
    package init(folder: String, pages: [String], specs: [SpecLocation]) {
        self.folder = folder
        self.pages = pages
        self.specs = specs
    }

    package func checked() -> Result {
        var result = Result()
        let named = specs.map { ($0, $0.pageSources) }
        for page in pages {
            let naming = named.filter { $0.1.contains(page) || $0.0.keepsFacts(ofPage: page) }.map(\.0)
            if naming.isEmpty { result.unnamed.append(page) }
            for spec in naming {
                result.checks.append(DocumentCheck.run(spec, against: .page(path: FilePath.joined(folder, page))))
            }
        }
        let all = named.reduce(into: Set<String>()) { $0.formUnion($1.1) }
        result.absent = all.subtracting(pages).sorted()
        return result
    }
}
