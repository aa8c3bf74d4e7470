// What the scanner has to know of a generated type, and where the tables linked from it are kept.

/// The description of an object's members, one literal a generated type.
public struct JSONLayout: Sendable {
    final class Storage: Sendable {
        let name: String
        let fields: [JSONField]
        let additional: JSONKind?
        let unknownMembers: JSONUnknownMembers
        /// The expressions of which one matches the name of a member that is kept; nil where any name will do.
        let names: [TextPattern]?
        /// Whether the fields are the elements of an array, in their order.
        let isArray: Bool
        /// The properties of a struct that is read and written through its memory.
        let members: [LayoutMember]
        /// Whether the layout is a text.
        let isText: Bool
        let rest: LayoutText.Value?
        /// By the rows of the members that are checked.
        let rules: [[JSONRule]]
        /// Why the layout cannot be used; nil where it can.
        let problem: String?
        let program = LazyReference<JSONProgram>()
        let plan = LazyReference<RecordPlan>()

        init(
            name: String,
            fields: [JSONField],
            additional: JSONKind?,
            unknownMembers: JSONUnknownMembers,
            names: [TextPattern]? = nil,
            isArray: Bool = false
        ) {
            self.name = name
            self.fields = fields
            self.additional = additional
            self.unknownMembers = unknownMembers
            self.names = names
            self.isArray = isArray
            members = []
            isText = false
            rest = nil
            rules = []
            problem = nil
        }

        /// From a text; one that cannot be read leaves nothing but a problem.
        init(
            _ name: String,
            _ text: String,
            _ types: [any JSONValueDecodable.Type],
            _ rules: [[JSONRule]],
            isArray: Bool
        ) {
            self.name = name
            self.isArray = isArray
            self.rules = rules
            isText = true
            do throws(LayoutText.Failure) {
                let layout = try LayoutText(text, types)
                members = layout.members
                rest = layout.rest
                names = layout.patterns?.compactMap { TextPattern($0) }
                unknownMembers = layout.refusesOthers ? .refused : .skipped
                problem = nil
            } catch {
                members = []
                rest = nil
                names = nil
                unknownMembers = .skipped
                problem = "the layout of \(name) cannot be read in line \(error.line)"
            }
            fields = members.map(\.field)
            additional = rest?.kind
        }
    }

    let storage: Storage

    /// - Parameters:
    ///   - name: The type's name, for errors.
    ///   - fields: The members in the documented order; a member's position is its index in `JSONSlots`.
    ///   - additional: The kind of all other members, where they are kept.
    ///   - unknownMembers: What a member says that is neither named nor kept.
    @_spi(Generated) public init(
        _ name: String,
        _ fields: [JSONField],
        additional: JSONKind? = nil,
        unknownMembers: JSONUnknownMembers = .skipped
    ) {
        storage = Storage(name: name, fields: fields, additional: additional, unknownMembers: unknownMembers)
    }

    /// Of an object that keeps the members whose names match an expression.
    ///
    /// - Parameters:
    ///   - additional: The kind of the members that are kept.
    ///   - names: The expressions, of which one has to be found in a name (`patternProperties`).
    ///   - unknownMembers: What a member says that is neither named nor kept.
    @_spi(Generated) public init(
        _ name: String,
        _ fields: [JSONField],
        additional: JSONKind,
        names: [String],
        unknownMembers: JSONUnknownMembers = .skipped
    ) {
        storage = Storage(
            name: name,
            fields: fields,
            additional: additional,
            unknownMembers: unknownMembers,
            names: names.compactMap { TextPattern($0) }
        )
    }

    /// Of an array whose first elements are described by their positions (`prefixItems`).
    ///
    /// - Parameters:
    ///   - fields: The elements in their order.
    ///   - additional: The kind of all elements that follow, where they are kept.
    ///   - unknownMembers: What an element says that is neither described nor kept.
    @_spi(Generated) public init(
        elementsOf name: String,
        _ fields: [JSONField],
        additional: JSONKind? = nil,
        unknownMembers: JSONUnknownMembers = .skipped
    ) {
        storage = Storage(
            name: name,
            fields: fields,
            additional: additional,
            unknownMembers: unknownMembers,
            isArray: true
        )
    }
}

@_spi(Generated) extension JSONLayout {
    /// Of a struct whose properties are the members of an object, as a text that people can read: see ``LayoutText``.
    ///
    /// - Parameters:
    ///   - name: The type's name, for errors.
    ///   - text: A line for each property.
    ///   - types: The types that the text names, in the order in which it names them first.
    public init(_ name: String, _ text: String, _ types: [any JSONValueDecodable.Type]) {
        storage = Storage(name, text, types, [], isArray: false)
    }

    /// The same where there are rules for values that are sent.
    ///
    /// - Parameter rules: Of each property that the text says is checked.
    public init(_ name: String, _ text: String, _ types: [any JSONValueDecodable.Type], rules: [[JSONRule]]) {
        storage = Storage(name, text, types, rules, isArray: false)
    }

    /// Of a struct whose properties are the elements of an array.
    public init(
        elementsOf name: String,
        _ text: String,
        _ types: [any JSONValueDecodable.Type],
        rules: [[JSONRule]] = []
    ) {
        storage = Storage(name, text, types, rules, isArray: true)
    }
}

extension JSONLayout {
    /// Whether a field has that name.
    @usableFromInline
    func names(_ name: String) -> Bool {
        storage.fields.contains { $0.name.hasSameBytes(as: name) }
    }
}

/// What a member says of an object whose layout neither names nor keeps it.
@_spi(Generated) public enum JSONUnknownMembers: Sendable {
    /// Nothing: it is skipped, and noted as drift.
    case skipped
    /// That a union has to take the object for another branch: `additionalProperties: false`. Elsewhere it is skipped, too.
    case refused
}

/// The description of a union's branches.
public struct JSONUnionLayout: Sendable {
    /// A kind of value that the union admits.
    public struct Branch: Sendable {
        let kind: JSONKind
        let tags: [String]
        let rules: [JSONRule]

        /// - Parameters:
        ///   - tags: The discriminator's values that stand for this branch; none without a discriminator.
        ///   - rules: What tells the branch from others of its kind; a value that breaks them all is still of the kind.
        @_spi(Generated) public static func branch(
            _ kind: JSONKind,
            tags: [String] = [],
            rules: [JSONRule] = []
        ) -> Branch {
            Branch(kind: kind, tags: tags, rules: rules)
        }
    }

    final class Storage: Sendable {
        let name: String
        let discriminator: String?
        let otherwise: Int?
        let branches: [Branch]
        let program = LazyReference<JSONProgram>()

        init(name: String, discriminator: String?, otherwise: Int?, branches: [Branch]) {
            self.name = name
            self.discriminator = discriminator
            self.otherwise = otherwise
            self.branches = branches
        }
    }

    let storage: Storage

    /// - Parameters:
    ///   - name: The type's name, for errors.
    ///   - discriminator: The member whose value names the branch. Where it does not, the branch is taken that fits, and of
    ///     several the one that explains most of the value.
    ///   - otherwise: The number of the branch that objects belong to whose discriminator names none, or which have none
    ///     (OpenAPI 3.2's `defaultMapping`).
    ///   - branches: In the documented order, which decides where nothing else does.
    @_spi(Generated) public init(
        _ name: String,
        discriminator: String? = nil,
        otherwise: Int? = nil,
        _ branches: [Branch]
    ) {
        storage = Storage(name: name, discriminator: discriminator, otherwise: otherwise, branches: branches)
    }
}
