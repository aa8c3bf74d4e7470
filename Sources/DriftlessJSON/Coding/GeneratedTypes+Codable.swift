// What makes a generated type `Codable` where `conformances` in driftless.yaml asks for it: equal to what goes over the wire.

/// A value between JSON as the client sends it and the coders of Foundation.
enum WireCoding {
    static func encode(_ value: some JSONEncodable, to encoder: any Encoder) throws {
        try json(of: value, at: encoder.codingPath).encode(to: encoder)
    }

    static func decode<Value: JSONValueDecodable>(_: Value.Type, from decoder: any Decoder) throws -> Value {
        let json = try JSONValue(from: decoder)
        do {
            return try Value(json: json.jsonBytes())
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(error)",
                    underlyingError: error
                )
            )
        }
    }

    private static func json(of value: some JSONEncodable, at path: [any CodingKey]) throws -> JSONValue {
        do {
            return try JSONValue(json: value.jsonBytes())
        } catch {
            throw EncodingError.invalidValue(
                value,
                EncodingError.Context(codingPath: path, debugDescription: "\(error)", underlyingError: error)
            )
        }
    }
}

extension JSONModel where Self: Encodable {
    /// Writes what the client sends.
    public func encode(to encoder: any Encoder) throws { try WireCoding.encode(self, to: encoder) }
}

extension JSONModel where Self: Decodable {
    /// Reads what the client receives.
    public init(from decoder: any Decoder) throws { self = try WireCoding.decode(Self.self, from: decoder) }
}

extension JSONUnion where Self: Encodable {
    /// Writes what the client sends.
    public func encode(to encoder: any Encoder) throws { try WireCoding.encode(self, to: encoder) }
}

extension JSONUnion where Self: Decodable {
    /// Reads what the client receives.
    public init(from decoder: any Decoder) throws { self = try WireCoding.decode(Self.self, from: decoder) }
}

// Closed enums have raw values, by which Swift codes them; the open ones follow.

extension JSONStringEnum where Self: Encodable {
    /// Writes what the client sends.
    public func encode(to encoder: any Encoder) throws { try WireCoding.encode(self, to: encoder) }
}

extension JSONStringEnum where Self: Decodable {
    /// Reads what the client receives.
    public init(from decoder: any Decoder) throws { self = try WireCoding.decode(Self.self, from: decoder) }
}

extension JSONIntegerEnum where Self: Encodable {
    /// Writes what the client sends.
    public func encode(to encoder: any Encoder) throws { try WireCoding.encode(self, to: encoder) }
}

extension JSONIntegerEnum where Self: Decodable {
    /// Reads what the client receives.
    public init(from decoder: any Decoder) throws { self = try WireCoding.decode(Self.self, from: decoder) }
}

extension JSONValueEnum where Self: Encodable {
    /// Writes what the client sends.
    public func encode(to encoder: any Encoder) throws { try WireCoding.encode(self, to: encoder) }
}

extension JSONValueEnum where Self: Decodable {
    /// Reads what the client receives.
    public init(from decoder: any Decoder) throws { self = try WireCoding.decode(Self.self, from: decoder) }
}
