// Values whose layout says nothing of their properties, compared and hashed by reflection.

/// What a value holds, property by property: equal to another where each property is, as with a synthesized conformance. Slow, for types
/// that are written by hand.
struct ReflectedValue: Hashable {
    private let properties: [AnyHashable]

    init(_ value: Any) {
        properties = Mirror(reflecting: value).children.compactMap {
            ($0.value as? any Hashable).map { AnyHashable($0) }
        }
    }
}
