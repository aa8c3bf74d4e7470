// Whether bytes are JSON at all.

extension JSONValue {
    /// Checks that bytes are one JSON text by RFC 8259, without keeping any of it.
    ///
    /// - Throws: `JSONError` that says where and why they are not.
    public static func validate(_ json: UnsafeBufferPointer<UInt8>) throws(JSONError) {
        let program = JSONProgram.any
        var scanner = JSONScanner(text: json, program: program)
        defer { scanner.close() }
        guard scanner.validate() else {
            throw JSONError(scanner.failure, in: json, program)
        }
    }

    /// Checks that bytes are one JSON text by RFC 8259, without keeping any of it.
    ///
    /// - Throws: `JSONError` that says where and why they are not.
    public static func validate(_ json: [UInt8]) throws(JSONError) {
        try json.withUnsafeBufferPointer { text throws(JSONError) in try validate(text) }
    }
}
