// The item of an event, as generated code declares it.
@_spi(Generated) import DriftlessRuntime

struct Piece: JSONSlotModel, Hashable, Sendable {
    var id: Int
    var text: String
    var done: Bool

    static let jsonLayout = JSONLayout(
        "Piece",
        [
            .required("id", .integer),
            .required("text", .string),
            .required("done", .boolean),
        ]
    )

    init(decoding slots: JSONSlots) {
        id = slots[0]
        text = slots[1]
        done = slots[2]
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.member("text", text)
        json.member("done", done)
        json.endObject()
    }
}
