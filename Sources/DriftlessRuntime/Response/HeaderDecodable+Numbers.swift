// How numbers without a sign and exact ones are read from headers.

extension UInt32: HeaderDecodable {
    public static var headerTextName: String { "an integer from 0 to 2^32-1" }

    public init?(headerText: String) {
        self.init(headerText)
    }
}

extension UInt64: HeaderDecodable {
    public static var headerTextName: String { "an integer from 0 to 2^64-1" }

    public init?(headerText: String) {
        self.init(headerText)
    }
}

extension DecimalNumber: HeaderDecodable {
    public static var headerTextName: String { "a decimal number" }

    public init?(headerText: String) {
        self.init(headerText)
    }
}
