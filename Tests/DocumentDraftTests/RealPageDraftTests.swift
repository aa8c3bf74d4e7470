// The provider's own pages, where they stand beside the package: the draft of each is a spec without errors.
import Diagnostics
import DocumentTables
import Foundation
import Testing

@Suite("Drafts of the provider's pages")
struct RealPageDraftTests {
    /// `shared/documents` beside the package; nil where there is none.
    private static let folder: URL? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = package.appending(path: "../shared/documents").standardizedFileURL
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    private static let pages: [URL] = {
        guard let folder else { return [] }
        return [folder, folder.appending(path: "pages")].flatMap { folder in
            ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
                .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
        }
    }()

    @Test("lint finds no error in the draft of any page that documents an operation")
    func lint() throws {
        if Self.folder == nil { print("skipped: there is no folder shared/documents beside the package") }
        var drafted = 0
        for page in Self.pages {
            var log = DiagnosticLog()
            let file = SourceFile(path: page.path, bytes: Array(try Data(contentsOf: page)))
            guard let read = DocumentPageReader.read(file, into: &log), read.facts.operation != nil else { continue }
            let run = try DraftRun(read)
            #expect(run.errors.isEmpty, "\(page.lastPathComponent)")
            drafted += 1
        }
        #expect(Self.pages.isEmpty || drafted > 30, "of \(Self.pages.count) pages, \(drafted) document an operation")
    }
}
