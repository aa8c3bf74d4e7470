// The declarations of types: structures, open enums, unions and aliases.

package enum TypeDeclaration: Sendable {
    case structure(Structure)
    case stringEnum(StringEnum)
    case integerEnum(IntegerEnum)
    case union(Union)
    case alias(Alias)
}

extension TypeDeclaration {
    package var name: Name {
        get {
            switch self {
            case .structure(let type): type.name
            case .stringEnum(let type): type.name
            case .integerEnum(let type): type.name
            case .union(let type): type.name
            case .alias(let type): type.name
            }
        }
        set {
            switch self {
            case .structure(var type): type.name = newValue; self = .structure(type)
            case .stringEnum(var type): type.name = newValue; self = .stringEnum(type)
            case .integerEnum(var type): type.name = newValue; self = .integerEnum(type)
            case .union(var type): type.name = newValue; self = .union(type)
            case .alias(var type): type.name = newValue; self = .alias(type)
            }
        }
    }

    package var documentation: Documentation {
        switch self {
        case .structure(let type): type.documentation
        case .stringEnum(let type): type.documentation
        case .integerEnum(let type): type.documentation
        case .union(let type): type.documentation
        case .alias(let type): type.documentation
        }
    }
}

package struct Structure: Sendable {
    package struct Property: Sendable {
        package var name: Name
        package var type: TypeUse
        package var occurrence: Occurrence
        package var isDeprecated: Bool
        package var documentation: Documentation

        package init(
            name: Name,
            type: TypeUse,
            occurrence: Occurrence,
            isDeprecated: Bool,
            documentation: Documentation
        ) {
            self.name = name
            self.type = type
            self.occurrence = occurrence
            self.isDeprecated = isDeprecated
            self.documentation = documentation
        }
    }

    /// Whether a property may be absent, may be null, or both.
    package enum Occurrence: Hashable, Sendable {
        case required
        case requiredNullable
        case optional
        /// Absent and null mean different things: the type is sent.
        case optionalNullable
        /// Absent and null both become nil: the type is only received.
        case optionalNullableReceived
    }

    package var name: Name
    package var properties: [Property]
    /// The type of `additionalProperties` where the schema allows further members of a known type.
    package var additional: TypeUse?
    package var isDeprecated: Bool
    package var documentation: Documentation

    package init(
        name: Name,
        properties: [Property],
        additional: TypeUse?,
        isDeprecated: Bool,
        documentation: Documentation
    ) {
        self.name = name
        self.properties = properties
        self.additional = additional
        self.isDeprecated = isDeprecated
        self.documentation = documentation
    }
}

/// An open enum of strings: values that the document does not list are kept.
package struct StringEnum: Sendable {
    package struct Case: Sendable {
        /// The source is the raw value.
        package var name: Name
        package var documentation: Documentation

        package init(name: Name, documentation: Documentation) {
            self.name = name
            self.documentation = documentation
        }
    }

    package var name: Name
    package var cases: [Case]
    package var documentation: Documentation

    package init(name: Name, cases: [Case], documentation: Documentation) {
        self.name = name
        self.cases = cases
        self.documentation = documentation
    }
}

/// An open enum of integers.
package struct IntegerEnum: Sendable {
    package struct Case: Sendable {
        package var name: Name
        package var value: Int
        package var documentation: Documentation

        package init(name: Name, value: Int, documentation: Documentation) {
            self.name = name
            self.value = value
            self.documentation = documentation
        }
    }

    package var name: Name
    package var cases: [Case]
    package var documentation: Documentation

    package init(name: Name, cases: [Case], documentation: Documentation) {
        self.name = name
        self.cases = cases
        self.documentation = documentation
    }
}

/// One of several types: `oneOf` or `anyOf`.
package struct Union: Sendable {
    package struct Branch: Sendable {
        package var name: Name
        package var type: TypeUse
        /// The values of the discriminator that choose this branch.
        package var tags: [String]
        package var documentation: Documentation

        package init(name: Name, type: TypeUse, tags: [String], documentation: Documentation) {
            self.name = name
            self.type = type
            self.tags = tags
            self.documentation = documentation
        }
    }

    /// How the union's storage is laid out.
    package enum Storage: Hashable, Sendable {
        case inline
        /// The union holds itself somewhere below.
        case indirect
    }

    package var name: Name
    package var discriminator: String?
    package var branches: [Branch]
    package var storage: Storage
    package var documentation: Documentation

    package init(
        name: Name,
        discriminator: String?,
        branches: [Branch],
        storage: Storage,
        documentation: Documentation
    ) {
        self.name = name
        self.discriminator = discriminator
        self.branches = branches
        self.storage = storage
        self.documentation = documentation
    }
}

/// Another name for a type that needs no declaration of its own.
package struct Alias: Sendable {
    package var name: Name
    package var target: TypeUse
    package var documentation: Documentation

    package init(name: Name, target: TypeUse, documentation: Documentation) {
        self.name = name
        self.target = target
        self.documentation = documentation
    }
}
