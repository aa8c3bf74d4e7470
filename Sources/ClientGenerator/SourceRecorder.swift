// Reads input files and remembers them, so that diagnostics can show their lines.
import Diagnostics
import Synchronization

final class SourceRecorder: Sendable {
    private let read = Mutex<[String: SourceFile]>([:])

    var files: [SourceFile] {
        read.withLock { files in files.values.sorted { $0.path < $1.path } }
    }

    func read(_ path: String) -> SourceFile? {
        if let known = read.withLock({ $0[path] }) { return known }
        guard let bytes = FileSystem.contents(of: path) else { return nil }
        let file = SourceFile(path: path, bytes: bytes)
        read.withLock { $0[path] = file }
        return file
    }
}
