// How requests are sent, and how what is said of them gets to people.

import DriftlessRuntime
import HuaweiCloud
import Logging

extension CallSettings {
    /// The settings of the client.
    func clientSettings(console: Console, time: any TimeSource, drift: DriftNotices) -> ClientSettings {
        var settings = ClientSettings(userAgent: "list-backups/0.1 driftless/0.1", time: time)
        settings.securityNotice = { notice in
            console.say("list-backups: warning: \(DisplayText.harmless("\(notice)")).\n")
        }
        if let timeout { settings.limits.timeout = timeout.duration }
        if let retries { settings.retries.maximumAttempts = retries + 1 }
        if reports.contains(.drift) {
            settings.drift = .reported { drift.say("\($0)") }
        }
        if reports.contains(.requests) {
            settings.logger = Logger(label: "list-backups") { _ in ConsoleLogHandler(console: console) }
        }
        return settings
    }
}

/// Writes each line of a log among the messages.
struct ConsoleLogHandler: LogHandler {
    let console: Console
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .debug

    init(console: Console) {
        self.console = console
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let pairs = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let text = (["\(event.message)"] + pairs.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
        console.say("list-backups: \(DisplayText.harmless(text))\n")
    }
}
