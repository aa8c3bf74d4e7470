// Types as an app has them of its own, for the snapshot case in which they stand for schemas.
public import DriftlessRuntime

/// What a generated type can say of itself without members.
public protocol Entity {}

/// An amount of hundredths: `12.50 EUR`.
public struct Money: TextParsable, ParameterEncodable {
    public var hundredths: Int
    public var currency: String

    public init(hundredths: Int, currency: String) {
        self.hundredths = hundredths
        self.currency = currency
    }

    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        let parts = String(decoding: utf8, as: UTF8.self).split(separator: " ")
        guard parts.count == 2, let amount = Double(parts[0]) else { return nil }
        self.init(hundredths: Int(amount * 100), currency: String(parts[1]))
    }

    public func text(style: TextStyle) -> String {
        let rest = String(hundredths % 100)
        return "\(hundredths / 100)." + (rest.count < 2 ? "0" : "") + "\(rest) \(currency)"
    }
}

/// A place in a plane.
public struct Point: JSONConvertible {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    public init?(_ json: JSONValue) {
        guard case .number(let x) = json["x"], case .number(let y) = json["y"] else { return nil }
        self.init(x: x.double, y: y.double)
    }

    public var json: JSONValue { ["x": number(x), "y": number(y)] }

    private func number(_ value: Double) -> JSONValue { JSONNumber(value).map { .number($0) } ?? .null }
}
