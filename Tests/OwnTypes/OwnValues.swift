// Types in the place of integers and of unions.
public import DriftlessRuntime

/// The number of a sensor.
public struct Sensor: JSONConvertible {
    public var number: Int

    public init(number: Int) {
        self.number = number
    }

    public init?(_ json: JSONValue) {
        guard case .number(let number) = json, let number = Int(number.description) else { return nil }
        self.init(number: number)
    }

    public var json: JSONValue { .number(JSONNumber(number)) }
}

/// A unit, by its name or its number.
public enum Unit: JSONConvertible {
    case named(String)
    case numbered(Sensor)

    public init?(_ json: JSONValue) {
        if let name = json.string {
            self = .named(name)
        } else if let number = Sensor(json) {
            self = .numbered(number)
        } else {
            return nil
        }
    }

    public var json: JSONValue {
        switch self {
        case .named(let name): .string(name)
        case .numbered(let number): number.json
        }
    }
}
