// What a document says about who may send: its schemes, and which of them each operation asks for.

/// The security schemes of a document, and all lists of requirements that its operations have. Generated code holds one.
@_spi(Generated) public final class SecurityTable: Sendable {
    let schemes: [SecurityScheme]
    let requirements: [[[SecurityUse]]]

    /// - Parameters:
    ///   - schemes: In the order in which the client's credentials are given.
    ///   - requirements: Alternatives of schemes that hold together; an alternative without schemes lets everyone in.
    public init(_ schemes: [SecurityScheme], _ requirements: [[[SecurityUse]]]) {
        self.schemes = schemes
        self.requirements = requirements
    }

    /// One of the lists of requirements.
    public subscript(index: Int) -> SecurityRequirements {
        SecurityRequirements(table: self, index: index)
    }
}

/// One scheme of a document (OpenAPI's Security Scheme Object): what it is called, and where it stands in a request.
@_spi(Generated) public struct SecurityScheme: Sendable {
    /// Where a credential stands.
    public enum Place: Hashable, Sendable {
        case header(String)
        case query(String)
        case cookie(String)
        /// The header `Authorization` (RFC 9110, section 11.6.2).
        case authorization
        /// Not in the request: the transport's connection shows who sends.
        case connection
    }

    /// As the document spells it.
    let name: String
    /// The property of the generated credentials.
    let property: String
    let place: Place

    public init(_ name: String, _ property: String, _ place: Place) {
        self.name = name
        self.property = property
        self.place = place
    }
}

/// A scheme that an operation asks for, with the scopes that it needs.
@_spi(Generated) public struct SecurityUse: Sendable {
    /// An index of the table's schemes.
    let scheme: Int
    let scopes: [String]

    public static func scheme(_ scheme: Int, _ scopes: [String] = []) -> SecurityUse {
        SecurityUse(scheme: scheme, scopes: scopes)
    }
}

/// What lets a request in: alternatives of security schemes (OpenAPI's Security Requirement Object).
public struct SecurityRequirements: Sendable {
    let table: SecurityTable
    private let index: Int

    init(table: SecurityTable, index: Int) {
        self.table = table
        self.index = index
    }

    var alternatives: [[SecurityUse]] {
        table.requirements.indices.contains(index) ? table.requirements[index] : []
    }

    /// The alternatives as the document has them: of one of them, all schemes have to hold. For middlewares that authenticate in
    /// a way of their own.
    public var schemes: [[Scheme]] {
        alternatives.map { uses in
            uses.compactMap { use in scheme(of: use).map { Scheme(name: $0.name, scopes: use.scopes) } }
        }
    }

    /// A security scheme that has to hold.
    public struct Scheme: Hashable, Sendable {
        /// As the document spells it.
        public var name: String
        /// Scopes of OAuth 2 and OpenID Connect, roles of other schemes.
        public var scopes: [String]
    }

    func scheme(of use: SecurityUse) -> SecurityScheme? {
        table.schemes.indices.contains(use.scheme) ? table.schemes[use.scheme] : nil
    }
}

extension SecurityRequirements: CustomStringConvertible {
    private static let mostListed = 5

    /// `apiKey, or basicAuth and tenant, or oauth with the scope 'read'`, by the properties of the client's credentials.
    public var description: String {
        let alternatives = alternatives.filter { !$0.isEmpty }.map { uses in
            uses.compactMap(text).joined(separator: " and ")
        }
        let listed = alternatives.prefix(Self.mostListed).joined(separator: ", or ")
        let others = alternatives.count - Self.mostListed
        return others > 0 ? listed + ", or \(others) more" : listed
    }

    private func text(of use: SecurityUse) -> String? {
        guard let scheme = scheme(of: use) else { return nil }
        let scopes = use.scopes.map { "'\($0)'" }.joined(separator: ", ")
        let lead = use.scopes.count == 1 ? " with the scope " : " with the scopes "
        return scheme.property + (use.scopes.isEmpty ? "" : lead + scopes)
    }
}
