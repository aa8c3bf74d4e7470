// The declarations of types: structures, open enums, unions and aliases.

package enum TypeDeclaration: Equatable, Sendable {
    case structure(Structure)
    case stringEnum(StringEnum)
    case integerEnum(IntegerEnum)
    case valueEnum(ValueEnum)
    case union(Union)
    case alias(Alias)
}

extension TypeDeclaration {
    package var symbol: SymbolID {
        switch self {
        case .structure(let type): type.symbol
        case .stringEnum(let type): type.symbol
        case .integerEnum(let type): type.symbol
        case .valueEnum(let type): type.symbol
        case .union(let type): type.symbol
        case .alias(let type): type.symbol
        }
    }

    package var documentation: Documentation {
        switch self {
        case .structure(let type): type.documentation
        case .stringEnum(let type): type.documentation
        case .integerEnum(let type): type.documentation
        case .valueEnum(let type): type.documentation
        case .union(let type): type.documentation
        case .alias(let type): type.documentation
        }
    }

    /// The types that stand in the declaration.
    package var uses: [TypeUse] {
        switch self {
        case .structure(let structure):
            if case .kept(let value) = structure.unknownMembers {
                structure.properties.map(\.type) + [value]
            } else {
                structure.properties.map(\.type)
            }
        case .union(let union): union.branches.map(\.type)
        case .alias(let alias): [alias.target]
        case .stringEnum, .integerEnum, .valueEnum: []
        }
    }

    /// The same declaration with other types in it.
    package func mapUses(_ transform: (TypeUse) -> TypeUse) -> TypeDeclaration {
        switch self {
        case .structure(var structure):
            for index in structure.properties.indices {
                structure.properties[index].type = transform(structure.properties[index].type)
            }
            if case .kept(let value) = structure.unknownMembers { structure.unknownMembers = .kept(transform(value)) }
            return .structure(structure)
        case .union(var union):
            for index in union.branches.indices { union.branches[index].type = transform(union.branches[index].type) }
            return .union(union)
        case .alias(var alias):
            alias.target = transform(alias.target)
            return .alias(alias)
        case .stringEnum, .integerEnum, .valueEnum:
            return self
        }
    }
}

package struct Structure: Equatable, Sendable {
    package struct Property: Equatable, Sendable {
        package var symbol: SymbolID
        /// The member's name on the wire.
        package var key: String
        package var type: TypeUse
        package var occurrence: Occurrence
        /// The values that the document lists where the type says less, as it does for Booleans: they tell the branches of a union
        /// apart. Empty where the document lists none.
        package var listed: [ListedValue]
        /// What is checked where the property is sent.
        package var rules: [ValueRule] = []
        /// Whether the document says that nobody should see the value.
        package var secrecy = Secrecy.shown
        package var access: MemberAccess
        package var deprecation: Deprecation
        package var documentation: Documentation

        package init(
            symbol: SymbolID,
            key: String,
            type: TypeUse,
            occurrence: Occurrence,
            listed: [ListedValue] = [],
            access: MemberAccess,
            deprecation: Deprecation,
            documentation: Documentation
        ) {
            self.symbol = symbol
            self.key = key
            self.type = type
            self.occurrence = occurrence
            self.listed = listed
            self.access = access
            self.deprecation = deprecation
            self.documentation = documentation
        }
    }

    /// What becomes of members that the document does not name.
    package enum UnknownMembers: Equatable, Sendable {
        /// The document says nothing of them: they are drift.
        case ignored
        /// The document allows them: they are kept, and written again.
        case kept(TypeUse)
        /// The document forbids them, which tells the branches of a union apart.
        case refused
    }

    /// What holds the values on the wire.
    package enum Form: Hashable, Sendable {
        case object
        /// An array whose elements are described by their positions; the properties are its first elements, in their order.
        case array
    }

    package var symbol: SymbolID
    package var form: Form
    package var properties: [Property]
    package var unknownMembers: UnknownMembers
    /// Whether nobody should see the values of members that are kept.
    package var unknownSecrecy = Secrecy.shown
    /// The expressions of which one matches the name of a member that is kept; empty where any is.
    package var memberPatterns: [String] = []
    /// Whether the document forbids members that are neither named nor match an expression.
    package var isClosed = false
    /// Which way values of the type go.
    package var direction: Direction = .received
    package var deprecation: Deprecation
    package var documentation: Documentation

    package init(
        symbol: SymbolID,
        form: Form = .object,
        properties: [Property],
        unknownMembers: UnknownMembers,
        deprecation: Deprecation,
        documentation: Documentation
    ) {
        self.symbol = symbol
        self.form = form
        self.properties = properties
        self.unknownMembers = unknownMembers
        self.deprecation = deprecation
        self.documentation = documentation
    }
}

/// One of several types: `oneOf`, `anyOf`, or a base with a discriminator and those that extend it.
package struct Union: Equatable, Sendable {
    package struct Branch: Equatable, Sendable {
        package var symbol: SymbolID
        package var type: TypeUse
        /// The values of the discriminator that choose this branch.
        package var tags: [String]
        /// What is checked where the branch is sent.
        package var rules: [ValueRule] = []
        /// What tells the branch from others of its shape, and refuses nothing: limits, and what texts of its format look like.
        package var telling: [ValueRule] = []
        package var documentation: Documentation

        package init(symbol: SymbolID, type: TypeUse, tags: [String], documentation: Documentation) {
            self.symbol = symbol
            self.type = type
            self.tags = tags
            self.documentation = documentation
        }
    }

    /// How the union's storage is laid out.
    package enum Storage: Hashable, Sendable {
        case inline
        /// The union holds itself somewhere below, or a branch is large.
        case indirect
    }

    package var symbol: SymbolID
    package var discriminator: String?
    package var branches: [Branch]
    package var storage: Storage
    /// The number of the branch of objects whose discriminator names none; nil where they have no type.
    package var otherwise: Int?
    package var documentation: Documentation

    package init(
        symbol: SymbolID,
        discriminator: String?,
        branches: [Branch],
        storage: Storage,
        documentation: Documentation
    ) {
        self.symbol = symbol
        self.discriminator = discriminator
        self.branches = branches
        self.storage = storage
        self.documentation = documentation
    }
}

/// Another name for a type that needs no declaration of its own.
package struct Alias: Equatable, Sendable {
    package var symbol: SymbolID
    package var target: TypeUse
    /// The maintainer's own type, which stands in the place of a generated one: any JSON value is converted to it.
    package var replacement: OwnType?
    package var documentation: Documentation

    package init(symbol: SymbolID, target: TypeUse, documentation: Documentation) {
        self.symbol = symbol
        self.target = target
        self.documentation = documentation
    }
}
