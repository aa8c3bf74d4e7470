// The provider's pages, which stand beside the package where it is developed, and nowhere else.
package import Foundation

package enum ProviderPages {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/documents").standardizedFileURL

    /// One of the two documented operations' pages; nil where it is not there.
    package static func file(_ name: String) -> URL? {
        let file = folder.appending(path: name)
        return FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) ? file : nil
    }

    /// All pages, by their paths; empty where there are none.
    package static let files: [URL] = [folder, folder.appending(path: "pages")].flatMap { folder in
        ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
            .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
    }
}
