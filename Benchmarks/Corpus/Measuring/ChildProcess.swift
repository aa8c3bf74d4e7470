// A process that is started, waited for with a limit, and measured by the system.
import FileAccess

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What the system says of a process that ended, and of those that it waited for.
struct ProcessUsage: Hashable, Sendable {
    enum End: Hashable, Sendable {
        case exit(Int32)
        case signal(Int32)
        /// It was stopped at the limit.
        case timeLimit
    }

    var end: End
    /// From start to end.
    var milliseconds: Double
    /// Of all its threads, outside of the system.
    var processorMilliseconds: Double
    /// The most memory that one process held, in bytes.
    var peakMemory: Int
}

struct ChildProcess: Sendable {
    private let id: pid_t
    private let started: ContinuousClock.Instant
    private let limit: Duration
    private var isStopped = false

    /// Starts a program with its output and errors in two files.
    init(_ command: [String], output: String, errors: String, limit: Duration) throws(FileSystem.Failure) {
        self.limit = limit
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that what it starts ends with it.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        // The system wants C strings that end with a null pointer; they live until the call returns.
        let words = command.map { strdup($0) }
        defer { for word in words { free(word) } }
        var id: pid_t = 0
        started = .now
        let code = posix_spawnp(&id, command[0], &actions, &attributes, words + [nil], environ)
        guard code == 0 else {
            throw FileSystem.Failure(path: command[0], reason: String(cString: strerror(code)))
        }
        self.id = id
    }

    /// What became of it; nil while it runs. Stops it where it is beyond its limit.
    mutating func poll() -> ProcessUsage? {
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(id, &status, WNOHANG, &usage) == id else {
            if !isStopped, ContinuousClock.now - started > limit {
                isStopped = true
                kill(-id, SIGKILL)
            }
            return nil
        }
        #if canImport(Darwin)
            let peak = Int(usage.ru_maxrss)
        #else
            let peak = Int(usage.ru_maxrss) * 1024
        #endif
        return ProcessUsage(
            end: isStopped ? .timeLimit : Self.end(status),
            milliseconds: (ContinuousClock.now - started) / .milliseconds(1),
            // Without the kernel's: ext4 makes files many times slower where others were removed in the last minutes.
            processorMilliseconds: Self.milliseconds(usage.ru_utime),
            peakMemory: peak
        )
    }

    /// Waits for it.
    mutating func wait() -> ProcessUsage {
        while true {
            if let usage = poll() { return usage }
            usleep(500)
        }
    }

    /// Ends it, for those who stop early.
    func stop() { kill(-id, SIGKILL) }

    private static func end(_ status: Int32) -> ProcessUsage.End {
        let signal = status & 0x7F
        return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    }

    private static func milliseconds(_ time: timeval) -> Double {
        Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }
}
