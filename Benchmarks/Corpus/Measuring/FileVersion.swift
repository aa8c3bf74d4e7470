// Which version of a file or a folder is there, without reading it.
import Diagnostics
import FileAccess

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The size and the latest time of change, of a folder those of all its files.
struct FileVersion: Hashable, Sendable {
    private(set) var bytes = 0
    private var changed = 0

    init(of path: String) { add(path) }

    var text: String { "\(bytes).\(changed)" }

    private mutating func add(_ path: String) {
        if FileSystem.isFolder(path) {
            for name in FileSystem.names(in: path) ?? [] { add(path + "/" + name) }
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        bytes += Int(status.st_size)
        #if canImport(Darwin)
            changed = max(changed, status.st_mtimespec.tv_sec)
        #else
            changed = max(changed, status.st_mtim.tv_sec)
        #endif
    }
}
