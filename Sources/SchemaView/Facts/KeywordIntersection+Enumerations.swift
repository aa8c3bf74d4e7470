// The values that all lists of values have in common.
import Diagnostics
import OpenAPIDocument
import YAMLTree

extension KeywordIntersection {
    /// In the order of the shortest list. Nil where no part lists values.
    mutating func enumeration(_ types: inout TypeFacts) -> [Schema.EnumValue]? {
        let positions = facts.indices.filter { facts[$0].schema.enumeration != nil }
        guard !positions.isEmpty else { return nil }
        let isText = types.others == .string
        let lists = positions.map { position in
            (facts[position].schema.enumeration ?? []).filter { $0.value != .null }.map { value in
                var value = value
                // A list without a type beside a part that is a string: the scalars as written.
                if isText, value.container == nil { value.value = .string(value.text) }
                return value
            }
        }
        let narrowest = lists.indices.min { Self.rank(lists[$0]) < Self.rank(lists[$1]) } ?? 0
        let others = lists.indices.filter { $0 != narrowest }.map { index in
            Dictionary(lists[index].map { (ExactScalar($0), $0) }) { first, _ in first }
        }
        var common: [Schema.EnumValue] = []
        for var value in lists[narrowest] where facts.count == 1 || types.allows(value) {
            let key = ExactScalar(value)
            let same = others.compactMap { $0[key] }
            guard same.count == others.count else { continue }
            value.description = value.description ?? same.lazy.compactMap(\.description).first
            common.append(value)
        }
        if common.isEmpty, !lists[narrowest].isEmpty {
            let other = lists.indices.first { $0 != narrowest } ?? narrowest
            let second = other == narrowest ? facts.indices.first { $0 != positions[narrowest] } : positions[other]
            contradict(
                "the parts have no value in common: each lists others",
                positions[narrowest],
                second ?? positions[narrowest]
            )
        }
        let nulls = positions.compactMap { position in
            facts[position].schema.enumeration?.first { $0.value == .null }
        }
        if let null = nulls.first, types.null == .allowed || nulls.count == positions.count { common.append(null) }
        return common
    }

    /// Shorter lists first; of equally long ones, that which sorts first.
    private static func rank(_ list: [Schema.EnumValue]) -> (Int, String, Int, Int) {
        let place = list.first?.origin.span
        return (list.count, place?.file ?? "", place?.start.line ?? 0, place?.start.column ?? 0)
    }
}

/// A value as JSON compares it: `1` and `1.0` are one number, letters are compared byte by byte.
enum ExactScalar: Hashable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(ExactName)
    /// An array or an object, by its text.
    case container(ExactName)

    init(_ value: Schema.EnumValue) {
        self = value.container == nil ? ExactScalar(value.value) : .container(ExactName(value.text))
    }

    private init(_ value: YAMLScalar) {
        switch value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .integer(let value): self = .integer(value)
        case .number(let value): self = Int(exactly: value).map { .integer($0) } ?? .number(value)
        case .string(let value): self = .string(ExactName(value))
        }
    }
}

extension TypeFacts {
    fileprivate func allows(_ value: Schema.EnumValue) -> Bool {
        if let container = value.container { return mayBe(container.kind == .sequence ? .array : .object) }
        return switch value.value {
        case .null: null != .excluded
        case .boolean: mayBe(.boolean)
        case .integer: mayBe([.integer, .number])
        case .number(let value): mayBe(value == value.rounded() ? [.integer, .number] : .number)
        case .string: mayBe(.string)
        }
    }
}
