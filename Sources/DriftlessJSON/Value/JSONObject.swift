// The members of an object of any kind, in the order of the text.

/// An object's members. Names are unique by their bytes; of a name that came twice, the last value is kept.
///
/// Objects are equal when they have the same members, in whatever order.
public struct JSONObject: Sendable {
    /// A name with its value.
    public struct Member: Sendable {
        /// The member's name.
        public let name: String
        /// The member's value.
        public var value: JSONValue

        /// A member of that name and value.
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in the order in which their names came first.
    public private(set) var members: [Member]

    /// Keeps the last value of each name.
    public init(_ members: [Member] = []) {
        self.members = []
        self.members.reserveCapacity(members.count)
        guard members.count > 16 else {
            // To compare a few names is quicker than to hash them.
            for member in members {
                if let position = self.members.firstIndex(where: { $0.name.hasSameBytes(as: member.name) }) {
                    self.members[position].value = member.value
                } else {
                    self.members.append(member)
                }
            }
            return
        }
        var positions: [JSONName: Int] = [:]
        for member in members {
            let name = JSONName(member.name)
            if let position = positions[name] {
                self.members[position].value = member.value
            } else {
                positions[name] = self.members.count
                self.members.append(member)
            }
        }
    }

    /// - Parameter unique: Members of which no two have the same name.
    init(unique: [Member]) {
        members = unique
    }

    /// How many members there are.
    public var count: Int { members.count }

    /// Whether there are none.
    public var isEmpty: Bool { members.isEmpty }

    /// The value of that name. Setting `nil` removes the member, a new name goes to the end.
    public subscript(name: String) -> JSONValue? {
        get {
            members.first { $0.name.hasSameBytes(as: name) }?.value
        }
        set {
            let position = members.firstIndex { $0.name.hasSameBytes(as: name) }
            switch (position, newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): members.remove(at: position)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }
}

extension JSONObject.Member: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.name.hasSameBytes(as: right.name) && left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(JSONName(name))
        hasher.combine(value)
    }
}

extension JSONObject: Hashable {
    private var byName: [JSONName: JSONValue] {
        Dictionary(members.map { (JSONName($0.name), $0.value) }) { _, last in last }
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.members == right.members || left.count == right.count && left.byName == right.byName
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(byName)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.map { Member(name: $0.0, value: $0.1) })
    }
}
