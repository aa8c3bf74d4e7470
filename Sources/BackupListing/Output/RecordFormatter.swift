// What a way of writing a list has to do, so that pages are written as they come where the way allows it.

/// Turns records into the bytes of a list. It writes nothing itself.
protocol RecordFormatter<Record> {
    associatedtype Record

    /// What comes before the first record.
    mutating func opening() -> [UInt8]

    /// What is written when these records come.
    mutating func rows(of records: [Record]) -> [UInt8]

    /// What comes after the last record.
    mutating func closing() -> [UInt8]

    /// What is written where the list is not complete, instead of the closing.
    mutating func interrupted() -> [UInt8]
}

extension ListingFormat {
    /// When the rows of a list are written.
    enum Pace {
        /// As they come, so they have to come in the order in which they are to stand.
        case asTheyCome
        /// All at the end.
        case atTheEnd
    }

    var pace: Pace {
        switch self {
        case .table, .wide: .atTheEnd
        case .json, .csv: .asTheyCome
        }
    }

    /// - Parameter width: The columns of the terminal; nil where the list goes elsewhere.
    func formatter<Field: RecordField, Column: TableColumn>(
        _ fields: Field.Type,
        _ columns: Column.Type,
        width: Int?
    ) -> any RecordFormatter<Field.Record> where Column.Record == Field.Record {
        switch self {
        case .table: TableFormatter<Column>(width: width)
        case .wide: TableFormatter<Column>(width: nil)
        case .json: JSONFormatter<Field>()
        case .csv: CSVFormatter<Field>()
        }
    }

    /// The way of writing backups.
    func backupFormatter(width: Int?) -> any RecordFormatter<BackupField.Record> {
        formatter(BackupField.self, BackupColumn.self, width: width)
    }

    /// The way of writing instances.
    func instanceFormatter(width: Int?) -> any RecordFormatter<InstanceField.Record> {
        formatter(InstanceField.self, InstanceColumn.self, width: width)
    }
}
