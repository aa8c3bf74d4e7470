// Which operations are called through a member of the client, those of a tag, and which of these are members of others.
import ClientPlan
import Diagnostics
import OpenAPIDocument

/// The groups of a client's operations, each made when its first operation is met.
struct OperationGroups {
    /// Where an operation is a member.
    struct Membership {
        var scope: SymbolTable.ScopeID
        /// What the operation is called beside the group's name, before all other names.
        var candidates: [String]
    }

    private struct Group {
        var plan: OperationGroup
        var scope: SymbolTable.ScopeID
    }

    private let grouping: OperationGrouping
    private let tags: [String: Tag]
    private var groups: [Group] = []
    private var numbers: [String: Int] = [:]

    init(_ grouping: OperationGrouping, _ tags: [Tag]) {
        self.grouping = grouping
        self.tags = Dictionary(tags.map { ($0.name, $0) }) { first, _ in first }
    }

    /// Where an operation belongs; nil for the client itself.
    mutating func membership(of operation: Operation, types: inout TypePlanner) -> Membership? {
        guard grouping == .byTag, let tag = operation.tags.first, !tag.isEmpty else { return nil }
        types.accounting.use("tags", of: operation.origin, as: .code)
        let number = numbers[tag] ?? declareWithParents(tag, operation, types: &types)
        let rest = Self.withoutTag(operation.operationID, tag)
        return Membership(
            scope: groups[number].scope,
            candidates: rest.map { Array(IdentifierSpelling($0, casing: .member).candidates.prefix(1)) } ?? []
        )
    }

    /// The groups with the operations in them.
    func plans(of operations: [Operation], _ planned: [OperationPlan]) -> [OperationGroup] {
        var plans = groups.map(\.plan)
        for (operation, plan) in zip(operations, planned) {
            guard let number = operation.tags.first.flatMap({ numbers[$0] }) else { continue }
            plans[number].operations.insert(plan.symbol)
        }
        return plans
    }

    /// The group of a tag in that of its parent, and so on (OpenAPI 3.2, Tag Object).
    private mutating func declareWithParents(
        _ name: String,
        _ operation: Operation,
        types: inout TypePlanner
    ) -> Int {
        var missing = [name]
        var seen: Set<String> = [name]
        var parent: Int?
        var next = tags[name]
        while let tag = next, let above = tag.parent {
            if let number = numbers[above] {
                parent = number
                break
            }
            guard tags[above] != nil, seen.insert(above).inserted else {
                let reason = tags[above] == nil ? "there is no such tag" : "the tags are parents of each other"
                types.log.report(
                    Diagnostic(
                        .warning,
                        .tagParent,
                        "the tag '\(tag.name)' is not part of '\(above)': \(reason)",
                        at: tag.origin.span,
                        pointer: tag.origin.pointer
                    )
                )
                break
            }
            missing.append(above)
            next = tags[above]
        }
        var number = declare(missing.removeLast(), in: parent, operation, types: &types)
        while let name = missing.popLast() { number = declare(name, in: number, operation, types: &types) }
        return number
    }

    private mutating func declare(
        _ name: String,
        in parent: Int?,
        _ operation: Operation,
        types: inout TypePlanner
    ) -> Int {
        let tag = tags[name]
        let origin = tag?.origin ?? operation.origin
        if let tag {
            types.accounting.use(["", "parent"], of: tag.origin, as: .code)
            types.accounting.use(["summary", "description", "kind"], of: tag.origin, as: .documentation)
        }
        let words = TypeWords(name).adding("operations")
        let typeSymbol = types.symbols.declare(
            .group,
            words.joined,
            at: origin,
            spellings: Spellings(type: words, suffix: "Group", then: ["Group"]),
            in: types.symbols.module,
            rank: 3
        )
        let symbol = types.symbols.declare(
            .group,
            name,
            at: origin,
            spellings: Spellings(member: name, then: []),
            in: parent.map { groups[$0].scope } ?? types.symbols.clientMembers
        )
        let plan = OperationGroup(
            symbol: symbol,
            typeSymbol: typeSymbol,
            documentation: types.taking(Self.documentation(of: name, tag, origin)),
            operations: [],
            parent: parent.map { groups[$0].plan.symbol }
        )
        groups.append(Group(plan: plan, scope: types.symbols.open(.clientMembers, of: typeSymbol)))
        numbers[name] = groups.count - 1
        return groups.count - 1
    }

    private static func documentation(of name: String, _ tag: Tag?, _ origin: Origin) -> Documentation {
        let place = tag?.parent.map { "Part of `\($0)`." }
        let kind = tag?.kind.map { "Kind: \($0)." }
        let texts = [tag?.summary ?? "The operations of `\(name)`.", tag?.description, place, kind]
        return DocumentationText.documentation(texts, at: origin)
    }

    /// `pets/list` of the tag `pets` is `list`; nil where the name does not begin with the tag, or is no more than it.
    private static func withoutTag(_ name: String?, _ tag: String) -> String? {
        guard let name, name.lowercased().hasPrefix(tag.lowercased()) else { return nil }
        let rest = name.dropFirst(tag.count)
        guard let first = rest.first, !first.isLetter, !first.isNumber else { return nil }
        let trimmed = rest.drop { !$0.isLetter && !$0.isNumber }
        return trimmed.first?.isLetter == true ? String(trimmed) : nil
    }
}
