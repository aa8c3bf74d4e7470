// Structs as the generator prints them, with properties of every size and kind.
@_spi(Generated) import DriftlessJSON
import SampleModels

struct Everything: Sendable {
    var flag: Bool
    var text: String
    var count: Int?
    var half: UInt32
    var otherFlag: Bool?
    var ratio: Double?
    var big: UInt64?
    var amount: DecimalNumber?
    var whole: DecimalNumber
    var anything: JSONValue
    var maybeAnything: JSONValue?
    var size: DataSize?
    var type: BackupType
    var maybeType: BackupType?
    var at: Parsed<Timestamp>?
    var day: Parsed<CalendarDate>
    var note: Presence<String>
    var flagOrNull: Presence<Bool>
    var backup: Backup?
    var backups: [Backup]
    var byName: [String: [Int?]]?
    var next: Indirect<Everything>?
    var remark: String?
    var small: UInt32?
    var last: Bool
    var additionalProperties: [String: JSONValue]
}

extension Everything: JSONModel, Hashable {
    static let jsonLayout = JSONLayout(
        "Everything",
        """
        flag: boolean
        text: string
        count?: integer
        half: uint32
        other_flag?: boolean
        ratio?: number
        big?: uint64
        amount?: decimal
        whole: decimal
        anything: any
        maybe_anything?: any
        size?: size(kilobytes)
        type: BackupType
        maybe_type?: BackupType
        at?: text(date-time, "yyyyMMddHHmmss")
        day: text(date)
        note?: string | null
        flag_or_null?: boolean | null
        backup?: Backup
        backups: [Backup]
        by_name?: [string: [integer?]]
        next?: indirect Everything
        remark: string?
        small?: uint32
        last: boolean
        ...: any
        """,
        [BackupType.self, Backup.self, Everything.self]
    )
}

struct OneFlag: Sendable {
    var flag: Bool
}

extension OneFlag: JSONModel, Hashable {
    static let jsonLayout = JSONLayout("OneFlag", "flag: boolean", [])
}

struct Nothing: Sendable {}

extension Nothing: JSONModel, Hashable {
    static let jsonLayout = JSONLayout("Nothing", "", [])
}

/// Its flag lies behind the padding of what is inside.
struct Nested: Sendable {
    var inside: OneFlag?
    var flags: Everything
    var last: Bool
    var nothing: Nothing
    var maybeNothing: Nothing?
}

extension Nested: JSONModel, Hashable {
    static let jsonLayout = JSONLayout(
        "Nested",
        """
        inside?: OneFlag
        flags: Everything
        last: boolean
        nothing: Nothing
        maybe_nothing?: Nothing
        """,
        [OneFlag.self, Everything.self, Nothing.self]
    )
}

/// A position and what follows.
struct Point: Sendable {
    var x: Double
    var y: Double?
    var rest: [String]
}

extension Point: JSONModel, Hashable {
    static let jsonLayout = JSONLayout(
        elementsOf: "Point",
        """
        x: number, checked
        y?: number
        ...: string
        """,
        [],
        rules: [[.minimum("0")]]
    )
}

/// Its layout says too little.
struct Longer: Sendable {
    var a: String
    var b: String
}

extension Longer: JSONModel, Hashable {
    static let jsonLayout = JSONLayout("Longer", "a: string", [])
}

/// Its layout is no layout.
struct Unreadable: Sendable {
    var a: String
}

extension Unreadable: JSONModel, Hashable {
    static let jsonLayout = JSONLayout("Unreadable", "a: str", [])
}

/// Holds one whose layout is wrong.
struct Holder: Sendable {
    var longer: [Longer]
}

extension Holder: JSONModel, Hashable {
    static let jsonLayout = JSONLayout("Holder", "longer: [Longer]", [Longer.self])
}

/// Written by hand, and without equality of its own.
struct Loose: JSONValueDecodable {
    var text: String

    static var jsonKind: JSONKind { .string }

    init(text: String) {
        self.text = text
    }

    init(decoding slot: JSONSlot) {
        text = String(decoding: slot)
    }

    func encode(to json: inout JSONWriter) {
        text.encode(to: &json)
    }
}

struct LooseHolder: Hashable, Sendable {
    var loose: [Loose]
    var maybe: Loose?
}

extension LooseHolder: JSONModel {
    static let jsonLayout = JSONLayout("LooseHolder", "loose: [Loose]\nmaybe?: Loose", [Loose.self])
}
