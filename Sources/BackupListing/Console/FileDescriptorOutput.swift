// How bytes get to a file descriptor, whatever kind of file it is and in whichever mode it was inherited.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file descriptor that stays open for as long as the process.
package struct FileDescriptorOutput: ByteOutput {
    private let descriptor: Int32
    package let terminal: Terminal?

    package static let standardOutput = FileDescriptorOutput(STDOUT_FILENO)
    package static let standardError = FileDescriptorOutput(STDERR_FILENO)

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
        terminal = Self.terminal(of: descriptor)
    }

    package func write(_ bytes: [UInt8]) throws(OutputError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN, EWOULDBLOCK: waitUntilWritable()
            case EPIPE: throw .closed
            case let code: throw .failed(reason: String(cString: strerror(code)))
            }
        }
    }

    /// Another process may have set the file to never block, such as one that shares a terminal.
    private func waitUntilWritable() {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
    }

    private static func terminal(of descriptor: Int32) -> Terminal? {
        guard isatty(descriptor) != 0 else { return nil }
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return Terminal(columns: 80) }
        return Terminal(columns: Int(size.ws_col))
    }
}

/// The system's call, which the method of the same name hides.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
