// How a profile file is read: never more than a bound, never from what is no file, and anew when it has changed.
#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file as it was at one moment.
struct ProfileFile: Sendable {
    /// What tells one state of a file from another without reading it.
    struct Stamp: Hashable, Sendable {
        var device: UInt64
        var inode: UInt64
        var size: Int64
        var seconds: Int64
        var nanoseconds: Int64
        var isReadableByOthers: Bool
    }

    enum Problem: Error, Hashable {
        case missing
        case notAFile(String)
        case tooLarge
        case unreadable(reason: String)
    }

    /// A profile file has some hundred bytes. What is larger than 1 MiB is something else.
    static let maximumSize = 1 << 20

    private let descriptor: Int32
    let stamp: Stamp

    /// Opens the file for as long as `body` runs.
    static func open<Result>(
        _ path: String,
        _ body: (ProfileFile) throws(Problem) -> Result
    ) throws(Problem) -> Result {
        // Without O_NONBLOCK, opening a named pipe would wait for its writer.
        let descriptor = openFile(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code = errno
            guard code != ENOENT, code != ENOTDIR else { throw .missing }
            throw .unreadable(reason: String(cString: strerror(code)))
        }
        defer { close(descriptor) }
        return try body(try ProfileFile(descriptor))
    }

    private init(_ descriptor: Int32) throws(Problem) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(reason: String(cString: strerror(errno)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .notAFile("a folder")
        default: throw .notAFile("a pipe, a socket or a device")
        }
        self.descriptor = descriptor
        #if canImport(Darwin)
            let changed = status.st_mtimespec
        #else
            let changed = status.st_mtim
        #endif
        stamp = Stamp(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            inode: UInt64(truncatingIfNeeded: status.st_ino),
            size: Int64(status.st_size),
            seconds: Int64(changed.tv_sec),
            nanoseconds: Int64(changed.tv_nsec),
            isReadableByOthers: status.st_mode & (S_IRGRP | S_IROTH) != 0
        )
    }

    /// All of the file's bytes.
    func bytes() throws(Problem) -> [UInt8] {
        guard stamp.size <= Int64(Self.maximumSize) else { throw .tooLarge }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0 {
                guard errno == EINTR else { throw .unreadable(reason: String(cString: strerror(errno))) }
                continue
            }
            bytes += chunk.prefix(count)
            // It may have grown since its size was asked for.
            guard bytes.count <= Self.maximumSize else { throw .tooLarge }
        }
    }
}

/// The system's call, which the method of the same name hides.
private func openFile(_ path: String, _ flags: Int32) -> Int32 {
    open(path, flags)
}
