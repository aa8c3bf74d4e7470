// The values that a schema allows: its enumeration, default, bounds and lengths, and the schema that states each.
import OpenAPIDocument
import YAMLTree

extension SchemaView {
    /// The values without null: of the first part that lists some, or of all branches together, as an open enumeration
    /// (`anyOf` of a string and of listed strings) has them.
    var enumeration: Stated<[Schema.EnumValue]>? {
        if let own = first(\.enumeration) { return own.withoutNull }
        let lists = allBranches.compactMap { $0.first(\.enumeration) }
        guard let first = lists.first else { return nil }
        return Stated(value: lists.flatMap(\.value), origin: first.origin).withoutNull
    }

    /// A default of null is none: nothing is sent for it.
    var defaultValue: Stated<YAMLNode>? {
        first { schema in schema.defaultValue.flatMap { $0.scalar == .null ? nil : $0 } }
    }

    /// The least value. An exclusive bound of integers counts as the next integer.
    var minimum: Stated<Bound>? {
        let isInteger = types == .integer
        return bounds {
            [
                $0.minimum.map { Bound(value: $0, keyword: "minimum") },
                $0.exclusiveMinimum.map { Bound($0, next: 1, "exclusiveMinimum", isInteger ? .integers : .numbers) },
            ]
        }.max { $0.value.value < $1.value.value }
    }

    /// The largest value. An exclusive bound of integers counts as the integer before it.
    var maximum: Stated<Bound>? {
        let isInteger = types == .integer
        return bounds {
            [
                $0.maximum.map { Bound(value: $0, keyword: "maximum") },
                $0.exclusiveMaximum.map { Bound($0, next: -1, "exclusiveMaximum", isInteger ? .integers : .numbers) },
            ]
        }.min { $0.value.value < $1.value.value }
    }

    private func bounds(_ read: (Schema) -> [Bound?]) -> [Stated<Bound>] {
        schemas.flatMap { schema in
            read(schema).compactMap { $0 }.map { Stated(value: $0, origin: schema.origin) }
        }
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
