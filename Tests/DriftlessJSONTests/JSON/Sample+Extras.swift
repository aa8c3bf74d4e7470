// The contract between generated code and the runtime: tags and exact numbers.
@_spi(Generated) import DriftlessJSON
import SampleModels

/// Numbers of every width.
struct Amounts: Hashable, Sendable {
    var price: DecimalNumber?
    var exact: JSONNumber?
    var count: UInt64?
    var whole: Int?
}

extension Amounts: JSONSlotModel {
    static let jsonLayout = JSONLayout(
        "Amounts",
        [
            .optional("price", .decimalNumber), .optional("exact", .exactNumber), .optional("count", .unsigned),
            .optional("whole", .integer),
        ]
    )

    init(decoding slots: JSONSlots) {
        price = slots[0]
        exact = slots[1]
        count = slots[2]
        whole = slots[3]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("price", price)
        json.member("exact", exact)
        json.member("count", count)
        json.member("whole", whole)
        json.endObject()
    }
}

/// A union whose first two branches do not have the discriminator, and whose last one may.
indirect enum Pet: Hashable, Sendable {
    case plain(Database)
    case free(Free)
    case circle(Circle)
    case pet(Pet)
    case unrecognized(JSONValue)
}

extension Pet: JSONUnion {
    static let jsonUnion = JSONUnionLayout(
        "Pet",
        discriminator: "kind",
        [
            .branch(.model(Database.self), tags: ["plain"]), .branch(.model(Free.self), tags: ["free"]),
            .branch(.model(Circle.self), tags: ["circle"]), .branch(.integer),
        ]
    )

    init(decoding slot: JSONSlot, branch: Int) {
        switch branch {
        case 0: self = .plain(slot.value())
        case 1: self = .free(slot.value())
        case 2: self = .circle(slot.value())
        default: self = .unrecognized(slot.value())
        }
    }

    func encode(to json: inout JSONWriter) {
        switch self {
        case .plain(let value): json.value(value, discriminator: "kind", tag: "plain")
        case .free(let value): json.value(value, discriminator: "kind", tag: "free")
        case .circle(let value): json.value(value, discriminator: "kind", tag: "circle")
        case .pet(let value): json.value(value, discriminator: "kind", tag: "pet")
        case .unrecognized(let value): json.value(value)
        }
    }
}
