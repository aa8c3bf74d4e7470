// Which way each type goes, and which types are two: one that is sent and one that is received, only where they differ.
import ClientPlan

/// Marks `readOnly` and `writeOnly` properties off, and makes a second type where one type goes both ways and they matter.
struct DirectionSplitting {
    private var types: [TypeDeclaration]
    private let isSent: [Bool]
    private let isReceived: [Bool]
    /// The sent counterpart of each type that has one of its own.
    private var counterparts: [Int: Int] = [:]

    /// - Parameters:
    ///   - sent: What requests hold.
    ///   - received: What responses hold.
    init(_ types: [TypeDeclaration], sent: [TypeUse], received: [TypeUse]) {
        self.types = types
        isSent = Self.reached(from: sent, in: types, leavingOut: .readOnly)
        isReceived = Self.reached(from: received, in: types, leavingOut: .writeOnly)
    }

    /// Splits the types, names the new ones, and changes what requests hold accordingly.
    mutating func split(_ symbols: inout SymbolTable, _ name: (inout SymbolTable, TypeDeclaration) -> SymbolID) {
        let original = types
        for index in differing.sorted() {
            counterparts[index] = types.count
            types.append(original[index])
        }
        for (index, copy) in counterparts.sorted(by: { $0.key < $1.key }) {
            let symbol = name(&symbols, original[index])
            types[copy] = Self.renamed(self.sent(original[index], in: .sent), symbol)
        }
        for index in original.indices {
            let isSplit = counterparts[index] != nil
            let direction: Direction =
                isSplit ? .received : [isSent[index] ? .sent : [], isReceived[index] ? .received : []]
            types[index] =
                direction == .sent ? sent(original[index], in: .sent) : received(original[index], in: direction)
        }
    }

    var result: [TypeDeclaration] { types }

    /// The type as requests hold it.
    func sent(_ use: TypeUse) -> TypeUse {
        use.replacingLeaf { leaf in
            guard case .named(let id) = leaf, let copy = counterparts[id.index] else { return leaf }
            return .named(TypeID(index: copy))
        }
    }

    private func sent(_ type: TypeDeclaration, in direction: Direction) -> TypeDeclaration {
        Self.keeping(type, direction, without: .readOnly).mapUses(sent)
    }

    private func received(_ type: TypeDeclaration, in direction: Direction) -> TypeDeclaration {
        switch direction {
        case .received: Self.keeping(type, direction, without: .writeOnly)
        // Both ways without a difference, or neither way: nothing is left out.
        default: Self.keeping(type, direction, without: nil)
        }
    }

    private static func keeping(
        _ type: TypeDeclaration,
        _ direction: Direction,
        without access: MemberAccess?
    ) -> TypeDeclaration {
        let type = direction.contains(.sent) ? type : type.withoutRules
        guard case .structure(var structure) = type else { return type }
        structure.direction = direction
        if let access { structure.properties.removeAll { $0.access == access } }
        for index in structure.properties.indices {
            let occurrence = structure.properties[index].occurrence
            let way: Direction = direction.isEmpty ? .received : direction
            structure.properties[index].occurrence = Occurrence(occurrence.need, occurrence.nullability, in: way)
        }
        return .structure(structure)
    }

    private static func renamed(_ type: TypeDeclaration, _ symbol: SymbolID) -> TypeDeclaration {
        switch type {
        case .structure(var structure):
            structure.symbol = symbol
            return .structure(structure)
        case .union(var union):
            union.symbol = symbol
            return .union(union)
        case .alias(var alias):
            alias.symbol = symbol
            return .alias(alias)
        case .stringEnum, .integerEnum, .valueEnum:
            return type
        }
    }

    /// The types that go both ways and are not the same both ways: their own properties, or a type that they hold.
    private var differing: Set<Int> {
        var holders: [Int: [Int]] = [:]
        var open: [Int] = []
        for (index, type) in types.enumerated() where isSent[index] && isReceived[index] {
            if case .structure(let structure) = type, structure.properties.contains(where: { $0.access != .both }) {
                open.append(index)
            }
            for case .named(let id) in type.uses.map(\.leaf) { holders[id.index, default: []].append(index) }
        }
        var found = Set(open)
        while let index = open.popLast() {
            for holder in holders[index] ?? [] where found.insert(holder).inserted { open.append(holder) }
        }
        return found
    }

    private static func reached(
        from roots: [TypeUse],
        in types: [TypeDeclaration],
        leavingOut access: MemberAccess
    ) -> [Bool] {
        var isReached = [Bool](repeating: false, count: types.count)
        var stack = roots.map(\.leaf)
        while let use = stack.popLast() {
            guard case .named(let id) = use, !isReached[id.index] else { continue }
            isReached[id.index] = true
            stack += keeping(types[id.index], [.sent, .received], without: access).uses.map(\.leaf)
        }
        return isReached
    }
}

extension TypeDeclaration {
    /// What is only received is not checked.
    fileprivate var withoutRules: TypeDeclaration {
        switch self {
        case .structure(var structure):
            for index in structure.properties.indices { structure.properties[index].rules = [] }
            return .structure(structure)
        case .union(var union):
            for index in union.branches.indices { union.branches[index].rules = [] }
            return .union(union)
        case .stringEnum, .integerEnum, .valueEnum, .alias:
            return self
        }
    }
}
