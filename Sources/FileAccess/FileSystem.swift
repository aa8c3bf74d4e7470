// The few calls of the operating system that the generator needs, so that it starts without Foundation.
import CFileExchange
import Diagnostics

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

    /// The bytes of a regular file; nil where there is none, or it cannot be read. Nothing is waited for: a pipe is no
    /// file.
    package static func contents(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        // One byte more than the size, so that a file that has not grown ends with the read that finds its end.
        let expected = max(1 << 12, min(Int(clamping: status.st_size), 1 << 26)) + 1
        var bytes: [UInt8] = []
        while true {
            var count = 0
            let piece = [UInt8](unsafeUninitializedCapacity: expected) { buffer, initialized in
                repeat {
                    count = read(descriptor, buffer.baseAddress, buffer.count)
                } while count < 0 && errno == EINTR
                initialized = max(count, 0)
            }
            guard count >= 0 else { return nil }
            if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
            // Of a regular file, less than what was asked for is its end.
            if count < expected { return bytes }
        }
    }

    package static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }
    package static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

    /// Whether anything has this path, be it a link that leads nowhere.
    package static func isAnything(_ path: String) -> Bool { ownKind(of: path) != nil }

    /// What a path is, links followed.
    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT
    }

    /// What a path itself is: a link is a link.
    private static func ownKind(of path: String) -> mode_t? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
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

    /// Writes a file that is not there yet; neither a link nor anything else that has its name is followed.
    package static func create(_ path: String, _ text: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        let problem = write(text, to: descriptor) ? nil : failure(path)
        // No fsync: it takes milliseconds a file, and what a power cut leaves is one more `driftless generate` away.
        let isClosed = close(descriptor) == 0
        if let problem { throw problem }
        guard isClosed else { throw failure(path) }
    }

    /// Writes a file in one step: whoever reads it sees the old text or the new one, whole. What stands there must be a
    /// regular file, or nothing: neither a pipe nor a link is written to.
    package static func replace(_ path: String, _ text: String) throws(Failure) {
        switch ownKind(of: path) {
        case nil, S_IFREG: break
        case S_IFLNK: throw Failure(path: path, reason: "it is a symbolic link")
        case S_IFDIR: throw Failure(path: path, reason: "it is a folder")
        default: throw Failure(path: path, reason: "it is no regular file")
        }
        let staged = FilePath.joined(
            FilePath.folder(of: path),
            ".\(FilePath.lastComponent(of: path)).driftless-\(processID)"
        )
        removeFile(staged)
        do throws(Failure) {
            try create(staged, text)
            try move(staged, to: path)
        } catch {
            removeFile(staged)
            throw Failure(path: path, reason: error.reason)
        }
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var text = text
        // The bytes of the text itself, without a copy: `start` never passes their count.
        return text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start...])
                let count = systemWrite(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                start += count
            }
            return true
        }
    }

    /// Creates the folder and those above it.
    package static func createFolder(_ path: String) throws(Failure) {
        if isFolder(path) { return }
        let parent = FilePath.folder(of: path)
        if parent != path, parent != "." { try createFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path) }
    }

    /// Creates a folder that is not there yet.
    package static func createNewFolder(_ path: String) throws(Failure) {
        guard mkdir(path, 0o777) == 0 else { throw failure(path) }
    }

    /// Where a path leads, through symbolic links; nil where nothing is there.
    package static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Where a path leads or would lead, through symbolic links as far as there is anything; absolute.
    package static func resolvedAsFarAsThere(_ path: String) -> String {
        var existing = FilePath.normalised(path.hasPrefix("/") ? path : (resolved(".") ?? "") + "/" + path)
        var rest: [String] = []
        // A link that leads nowhere is there, and nobody can say where it would lead.
        while existing != "/" {
            if let resolved = resolved(existing) {
                return ([resolved == "/" ? "" : resolved] + rest).joined(separator: "/")
            }
            if ownKind(of: existing) == S_IFLNK { return "/" }
            rest.insert(FilePath.lastComponent(of: existing), at: 0)
            existing = FilePath.folder(of: existing)
        }
        return "/" + rest.joined(separator: "/")
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

    /// Removes a folder that holds files only. A link to a folder is left alone, and so is what it leads to.
    package static func removeFlatFolder(_ path: String) {
        guard ownKind(of: path) == S_IFDIR else { return }
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
