// Which name a component gets: the first of several that no other has, in any letter case.

struct ComponentNames {
    /// What shapes without a name are called in unions.
    private var taken: Set<String> = ["array", "boolean", "integer", "number", "object", "string"]
    private static let mostCharacters = 80

    /// A name of its own. The candidates are tried in their order, then the last one with a number behind it.
    mutating func unique(_ candidates: [String]) -> String {
        let candidates = candidates.filter { !$0.isEmpty }.map { String($0.prefix(Self.mostCharacters)) }
        for candidate in candidates where taken.insert(Self.key(candidate)).inserted { return candidate }
        let base = candidates.last ?? "Structure"
        var number = candidates.isEmpty ? 1 : 2
        while true {
            let name = number == 1 ? base : base + "No\(number)"
            if taken.insert(Self.key(name)).inserted { return name }
            number += 1
        }
    }

    /// Equal for names that could become one in Swift, where words that Swift keeps get `Model` behind them.
    private static func key(_ name: String) -> String {
        var key = name.lowercased()
        for suffix in ["model", "value", "operation"] where key.hasSuffix(suffix) && key.count > suffix.count {
            key.removeLast(suffix.count)
        }
        return key
    }
}
