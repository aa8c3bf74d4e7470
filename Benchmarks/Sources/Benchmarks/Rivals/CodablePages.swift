// The same pages as plain Codable structs, read by Foundation's JSONDecoder: what one writes by hand.
//
// Everything is as cheap for the rival as it can be: times stay strings, enums stay strings (a String enum costs more and
// refuses new values), names are mapped by coding keys and not by a key strategy.

struct CodableRDSPage: Codable {
    struct Datastore: Codable {
        var type: String?
        var version: String?
    }

    struct Database: Codable {
        var name: String?
    }

    struct Backup: Codable {
        var id: String
        var name: String?
        var type: String
        var size: Int?
        var status: String
        var beginTime: String?
        var endTime: String?
        var datastore: Datastore?
        var databases: [Database]?
        var instanceID: String

        enum CodingKeys: String, CodingKey {
            case id, name, type, size, status, datastore, databases
            case beginTime = "begin_time"
            case endTime = "end_time"
            case instanceID = "instance_id"
        }
    }

    var backups: [Backup]
    var totalCount: Int

    enum CodingKeys: String, CodingKey {
        case backups
        case totalCount = "total_count"
    }
}

struct CodableDCSPage: Codable {
    struct Backup: Codable {
        var status: String
        var remark: String?
        var period: String?
        var progress: String?
        var size: Int?
        var instanceID: String
        var backupID: String
        var createdAt: String?
        var updatedAt: String?
        var backupType: String
        var backupName: String?
        var errorCode: String?
        var isSupportRestore: String?

        enum CodingKeys: String, CodingKey {
            case status, remark, period, progress, size
            case instanceID = "instance_id"
            case backupID = "backup_id"
            case createdAt = "created_at"
            case updatedAt = "updated_at"
            case backupType = "backup_type"
            case backupName = "backup_name"
            case errorCode = "error_code"
            case isSupportRestore = "is_support_restore"
        }
    }

    var backups: [Backup]
    var total: Int

    enum CodingKeys: String, CodingKey {
        case backups = "backup_record_response"
        case total = "total_num"
    }
}
