// Which branches of a union nothing but limits may tell apart: one JSON value may have the shape of both.
import ClientPlan

struct BranchShapes {
    let declarations: [TypeDeclaration]

    private static let depthLimit = 4

    private enum Kind { case text, number }

    /// Whether a value may have the shape of both types.
    func areAlike(_ one: TypeUse, _ other: TypeUse, depth: Int = 0) -> Bool {
        let (one, other) = (plain(one), plain(other))
        if one == other { return true }
        guard depth < Self.depthLimit else { return false }
        if let kind = kind(of: one), kind == self.kind(of: other) { return mayBeListed(one, other) }
        switch (one, other) {
        case (.array(let one), .array(let other)), (.map(let one), .map(let other)):
            return areAlike(one, other, depth: depth + 1)
        default:
            guard let (one, other) = structures(one, other) else { return false }
            return takes(one, other) && takes(other, one) && mayShareMembers(one, other, depth)
        }
    }

    /// Whether the types have the same members, so that no value explains one better than the other.
    func areSame(_ one: TypeUse, _ other: TypeUse) -> Bool {
        let (one, other) = (plain(one), plain(other))
        if case (.array(let one), .array(let other)) = (one, other) { return areSame(one, other) }
        guard let (one, other) = structures(one, other) else { return one == other }
        return Set(one.properties.map(\.key)) == Set(other.properties.map(\.key))
    }

    /// Whether no value keeps to both lists of rules for the type, as far as ranges say.
    func exclude(_ one: [ValueRule], _ other: [ValueRule], _ type: TypeUse) -> Bool {
        if RuleRanges(one + other).isEmpty { return true }
        guard case .named(let id) = plain(type), case .structure(let structure) = declarations[id.index] else {
            return false
        }
        return structure.properties.contains { property in
            guard property.occurrence == .required else { return false }
            let found = members(property.key, one) + members(property.key, other)
            return RuleRanges(found).isEmpty
        }
    }

    /// The rules without those for members that the other type has no property for.
    func shared(_ rules: [ValueRule], of type: TypeUse, with other: TypeUse) -> Set<ValueRule> {
        guard let (_, other) = structures(plain(type), plain(other)) else { return Set(rules) }
        let names = Set(other.properties.map(\.key))
        return Set(
            rules.filter { rule in
                if case .member(let name, _) = rule { return names.contains(name) }
                return true
            }
        )
    }

    private func members(_ key: String, _ rules: [ValueRule]) -> [ValueRule] {
        rules.flatMap { rule -> [ValueRule] in
            guard case .member(key, let inner) = rule else { return [] }
            return inner
        }
    }

    private func plain(_ type: TypeUse) -> TypeUse {
        switch type.resolved(in: declarations) {
        case .nullable(let inner), .boxed(let inner): plain(inner)
        case let type: type
        }
    }

    private func structures(_ one: TypeUse, _ other: TypeUse) -> (Structure, Structure)? {
        guard case .named(let first) = one, case .named(let second) = other,
            case .structure(let one) = declarations[first.index],
            case .structure(let other) = declarations[second.index],
            one.form == other.form
        else { return nil }
        return (one, other)
    }

    private func kind(of type: TypeUse) -> Kind? {
        switch type {
        case .string, .timestamp, .formatted, .decimalText, .booleanText: return .text
        case .int32, .integer, .unsigned, .unsigned32, .number, .decimalNumber, .dataSize: return .number
        case .named(let id):
            switch declarations[id.index] {
            case .stringEnum: return .text
            case .integerEnum: return .number
            default: return nil
            }
        default: return nil
        }
    }

    /// Whether all that one type requires has a place in the other.
    private func takes(_ type: Structure, _ other: Structure) -> Bool {
        if case .kept = type.unknownMembers { return true }
        let names = Set(type.properties.map(\.key))
        return other.properties.allSatisfy { $0.occurrence.need == .optional || names.contains($0.key) }
    }

    private func mayShareMembers(_ one: Structure, _ other: Structure, _ depth: Int) -> Bool {
        let members = Dictionary(other.properties.map { ($0.key, $0) }) { first, _ in first }
        return one.properties.allSatisfy { property in
            guard let shared = members[property.key] else { return true }
            guard property.occurrence.need == .required || shared.occurrence.need == .required else { return true }
            let isListed = !property.listed.isEmpty && !shared.listed.isEmpty
            if isListed, property.listed.allSatisfy({ !shared.listed.contains($0) }) { return false }
            return areAlike(property.type, shared.type, depth: depth + 1)
        }
    }

    /// Whether two types of texts or numbers may have a value in common.
    private func mayBeListed(_ one: TypeUse, _ other: TypeUse) -> Bool {
        guard case .named(let first) = one, case .named(let second) = other else { return true }
        switch (declarations[first.index], declarations[second.index]) {
        case (.stringEnum(let one), .stringEnum(let other)):
            let texts = Set(one.cases.map(\.value))
            return other.cases.contains { texts.contains($0.value) }
        case (.integerEnum(let one), .integerEnum(let other)):
            let numbers = Set(one.cases.map(\.value))
            return other.cases.contains { numbers.contains($0.value) }
        default: return true
        }
    }
}

/// The values that limits leave.
private struct RuleRanges {
    private var least = -Double.infinity
    private var most = Double.infinity
    private var isOpen = false
    private var counts: [(least: Int, most: Int)] = [(0, .max), (0, .max), (0, .max)]

    init(_ rules: [ValueRule]) {
        for rule in rules {
            switch rule {
            case .minimum(let text): raise(to: Double(text), false)
            case .exclusiveMinimum(let text): raise(to: Double(text), true)
            case .maximum(let text): lower(to: Double(text), false)
            case .exclusiveMaximum(let text): lower(to: Double(text), true)
            case .minLength(let count): counts[0].least = max(counts[0].least, count)
            case .maxLength(let count): counts[0].most = min(counts[0].most, count)
            case .minItems(let count): counts[1].least = max(counts[1].least, count)
            case .maxItems(let count): counts[1].most = min(counts[1].most, count)
            case .minProperties(let count): counts[2].least = max(counts[2].least, count)
            case .maxProperties(let count): counts[2].most = min(counts[2].most, count)
            default: break
            }
        }
    }

    var isEmpty: Bool {
        least > most || least == most && isOpen || counts.contains { $0.least > $0.most }
    }

    private mutating func raise(to bound: Double?, _ isExclusive: Bool) {
        guard let bound, bound >= least else { return }
        least = bound
        isOpen = isOpen || isExclusive
    }

    private mutating func lower(to bound: Double?, _ isExclusive: Bool) {
        guard let bound, bound <= most else { return }
        most = bound
        isOpen = isOpen || isExclusive
    }
}
