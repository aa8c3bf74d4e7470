// The values that a schema allows: its enumeration, default, bounds and lengths, and the schema that states each.
import OpenAPIDocument
import SchemaView
import YAMLTree

extension DescribedSchema {
    /// The values without null: those that all parts list, or those of all branches together, as an open enumeration
    /// (`anyOf` of a string and of listed strings) has them.
    var enumeration: Stated<[Schema.EnumValue]>? {
        if let own = ownEnumeration { return own.withoutNull }
        let lists = allBranches.compactMap(\.ownEnumeration)
        guard let first = lists.first else { return nil }
        return Stated(value: lists.flatMap(\.value), origin: first.origin).withoutNull
    }

    private var ownEnumeration: Stated<[Schema.EnumValue]>? {
        first(\.enumeration) { $0.count == $1.count }
    }

    /// A default of null is none: nothing is sent for it.
    var defaultValue: Stated<YAMLNode>? {
        first(
            { schema in schema.defaultValue.flatMap { $0.scalar == .null ? nil : $0 } },
            isSame: { $0.text == $1.text }
        )
    }

    /// The least value. An exclusive bound of integers counts as the next integer.
    var minimum: Stated<Bound>? {
        let isInteger = types == .integer
        let exclusive = first(\.exclusiveMinimum).map { stated in
            stated.map { Bound($0, next: 1, "exclusiveMinimum", isInteger ? .integers : .numbers) }
        }
        let inclusive = first(\.minimum).map { $0.map { Bound(value: $0, keyword: "minimum") } }
        return [inclusive, exclusive].compactMap { $0 }.max { $0.value.value < $1.value.value }
    }

    /// The largest value. An exclusive bound of integers counts as the integer before it.
    var maximum: Stated<Bound>? {
        let isInteger = types == .integer
        let exclusive = first(\.exclusiveMaximum).map { stated in
            stated.map { Bound($0, next: -1, "exclusiveMaximum", isInteger ? .integers : .numbers) }
        }
        let inclusive = first(\.maximum).map { $0.map { Bound(value: $0, keyword: "maximum") } }
        return [inclusive, exclusive].compactMap { $0 }.min { $0.value.value < $1.value.value }
    }
}

extension Stated {
    fileprivate func map<Other>(_ transform: (Value) -> Other) -> Stated<Other> {
        Stated<Other>(value: transform(value), origin: origin)
    }
}

/// A bound of a number.
struct Bound {
    enum Domain { case integers, numbers }

    var value: Double
    /// The key that states it.
    var keyword: String
    /// Whether the value itself is beyond the bound.
    var isExclusive = false
}

extension Bound {
    /// An exclusive bound; of integers it is the inclusive bound `next` to it.
    init(_ value: Double, next: Double, _ keyword: String, _ domain: Domain) {
        let isWhole = value == value.rounded()
        switch (domain, isWhole) {
        case (.integers, true): self.init(value: value + next, keyword: keyword)
        case (.integers, false):
            self.init(value: value.rounded(next > 0 ? .up : .down), keyword: keyword)
        case (.numbers, _): self.init(value: value, keyword: keyword, isExclusive: true)
        }
    }
}

extension Stated<[Schema.EnumValue]> {
    fileprivate var withoutNull: Self? {
        let values = value.filter { $0.value != .null }
        return values.isEmpty ? nil : Stated(value: values, origin: origin)
    }
}
