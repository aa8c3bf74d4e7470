// Plain values for what is sent: initialisers of generated types take them, and keep them as texts that have a value.

@_spi(Generated) extension Optional {
    /// A value, or none.
    public init<Value: TextParsable>(plain value: Value?) where Wrapped == Parsed<Value> {
        self = value.map { .value($0) }
    }

    /// Values, or none.
    public init<Value: TextParsable>(plain values: [Value]?) where Wrapped == [Parsed<Value>] {
        self = values.map { [Parsed<Value>](plain: $0) }
    }
}

@_spi(Generated) extension Array {
    /// Values in their order.
    public init<Value: TextParsable>(plain values: [Value]) where Element == Parsed<Value> {
        self = values.map { .value($0) }
    }
}

@_spi(Generated) extension Presence {
    /// A value, null or nothing.
    public init<Plain: TextParsable>(plain value: Presence<Plain>) where Value == Parsed<Plain> {
        switch value {
        case .absent: self = .absent
        case .null: self = .null
        case .value(let value): self = .value(.value(value))
        }
    }
}
