// What the generator prints for an object that names one property and keeps whatever else a value has.
@_spi(Generated) public import DriftlessJSON

/// An object that keeps whatever else it has.
public struct Free: Hashable, Sendable {
    public var a: String?
    public var additionalProperties: JSONObject

    public init(a: String?, additionalProperties: JSONObject) {
        self.a = a
        self.additionalProperties = additionalProperties
    }
}

extension Free: JSONSlotModel {
    public static let jsonLayout = JSONLayout("Free", [.optional("a", .string)], additional: .any)

    public init(decoding slots: JSONSlots) {
        a = slots[0]
        additionalProperties = slots[additional: 1]
    }

    public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("a", a)
        json.members(additionalProperties, besides: Self.jsonLayout)
        json.endObject()
    }
}
