// The JSON of a response is an ordered tree, so that a fault can change one member and keep the rest as it was.

/// A JSON value whose object members keep their order, as RFC 8259 has it, plus text that is sent as it stands.
public enum JSONValue: Hashable, Sendable {
    /// One name and its value in an object. Names may repeat.
    public struct Member: Hashable, Sendable {
        /// The name, unescaped.
        public var name: String
        /// The value.
        public var value: JSONValue

        /// Pairs a name with a value.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int64)
    /// A text, escaped when it is written.
    case string(String)
    /// The elements in their order.
    case array([JSONValue])
    /// The members in their order; a name may come twice.
    case object([Member])
    /// Bytes sent as they stand, which need not be JSON: `2803.`, `NaN`, `"\ud800"`.
    case verbatim(String)
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0, $1) })
    }

    init(_ text: String?) {
        if let text {
            self = .string(text)
        } else {
            self = .null
        }
    }
}

extension JSONValue {
    /// Sets every member of that name, or adds one at the end where there is none. Leaves what is no object alone.
    mutating func setMember(_ name: String, to value: JSONValue) {
        guard case .object(var members) = self else { return }
        var isPresent = false
        for index in members.indices where members[index].name == name {
            members[index].value = value
            isPresent = true
        }
        if !isPresent { members.append(Member(name, value)) }
        self = .object(members)
    }

    func hasMember(_ name: String) -> Bool {
        guard case .object(let members) = self else { return false }
        return members.contains { $0.name == name }
    }

    mutating func removeMember(_ name: String) {
        guard case .object(let members) = self else { return }
        self = .object(members.filter { $0.name != name })
    }
}
