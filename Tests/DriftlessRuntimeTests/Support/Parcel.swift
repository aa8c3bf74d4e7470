// A type with a member of each kind that a form or a multipart body can hold, as the generator prints it.
@_spi(Generated) import DriftlessRuntime

struct Parcel: Hashable, Sendable {
    var name: String
    var count: Int?
    var isFragile: Bool?
    var tags: [String]?
    var sizes: [Int]?
    var address: Address?
    var stops: [Address]?
    var file: MultipartFile?
    var files: [MultipartFile]?
    var extras: [String: String] = [:]

    struct Address: Hashable, Sendable {
        var city: String?
        var lines: [String]?
        var floor: Int?
    }

    static let kind = JSONKind.model(Parcel.self)
}

extension Parcel: JSONSlotModel {
    static let jsonLayout = JSONLayout(
        "Parcel",
        [
            .required("name", .string),
            .optional("count", .integer),
            .optional("is_fragile", .boolean),
            .optional("tags", .array(.string)),
            .optional("sizes", .array(.integer)),
            .optional("address", .model(Address.self)),
            .optional("stops", .array(.model(Address.self))),
            .optional("file", .text(MultipartFile.self)),
            .optional("files", .array(.text(MultipartFile.self))),
        ],
        additional: .string
    )

    init(decoding slots: JSONSlots) {
        name = slots[0]
        count = slots[1]
        isFragile = slots[2]
        tags = slots[3]
        sizes = slots[4]
        address = slots[5]
        stops = slots[6]
        file = slots[7]
        files = slots[8]
        extras = slots[additional: 9]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name, rules: [.minLength(1)])
        json.member("count", count)
        json.member("is_fragile", isFragile)
        json.member("tags", tags, rules: [.maxItems(5)])
        json.member("sizes", sizes)
        json.member("address", address)
        json.member("stops", stops)
        json.member("file", file)
        json.member("files", files)
        json.members(extras, besides: Self.jsonLayout)
        json.endObject()
    }
}

extension Parcel.Address: JSONSlotModel {
    static let jsonLayout = JSONLayout(
        "Address",
        [.optional("city", .string), .optional("lines", .array(.string)), .optional("floor", .integer)]
    )

    init(decoding slots: JSONSlots) {
        city = slots[0]
        lines = slots[1]
        floor = slots[2]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("city", city)
        json.member("lines", lines)
        json.member("floor", floor)
        json.endObject()
    }
}

extension RequestBuilder {
    /// A request without a body.
    static func empty() -> RequestBuilder {
        let target = RequestBuilder("op", .post)
        target.literal("/")
        return target
    }
}
