// The contract between generated code and the runtime: unions, additional members, wide and recursive types.
@_spi(Generated) import DriftlessJSON

struct Circle: Hashable, Sendable {
    var kind: String
    var radius: Double
}

extension Circle: JSONSlotModel {
    static let jsonLayout = JSONLayout("Circle", [.required("kind", .string), .required("radius", .number)])

    init(decoding slots: JSONSlots) {
        kind = slots[0]
        radius = slots[1]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("kind", kind)
        json.member("radius", radius)
        json.endObject()
    }
}

/// An object with members that its spec does not name.
struct Square: Hashable, Sendable {
    var kind: String
    var side: Int
    var additionalProperties: [String: [Int]]
}

extension Square: JSONSlotModel {
    static let jsonLayout = JSONLayout(
        "Square",
        [.required("kind", .string), .required("side", .integer)],
        additional: .array(.integer)
    )

    init(decoding slots: JSONSlots) {
        kind = slots[0]
        side = slots[1]
        additionalProperties = slots[additional: 2]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("kind", kind)
        json.member("side", side)
        json.members(additionalProperties)
        json.endObject()
    }
}

/// A union with a discriminator.
enum Shape: Hashable, Sendable {
    case circle(Circle)
    case square(Square)
    case text(String)
    case unrecognized(JSONValue)
}

extension Shape: JSONUnion {
    static let jsonUnion = JSONUnionLayout(
        "Shape",
        discriminator: "kind",
        [
            .branch(.model(Circle.self), tags: ["circle", "round"]),
            .branch(.model(Square.self), tags: ["square"]),
            .branch(.string),
        ]
    )

    init(decoding slot: JSONSlot, branch: Int) {
        switch branch {
        case 0: self = .circle(slot.value())
        case 1: self = .square(slot.value())
        case 2: self = .text(slot.value())
        default: self = .unrecognized(slot.value())
        }
    }

    func encode(to json: inout JSONWriter) {
        switch self {
        case .circle(let value): json.value(value)
        case .square(let value): json.value(value)
        case .text(let value): json.value(value)
        case .unrecognized(let value): json.value(value)
        }
    }
}

/// A union without a discriminator whose branches contain it.
indirect enum Tree: Hashable, Sendable {
    case leaf(Int)
    case left(Left)
    case right(Right)
    case list([Tree])
    case unrecognized(JSONValue)
}

extension Tree: JSONUnion {
    static let jsonUnion = JSONUnionLayout(
        "Tree",
        [
            .branch(.integer),
            .branch(.model(Left.self)),
            .branch(.model(Right.self)),
            .branch(.array(.union(Tree.self))),
        ]
    )

    init(decoding slot: JSONSlot, branch: Int) {
        switch branch {
        case 0: self = .leaf(slot.value())
        case 1: self = .left(slot.value())
        case 2: self = .right(slot.value())
        case 3: self = .list(slot.value())
        default: self = .unrecognized(slot.value())
        }
    }

    func encode(to json: inout JSONWriter) {
        switch self {
        case .leaf(let value): json.value(value)
        case .left(let value): json.value(value)
        case .right(let value): json.value(value)
        case .list(let value): json.value(value)
        case .unrecognized(let value): json.value(value)
        }
    }
}

struct Left: Hashable, Sendable {
    var next: Indirect<Tree>
    var left: String
}

extension Left: JSONSlotModel {
    static let jsonLayout = JSONLayout("Left", [.required("next", .union(Tree.self)), .required("left", .string)])

    init(decoding slots: JSONSlots) {
        next = slots[0]
        left = slots[1]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("next", next)
        json.member("left", left)
        json.endObject()
    }
}

struct Right: Hashable, Sendable {
    var next: Indirect<Tree>
    var right: String
}

extension Right: JSONSlotModel {
    static let jsonLayout = JSONLayout("Right", [.required("next", .union(Tree.self)), .required("right", .string)])

    init(decoding slots: JSONSlots) {
        next = slots[0]
        right = slots[1]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("next", next)
        json.member("right", right)
        json.endObject()
    }
}

/// An object with so many members that their names are hashed, some of them alike at both ends.
struct Wide: Hashable, Sendable {
    var values: [Int?]

    static let names: [String] = (0..<40).map { "a_rather_long_member_name_\($0)_of_a_wide_object" }
}

extension Wide: JSONSlotModel {
    static let jsonLayout = JSONLayout("Wide", names.map { .optional($0, .integer) })

    init(decoding slots: JSONSlots) {
        values = Self.names.indices.map { slots[$0] }
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        for (name, value) in zip(Self.names, values) {
            json.member(name, value)
        }
        json.endObject()
    }
}
