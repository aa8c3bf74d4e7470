// An open file: what POSIX has for it, in Swift's terms. Each call may wait for the disk.
#if canImport(Darwin)
    import Darwin
#elseif canImport(Android)
    import Android
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A descriptor that is closed when nobody has it any more.
final class OpenFile: Sendable {
    let path: String
    private let descriptor: Int32

    enum Purpose {
        case reading
        /// It is created where it is missing, and locked as long as it is open.
        case writing
    }

    init(_ path: String, for purpose: Purpose) throws(FileError) {
        self.path = path
        switch purpose {
        case .reading: descriptor = open(path, O_RDONLY | O_CLOEXEC)
        case .writing: descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        }
        guard descriptor >= 0 else { throw FileError(path, .open) }
        if case .writing = purpose, flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            throw FileError(path, .lock)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The size in bytes. Only a plain file has one.
    func size() throws(FileError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(path, .read) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(path: path, action: .read, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        return Int(status.st_size)
    }

    /// Reads up to so many bytes from a position; fewer at the end of the file only.
    func read(at offset: Int, upTo count: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, filled in
            // `filled` never exceeds the buffer's count: each call is given the rest of it and returns no more than that.
            while filled < count, let base = buffer.baseAddress {
                let result = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
                if result > 0 {
                    filled += result
                } else if result == 0 {
                    break
                } else if errno != EINTR {
                    failure = FileError(path, .read)
                    break
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all bytes at a position.
    func write(_ chunks: [[UInt8]], at offset: Int) throws(FileError) {
        var offset = offset
        for chunk in chunks {
            var written = 0
            while written < chunk.count {
                // The pointer is the chunk's own, and `written` is less than its count.
                let result = chunk.withUnsafeBytes { bytes in
                    pwrite(descriptor, bytes.baseAddress.map { $0 + written }, chunk.count - written, off_t(offset))
                }
                if result >= 0 {
                    written += result
                    offset += result
                } else if errno != EINTR {
                    throw FileError(path, .write)
                }
            }
        }
    }

    /// Cuts the file off.
    func truncate(to size: Int) throws(FileError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw FileError(path, .write) }
    }

    /// Gives the file another name, in the place of whatever has it.
    func replace(_ target: String) throws(FileError) {
        guard fsync(descriptor) == 0 else { throw FileError(path, .write) }
        guard rename(path, target) == 0 else { throw FileError(target, .replace) }
    }

    static func remove(_ path: String) {
        _ = unlink(path)
    }
}
