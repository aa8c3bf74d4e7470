// A draft on its way through the generator, as `driftless lint` and `driftless generate` would take it.
import ClientGenerator
import Diagnostics
import DocumentDraft
import DocumentFacts
import DocumentTables
import Foundation
import Testing

struct DraftRun {
    let page: DocumentPage
    let text: String
    let generation: Generation

    init(_ page: DocumentPage) throws {
        self.page = page
        text = try #require(DraftText.text(of: page), "a page with an operation has a draft")
        let configuration = try #require(DraftText.configuration(of: page))
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "driftless-drafts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(text.utf8).write(to: folder.appending(path: "openapi.yaml"))
        try Data(configuration.utf8).write(to: folder.appending(path: "driftless.yaml"))
        generation = Generator().generate(SpecLocation(folder: folder.path))
    }

    /// The errors of the draft, with its text where there are some.
    var errors: String {
        let errors = generation.log.diagnostics.filter { $0.severity == .error }
        guard !errors.isEmpty else { return "" }
        return errors.map { "\($0.message) [\($0.code.rawValue)] \($0.pointer ?? "")" }.joined(separator: "\n")
            + "\n" + text
    }

    /// The draft without its header and indentation.
    var lines: [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    var gaps: [String] {
        lines.filter { $0.hasPrefix("# gap: ") }.map { String($0.dropFirst("# gap: ".count)) }
    }

    /// The lines below a line, as deep as they are deeper than it.
    func block(_ first: String) -> [String] {
        let all = text.split(separator: "\n").map(String.init)
        guard let index = all.firstIndex(where: { $0.trimmingCharacters(in: .whitespaces) == first }) else { return [] }
        let depth = all[index].prefix { $0 == " " }.count
        return all[(index + 1)...].prefix { $0.prefix { $0 == " " }.count > depth }
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

extension DocumentPage {
    /// A page of an operation, as if it was read from a file.
    init(_ operation: OperationFacts, title: String = "List things", file: String = "dcs-list.md") {
        self.init(
            facts: DocumentFacts(title: title, operation: operation).sorted(),
            source: SourceFile(path: "pages/" + file, bytes: [])
        )
    }
}
