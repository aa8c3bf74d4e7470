// Which member tells the branches of a union apart: one whose values they list by `const` or `enum`.

enum JSONTellingMember {
    /// The texts that the branch lists for the member; nil where it is no object, or lists none.
    static func texts(of member: String, in branch: JSONUnionLayout.Branch) -> [String]? {
        fields(of: branch.kind).first { $0.name.hasSameBytes(as: member) }.flatMap { texts(of: $0.kind) }
    }

    /// The member for which most branches, two at least, list texts that are not the same in all of them. Of several the one
    /// that the earliest branch has first.
    static func name(among branches: [JSONUnionLayout.Branch]) -> String? {
        var best: (name: String, count: Int)?
        var seen: Set<JSONName> = []
        for field in branches.flatMap({ fields(of: $0.kind) }) where seen.insert(JSONName(field.name)).inserted {
            let lists = branches.compactMap { texts(of: field.name, in: $0) }
            let isTelling = lists.count > 1 && lists.contains { $0 != lists[0] }
            if isTelling, lists.count > best?.count ?? 0 {
                best = (field.name, lists.count)
            }
        }
        return best?.name
    }

    private static func fields(of kind: JSONKind) -> [JSONField] {
        switch kind.form {
        case .model(let type): type.jsonLayout.storage.fields
        case .nullable(let inner): fields(of: inner)
        default: []
        }
    }

    private static func texts(of kind: JSONKind) -> [String]? {
        switch kind.form {
        case .enumeration(let type):
            return type.jsonNames
        case .nullable(let inner):
            return texts(of: inner)
        case .valueEnumeration(let type):
            let texts = type.jsonValues.compactMap(\.string)
            return texts.count == type.jsonValues.count ? texts : nil
        case .listed(_, let values):
            let texts = values.compactMap(\.string)
            return texts.count == values.count ? texts : nil
        default:
            return nil
        }
    }
}
