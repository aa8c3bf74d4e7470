// One run of a program from start to end: its time and the memory that it held.
import Foundation

package struct ChildProcess {
    package struct Run {
        /// From the start until the exit was seen, in seconds.
        package let wallTime: Double
        /// User and system, in seconds.
        package let processorTime: Double
        /// The most that was resident at one time, in bytes.
        package let peakMemory: Int
    }

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    package let program: String
    package let arguments: [String]

    package init(program: String, arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// Runs the program with all that it prints thrown away.
    package func run() throws -> Run {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let words = Self.cStrings([program] + arguments)
        let environment = Self.cStrings(ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" })
        defer { (words + environment).forEach { free($0) } }

        let start = ContinuousClock.now
        var id = pid_t()
        guard posix_spawn(&id, program, &actions, nil, words, environment) == 0 else {
            throw Failure(description: "cannot start \(program)")
        }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(id, &status, 0, &usage) == id, status == 0 else {
            throw Failure(description: "\(program) \(arguments.joined(separator: " ")) failed with status \(status)")
        }
        return Run(
            wallTime: (ContinuousClock.now - start) / .seconds(1),
            processorTime: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            peakMemory: Memory.peakBytes(usage)
        )
    }

    /// Copies that the caller frees, and nil at the end, as C wants it.
    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
    }
}
