// A DCS backup on the wire: members in the order of the document's sample, null where there is no value.

extension DCSBackup {
    func json(instanceID: String) -> JSONValue {
        [
            "status": .string(status.rawValue),
            "remark": JSONValue(remark),
            "period": JSONValue(period),
            "progress": .string(progressText),
            "size": .integer(size),
            "instance_id": .string(instanceID),
            "backup_id": .string(id),
            "created_at": .string(CivilTime(millisecondsSinceEpoch: createdAt.millisecondsSinceEpoch).dcsText),
            "updated_at": .string(CivilTime(millisecondsSinceEpoch: updatedAt.millisecondsSinceEpoch).dcsText),
            "backup_type": .string(kind.rawValue),
            "backup_name": .string(name),
            "error_code": JSONValue(errorCode?.rawValue),
            "is_support_restore": .string(supportsRestore ? "TRUE" : "FALSE"),
        ]
    }

    private var progressText: String {
        let hundredths = min(max(progressInHundredths, 0), 10_000)
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
