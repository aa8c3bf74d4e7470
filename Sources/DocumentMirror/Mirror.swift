// Copies of what https references lead to, in a folder that is checked in: read here, and never fetched.
package import Diagnostics
package import FileAccess
import SecureHash

package struct Mirror: Sendable {
    package let folder: String
    package let index: MirrorIndex

    package init(folder: String, index: MirrorIndex) {
        self.folder = folder
        self.index = index
    }

    /// The mirror in a folder, which is empty where there is no index; nil, with the reason in the log, where its index cannot be
    /// used.
    package static func open(_ folder: String, in boundary: FileBoundary, into log: inout DiagnosticLog) -> Mirror? {
        let path = FilePath.joined(folder, MirrorIndex.fileName)
        switch boundary.contents(of: path) {
        case .missing: return Mirror(folder: folder, index: MirrorIndex())
        case .outside:
            log.error(.mirrorIndex, "the mirror '\(folder)' is outside '\(boundary.folder)', and nothing is read there")
            return nil
        case .bytes(let bytes):
            return MirrorIndex.read(SourceFile(path: path, bytes: bytes), into: &log).map {
                Mirror(folder: folder, index: $0)
            }
        }
    }

    /// What the mirror has for a URL.
    package enum Copy: Sendable {
        /// With the URL that relative references in it count from.
        case file(path: String, bytes: [UInt8], base: String)
        /// Another file than was downloaded, or none, is at the path.
        case changed(path: String)
        case missing
    }

    package func copy(of url: String, in boundary: FileBoundary) -> Copy {
        guard let entry = index[url] else { return .missing }
        let path = FilePath.joined(folder, entry.file)
        guard case .bytes(let bytes) = boundary.contents(of: path), SHA256.hexDigest(of: bytes) == entry.sha256 else {
            return .changed(path: path)
        }
        return .file(path: path, bytes: bytes, base: entry.redirected ?? url)
    }
}
