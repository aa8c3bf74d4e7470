// One run of another program: what it wrote, within a limit of bytes and of time.
#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

struct ProgramRun: Sendable {
    enum Failure: Error, Hashable, Sendable {
        /// There is no program of the name.
        case missing
        case unstartable(String)
        case tooLong
        case tooSlow
    }

    private(set) var output: [UInt8] = []
    private(set) var errors = ""
    /// The exit code, or 128 and the signal that ended it.
    private(set) var status: Int32 = 0

    /// What is kept of the errors.
    private static let mostErrorBytes = 1 << 17

    /// Runs it to its end, with nothing to read. A program that writes or takes too much is killed.
    ///
    /// - Parameters:
    ///   - program: A path, or a name that is looked for in `PATH`.
    ///   - bytes: What the output has at most.
    init(_ program: String, _ arguments: [String], most bytes: Int, seconds: Int) throws(Failure) {
        let child = try Child(program, arguments)
        var failure: Failure?
        var errorBytes: [UInt8] = []
        let deadline = ContinuousClock.now + .seconds(seconds)
        var open = [child.output, child.errors]
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while !open.isEmpty, failure == nil {
            let left = (deadline - .now) / .milliseconds(1)
            guard left > 0 else {
                failure = .tooSlow
                break
            }
            var waits = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&waits, nfds_t(waits.count), Int32(left.rounded(.up))) > 0 else { continue }
            for wait in waits where wait.revents != 0 {
                let count = buffer.withUnsafeMutableBytes { read(wait.fd, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    open.removeAll { $0 == wait.fd }
                    continue
                }
                if wait.fd == child.output {
                    output += buffer[..<count]
                    if output.count > bytes { failure = .tooLong }
                } else if errorBytes.count < Self.mostErrorBytes {
                    errorBytes += buffer[..<count]
                }
            }
        }
        status = child.end(failure == nil ? .itself : .killed)
        if let failure { throw failure }
        errors = String(decoding: errorBytes, as: UTF8.self)
    }

    private enum Ending {
        case itself, killed
    }

    /// The running process and the ends of its pipes.
    private struct Child {
        let id: pid_t
        let output: Int32
        let errors: Int32

        init(_ program: String, _ arguments: [String]) throws(Failure) {
            let output = try Pipe()
            let errors: Pipe
            do throws(Failure) {
                errors = try Pipe()
            } catch {
                output.close()
                throw error
            }
            #if canImport(Darwin)
                var actions: posix_spawn_file_actions_t?
            #else
                var actions = posix_spawn_file_actions_t()
            #endif
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
            posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)
            // The system wants C strings that end with a null pointer; they live until the call returns.
            let words = ([program] + arguments).map { strdup($0) }
            defer { for word in words { free(word) } }
            var id: pid_t = 0
            let code = posix_spawnp(&id, program, &actions, nil, words + [nil], environ)
            guard code == 0 else {
                output.close()
                errors.close()
                throw code == ENOENT ? .missing : .unstartable(String(cString: strerror(code)))
            }
            self.id = id
            self.output = output.endOfReader()
            self.errors = errors.endOfReader()
        }

        func end(_ ending: Ending) -> Int32 {
            if ending == .killed { kill(id, SIGKILL) }
            var status: Int32 = 0
            while waitpid(id, &status, 0) < 0, errno == EINTR {}
            close(output)
            close(errors)
            let signal = status & 0x7F
            return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
        }
    }

    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init() throws(Failure) {
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { throw .unstartable(String(cString: strerror(errno))) }
            (reading, writing) = (ends[0], ends[1])
            // No other program that is started meanwhile keeps them open.
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }

        /// The writing end is the child's alone from now on.
        func endOfReader() -> Int32 {
            systemClose(writing)
            return reading
        }

        func close() {
            systemClose(reading)
            systemClose(writing)
        }
    }
}

/// The system's call, which methods of the same name hide.
private func systemClose(_ descriptor: Int32) {
    close(descriptor)
}
