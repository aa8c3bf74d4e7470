// How declarations are told apart before and after they have names: by an ID, never by their spelling.
package import Diagnostics

/// Stands for one declaration, member, parameter or case of a plan. The plan says with it what belongs together; what it is
/// called in Swift is in `SymbolNames`, and nowhere else.
package struct SymbolID: Hashable, Sendable {
    package var index: Int
    package init(index: Int) { self.index = index }
}

/// What is named: its role, the document's spelling, and where it stands. Two versions of a document compare by this.
package struct Symbol: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable {
        case client, server, serverVariable, type, property, enumCase, branch, operation, operationType, argument
        case clientParameter, content, response, header, callback, credentials, credential
        /// A tag: the member of the client, and the type behind it.
        case group
        /// The protocol that the client conforms to, and what it calls an operation that the client has in a group.
        case clientProtocol, requirement
    }

    package var role: Role
    /// As the document has it, `instance_id`, or the words for what it does not name: `listBackups body`.
    package var source: String
    package var place: Place

    package init(role: Role, source: String, place: Place) {
        self.role = role
        self.source = source
        self.place = place
    }
}

/// The Swift name of every symbol. It exists only once all of them are named.
package struct SymbolNames: Equatable, Sendable {
    package private(set) var symbols: [Symbol]
    private var spellings: [String]

    /// - Parameters:
    ///   - symbols: By `SymbolID.index`.
    ///   - spellings: The name of each, without backticks, in the same order.
    package init(symbols: [Symbol], spellings: [String]) {
        self.symbols = symbols
        self.spellings = spellings
    }

    /// The name as Swift declares it, without backticks.
    package subscript(id: SymbolID) -> String {
        spellings.indices.contains(id.index) ? spellings[id.index] : ""
    }

    /// The document's spelling.
    package func source(of id: SymbolID) -> String {
        symbols.indices.contains(id.index) ? symbols[id.index].source : ""
    }
}
