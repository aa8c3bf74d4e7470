// An amount of data in the unit of its document.

/// An amount of data, with the unit in which the service counts it. Sizes are equal, and ordered, by their bytes.
public struct DataSize: Sendable {
    /// What an amount counts.
    public enum Unit: UInt8, Hashable, Sendable, CaseIterable {
        /// 1 byte.
        case bytes
        /// 1,000 bytes (`kB` of the SI).
        case kilobytes
        /// 1,024 bytes (`KiB` of IEC 80000-13).
        case kibibytes
        /// 1,000,000 bytes.
        case megabytes
        /// 1,048,576 bytes.
        case mebibytes
        /// 1,000,000,000 bytes.
        case gigabytes
        /// 1,073,741,824 bytes.
        case gibibytes

        /// Bytes of one unit.
        public var byteCount: Int64 {
            switch self {
            case .bytes: 1
            case .kilobytes: 1_000
            case .kibibytes: 1 << 10
            case .megabytes: 1_000_000
            case .mebibytes: 1 << 20
            case .gigabytes: 1_000_000_000
            case .gibibytes: 1 << 30
            }
        }

        /// The unit's symbol, such as `kB`.
        public var symbol: String {
            switch self {
            case .bytes: "B"
            case .kilobytes: "kB"
            case .kibibytes: "KiB"
            case .megabytes: "MB"
            case .mebibytes: "MiB"
            case .gigabytes: "GB"
            case .gibibytes: "GiB"
            }
        }

        /// The unit of that symbol, upper and lower case as in ``symbol``.
        public init?(symbol: String) {
            guard let unit = Self.allCases.first(where: { $0.symbol == symbol }) else {
                return nil
            }
            self = unit
        }
    }

    /// How many units; never negative in what a service answered.
    public var amount: Int64
    /// What is counted.
    public var unit: Unit

    /// An amount of a unit.
    public init(_ amount: Int64, _ unit: Unit) {
        self.amount = amount
        self.unit = unit
    }

    /// The size in bytes; the nearest that an `Int64` holds where it is beyond.
    public var bytes: Int64 {
        let (product, overflows) = amount.multipliedReportingOverflow(by: unit.byteCount)
        return overflows ? (amount < 0 ? .min : .max) : product
    }

    private var wideBytes: (high: Int64, low: UInt64) {
        let product = amount.multipliedFullWidth(by: unit.byteCount)
        return (product.high, product.low)
    }
}

extension DataSize: Hashable, Comparable {
    public static func == (left: Self, right: Self) -> Bool {
        left.wideBytes == right.wideBytes
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.wideBytes < right.wideBytes
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(wideBytes.high)
        hasher.combine(wideBytes.low)
    }
}

extension DataSize: CustomStringConvertible {
    /// The amount and the unit's symbol: `2803 kB`.
    public var description: String { "\(amount) \(unit.symbol)" }
}

extension DataSize: JSONValueDecodable {
    /// Of a text that is nothing but a size, which says no unit: bytes.
    public static var jsonKind: JSONKind { .dataSize(.bytes) }

    public init(decoding slot: JSONSlot) {
        let record = slot.record.pointee
        self.init(Int64(bitPattern: record.payload), Unit(rawValue: record.unit) ?? .bytes)
    }
}

extension DataSize: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.integer(amount)
    }
}
