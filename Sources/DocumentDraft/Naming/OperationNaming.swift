// What an operation is called: as the provider's tools have it, else by method and path.
import DocumentFacts

struct OperationNaming {
    var words: NameWords
    /// What the name was made of, where the page has none.
    var gap: String?

    /// What stands behind a resource to say what is done with it.
    private static let actions: Set<String> = [
        "action", "apply", "cancel", "clean", "close", "copy", "disable", "enable", "execute", "export", "extend", "failover",
        "flush", "import", "migrate", "open", "reboot", "recovery", "reset", "resize", "restart", "restore", "resume",
        "start", "stop", "switch", "switchover", "sync", "upgrade", "verify",
    ]

    init(_ operation: OperationFacts) {
        let own = NameWords(operation.name ?? "")
        guard own.isEmpty else {
            words = own
            return
        }
        words = Self.derived(method: operation.method.uppercased(), path: operation.path)
        gap = "the page names no operation; this name is made of the method and the path"
    }

    private static func derived(method: String, path: String) -> NameWords {
        let segments = path.split(separator: "/").map(String.init)
        let named = segments.filter { !$0.contains("{") && !isVersion($0) }
        let noun = NameWords(named.last ?? "resource")
        let isOne = segments.last?.contains("{") ?? false
        let object = noun.isEmpty ? NameWords("resource") : noun
        switch method {
        case "GET" where isOne: return NameWords("get") + object.singular
        case "GET": return NameWords(object.isPlural ? "list" : "get") + object
        case "POST" where actions.contains(object.words.joined().lowercased()):
            let target = NameWords(named.dropLast().last ?? "resource")
            return object + (isOne ? target : target.singular)
        case "POST": return NameWords("create") + object.singular
        case "DELETE": return NameWords("delete") + (isOne ? object.singular : object)
        case "PUT", "PATCH": return NameWords("update") + (isOne ? object.singular : object)
        default: return NameWords(method.lowercased()) + object
        }
    }

    /// `v3`, `v1.0`.
    static func isVersion(_ segment: String) -> Bool {
        let rest = segment.dropFirst()
        return segment.first?.lowercased() == "v" && rest.first?.isNumber == true
            && rest.allSatisfy { $0.isNumber || $0 == "." }
    }
}
