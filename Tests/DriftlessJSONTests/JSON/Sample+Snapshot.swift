// The contract between generated code and the runtime: models, written as the generator writes them.
@_spi(Generated) import DriftlessJSON

struct Database: Hashable, Sendable {
    var name: String
}

extension Database: JSONSlotModel {
    static let jsonLayout = JSONLayout("Database", [.required("name", .string)])

    init(decoding slots: JSONSlots) {
        name = slots[0]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        json.endObject()
    }
}

struct Snapshot: Hashable, Sendable {
    var id: String
    var type: SnapshotType
    var level: Grade?
    var size: DataSize?
    var beginTime: Parsed<Timestamp>?
    var progress: Parsed<DecimalNumber>?
    var canRestore: Parsed<Bool>?
    var databases: [Database]?
    var labels: [String: String]?
    var anything: JSONValue?
    var parent: Indirect<Snapshot>?
    var note: Presence<String>
    var remark: String?
}

extension Snapshot: JSONSlotModel {
    static let jsonLayout = JSONLayout(
        "Snapshot",
        [
            .required("id", .string),
            .required("type", .enumeration(SnapshotType.self)),
            .optional("level", .integerEnumeration(Grade.self)),
            .optional("size", .dataSize(.kilobytes)),
            .optional("begin_time", .text(Timestamp.self)),
            .optional("progress", .text(DecimalNumber.self)),
            .optional("is_support_restore", .text(Bool.self)),
            .optional("databases", .array(.model(Database.self))),
            .optional("labels", .map(.string)),
            .optional("anything", .any),
            .optional("parent", .model(Snapshot.self)),
            .optional("note", .nullable(.string)),
            .required("remark", .nullable(.string)),
        ]
    )

    init(decoding slots: JSONSlots) {
        id = slots[0]
        type = slots[1]
        level = slots[2]
        size = slots[3]
        beginTime = slots[4]
        progress = slots[5]
        canRestore = slots[6]
        databases = slots[7]
        labels = slots[8]
        anything = slots[9]
        parent = slots[10]
        note = slots[11]
        remark = slots[12]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.member("type", type)
        json.member("level", level)
        json.member("size", size)
        json.member("begin_time", beginTime, style: .time("yyyy-MM-dd'T'HH:mm:ssXX"))
        json.member("progress", progress)
        json.member("is_support_restore", canRestore, style: .boolean(true: "TRUE", false: "FALSE"))
        json.member("databases", databases)
        json.member("labels", labels)
        json.member("anything", anything)
        json.member("parent", parent)
        json.member("note", note)
        json.nullableMember("remark", remark)
        json.endObject()
    }
}

enum SnapshotType: Hashable, Sendable {
    case auto
    case manual
    case unrecognized(rawValue: String)
}

extension SnapshotType: JSONStringEnum {
    static let jsonNames: [String] = ["auto", "manual"]
    static let allKnownCases: [SnapshotType] = [.auto, .manual]

    init(rawValue: String) {
        switch rawValue {
        case "auto": self = .auto
        case "manual": self = .manual
        default: self = .unrecognized(rawValue: rawValue)
        }
    }

    var rawValue: String {
        switch self {
        case .auto: "auto"
        case .manual: "manual"
        case .unrecognized(let rawValue): rawValue
        }
    }
}

enum Grade: Hashable, Sendable {
    case _1
    case unrecognized(rawValue: Int)
}

extension Grade: JSONIntegerEnum {
    static let allKnownCases: [Grade] = [._1]

    init(rawValue: Int) {
        switch rawValue {
        case 1: self = ._1
        default: self = .unrecognized(rawValue: rawValue)
        }
    }

    var rawValue: Int {
        switch self {
        case ._1: 1
        case .unrecognized(let rawValue): rawValue
        }
    }
}
