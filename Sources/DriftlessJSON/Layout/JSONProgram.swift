// The linked tables of a root type: immutable, shared by all threads, read by the scanner through pointers.

/// Everything that the scanner has to know to read one type and the types below it.
///
/// A program is linked when its root is first decoded, and kept with the root's layout.
public final class JSONProgram: Sendable {
    // The rows are written in `init` and only read afterwards; they live as long as the program.
    nonisolated(unsafe) let types: UnsafePointer<JSONTypeRow>
    nonisolated(unsafe) let fields: UnsafePointer<JSONFieldRow>
    nonisolated(unsafe) let objects: UnsafePointer<JSONObjectRow>
    nonisolated(unsafe) let enums: UnsafePointer<JSONEnumRow>
    nonisolated(unsafe) let cases: UnsafePointer<JSONNameRow>
    nonisolated(unsafe) let unions: UnsafePointer<JSONUnionRow>
    nonisolated(unsafe) let tags: UnsafePointer<JSONTagRow>
    nonisolated(unsafe) let buckets: UnsafePointer<UInt32>
    nonisolated(unsafe) let names: UnsafePointer<UInt8>
    let titles: [String]
    let texts: [any TextParsable.Type]
    let listed: [JSONListedRow]
    let patterns: [[TextPattern]]
    let branchRules: [[[JSONRule]]]
    let rootKind: JSONKind
    let root: JSONTypeRow
    /// Why nothing is read by these tables; nil where all is well.
    let problem: String?

    private let arrayProgram = LazyReference<JSONProgram>()
    private let mapProgram = LazyReference<JSONProgram>()
    private let nullableProgram = LazyReference<JSONProgram>()

    init(linking kind: JSONKind) {
        var linker = JSONLinker()
        root = linker.link(kind)
        linker.finish()
        problem = linker.problem
        rootKind = kind
        types = Self.pin(linker.types)
        fields = Self.pin(linker.fields)
        objects = Self.pin(linker.objects)
        enums = Self.pin(linker.enums)
        cases = Self.pin(linker.cases)
        unions = Self.pin(linker.unions)
        tags = Self.pin(linker.tags)
        buckets = Self.pin(linker.buckets)
        names = Self.pin(linker.names)
        titles = linker.titles
        texts = linker.texts
        listed = linker.listed
        patterns = linker.patterns
        branchRules = linker.branchRules
    }

    deinit {
        types.deallocate()
        fields.deallocate()
        objects.deallocate()
        enums.deallocate()
        cases.deallocate()
        unions.deallocate()
        tags.deallocate()
        buckets.deallocate()
        names.deallocate()
    }

    /// Copies rows to memory of their own. All rows are trivial types, so that nothing has to be deinitialised.
    private static func pin<Row: BitwiseCopyable>(_ rows: [Row]) -> UnsafePointer<Row> {
        let memory = UnsafeMutableBufferPointer<Row>.allocate(capacity: max(rows.count, 1))
        _ = memory.initialize(from: rows)
        return UnsafePointer(memory.baseAddress ?? UnsafeMutablePointer.allocate(capacity: 1))
    }
}

extension JSONProgram {
    /// The program of an array of this program's root.
    public var array: JSONProgram {
        arrayProgram.object(JSONProgram(linking: JSONKind(.array(rootKind))))
    }

    /// The program of an object whose values are of this program's root.
    public var map: JSONProgram {
        mapProgram.object(JSONProgram(linking: JSONKind(.map(rootKind))))
    }

    /// The program of this program's root or `null`.
    public var nullable: JSONProgram {
        nullableProgram.object(JSONProgram(linking: JSONKind(.nullable(rootKind))))
    }

    static let string = JSONProgram(linking: JSONKind(.string))
    static let integer = JSONProgram(linking: JSONKind(.integer))
    static let integer32 = JSONProgram(linking: JSONKind(.integer32))
    static let integer64 = JSONProgram(linking: JSONKind(.integer64))
    static let unsigned = JSONProgram(linking: JSONKind(.unsigned))
    static let unsigned32 = JSONProgram(linking: JSONKind(.unsigned32))
    static let number = JSONProgram(linking: JSONKind(.number))
    static let float = JSONProgram(linking: JSONKind(.float))
    static let exactNumber = JSONProgram(linking: JSONKind(.exactNumber))
    static let decimalNumber = JSONProgram(linking: JSONKind(.decimalNumber))
    static let boolean = JSONProgram(linking: JSONKind(.boolean))
    static let byteCount = JSONProgram(linking: JSONKind(.dataSize(.bytes)))
    static let any = JSONProgram(linking: JSONKind(.any))
}

extension JSONKind {
    /// The tables by which the scanner reads a value of the kind. Those of generated types are kept with their layouts, those of
    /// arrays and the like with the program of what is inside.
    var program: JSONProgram {
        switch form {
        case .model(let type): type.jsonLayout.storage.program.object(JSONProgram(linking: self))
        case .union(let type): type.jsonUnion.storage.program.object(JSONProgram(linking: self))
        case .array(let element): element.program.array
        case .map(let value): value.program.map
        case .nullable(let inner): inner.program.nullable
        case .string, .text: .string
        case .integer: .integer
        case .integer32: .integer32
        case .integer64: .integer64
        case .unsigned: .unsigned
        case .unsigned32: .unsigned32
        case .number: .number
        case .float: .float
        case .exactNumber: .exactNumber
        case .decimalNumber: .decimalNumber
        case .boolean: .boolean
        case .any: .any
        case .dataSize(.bytes): .byteCount
        case .integerEnumeration, .valueEnumeration, .dataSize, .enumeration, .listed: JSONProgram(linking: self)
        }
    }
}
