// What a way of writing a list has to do, so that pages are written as they come where the way allows it.

/// Turns backups into the bytes of a list. It writes nothing itself.
package protocol RecordFormatter {
    /// What comes before the first backup.
    mutating func opening() -> [UInt8]

    /// What is written when these backups come.
    mutating func rows(of records: [BackupRecord]) -> [UInt8]

    /// What comes after the last backup.
    mutating func closing() -> [UInt8]

    /// What is written where the list ends too early, instead of the closing.
    mutating func interrupted() -> [UInt8]
}

extension ListingFormat {
    /// - Parameter columns: The columns of the terminal; nil where the list goes elsewhere.
    func formatter(columns: Int?) -> any RecordFormatter {
        switch self {
        case .table: TableFormatter(columns: columns)
        case .wide: TableFormatter(columns: nil)
        case .json: JSONFormatter()
        case .csv: CSVFormatter()
        }
    }
}
