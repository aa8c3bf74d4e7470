// How the process ends by a signal: quietly, with a clean line, and so that the shell sees which signal it was.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

package enum ProcessSignals {
    /// Lets Ctrl-C wipe the progress off its line before it ends the process.
    package static func wipeProgressOnInterrupt() {
        guard FileDescriptorOutput.standardError.terminal != nil else { return }
        _ = signal(SIGINT) { number in
            // Only calls that POSIX allows in a handler; the text is static, so that nothing is allocated.
            let wipe: StaticString = "\r\u{1B}[2K"
            _ = write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
            _ = signal(number, SIG_DFL)
            raise(number)
        }
    }

    /// Ends the process as a program ends whose output nobody reads any more. The HTTP library ignores the signal.
    package static func endByBrokenPipe() {
        _ = signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
    }
}
