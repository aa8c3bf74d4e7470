// Which of the protocols that a maintainer names a generated type is declared to conform to.
package import ClientPlan

extension TypeDeclaration {
    /// Whether the type has what `Identifiable` needs: a property `id` that always has a value.
    package func isIdentifiable(_ names: SymbolNames) -> Bool {
        guard case .structure(let structure) = self else { return false }
        return structure.properties.contains { names[$0.symbol] == "id" && $0.occurrence == .required }
    }

    /// The protocols without those that the type has already or cannot have.
    ///
    /// - Parameter protocols: What driftless.yaml asks for, of all types or of this one.
    func conformances(_ protocols: [String], _ names: SymbolNames) -> [String] {
        var kept: [String] = []
        for name in protocols.map({ conformance($0, names) }) {
            if let name, !kept.contains(name) { kept.append(name) }
        }
        return kept
    }

    private func conformance(_ name: String, _ names: SymbolNames) -> String? {
        switch (name, self) {
        case ("Identifiable", _):
            return isIdentifiable(names) ? name : nil
        case ("CustomStringConvertible", .structure(let structure)):
            // A text of the API's own would be taken for the value's.
            let hasOther = structure.properties.contains { names[$0.symbol] == "description" }
            return hasOther ? conformance("CustomDebugStringConvertible", names) : name
        case ("CustomDebugStringConvertible", .structure(let structure)):
            return structure.isPrintedByRuntime ? nil : name
        case ("CustomStringConvertible", .stringEnum), ("CustomStringConvertible", .integerEnum),
            ("CustomStringConvertible", .valueEnum):
            return nil
        default:
            return name
        }
    }
}

extension Structure {
    /// Whether Swift would print how values are kept that are plain ones to whoever uses them.
    var isPrintedByRuntime: Bool {
        unknownSecrecy == .hidden || properties.contains { $0.indirection != nil || $0.secrecy == .hidden }
    }
}
