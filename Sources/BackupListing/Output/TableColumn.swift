// What a table of one kind of records has for columns, and what may happen to them on a narrow terminal.

import DriftlessRuntime

/// The columns of one kind of records: their headings as raw values, in the order in which they stand.
protocol TableColumn: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == String {
    associatedtype Record: Sendable

    /// What stands in the column, not yet fit for a terminal; nil where there is nothing to say.
    func content(of record: Record) -> String?

    var isRightAligned: Bool { get }

    /// What is left of the column where the table is too wide: the rest of a text that is longer is left out.
    var minimumWidth: Int? { get }

    /// The columns without which a table that is still too wide does, first to go first.
    static var leastNeeded: [Self] { get }

    /// Whether any table does without the column where nothing stands in it.
    var isOptional: Bool { get }

    /// Whether a table that is too wide does without the column although nobody would miss it for a wider terminal.
    /// - Parameter texts: What stands in the column, each text once.
    func isIdle(_ texts: Set<String>) -> Bool
}

extension TableColumn {
    /// What stands in the column, harmless and on one line; `-` where there is nothing to say.
    func text(_ record: Record) -> String {
        guard let text = content(of: record), !text.isEmpty else { return TableText.nothing }
        return DisplayText.shortened(DisplayText.harmless(text), to: TableText.maximumWidth)
    }
}

/// How columns write what they have in common.
enum TableText {
    static let nothing = "-"

    /// Beyond this a text is shortened in any table: each row is as long as the longest, and a single text of many
    /// megabytes would fill the memory with blanks.
    static let maximumWidth = 1000

    private static let timeFormat = TimeFormat("yyyy-MM-dd HH:mm:ss")

    static func time(_ time: Timestamp) -> String {
        time.formatted(timeFormat)
    }

    static func time(_ time: Parsed<Timestamp>?) -> String? {
        switch time {
        case .value(let time): Self.time(time)
        case .unrecognized(let text): text
        case nil: nil
        }
    }
}
