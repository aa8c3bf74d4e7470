// Reads input files and remembers them, so that diagnostics can show their lines.
package import Diagnostics
import FileAccess
import Synchronization

package final class SourceRecorder: Sendable {
    /// What a path led to.
    enum Outcome: Sendable {
        case file(SourceFile), missing, outside
    }

    private let known = Mutex<[String: SourceFile]>([:])

    package init() {}

    package var files: [SourceFile] {
        known.withLock { files in files.values.sorted { $0.path < $1.path } }
    }

    /// Remembers a file that was read in another way.
    func remember(_ file: SourceFile) {
        known.withLock { $0[file.path] = file }
    }

    func read(_ path: String, in boundary: FileBoundary) -> Outcome {
        if let file = known.withLock({ $0[path] }) { return .file(file) }
        switch boundary.contents(of: path) {
        case .outside: return .outside
        case .missing: return .missing
        case .bytes(let bytes):
            let file = SourceFile(path: path, bytes: bytes)
            known.withLock { $0[path] = file }
            return .file(file)
        }
    }
}
