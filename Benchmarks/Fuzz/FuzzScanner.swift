// What libFuzzer feeds to the JSON scanner: any bytes, read in every way, and what is read written and read again.
@_spi(Generated) import DriftlessRuntime
import HuaweiCloudRDS
import SampleModels

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScanner(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let isJSON = (try? JSONValue.validate(bytes)) != nil
    if let value = try? JSONValue(json: bytes) {
        let written = value.jsonBytes()
        guard isJSON, let again = try? JSONValue(json: written), again.jsonBytes() == written else {
            fatalError("a value is not read as it was written")
        }
    }
    check(HuaweiCloudRDS.BackupPage.self, bytes, isJSON)
    check([Node].self, bytes, isJSON)
    return 0
}

private func check<Value: JSONValueDecodable & JSONEncodable & Equatable>(
    _ type: Value.Type,
    _ bytes: [UInt8],
    _ isJSON: Bool
) {
    let value = try? Value(json: bytes)
    var drift: [JSONDrift] = []
    guard (try? Value(json: bytes, drift: &drift)) == value else {
        fatalError("noticing drift changes what is read")
    }
    _ = try? Value(json: bytes, leniency: .optionalMembers, drift: &drift)
    if let value {
        // Tags are written that were not there, and are there when they are read again: the JSON is the same from then on.
        let written = value.jsonBytes()
        guard isJSON, let again = try? Value(json: written), let json = try? JSONValue(json: written),
            (try? JSONValue(json: again.jsonBytes())) == json
        else {
            fatalError("a value is not read as it was written")
        }
    }
}

/// A union that holds itself, whose branches are told apart in every way there is.
private indirect enum Node: Hashable {
    case inner(Inner)
    case open(Free)
    case closed(Closed)
    case list([Node])
    case number(Double)
    case integer(Int)
    case time(Parsed<Timestamp>)
    case unrecognized(JSONValue)
}

extension Node: JSONUnion {
    static let jsonUnion = JSONUnionLayout(
        "Node",
        discriminator: "kind",
        [
            .branch(.model(Inner.self), tags: ["i"]), .branch(.model(Free.self), tags: ["o"]),
            .branch(.model(Closed.self)), .branch(.array(.union(Node.self))), .branch(.number), .branch(.integer),
            .branch(.text(Timestamp.self)),
        ]
    )

    init(decoding slot: JSONSlot, branch: Int) {
        switch branch {
        case 0: self = .inner(slot.value())
        case 1: self = .open(slot.value())
        case 2: self = .closed(slot.value())
        case 3: self = .list(slot.value())
        case 4: self = .number(slot.value())
        case 5: self = .integer(slot.value())
        case 6: self = .time(slot.value())
        default: self = .unrecognized(slot.value())
        }
    }

    func encode(to json: inout JSONWriter) {
        switch self {
        case .inner(let value): json.value(value, discriminator: "kind", tag: "i")
        case .open(let value): json.value(value, discriminator: "kind", tag: "o")
        case .closed(let value): json.value(value)
        case .list(let value): json.value(value)
        case .number(let value): json.value(value)
        case .integer(let value): json.value(value)
        case .time(let value): json.value(value)
        case .unrecognized(let value): json.value(value)
        }
    }
}

private struct Inner: Hashable {
    var next: Indirect<Plain>
    var price: DecimalNumber?
}

extension Inner: JSONSlotModel {
    static let jsonLayout = JSONLayout(
        "Inner",
        [.required("next", .union(Plain.self)), .optional("price", .decimalNumber)]
    )

    init(decoding slots: JSONSlots) {
        next = slots[0]
        price = slots[1]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("next", next)
        json.member("price", price)
        json.endObject()
    }
}

/// A union without a discriminator.
private indirect enum Plain: Hashable {
    case node(Node)
    case closed(Closed)
    case open(Free)
    case unrecognized(JSONValue)
}

extension Plain: JSONUnion {
    static let jsonUnion = JSONUnionLayout(
        "Plain",
        [.branch(.union(Node.self)), .branch(.model(Closed.self)), .branch(.model(Free.self))]
    )

    init(decoding slot: JSONSlot, branch: Int) {
        switch branch {
        case 0: self = .node(slot.value())
        case 1: self = .closed(slot.value())
        case 2: self = .open(slot.value())
        default: self = .unrecognized(slot.value())
        }
    }

    func encode(to json: inout JSONWriter) {
        switch self {
        case .node(let value): json.value(value)
        case .closed(let value): json.value(value)
        case .open(let value): json.value(value)
        case .unrecognized(let value): json.value(value)
        }
    }
}

private struct Closed: Hashable {
    var kind: String
    var b: [Int]?
}

extension Closed: JSONSlotModel {
    static let jsonLayout = JSONLayout(
        "Closed",
        [.required("kind", .listed(.string, ["c", "d"])), .optional("b", .array(.integer))],
        unknownMembers: .refused
    )

    init(decoding slots: JSONSlots) {
        kind = slots[0]
        b = slots[1]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("kind", kind)
        json.member("b", b)
        json.endObject()
    }
}
