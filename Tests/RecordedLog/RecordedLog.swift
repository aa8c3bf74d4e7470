// A log that keeps its lines, for tests of what is in them and what must not be.
package import Logging
import Synchronization

/// Keeps what a logger writes.
package final class RecordedLog: Sendable {
    package struct Line: Sendable {
        package let level: Logger.Level
        package let message: String
        package let metadata: [String: String]

        /// All of it, for those who look for secrets.
        package var text: String { "\(message) \(metadata)" }
    }

    private let written = Mutex<[Line]>([])

    package init() {}

    package var lines: [Line] { written.withLock { $0 } }

    /// A logger that writes here.
    package func logger(level: Logger.Level = .trace) -> Logger {
        var logger = Logger(label: "recorded") { _ in Handler(log: self) }
        logger.logLevel = level
        return logger
    }

    private struct Handler: LogHandler {
        let log: RecordedLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            let line = Line(level: event.level, message: "\(event.message)", metadata: all.mapValues { "\($0)" })
            log.written.withLock { $0.append(line) }
        }
    }
}
