// What can be decoded from JSON, and how a decoding starts.

/// A type that can be read from JSON text: strings, numbers, Boolean values, arrays, dictionaries with string keys, and
/// generated types.
public protocol JSONValueDecodable: JSONEncodable, Sendable {
    /// What a JSON value has to be.
    static var jsonKind: JSONKind { get }

    /// Takes the value from a place that the scanner filled by the type's tables.
    init(decoding slot: JSONSlot)
}

extension JSONValueDecodable {
    /// The tables by which the scanner reads the type.
    public static var jsonProgram: JSONProgram { jsonKind.program }

    /// Reads a whole JSON text.
    ///
    /// - Parameters:
    ///   - json: UTF-8 without a byte order mark, 2^31-1 bytes at the most. Nothing but blanks may surround the value.
    ///   - leniency: What becomes of values that do not fit.
    /// - Throws: `JSONError` where the text is no JSON (RFC 8259) or does not fit the type; it says where and why.
    public init(json: UnsafeBufferPointer<UInt8>, leniency: JSONLeniency = .none) throws(JSONError) {
        let program = Self.jsonProgram
        var scanner = JSONScanner(text: json, program: program)
        scanner.leniency = leniency
        defer { scanner.close() }
        guard scanner.scan(program.root) else {
            throw JSONError(scanner.failure, in: json, program)
        }
        self.init(decoding: scanner.root)
    }

    /// Reads a whole JSON text.
    ///
    /// - Throws: `JSONError` where the text is no JSON (RFC 8259) or does not fit the type; it says where and why.
    public init(json: [UInt8], leniency: JSONLeniency = .none) throws(JSONError) {
        self = try json.withUnsafeBufferPointer { text throws(JSONError) in try Self(json: text, leniency: leniency) }
    }

    /// Reads a whole JSON text, such as `Data` or a string's `utf8`.
    ///
    /// - Throws: `JSONError` where the text is no JSON (RFC 8259) or does not fit the type; it says where and why.
    public init(json: some Collection<UInt8>) throws(JSONError) {
        try self.init(json: Array(json))
    }
}

extension JSONScanner {
    /// The place of the root, after a scan that succeeded.
    var root: JSONSlot {
        JSONSlot(record: records + 1, records: records, text: text)
    }
}
