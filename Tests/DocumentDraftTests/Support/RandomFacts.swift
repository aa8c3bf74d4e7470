// Facts as no provider would print them, the same for the same seed.
import DocumentFacts

/// SplitMix64 (Steele, Lea and Flood, 2014): a generator whose numbers do not change from run to run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

struct RandomFacts {
    private var generator: SeededGenerator

    init(seed: Int) {
        generator = SeededGenerator(seed: seed)
    }

    private static let names = [
        "id", "ID", "Id", "i_d", "name", "default", "self", "Self", "init", "Type", "selfValue", "none", "noneCase", "some",
        "a.b", "a_b", "a-b", "a b", "aB", "实例", "实例编号", "", " ", "1", "_1", "01", "emptyString", "empty", "$ref", "<<",
        "x-y", "?", "- a", "a: b", "a #b", "true", "null", "~", "1e5", "'", "\"", "\\", "a\nb", "a\u{0}b", "a\u{85}b",
        "a\u{2028}b", "\u{FEFF}", "😀", "*/", "\\(x)", "\"\"\"", "#\"", "limit", "offset", "start", "items", "total_count",
        "begin_time", "end_time", "body", "all", "Input", "request", "server", "core", "encode", "hash", "description",
        "version_id", "project_id", "projectId", "instance_id", "InstanceID", "backups", "Error", "Data", "Task", "TaskModel",
        "class", "func", "Any", "rawValue", "unrecognized", "a_x2E_b", "__", "%41", "\u{301}", "ñ", "ß", "İ", "﷽",
        String(repeating: "n", count: 1500), String(repeating: "长", count: 600),
    ]

    private static let values = names + [
        "0", "-1", "1.5", "007", "99999999999999999999999", "TRUE", "FALSE", "False", "yes", "2024-01-01", "0x10", "1_000",
        ".5", "+3", "1e400", "-0", String(repeating: "v", count: 5000), "{a: b}", "[a]", "!tag", "&a", "*a", "%", "@", "`",
    ]

    private static let formats = [
        "yyyy-mm-ddThh:mm:ssZ", "yyyyMMddHHmmss", "HH:mm-HH:mm", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "'", "''", "UTC", "yyyy",
        "yyyy-MM-dd yyyy", "YYYY-MM-DD", "yyyy-mm-ddThh:mm:ss+0800", "2020-06-15T02:21:18.669Z", "", "yyyyMMddmm\n",
        "yyyy年MM月dd日", "yyyy-MM-dd'\u{7}'",
    ]

    mutating func facts() -> DocumentFacts {
        DocumentFacts(
            title: pick(Self.names),
            operation: operation(),
            structures: list(0...2) { StructureFacts(name: $0.pick(Self.names), fields: $0.fields(depth: 2)) },
            errorCodes: list(0...2) { ErrorCodeFacts(code: $0.pick(Self.values)) }
        ).sorted()
    }

    private mutating func operation() -> OperationFacts {
        OperationFacts(
            name: chance(3) ? pick(Self.names) : nil,
            method: pick(["GET", "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "LIST", "", "get"]),
            path: path(),
            queryNames: list(0...2) { $0.pick(Self.names) },
            parameters: list(0...8) {
                ParameterFacts(location: $0.pick(ParameterFacts.Location.allCases), field: $0.field(depth: 2))
            },
            request: chance(2) ? shape(depth: 4) : nil,
            responses: list(0...4) {
                ResponseFacts(
                    status: $0.pick([nil, 200, 200, 202, 204, 301, 400, 401, 500, 0, 999, -1]),
                    body: $0.chance(3) ? nil : $0.shape(depth: 4)
                )
            }
        )
    }

    private mutating func path() -> String {
        let whole = ["", "/", "v1/x", "/a{", "/}{", "/{}", "/{a{b}}", "/x#y", "/x?y=z", "/{;a*}", "/a b/\n"]
        if chance(8) { return pick(whole) }
        let parts = list(1...5) { generator in
            generator.chance(2) ? "{" + generator.pick(Self.names) + "}" : generator.pick(Self.names)
        }
        return "/" + parts.joined(separator: "/")
    }

    private mutating func fields(depth: Int) -> [FieldFacts] {
        list(0...6) { $0.field(depth: depth) }
    }

    private mutating func field(depth: Int) -> FieldFacts {
        FieldFacts(
            name: pick(Self.names),
            shape: shape(depth: depth),
            isRequired: pick([true, false, nil]),
            values: chance(3) ? list(1...6) { $0.pick(Self.values) } : [],
            defaultValue: chance(4) ? pick(Self.values) : nil,
            minimum: chance(5) ? pick(Self.values) : nil,
            maximum: chance(5) ? pick(Self.values) : nil,
            minimumLength: chance(6) ? pick([-1, 0, 1, 64, .max, .min]) : nil,
            maximumLength: chance(6) ? pick([-1, 0, 1, 64, .max, .min]) : nil,
            timeFormat: chance(6) ? pick(Self.formats) : nil,
            unit: chance(6) ? pick(["Byte", "kB", "GB", "", "天", "\n"]) : nil
        )
    }

    private mutating func shape(depth: Int) -> ShapeFacts {
        switch Int.random(in: 0..<14, using: &generator) {
        case 0: .unsaid
        case 1, 2: .string
        case 3: .integer
        case 4: .long
        case 5: .number
        case 6: .boolean
        case 7: .map
        case 8: .enclosing(pick(Self.names))
        case 9, 10: depth > 0 ? .array(shape(depth: depth - 1)) : .string
        case 11: depth > 0 ? .alternatives(list(0...3) { $0.shape(depth: depth - 1) }) : .integer
        default: .object(depth > 0 ? fields(depth: depth - 1) : [])
        }
    }

    mutating func pick<Item>(_ items: [Item]) -> Item {
        items[Int.random(in: 0..<items.count, using: &generator)]
    }

    /// True once in so many times.
    private mutating func chance(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &generator) == 0
    }

    private mutating func list<Item>(_ count: ClosedRange<Int>, _ make: (inout RandomFacts) -> Item) -> [Item] {
        var items: [Item] = []
        for _ in 0..<Int.random(in: count, using: &generator) { items.append(make(&self)) }
        return items
    }
}
