// Pages that differ from the documents in the ways in which real and newer servers differ from them.

extension Fault {
    /// The genuine page with these changes, made in order.
    public static func altered(_ alterations: Alteration...) -> Self {
        Fault(content: .altered(alterations))
    }

    /// The genuine page without its last byte; Content-Length fits what is sent.
    public static let malformedJSON = altered(.cutLastByte)

    /// Every record has members that no document knows, and so has the page.
    public static let unknownFields = altered(
        .setRecordMember("x_new_feature", ["enabled": true, "levels": [1, 2, 3]]),
        .setPageMember("x_next_marker", "b2Zmc2V0PTEw")
    )

    /// Every record has a status and a type that no document knows.
    public static let unknownEnumValues = altered(
        .replaceRecordMember("status", "ARCHIVING"),
        .replaceRecordMember("backup_type", "snapshot"),
        .replaceRecordMember("type", "snapshot")
    )

    /// Every record has a size that is a string.
    public static let wrongTypes = altered(.replaceRecordMember("size", "large"))

    /// Every record has null wherever a record can do without a value.
    public static let nullsInOptionalFields = altered(
        .replaceRecordMember("remark", nil),
        .replaceRecordMember("period", nil),
        .replaceRecordMember("error_code", nil),
        .replaceRecordMember("end_time", nil),
        .replaceRecordMember("databases", nil)
    )

    /// The total is larger by `step` in each further response, while the records stay.
    public static func totalChanging(by step: Int) -> Self {
        altered(.changeTotal(by: step))
    }

    /// The page before the one that was asked for, as when a server answers a question twice; the first page stays.
    public static let pageBefore = altered(.movePosition(byPages: -1))

    /// The first page, whatever position was asked for, as from a server that ignores the position.
    public static let firstPage = altered(.movePosition(byPages: .min))

    /// A page without records, while the total stays.
    public static let emptyPage = altered(.removeRecords)

    /// Every record has the members that newer DCS servers add.
    public static let newerDCSMembers = altered(
        .setRecordMember("execution_at", "2018-04-15T22:00:00.780Z"),
        .setRecordMember("backup_format", "rdb")
    )

    /// Every record has the members that newer RDS servers add, and an engine that the document does not know.
    public static let newerRDSMembers = altered(
        .setRecordMember("associated_with_ddm", false),
        .setRecordMember("min_data_volume_capacity_for_restore", 40),
        .setRecordMember("datastore", ["type": "MariaDB", "version": "10.5"])
    )

    /// Every DCS record has an empty object where a string is due, as samples of newer documents have it.
    public static let emptyObjectsForStrings = altered(
        .replaceRecordMember("period", [:]),
        .replaceRecordMember("error_code", [:])
    )

    /// Every record has the size `2803.`, as the RDS document prints it, which is no JSON.
    public static let numberWithTrailingDot = altered(.replaceRecordMember("size", .verbatim("2803.")))
}
