// What a received operation is called: its `operationId`, or where it stands, and what it is.
import OpenAPIDocument

struct ReceivedNaming {
    /// The document's name of it.
    let source: String
    /// What its type is called, in words: `new pet webhook`.
    let type: String
    /// Who keeps the best spelling: one that says in the document what it is.
    let rank: Int
    private let operation: Operation
    private let kind: String

    /// - Parameters:
    ///   - source: The words for an operation without an `operationId`.
    ///   - kind: `webhook` or `callback`.
    init(_ operation: Operation, source: String, kind: String) {
        self.operation = operation
        self.kind = kind
        self.source = operation.operationID ?? source
        let saysKind = self.source.lowercased().hasSuffix(kind)
        type = saysKind ? self.source : self.source + " " + kind
        rank = saysKind ? 2 : 3
    }

    /// The method tells two operations apart that say the same name, and then the key.
    var typeCandidates: [String] {
        let plain = TypeNaming.told(IdentifierSpelling(type, casing: .type).candidates, from: type, suffix: "Operation")
        let others = [
            source + " " + operation.method + " " + kind, type + " " + operation.method + " " + operation.path,
        ]
        return [plain[0]] + others.map { IdentifierSpelling($0, casing: .type).candidates[0] } + plain.dropFirst()
    }

    var memberCandidates: [String] {
        let plain = IdentifierSpelling(source, casing: .member).candidates
        let placed = IdentifierSpelling(source + " " + operation.method + " " + operation.path, casing: .member)
        return [plain[0], placed.candidates[0]] + plain.dropFirst()
    }
}
