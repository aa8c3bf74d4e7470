// What the scanner has to know of a generated type, and where the tables linked from it are kept.
import Synchronization

/// The description of an object's members, one literal a generated type.
public struct JSONLayout: Sendable {
    final class Storage: Sendable {
        let name: String
        let fields: [JSONField]
        let additional: JSONKind?
        let program = AtomicLazyReference<JSONProgram>()

        init(name: String, fields: [JSONField], additional: JSONKind?) {
            self.name = name
            self.fields = fields
            self.additional = additional
        }
    }

    let storage: Storage

    /// - Parameters:
    ///   - name: The type's name, for errors.
    ///   - fields: The members in the documented order; a member's position is its index in `JSONSlots`.
    ///   - additional: The kind of all other members, where they are kept.
    @_spi(Generated) public init(_ name: String, _ fields: [JSONField], additional: JSONKind? = nil) {
        storage = Storage(name: name, fields: fields, additional: additional)
    }
}

/// The description of a union's branches.
public struct JSONUnionLayout: Sendable {
    /// A kind of value that the union admits.
    public struct Branch: Sendable {
        let kind: JSONKind
        let tags: [String]

        /// - Parameter tags: The discriminator's values that stand for this branch; none without a discriminator.
        @_spi(Generated) public static func branch(_ kind: JSONKind, tags: [String] = []) -> Branch {
            Branch(kind: kind, tags: tags)
        }
    }

    final class Storage: Sendable {
        let name: String
        let discriminator: String?
        let branches: [Branch]
        let program = AtomicLazyReference<JSONProgram>()

        init(name: String, discriminator: String?, branches: [Branch]) {
            self.name = name
            self.discriminator = discriminator
            self.branches = branches
        }
    }

    let storage: Storage

    /// - Parameters:
    ///   - name: The type's name, for errors.
    ///   - discriminator: The member whose value names the branch. Without it, the first branch that fits is taken.
    ///   - branches: In the documented order.
    @_spi(Generated) public init(_ name: String, discriminator: String? = nil, _ branches: [Branch]) {
        storage = Storage(name: name, discriminator: discriminator, branches: branches)
    }
}
