// Where the properties of a generated struct lie in its memory, computed once a type and checked against the compiler's own figures.

/// The properties of a struct in memory.
///
/// Swift lays out a struct of fixed layout by a documented rule (docs/ABI/TypeLayout.rst of the compiler, "Fragile Struct and Tuple
/// Layout"): each stored property in its order, at the next multiple of its alignment behind the one before. From the types of a
/// layout follow the offsets, the size and the alignment. Where the last two are not what `MemoryLayout` says of the struct, the layout
/// is not the struct's: `problem` says so, nothing is read into such a type or written from it, and its memory is never touched.
///
/// The bounds argument of every access in this folder: an offset and the size of its property end within `size` by construction, `size` is
/// the struct's, and the memory is a whole value of the struct.
final class RecordPlan: Sendable {
    let name: String
    let size: Int
    let alignment: Int
    let fields: [RecordField]
    /// The property of all other members, or of all elements that follow.
    let rest: RecordField?
    let isArray: Bool
    /// Whether elements may be left out, so that none may follow.
    let isCut: Bool
    let layout: JSONLayout
    /// The texts that begin members: `"name":` of each, one behind the other.
    let keys: [UInt8]
    /// Why the plan is not the type's; nil where it is.
    let problem: String?

    // A copy of the fields without references to count, for the walks; the accesses live as long as `fields`.
    nonisolated(unsafe) let rows: UnsafeMutableBufferPointer<RecordRow>

    init<Record: JSONModel>(of _: Record.Type) {
        let layout = Record.jsonLayout
        let storage = layout.storage
        var fields: [RecordField] = []
        var keys: [UInt8] = []
        var end = 0
        var widest = 1
        func place(_ type: LayoutType, _ access: RecordAccess, _ member: LayoutMember?) -> RecordField {
            let offset = (end + access.alignment - 1) & ~(access.alignment - 1)
            end = offset + access.size
            widest = max(widest, access.alignment)
            let start = keys.count
            if let member {
                var writer = JSONWriter()
                writer.string(member.name)
                keys += writer.bytes
                keys.append(UInt8(ascii: ":"))
            }
            return RecordField(
                offset: offset,
                form: RecordForm(type),
                access: access,
                member: member,
                rules: member?.rules.flatMap { storage.rules.indices.contains($0) ? storage.rules[$0] : nil } ?? [],
                keyStart: start,
                keyCount: keys.count - start
            )
        }
        for member in storage.members {
            fields.append(place(member.type, RecordAccess.access(of: member.type), member))
        }
        rest = storage.rest.map { rest in
            let type = storage.isArray ? LayoutType.array(rest.type) : .map(rest.type)
            return place(type, .rest(of: rest.type, style: rest.style, layout, isArray: storage.isArray), nil)
        }
        name = storage.name
        size = end
        alignment = widest
        isArray = storage.isArray
        isCut = fields.contains { $0.member?.need == .optional }
        self.layout = layout
        self.keys = keys
        self.fields = fields
        let isRight = MemoryLayout<Record>.size == end && MemoryLayout<Record>.alignment == widest
        problem = storage.problem ?? (isRight ? nil : "the layout of \(storage.name) is not that of the struct")
        rows = .allocate(capacity: fields.count)
        _ = rows.initialize(from: fields.map(\.row))
    }

    deinit {
        rows.deallocate()
    }

    /// Takes the place of a value that cannot be written.
    func refuse(to json: inout JSONWriter) {
        json.refuse("of a type whose layout is known", found: problem ?? name)
        json.null()
    }
}

/// One property.
struct RecordField: Sendable {
    var offset: Int
    var form: RecordForm
    var access: RecordAccess
    /// Nil for the property of all other members.
    var member: LayoutMember?
    var rules: [JSONRule]
    /// Where the text that begins the member is in the plan's keys.
    var keyStart: Int
    var keyCount: Int

    var isPlain: Bool { member?.style == nil && rules.isEmpty }

    fileprivate var row: RecordRow {
        RecordRow(
            offset: offset,
            access: .passUnretained(access),
            keyStart: UInt32(keyStart),
            keyCount: UInt32(keyCount),
            form: form,
            isNeeded: member?.need != .optional,
            isNullable: member?.need == .requiredNullable,
            isPlain: isPlain
        )
    }
}

/// What the walks need of a property, in a few words.
struct RecordRow {
    var offset: Int
    var access: Unmanaged<RecordAccess>
    var keyStart: UInt32
    var keyCount: UInt32
    var form: RecordForm
    var isNeeded: Bool
    var isNullable: Bool
    /// Whether neither a style nor rules concern it.
    var isPlain: Bool
}

/// The types that the walks handle without a call through a table.
enum RecordForm: UInt8, Sendable {
    case string
    case optionalString
    case integer
    case optionalInteger
    case boolean
    case timestamp
    case optionalTimestamp
    case other

    init(_ type: LayoutType) {
        let type = ObjectIdentifier(type.type)
        self =
            switch type {
            case ObjectIdentifier(String.self): .string
            case ObjectIdentifier(String?.self): .optionalString
            case ObjectIdentifier(Int.self): .integer
            case ObjectIdentifier(Int?.self): .optionalInteger
            case ObjectIdentifier(Bool.self): .boolean
            case ObjectIdentifier(Parsed<Timestamp>.self): .timestamp
            case ObjectIdentifier(Parsed<Timestamp>?.self): .optionalTimestamp
            default: .other
            }
    }
}
