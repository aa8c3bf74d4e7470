// Reads a layout's text, which people can read, too: a line for each property.

/// The text of a layout, such as
/// ```
/// id: string
/// size?: size(kilobytes)
/// status: BackupStatus
/// begin_time?: text(date-time, "yyyy-MM-dd'T'HH:mm:ssxx")
/// datastore?: Datastore?
/// databases: [Database]
/// labels: [string: string?]
/// note?: string | null
/// parent?: indirect Node
/// kind: string = "backup"
/// ...: any
/// ```
/// A member that may be left out has a question mark behind its name. `T?` is a value or `null`; a property that keeps both apart
/// is `T | null`. A word that begins with a capital letter is a type of the list that comes with the text: the first such word
/// the first type, and so on, each word again the type that it was before. `...` are all other members, or those whose names match
/// one of the patterns of `... matching ["^x-"]`; `... refused` says that a union does not take an object with others.
struct LayoutText {
    struct Failure: Error { var line: Int }

    private(set) var members: [LayoutMember] = []
    /// The kind and the type of what is kept beside the members.
    private(set) var rest: (kind: JSONKind, type: LayoutType, style: TextStyle?)?
    private(set) var patterns: [String]?
    private(set) var refusesOthers = false

    private let types: [any JSONValueDecodable.Type]
    private var named: [String: any JSONValueDecodable.Type] = [:]
    private var scanner: LayoutScanner
    private var ruleRows = 0

    init(_ text: String, _ types: [any JSONValueDecodable.Type]) throws(Failure) {
        self.types = types
        scanner = LayoutScanner(text)
        while !scanner.isAtEnd {
            guard readLine() else { throw Failure(line: scanner.line) }
            scanner.skipBlanks()
            guard scanner.take("\n") || scanner.isAtEnd else { throw Failure(line: scanner.line) }
        }
        guard named.count == types.count else { throw Failure(line: scanner.line) }
    }

    private mutating func readLine() -> Bool {
        if scanner.take("...") { return readRest() }
        guard let name = scanner.name() else { return false }
        let isOptional = scanner.take("?")
        guard scanner.take(":"), let (kind, type, style) = value() else { return false }
        var member = LayoutMember(name: name, need: .optional, kind: kind, type: type, style: style)
        if isOptional {
            if scanner.take("|") {
                guard scanner.take("null") else { return false }
                member.kind = JSONKind(.nullable(kind))
                member.type = .presence(type)
            } else {
                if scanner.take("?") { member.kind = JSONKind(.nullable(kind)) }
                member.type = .optional(type)
            }
        } else if scanner.take("?") {
            member.kind = JSONKind(.nullable(kind))
            member.type = .optional(type)
            member.need = .requiredNullable
        } else {
            member.need = .required
        }
        guard readListed(&member) else { return false }
        if scanner.take(", checked") {
            member.rules = ruleRows
            ruleRows += 1
        }
        members.append(member)
        return true
    }

    /// `= "a"` or `in ["a", "b"]`
    private mutating func readListed(_ member: inout LayoutMember) -> Bool {
        let values: [JSONValue]
        if scanner.take("=") {
            guard let value = scanner.json() else { return false }
            values = [value]
        } else if scanner.take("in ") {
            guard case .array(let elements) = scanner.json() else { return false }
            values = elements
        } else {
            return true
        }
        if case .nullable(let inner) = member.kind.form {
            member.kind = JSONKind(.nullable(JSONKind(.listed(inner, values))))
        } else {
            member.kind = JSONKind(.listed(member.kind, values))
        }
        return true
    }

    private mutating func readRest() -> Bool {
        if scanner.take("refused") {
            refusesOthers = true
            return true
        }
        if scanner.take("matching") {
            guard case .array(let elements) = scanner.json() else { return false }
            patterns = elements.compactMap(\.string)
        }
        guard scanner.take(":"), let value = nullableValue() else { return false }
        rest = value
        return true
    }

    typealias Value = (kind: JSONKind, type: LayoutType, style: TextStyle?)

    /// A value inside an array, a map or brackets, where a question mark is the value's own.
    private mutating func nullableValue() -> Value? {
        guard var value = value() else { return nil }
        while scanner.take("?") {
            value.kind = JSONKind(.nullable(value.kind))
            value.type = .optional(value.type)
        }
        return value
    }

    private mutating func value() -> Value? {
        if scanner.take("(") {
            guard let inner = nullableValue(), scanner.take(")") else { return nil }
            return inner
        }
        if scanner.take("[string:") {
            guard let inner = nullableValue(), scanner.take("]") else { return nil }
            return (JSONKind(.map(inner.kind)), .map(inner.type), inner.style)
        }
        if scanner.take("[") {
            guard let inner = nullableValue(), scanner.take("]") else { return nil }
            return (JSONKind(.array(inner.kind)), .array(inner.type), inner.style)
        }
        guard let word = scanner.word(), let first = word.unicodeScalars.first else { return nil }
        if word == "indirect" {
            guard let inner = value() else { return nil }
            return (inner.kind, .indirect(inner.type), inner.style)
        }
        if ("A"..."Z").contains(first) {
            guard let type = type(named: word) else { return nil }
            return (type.jsonKind, .leaf(type), nil)
        }
        guard let arguments = scanner.arguments() else { return nil }
        return LayoutWords.value(word, arguments)
    }

    private mutating func type(named word: String) -> (any JSONValueDecodable.Type)? {
        if let type = named[word] { return type }
        guard named.count < types.count else { return nil }
        let type = types[named.count]
        named[word] = type
        return type
    }
}
