// Which types are sent: there, an absent property and a null one are two things.
import ClientPlan

enum DirectionMarking {
    /// In types that no request holds, `optionalNullable` becomes a plain optional.
    static func marked(_ types: [TypeDeclaration], sent roots: [TypeUse]) -> [TypeDeclaration] {
        var isSent = [Bool](repeating: false, count: types.count)
        var stack = roots.map(\.leaf)
        while let use = stack.popLast() {
            guard case .named(let id) = use, !isSent[id.index] else { continue }
            isSent[id.index] = true
            stack += leaves(of: types[id.index])
        }
        var result = types
        for (index, type) in types.enumerated() where !isSent[index] {
            guard case .structure(var structure) = type else { continue }
            for position in structure.properties.indices
            where structure.properties[position].occurrence == .optionalNullable {
                structure.properties[position].occurrence = .optionalNullableReceived
            }
            result[index] = .structure(structure)
        }
        return result
    }

    private static func leaves(of type: TypeDeclaration) -> [TypeUse] {
        switch type {
        case .structure(let structure):
            (structure.properties.map(\.type) + [structure.additional].compactMap { $0 }).map(\.leaf)
        case .union(let union): union.branches.map(\.type.leaf)
        case .alias(let alias): [alias.target.leaf]
        case .stringEnum, .integerEnum: []
        }
    }
}
