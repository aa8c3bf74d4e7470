// What will be emitted, as plain data: every name final, every decision taken.

/// A client and the types it needs. The emitter prints it and decides nothing but layout.
package struct ClientPlan: Sendable {
    /// The document's title and version, for the header of each file.
    package var title: String
    package var client: ClientDeclaration
    /// The arena of types; `TypeID.index` points here.
    package var types: [TypeDeclaration]
    package var operations: [OperationDeclaration]

    package init(
        title: String,
        client: ClientDeclaration,
        types: [TypeDeclaration],
        operations: [OperationDeclaration]
    ) {
        self.title = title
        self.client = client
        self.types = types
        self.operations = operations
    }

    package subscript(id: TypeID) -> TypeDeclaration { types[id.index] }
}

package struct TypeID: Hashable, Sendable {
    package var index: Int
    package init(index: Int) { self.index = index }
}

/// The spelling in the document and the spelling in Swift. The naming pass sets the second.
package struct Name: Hashable, Sendable {
    /// As the document, or the place in it, has it: `instance_id`.
    package var source: String
    /// As Swift declares it, without backticks: `instanceID`.
    package var swift: String

    package init(_ source: String) {
        self.source = source
        swift = source
    }
}

/// The text of a doc comment, and the place that a declaration came from.
package struct Documentation: Hashable, Sendable {
    /// Paragraphs; each may have line breaks of its own.
    package var paragraphs: [String]
    /// The JSON pointer of the declaration's origin.
    package var pointer: String

    package init(_ paragraphs: [String] = [], pointer: String) {
        self.paragraphs = paragraphs
        self.pointer = pointer
    }
}

package struct ClientDeclaration: Sendable {
    package struct Server: Sendable {
        package var url: String
        package var documentation: Documentation
        package var variables: [Variable]

        package init(url: String, documentation: Documentation, variables: [Variable]) {
            self.url = url
            self.documentation = documentation
            self.variables = variables
        }
    }

    package struct Variable: Sendable {
        package var name: Name
        package var defaultValue: String
        package var description: String?

        package init(name: Name, defaultValue: String, description: String?) {
            self.name = name
            self.defaultValue = defaultValue
            self.description = description
        }
    }

    package var name: Name
    package var documentation: Documentation
    /// The first server of the document; nil where it has none.
    package var server: Server?
    /// Parameters that are given once to the client.
    package var parameters: [Argument]

    package init(name: Name, documentation: Documentation, server: Server?, parameters: [Argument]) {
        self.name = name
        self.documentation = documentation
        self.server = server
        self.parameters = parameters
    }
}
