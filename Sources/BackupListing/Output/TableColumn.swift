// The columns of a table: their headings, what stands in them, and what may happen to them on a narrow terminal.

import DriftlessRuntime

enum TableColumn: String, CaseIterable {
    case service = "SERVICE"
    case instance = "INSTANCE"
    case backup = "BACKUP"
    case name = "NAME"
    case type = "TYPE"
    case status = "STATUS"
    case size = "SIZE"
    case began = "BEGAN (UTC)"
    case ended = "ENDED (UTC)"
    case engine = "ENGINE"

    var isRightAligned: Bool { self == .size }

    /// What is left of the column where the table is too wide: the rest of a text that is longer is left out.
    var minimumWidth: Int? {
        switch self {
        case .instance, .backup, .name: 12
        default: nil
        }
    }

    /// The columns without which a table that is still too wide does, first to go first.
    static let leastNeeded: [TableColumn] = [.backup, .ended, .engine, .service, .name, .size]

    /// Whether a table that is too wide does without the column although nobody would miss it for a wider terminal.
    /// - Parameter texts: What stands in the column, each text once.
    func isIdle(_ texts: Set<String>) -> Bool {
        switch self {
        // With one service or instance, it is the one that was asked for.
        case .service, .instance: texts.count <= 1
        default: texts == [Self.nothing]
        }
    }

    private static let nothing = "-"

    /// What stands in the column, harmless and on one line; `-` where the service says nothing.
    func text(_ record: BackupRecord) -> String {
        let text: String? =
            switch self {
            case .service: record.service.rawValue
            case .instance: record.instanceID
            case .backup: record.backupID
            case .name: record.name
            case .type: record.type
            case .status: record.status
            case .size: record.size.map { ReadableSize.text($0) }
            case .began: Self.text(record.began)
            case .ended: Self.text(record.ended)
            case .engine: Self.text(engine: record.engine, version: record.engineVersion)
            }
        guard let text, !text.isEmpty else { return Self.nothing }
        return DisplayText.shortened(DisplayText.harmless(text), to: Self.maximumWidth)
    }

    /// Beyond this a text is shortened in any table: each row is as long as the longest, and a single text of many
    /// megabytes would fill the memory with blanks.
    private static let maximumWidth = 1000

    private static let timeFormat = TimeFormat("yyyy-MM-dd HH:mm:ss")

    private static func text(_ time: Parsed<Timestamp>?) -> String? {
        switch time {
        case .value(let time): time.formatted(timeFormat)
        case .unrecognized(let text): text
        case nil: nil
        }
    }

    private static func text(engine: String?, version: String?) -> String? {
        guard engine != nil || version != nil else { return nil }
        return [engine, version].compactMap { $0 }.joined(separator: " ")
    }
}
