// The few calls of the operating system that the generator needs, so that it starts without Foundation.
import CFileExchange
import OpenAPIDocument

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

package enum FileSystem {
    /// Why a call failed, in the words of the system.
    package struct Failure: Error, Hashable, Sendable {
        package var path: String
        package var reason: String

        package init(path: String, reason: String) {
            self.path = path
            self.reason = reason
        }
    }

    package static func contents(of path: String) -> [UInt8]? {
        guard isFile(path), let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: buffer.prefix(count))
        }
        return ferror(file) == 0 ? bytes : nil
    }

    package static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }
    package static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT
    }

    /// The names in a folder, in ascending order; nil where there is none.
    package static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                // readdir ends the name with a zero byte inside the field.
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    package static func write(_ text: String, to path: String) throws(Failure) {
        guard let file = fopen(path, "wb") else { throw failure(path) }
        var text = text
        let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
        // No fsync: it takes milliseconds a file, and what a power cut leaves is one more `driftless generate` away.
        let isFlushed = fflush(file) == 0
        let isClosed = fclose(file) == 0
        guard written == text.utf8.count, isFlushed, isClosed else { throw failure(path) }
    }

    /// Creates the folder and those above it.
    package static func createFolder(_ path: String) throws(Failure) {
        if isFolder(path) { return }
        let parent = FilePath.folder(of: path)
        if parent != path, parent != "." { try createFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path) }
    }

    /// Where a path leads, through symbolic links; nil where nothing is there.
    package static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    package static func link(_ path: String, to other: String) -> Bool {
        #if canImport(Darwin)
            Darwin.link(path, other) == 0
        #elseif canImport(Glibc)
            Glibc.link(path, other) == 0
        #else
            Musl.link(path, other) == 0
        #endif
    }

    package static func move(_ path: String, to other: String) throws(Failure) {
        guard rename(path, other) == 0 else { throw failure(other) }
    }

    package static func removeFile(_ path: String) { _ = unlink(path) }

    /// Removes a folder that holds files only.
    package static func removeFlatFolder(_ path: String) {
        for name in names(in: path) ?? [] { removeFile(path + "/" + name) }
        _ = rmdir(path)
    }

    /// Puts `staged` where `folder` is in one step, and leaves the old folder at `staged`.
    /// False where the file system has no such step.
    package static func exchange(_ staged: String, with folder: String) -> Bool {
        driftless_exchange(staged, folder) == 0
    }

    /// The id of this process, for names that no other process uses.
    package static var processID: Int32 { getpid() }

    /// Whether a process of this id runs.
    package static func isRunning(_ id: Int32) -> Bool { kill(id, 0) == 0 || errno == EPERM }

    private static func failure(_ path: String) -> Failure {
        Failure(path: path, reason: String(cString: strerror(errno)))
    }
}
