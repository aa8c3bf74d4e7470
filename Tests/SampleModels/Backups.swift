// What the generator prints for a page of backups, shortened: the shape that the runtime has to serve.
@_spi(Generated) public import DriftlessJSON

public struct BackupPage: Hashable, Sendable {
    public var backups: [Backup]
    public var totalCount: Int?

    public init(backups: [Backup], totalCount: Int? = nil) {
        self.backups = backups
        self.totalCount = totalCount
    }
}

extension BackupPage: JSONSlotModel {
    public static let jsonLayout = JSONLayout(
        "BackupPage",
        [
            .required("backups", .array(.model(Backup.self))),
            .optional("total_count", .integer),
        ]
    )

    public init(decoding slots: JSONSlots) {
        backups = slots[0]
        totalCount = slots[1]
    }

    public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("backups", backups)
        json.member("total_count", totalCount)
        json.endObject()
    }
}

public struct Backup: Hashable, Sendable {
    public var id: String
    public var type: BackupType
    public var size: DataSize?
    public var beginTime: Parsed<Timestamp>?

    public init(id: String, type: BackupType, size: DataSize? = nil, beginTime: Parsed<Timestamp>? = nil) {
        self.id = id
        self.type = type
        self.size = size
        self.beginTime = beginTime
    }
}

extension Backup: JSONSlotModel {
    public static let jsonLayout = JSONLayout(
        "Backup",
        [
            .required("id", .string),
            .required("type", .enumeration(BackupType.self)),
            .optional("size", .dataSize(.kilobytes)),
            .optional("begin_time", .text(Timestamp.self)),
        ]
    )

    public init(decoding slots: JSONSlots) {
        id = slots[0]
        type = slots[1]
        size = slots[2]
        beginTime = slots[3]
    }

    public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.member("type", type)
        json.member("size", size)
        json.member("begin_time", beginTime, style: .time("yyyy-MM-dd'T'HH:mm:ssxx"))
        json.endObject()
    }
}

public struct ErrorBody: Hashable, Sendable {
    public var errorCode: String
    public var errorMessage: String?

    public init(errorCode: String, errorMessage: String? = nil) {
        self.errorCode = errorCode
        self.errorMessage = errorMessage
    }
}

extension ErrorBody: JSONSlotModel {
    public static let jsonLayout = JSONLayout(
        "ErrorBody",
        [.required("error_code", .string), .optional("error_msg", .string)]
    )

    public init(decoding slots: JSONSlots) {
        errorCode = slots[0]
        errorMessage = slots[1]
    }

    public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("error_code", errorCode)
        json.member("error_msg", errorMessage)
        json.endObject()
    }
}

public enum BackupType: Hashable, Sendable {
    case auto
    case manual
    case unrecognized(rawValue: String)
}

extension BackupType: JSONStringEnum {
    public static let jsonNames: [String] = ["auto", "manual"]
    public static let allKnownCases: [BackupType] = [.auto, .manual]

    public init(rawValue: String) {
        switch rawValue {
        case "auto": self = .auto
        case "manual": self = .manual
        default: self = .unrecognized(rawValue: rawValue)
        }
    }

    public var rawValue: String {
        switch self {
        case .auto: "auto"
        case .manual: "manual"
        case .unrecognized(let rawValue): rawValue
        }
    }
}
